/**
 * Words that Outlook writes into its pages, where no attribute says the same. Marked as pure, so that a script which needs
 * one of these lists does not carry them all. English: public evidence, 2022 to 2026.
 * The other languages are our own translations and only ever help: what they do not match is read without them, or
 * not at all.
 */
// By its place: the build's own configuration reads this file too, and does not know "@".
import { calledOffWords, declinedWords } from '../../meetings/called-off-words';

const alternatives = (...words: string[]) => new RegExp(`^(?:${words.join('|')})$`, 'i');

/** Labels of the parts of the peek card. */
export const labels = {
  title: /* @__PURE__ */ alternatives('title', 'titre', 'teitl', 'tytuł', 'titel', 'タイトル', '件名'),
  when: /* @__PURE__ */ alternatives('time', 'heure', 'amser', 'godzina', 'czas', 'zeit', '時刻', '時間', '日時'),
  place: /* @__PURE__ */ alternatives('location', 'lieu', 'emplacement', 'lleoliad', 'lokalizacja', 'ort', '場所'),
};

/** Said in the place of a place. */
export const noPlace = /* @__PURE__ */ alternatives(
  'no location added',
  'aucun (?:lieu|emplacement) (?:n’a été )?ajouté',
  'dim lleoliad wedi.i ychwanegu',
  'nie dodano lokalizacji',
  'kein ort hinzugefügt',
  'není přidáno žádné umístění',
  '場所は追加されていません',
);

/** The label of the account's button; the provider's own style guide, 2023-08. Other languages are not known. */
export const accountOf = /^account manager for (.+)$/i;

/** A person's label: "Opens card for Ann Lee". */
export const card =
  /^(?:opens card for|ouvre la (?:carte|fiche) de|yn agor cerdyn|otwiera kartę|öffnet die karte für) (.+)$|^(.+)のカードを開きます?$/iu;

/** Beside the card of the person who invites: "is the organizer", and "invited you" in the card over the grid. */
export const organises =
  /organi[sz]|trefn|invited you|a invité|eich gwahodd|zaprosił|eingeladen|pozval|開催者|主催者|に招待/iu;

/** How those invited have answered, "Accepted 8, Didn't respond 3": one such part proves nothing in other languages. */
export const answered = /accepted|declined|tentative|respon/i;

/** The part of a tile's label that names the organiser: "By Ann Lee". */
export const by = /^(?:by|par|gan|przez|von|organi[sz]at(?:eu|o)r:?|開催者|主催者) (\S.*)$/iu;

/** The parts of a tile's label after the organiser: how the time is shown to others, and how often it recurs. */
export const shownAs =
  /^(?:free|busy|tentative|away|out of office|working elsewhere|private|libre|occupée?|provisoire|absente?|rhydd|prysur|petrus)$/iu;

export const recurs =
  /recurring|récurrent|périodique|cylchol|ailadrodd|cykliczn|opakovan|定期|^series$|^série$|^serie$/iu;

/** Before the title of a meeting that is called off, or that the person declined. */
export const marks = /* @__PURE__ */ new RegExp(`^(?:(?:${calledOffWords}|${declinedWords})\\s?[:：]\\s*)+`, 'i');
/** That of Outlook alone: it is shown to be called off, and not what the person declined. */
export const isMarkedCancelled = /* @__PURE__ */ new RegExp(`^(?:${calledOffWords})\\s?[:：]`, 'i');
