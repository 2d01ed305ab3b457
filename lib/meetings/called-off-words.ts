/** How programs mark a title, as parts of a pattern. Apart from the rule, for readers of pages load nothing else. */

/** Before the title of a meeting that is called off. */
export const calledOffWords =
  'cancell?ed|annulée?|wedi.i ganslo|wedi.i chanslo|anulowan[eoy]|odwołan[eoy]|abgesagt|storniert|zrušeno|キャンセル済み';

/** Before that of one that the person declined. */
export const declinedWords = 'declined|refusée?|gwrthodwyd|odrzucon[eoy]|abgelehnt|odmítnuto|辞退';
