/** What changed, in words: what stands before the text of a redline. In Dutch, as documents are. */
import type { BlockContent, ListItem, PhrasingContent, RootContent } from 'mdast';
import type { ReadableProtocol } from '../model/resolved.ts';
import { printFrame, printLanguage } from './around-words.ts';
import { capitalised, printFormer, printPlace, quoted } from './change-words.ts';
import type { ClauseChange, Comparison } from './clauses.ts';
import { mergeContent, type Run, runsOf, unseenOf } from './content.ts';
import { mergeBlocks } from './merge-trees.ts';
import { sentencesOf } from './redline-sentences.ts';
import { printUnseen } from './unseen-words.ts';

/** The two texts, as a sentence names them: `versie 1.0 van 27 november 2019`, `het concept`. */
export interface Names {
  readonly before: string;
  readonly after: string;
  /** Of the text before, `YYYY-MM-DD` or `YYYY-MM`, or null when not recorded. */
  readonly day: string | null;
}

/** `anchors` are those that the text has: a clause is linked to where it stands, or stood. */
export function summaryBlocks(texts: Texts, names: Names, anchors: ReadonlySet<string>): RootContent[] {
  return [
    heading(2, 'Wat er verandert', SUMMARY),
    paragraph(text(`Dit renvooi laat zien wat er verandert van ${names.before} naar ${names.after}.`)),
    paragraph(
      text(`${countsOf(texts.comparison)} Onder elke wijziging staat de zin waar het om gaat. In de tekst hierna is `),
      ...legend,
      text('.'),
    ),
    ...changeBlocks(texts, anchors),
  ];
}

/** Both texts, and all that differs in them. */
export interface Texts {
  readonly comparison: Comparison;
  readonly before: Pick<ReadableProtocol, 'notice'>;
  readonly after: Pick<ReadableProtocol, 'notice'>;
}

/** Each change in a sentence, by kind, and below it the sentence of the text that it is in. */
export function changeBlocks(
  { comparison, before, after }: Texts,
  anchors: ReadonlySet<string> = new Set(),
): RootContent[] {
  const of = (kind: ClauseChange['kind']) => comparison.clauses.filter((clause) => clause.kind === kind);
  const clauses = (title: string, kind: ClauseChange['kind']) =>
    group(
      title,
      of(kind).map((clause) => ({
        line: [linkTo(clause, anchors), text(describe(clause, comparison.places))],
        sentences: sentencesOf(blocksOf(clause)),
      })),
    );
  return [
    ...clauses('Gewijzigd', 'changed'),
    ...clauses('Ingevoegd', 'added'),
    ...clauses('Vervallen', 'removed'),
    ...clauses('Verplaatst', 'moved'),
    ...group(
      'Koppen en indeling',
      comparison.frame.map((change) => ({
        line: [text(capitalised(`${printFrame(change, 'nl')}.`))],
        sentences: change.what === 'notice' ? sentencesOf(mergeBlocks(before.notice, after.notice)) : [],
      })),
    ),
    ...group(
      'Taal',
      comparison.languages.map((change) => ({
        line: [text(capitalised(`${printLanguage(change, 'nl')}.`))],
        sentences: [],
      })),
    ),
  ];
}

/** No id of a clause has an underscore. */
const SUMMARY = '_renvooi';

const legend: readonly PhrasingContent[] = [
  { type: 'text', value: 'wat erbij komt onderstreept', data: { change: 'insert' } },
  text(' en '),
  { type: 'text', value: 'wat vervalt doorgestreept', data: { change: 'delete' } },
];

/** `2 bepalingen gewijzigd en 1 bepaling ingevoegd; 40 bepalingen blijven gelijk.` */
export function countsOf({ counts }: Comparison): string {
  const clauses = (count: number) => `${count} ${count === 1 ? 'bepaling' : 'bepalingen'}`;
  const parts = [
    ...(counts.changed === 0 ? [] : [`${clauses(counts.changed)} gewijzigd`]),
    ...(counts.added === 0 ? [] : [`${clauses(counts.added)} ingevoegd`]),
    ...(counts.removed === 0 ? [] : [`${clauses(counts.removed)} vervallen`]),
    ...(counts.moved === 0 ? [] : [`${clauses(counts.moved)} verplaatst`]),
  ];
  const changes = parts.length === 0 ? 'Geen bepaling is veranderd' : enumerate(parts);
  return `${changes}; ${clauses(counts.unchanged)} ${counts.unchanged === 1 ? 'blijft' : 'blijven'} gelijk.`;
}

function enumerate(parts: readonly string[]): string {
  return parts.length === 1 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} en ${parts.at(-1)}`;
}

interface Told {
  readonly line: readonly PhrasingContent[];
  readonly sentences: readonly BlockContent[];
}

function group(title: string, items: readonly Told[]): RootContent[] {
  if (items.length === 0) return [];
  const children = items.map(
    ({ line, sentences }): ListItem => ({
      type: 'listItem',
      spread: sentences.length > 0,
      checked: null,
      children: [paragraph(...line), ...sentences],
    }),
  );
  const spread = children.some((item) => item.spread);
  return [heading(3, title), { type: 'list', ordered: false, start: null, spread, children }];
}

function linkTo({ id, before, after }: ClauseChange, anchors: ReadonlySet<string>): PhrasingContent {
  const standing = after ?? before;
  const label = text(standing === null ? id : printPlace(standing, 'nl'));
  return anchors.has(id) ? { type: 'link', url: `#${id}`, title: null, children: [label] } : label;
}

function describe(clause: ClauseChange, places: Comparison['places']): string {
  const former = printFormer(clause, 'nl');
  const was = former === '' ? '' : ` (${former})`;
  switch (clause.kind) {
    case 'changed':
      return `${was}: ${changesOf(clause, places)}.`;
    default:
      return `${was}.`;
  }
}

function blocksOf({ before, after }: ClauseChange): RootContent[] {
  return mergeContent(before?.content ?? null, after?.content ?? null).flatMap(({ blocks }) => [...blocks]);
}

const SHOWN = 3;

/** `‘tijdens de les’ wordt ‘de hele dag’; ‘direct’ ingevoegd`. Of more than a few, the first; what nobody sees is all told. */
function changesOf(clause: ClauseChange, places: Comparison['places']): string {
  const lines = runsOf(blocksOf(clause));
  const changes = counted(lines.flatMap(changesIn));
  const rest = changes.length - SHOWN;
  const shown = changes.slice(0, rest > 1 ? SHOWN : SHOWN + 1);
  const unseen = counted(unseenOf(clause).map((change) => printUnseen(change, places, 'nl')));
  return [...shown, ...(rest > 1 ? [`en nog ${rest} wijzigingen`] : []), ...unseen].join('; ');
}

/** What changed more than once the same way is told once: `‘docent’ wordt ‘leraar’ (3 keer)`. */
function counted(changes: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const change of changes) counts.set(change, (counts.get(change) ?? 0) + 1);
  return [...counts].map(([change, count]) => (count === 1 ? change : `${change} (${count} keer)`));
}

function changesIn(line: readonly Run[]): string[] {
  return line.flatMap((run, index) => {
    const next = line[index + 1];
    if (run.change === undefined) return [];
    if (run.change === 'insert') {
      return line[index - 1]?.change === 'delete' ? [] : [`${quoted(run.text)} ingevoegd`];
    }
    return next?.change === 'insert'
      ? [`${quoted(run.text)} wordt ${quoted(next.text)}`]
      : [`${quoted(run.text)} vervallen`];
  });
}

function heading(depth: 2 | 3, title: string, anchor?: string): RootContent {
  const own: RootContent = { type: 'heading', depth, children: [text(title)] };
  return anchor === undefined ? own : { ...own, data: { anchor } };
}

function paragraph(...children: PhrasingContent[]): BlockContent & RootContent {
  return { type: 'paragraph', children };
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
