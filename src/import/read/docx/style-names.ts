/**
 * What a style is for, by its name. Word keeps the names of its own styles in English in the file (`heading 1`), whatever it
 * shows; other programs, and people who copied a style, write them in their language.
 */
import { plainLetters } from '../../../model/letters.ts';
import type { PaperRole } from '../../../model/paper.ts';

const HEADINGS = [
  ...[
    'heading',
    'kop',
    'koptekstniveau',
    'hoofdstuk',
    'uberschrift',
    'titre',
    'titulo',
    'titolo',
    'overskrift',
    'rubrik',
  ],
  ...[
    'otsikko',
    'nagłowek',
    'nadpis',
    'encabezado',
    'cabecalho',
    'заголовок',
    'baslık',
    'cimsor',
    'titlu',
    'intestazione',
  ],
];

const ROLES: Readonly<Record<string, PaperRole>> = {
  title: 'title',
  titel: 'title',
  documenttitel: 'title',
  titre: 'title',
  titulo: 'title',
  titolo: 'title',
  subtitle: 'subtitle',
  ondertitel: 'subtitle',
  subtitel: 'subtitle',
  untertitel: 'subtitle',
  soustitre: 'subtitle',
  caption: 'caption',
  bijschrift: 'caption',
  beschriftung: 'caption',
  legende: 'caption',
  quote: 'quote',
  intensequote: 'quote',
  citaat: 'quote',
  duidelijkcitaat: 'quote',
  zitat: 'quote',
  quotations: 'quote',
  blocktext: 'quote',
  blokcitaat: 'quote',
  htmlpreformatted: 'code',
  preformattedtext: 'code',
  sourcecode: 'code',
};

/** Letters and digits alone, small: `Kop 1` → `kop1`. */
function bare(name: string): string {
  return plainLetters(name).replaceAll(/[\s_-]/g, '');
}

/** `heading 2`, `Kop 2`, `Überschrift 2`, `Heading2` → 2; with what some programs put behind it: `Kop 1 (genummerd)`. */
export function headingLevel(name: string): number | undefined {
  const letters = bare(name);
  const word = HEADINGS.find((heading) => letters.startsWith(heading));
  if (word === undefined) return undefined;
  const rest = letters.slice(word.length);
  const level = Number(rest.slice(0, 1));
  // `heading 1 Char` is of characters; `kop10` is nobody's.
  return level >= 1 && !/^\d\d/.test(rest) && !rest.endsWith('char') ? level : undefined;
}

export function roleOf(name: string): PaperRole | undefined {
  return ROLES[bare(name)];
}

const CONTENTS = [
  'toc',
  'inhopg',
  'inhoudsopgave',
  'contents',
  'verzeichnis',
  'tm',
  'tableoffigures',
  'lijstmetafbeeldingen',
  'index',
];
const CONTENTS_HEADINGS = [
  'tocheading',
  'kopvaninhoudsopgave',
  'contentsheading',
  'inhaltsverzeichnisuberschrift',
  'toaheading',
  'indexheading',
];

/** Of a line of a table of contents, or of its heading. */
export function isContentsStyle(name: string): boolean {
  const letters = bare(name);
  const line = CONTENTS.find((word) => letters.startsWith(word));
  if (CONTENTS_HEADINGS.includes(letters)) return true;
  return line !== undefined && /^\d?$/.test(letters.slice(line.length)) && letters !== 'tm';
}
