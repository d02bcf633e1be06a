/** The words of the page on which norms stand beside the text. */
import type { Language } from '../../diagnostic/diagnostic.ts';
import type { TracedDocument, TracedNorm } from '../../governance/trace.ts';
import type { SameNorms } from '../../model/source.ts';
import { printDate } from '../../words/dates.ts';
import { printForce, printWho } from '../../words/norms.ts';

const nl = {
  title: 'Normen naast de tekst',
  skip: 'Naar de normen',
  parts: 'Delen van het papier',
  explanation: 'Links wat het papier zegt, in het Engels; rechts wat er in het document staat.',
  onPaper: 'Op papier',
  inferred: 'Afgeleid',
  from: 'uit',
  labels: 'Koppen',
  layout: 'Opmaak',
  readings: 'Lezingen van verschrijvingen',
  footnotes: 'Voetnoten',
  placeholders: 'Woorden tussen < en >',
  about: 'Over het papier',
  register: 'register',
  fact: 'Norm',
  text: 'Tekst',
  advised: 'Wel',
  dont: 'Niet',
  role: 'Rol',
  clause: 'bepaling',
  heading: 'Kop',
  amended: 'gewijzigd door',
  unread: 'ongelezen',
  missing: 'ontbreekt',
  none: 'Geen bepaling van dit document noemt deze norm.',
  differs: 'verschil',
  contradiction: 'Besturen verschillen',
  note: 'opmerking',
};

type ReadingWords = Readonly<Record<keyof typeof nl, string>>;

export const words: Readonly<Record<Language, ReadingWords>> = {
  nl,
  en: {
    title: 'Norms beside the text',
    skip: 'To the norms',
    parts: 'Parts of the paper',
    explanation: 'On the left what the paper says, in English; on the right what stands in the document.',
    onPaper: 'On paper',
    inferred: 'Inferred',
    from: 'from',
    labels: 'Labels',
    layout: 'Layout',
    readings: 'Readings of slips',
    footnotes: 'Footnotes',
    placeholders: 'Words between < and >',
    about: 'About the paper',
    register: 'register',
    fact: 'Norm',
    text: 'Text',
    advised: 'Do',
    dont: "Don't",
    heading: 'Heading',
    role: 'Role',
    clause: 'clause',
    amended: 'amended by',
    unread: 'unread',
    missing: 'missing',
    none: 'No clause of this document names this norm.',
    differs: 'difference',
    contradiction: 'Boards differ',
    note: 'note',
  },
};

const extents: Record<Language, Record<SameNorms['extent'], string>> = {
  nl: { whole: 'Dezelfde norm', sentence: 'Dezelfde zin', paper: 'Twee keer op hetzelfde papier' },
  en: { whole: 'The same norm', sentence: 'The same sentence', paper: 'Twice on the same paper' },
};

export function printExtent({ extent }: SameNorms, language: Language): string {
  return extents[language][extent];
}

/** `medewerkers, leerlingen · verbiedt`. */
export function printAddressee({ words: norm }: TracedNorm, language: Language): string {
  return [printWho(norm, language), printForce(norm, language)].filter((part) => part !== null).join(' · ');
}

export function printNormState({ state, reading }: TracedNorm, language: Language): string {
  const { unread, missing } = words[language];
  if (state === 'missing') return missing;
  if (reading === null) return unread;
  const day = language === 'nl' ? printDate(reading.date) : reading.date;
  if (language === 'nl')
    return state === 'read'
      ? `gelezen op ${day} (${reading.by})`
      : `${unread}: veranderd sinds de lezing van ${day} (${reading.by})`;
  return state === 'read' ? `read on ${day} (${reading.by})` : `${unread}: changed since ${day} (${reading.by})`;
}

/** `Quadraam: 71 normen, 0 gelezen, 71 ongelezen, 0 ontbreken.` */
export function printDocumentCounts({ norms }: TracedDocument, language: Language): string {
  const [read, unread, missing] = (['read', 'unread', 'missing'] as const).map(
    (state) => norms.filter((norm) => norm.state === state).length,
  );
  return language === 'nl'
    ? `${norms.length} ${norms.length === 1 ? 'norm' : 'normen'}: ${read} gelezen, ${unread} ongelezen, ${missing} niet in het document.`
    : `${norms.length} ${norms.length === 1 ? 'norm' : 'norms'}: ${read} read, ${unread} unread, ${missing} not in the document.`;
}
