/** What was left out of something pasted, in words for who pasted it. */

export const LOSSES = [
  'pictures',
  'media',
  'fields',
  'hidden',
  'comments',
  'deleted',
  'links',
  'headings',
  'looks',
  'cells',
  'signs',
] as const;

export type Loss = (typeof LOSSES)[number];

type Words = Readonly<Record<Loss, string>>;

const nl: Words = {
  pictures: 'afbeeldingen zijn weggelaten',
  media: 'ingesloten onderdelen, zoals video, zijn weggelaten',
  fields: 'invulvelden en knoppen zijn weggelaten',
  hidden: 'verborgen tekst is weggelaten',
  comments: 'opmerkingen zijn weggelaten',
  deleted: 'tekst die als verwijderd was gemarkeerd, is weggelaten',
  links: 'van sommige links is alleen de tekst gebleven',
  headings: 'koppen zijn vette alinea’s geworden: een kop zet je in de opbouw van het document',
  looks: 'onderstreping, doorhaling en kleine letters boven of onder de regel zijn gewone letters geworden',
  cells: 'samengevoegde cellen zijn losse cellen geworden',
  signs: 'onzichtbare tekens zijn weggelaten',
};

const en: Words = {
  pictures: 'pictures were left out',
  media: 'embedded parts, such as video, were left out',
  fields: 'form fields and buttons were left out',
  hidden: 'hidden text was left out',
  comments: 'comments were left out',
  deleted: 'text that was marked as deleted was left out',
  links: 'of some links only the text was kept',
  headings: 'headings became bold paragraphs: a heading is set in the outline of the document',
  looks: 'underlined, struck, raised and lowered letters became ordinary letters',
  cells: 'merged cells became cells of their own',
  signs: 'invisible characters were left out',
};

/** One sentence for all of them, in a fixed order; undefined where nothing was left out. */
export function lossWords(losses: ReadonlySet<Loss>, language: 'nl' | 'en'): string | undefined {
  const told = LOSSES.filter((loss) => losses.has(loss)).map((loss) => (language === 'nl' ? nl : en)[loss]);
  if (told.length === 0) return undefined;
  return `${language === 'nl' ? 'Geplakt.' : 'Pasted.'} ${told.map((words) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`).join(' ')}`;
}
