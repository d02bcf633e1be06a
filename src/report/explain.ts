/** One clause of one organisation: its final text, where it comes from and what changed it, each with place and reason. */
import type { PhrasingContent, RootContent } from 'mdast';
import { printPlace } from '../compare/change-words.ts';
import type { Language } from '../diagnostic/diagnostic.ts';
import { formatPlace } from '../diagnostic/format.ts';
import { createFootnotes } from '../document/footnotes.ts';
import { type Json, json } from '../encode/json.ts';
import { type TerminalText, terminal } from '../encode/terminal.ts';
import { describeFields } from '../model/form.ts';
import type { Chosen, ResolvedClause, ResolvedContent } from '../model/resolved.ts';
import type { Content } from '../model/source.ts';
import { plainBlockTexts } from '../render/plain-lines.ts';
import { captionOf, inWords, sourceLines } from '../words/figures.ts';
import { describeLegal } from '../words/legal.ts';
import { type ExplainedStep, printSteps } from './explain-steps.ts';
import { type HeldClause, printHeld, printNow } from './held.ts';
import { printMistakes } from './mistakes.ts';

const words = {
  nl: {
    protocol: 'protocol',
    place: 'plaats',
    number: 'punt',
    settles: 'legt vast',
    value: 'waarde',
    chosen: 'tekst gekozen door',
    origin: 'herkomst',
    base: 'basis',
    amended: 'gewijzigd door',
    reason: 'reden',
    before: 'luidde',
    norms: 'normen',
    legal: 'grondslag',
    steps: 'procedure',
    none: 'geen',
    wel: 'Wel',
    niet: 'Niet',
  },
  en: {
    protocol: 'protocol',
    place: 'place',
    number: 'point',
    settles: 'settles',
    value: 'value',
    chosen: 'text chosen by',
    origin: 'origin',
    base: 'base',
    amended: 'amended by',
    reason: 'reason',
    before: 'was',
    norms: 'norms',
    legal: 'legal basis',
    steps: 'procedure',
    none: 'none',
    wel: 'Do',
    niet: "Don't",
  },
} as const;

/** A clause in the document of one protocol. */
export interface Explained {
  readonly protocol: string;
  /** Of the clause, as it is called now. */
  readonly id: string;
  /** As the source has it now; null of one that was in the text of that day and is in the source no more. */
  readonly clause: ResolvedClause | null;
  /** Of the source of its document, of which this is then as far as it could be made. */
  readonly mistakes: number;
  /** That a change of its document goes through, in order; empty where no procedure is recorded. */
  readonly steps: readonly ExplainedStep[];
  /** What held on the day that was asked about; absent where none was. */
  readonly held?: HeldClause;
}

export function formatExplain(
  { protocol, id, clause, mistakes, steps, held }: Explained,
  language: Language,
): TerminalText {
  const { line } = terminal;
  const before = [
    terminal`${line(id)} (${line(protocol)})`,
    ...(mistakes === 0 ? [] : [terminal.trimEnd(printMistakes(mistakes, language))]),
    terminal``,
    ...(held === undefined ? [] : heldLines(held, clause !== null, language)),
  ];
  const way = steps.length === 0 ? [] : [terminal`${words[language].steps}: ${line(printSteps(steps, language))}`];
  const lines = clause === null ? [] : [...sourceLinesOf(protocol, clause, language), ...way];
  return terminal`${terminal.trimEnd(terminal.join([...before, ...lines], '\n'))}\n`;
}

/** What held, and before the text of now what that is. */
function heldLines(held: HeldClause, isInSource: boolean, language: Language): TerminalText[] {
  const { line } = terminal;
  const place =
    held.clause?.label == null ? [] : [line(printPlace({ ...held.clause, label: held.clause.label }, language))];
  return [
    line(printHeld(held, language)),
    ...(held.clause === null ? [] : [...place, terminal``, ...blockLines(held.clause.content, language)]),
    ...(held.clause === null ? [terminal``] : []),
    line(printNow(held, isInSource, language)),
    ...(isInSource ? [terminal``] : []),
  ];
}

function blockLines(content: ResolvedContent, language: Language): TerminalText[] {
  const { line } = terminal;
  return printContent(content, language).flatMap((block) => [
    ...block.split('\n').map((row) => terminal`  ${line(row)}`),
    terminal``,
  ]);
}

function sourceLinesOf(protocol: string, clause: ResolvedClause, language: Language): TerminalText[] {
  const say = words[language];
  const { line, text } = terminal;
  const { location, origin } = clause;
  const place = location.number === null ? '' : terminal`, ${say.number} ${line(location.number)}`;
  const lines = [
    ...blockLines(clause.content, language),
    terminal`${say.protocol}: ${line(protocol)}`,
    terminal`${say.place}: ${line(location.label)}${place}`,
    terminal`${say.norms}: ${clause.norms.length === 0 ? say.none : line(clause.norms.join(', '))}`,
    ...clause.legal.map((reference) => terminal`${say.legal}: ${line(describeLegal(reference, language))}`),
    ...(clause.settles.length === 0 ? [] : [terminal`${say.settles}: ${line(clause.settles.join(', '))}`]),
    ...clause.values.map(
      ({ name, value, place }) => terminal`${say.value}: ${line(name)} = ${line(value)} (${formatPlace(place)})`,
    ),
    ...printChosen(clause.chosen, say.chosen),
    terminal`${say.origin}: ${origin.layer === null ? say.base : line(origin.layer)} (${formatPlace(origin.place)})`,
  ];
  for (const change of clause.changes) {
    lines.push(terminal`${say.amended} ${line(change.layer)} (${formatPlace(change.place)})`);
    lines.push(terminal`  ${say.reason}: ${text(change.reason)}`);
    lines.push(terminal`  ${say.before}: ${text(printSource(change.before))}`);
  }
  return lines;
}

function printChosen(chosen: Chosen | null, label: (typeof words)[Language]['chosen']): TerminalText[] {
  if (chosen === null) return [];
  const { line } = terminal;
  return [terminal`${label}: ${line(chosen.fact)} = ${line(chosen.value)} (${formatPlace(chosen.place)})`];
}

/** The final text, one string per block, with a line end between the lines, items and rows of it. Notes come last. */
export function printContent(content: ResolvedContent, language: Language): string[] {
  const footnotes = createFootnotes();
  const blocks = contentBlocks(content, language, footnotes.take);
  return plainBlockTexts([...blocks, ...footnotes.definitions()]);
}

type Take = ReturnType<typeof createFootnotes>['take'];

function contentBlocks(content: ResolvedContent, language: Language, take: Take): RootContent[] {
  const say = words[language];
  switch (content.kind) {
    case 'text':
      return take(content.text, 'text');
    case 'do_dont':
      return [...labelled(say.wel, take(content.do, 'do')), ...labelled(say.niet, take(content.dont, 'dont'))];
    case 'role':
      return labelled(content.role, take(content.text, 'text'));
    case 'term':
      return labelled(content.term, take(content.text, 'text'));
    case 'row':
      return content.cells.flatMap((cell, index) => take(cell, `cells/${index}`));
    case 'form':
      return [...content.form];
    case 'figure':
      return inWords(content.alt, captionOf(content), language);
  }
}

/** With a label before its first words. */
function labelled(label: string, [first, ...rest]: readonly RootContent[]): RootContent[] {
  const lead: PhrasingContent = { type: 'text', value: `${label}: ` };
  return first?.type === 'paragraph'
    ? [{ ...first, children: [lead, ...first.children] }, ...rest]
    : [{ type: 'paragraph', children: [lead] }, ...(first === undefined ? [] : [first, ...rest])];
}

function printSource({ choose, form = [], figure, ...fields }: Content): string {
  const quoted = (value: string) => `‘${value.trim().replaceAll(/\s+/g, ' ')}’`;
  const wordings = Object.entries(choose?.wordings ?? {}).map(([value, text]) => `${value}: ${quoted(text)}`);
  const lines = figure === undefined ? [] : sourceLines(figure);
  const texts = [...Object.values(fields).flat(), ...describeFields(form), ...lines];
  return [...texts.map(quoted), ...wordings].join(' / ');
}

/** A list: two protocols of one organisation can each have a clause of this id. */
export function formatExplainJson(explained: readonly Explained[]): Json {
  const list = explained.map(({ protocol, id, clause, mistakes, steps, held }) => ({
    protocol,
    ...(clause === null ? { id } : inSource(clause)),
    mistakes,
    steps,
    ...(held === undefined ? {} : { held: heldJson(held) }),
  }));
  return json(list);
}

function inSource(clause: ResolvedClause) {
  return {
    ...{ ...clause, norms: clause.norms, source: clause.source, text: printContent(clause.content, 'nl') },
    ...{ settles: clause.settles, values: clause.values, chosen: clause.chosen },
  };
}

function heldJson({ clause, ...held }: HeldClause) {
  return { ...held, clause: clause === null ? null : { ...clause, text: printContent(clause.content, 'nl') } };
}
