/**
 * Words that Outlook writes into its pages, where no attribute says the same. English: public evidence, 2022 to 2026.
 * The other languages are our own translations and only ever help: what they do not match is read without them, or
 * not at all.
 */
const alternatives = (...words: string[]) => new RegExp(`^(?:${words.join('|')})$`, 'i');

/** Labels of the parts of the peek card. */
export const labels = {
  title: alternatives('title', 'titre', 'teitl', 'tytuł', 'titel', 'タイトル', '件名'),
  when: alternatives('time', 'heure', 'amser', 'godzina', 'czas', 'zeit', '時刻', '時間', '日時'),
  place: alternatives('location', 'lieu', 'emplacement', 'lleoliad', 'lokalizacja', 'ort', '場所'),
};

/** Said in the place of a place. */
export const noPlace = alternatives(
  'no location added',
  'aucun (?:lieu|emplacement) (?:n’a été )?ajouté',
  'dim lleoliad wedi.i ychwanegu',
  'nie dodano lokalizacji',
  '場所は追加されていません',
);

/** The label of the account's button; the provider's own style guide, 2023-08. Other languages are not known. */
export const accountOf = /^account manager for (.+)$/i;

/** A person's label: "Opens card for Ann Lee". */
export const card =
  /^(?:opens card for|ouvre la (?:carte|fiche) de|yn agor cerdyn|otwiera kartę|öffnet die karte für) (.+)$|^(.+)のカードを開きます?$/iu;

/** Near the person who invites. */
export const organises = /organi[sz]|trefn|開催者|主催者/iu;

/** The part of a tile's label that names the organiser: "By Ann Lee". */
export const by = /^(?:by|par|gan|przez|von|organi[sz]at(?:eu|o)r:?|開催者|主催者) (\S.*)$/iu;

export const recurs = /recurring|récurrent|périodique|cylchol|ailadrodd|cykliczn|定期/iu;
