/** Choices of which it is to be recorded what they rest on: that as it was and is, with the words that differ, and the choice. */
import type { RootContent } from 'mdast';
import { type FieldName, type Run, runsOf } from '../compare/content.ts';
import { mergeBlocks } from '../compare/merge-trees.ts';
import type { Language } from '../diagnostic/diagnostic.ts';
import { formatPlace } from '../diagnostic/format.ts';
import { type TerminalText, terminal } from '../encode/terminal.ts';
import { yaml } from '../encode/yaml.ts';
import { describeFields } from '../model/form.ts';
import { groupBy } from '../model/group.ts';
import { CONTENT_FIELDS } from '../model/policy.ts';
import type { Content, PinnedText } from '../model/source.ts';
import type { Edit } from '../model/tree.ts';
import type { DecisionKind, StalePin } from '../resolve/pin.ts';
import { sameMetadata } from '../resolve/pinned.ts';
import { sourceLines } from '../words/figures.ts';
import { someOf } from '../words/some-of.ts';
import { fieldWords, printLine } from './diff.ts';

const labels = {
  nl: { was: 'Toen:', now: 'Nu:', amendment: 'Wijziging:', choice: 'Keuze:', unknown: '(nog niet vastgelegd)' },
  en: { was: 'Then:', now: 'Now:', amendment: 'Amendment:', choice: 'Choice:', unknown: '(not recorded yet)' },
} as const satisfies Record<Language, Record<'was' | 'now' | 'amendment' | 'choice' | 'unknown', string>>;

const kinds: Record<Language, Record<DecisionKind, (id: string) => string>> = {
  nl: {
    amend: () => 'gewijzigd',
    omit: () => 'weggelaten',
    'omit-part': (id) => `weggelaten met het deel ${id}`,
    arrange: () => 'andere kop of plaats',
    outline: () => 'eigen outline',
    variant: (id) => `eigen keuze voor ${id}`,
  },
  en: {
    amend: () => 'amended',
    omit: () => 'omitted',
    'omit-part': (id) => `omitted with the part ${id}`,
    arrange: () => 'another label or place',
    outline: () => 'an outline of its own',
    variant: (id) => `its own choice for ${id}`,
  },
};

/** More names than this are counted. */
const NAMES = 12;

/** Choices on one text that changed in one way: who has read that once, can answer for all. */
export function groupPins(pins: readonly StalePin[]): StalePin[][] {
  const groups = groupBy(pins, ({ protocol, kind, id, clause, was, now }) => [
    JSON.stringify([protocol, clause ?? [kind, id], was, now]),
  ]);
  return [...groups.values()].map((group) => [...group]);
}

/** `[-weg-]` in what was, `{+erbij+}` in what is; in colour where `colour` is set. The pins are of one group. */
export function formatPins(pins: readonly StalePin[], language: Language, colour: boolean): TerminalText {
  const [first] = pins;
  if (first === undefined) return terminal``;
  const words = labels[language];
  const rows = changeRows(first, language, colour);
  const width = Math.max(
    ...Object.values(words)
      .map(({ length }) => length)
      .filter((length) => length < 12),
  );
  if (pins.length === 1) {
    const name = terminal.line(`${first.organisation}, ${first.protocol}: ${nameOf(first, language)}`);
    return terminal`${name} (${formatPlace(first.place)})\n${printRows([...rows, choiceRow(first, language)], width)}`;
  }
  const name = terminal.line(`${first.protocol}: ${nameOf(first, language)}`);
  const choices = groupBy(pins, (pin) => [JSON.stringify([pin.kind, pin.id, pin.amendment])]);
  const made = [...choices.values()].map((alike) => {
    const names = someOf(
      alike.map(({ organisation }) => organisation),
      language,
      NAMES,
    );
    const row = alike[0] === undefined ? [] : [choiceRow(alike[0], language)];
    return terminal`${terminal.line(`  ${names} (${alike.length})`)}\n${printRows(row, width)}`;
  });
  return terminal`${name}\n${printRows(rows, width)}${terminal.join(made, '')}`;
}

type Labels = (typeof labels)[Language];

interface Row {
  readonly label: Labels[keyof Labels];
  readonly lines: readonly TerminalText[];
}

function printRows(rows: readonly Row[], width: number): TerminalText {
  const text = rows.flatMap(({ label, lines }) =>
    lines.map((line, index) => terminal`  ${terminal.pad(terminal`${index === 0 ? label : ''}`, width)} ${line}\n`),
  );
  return terminal.join(text, '');
}

/** Of a choice its clause, part or variant; of an outline what kind of thing it is. */
function nameOf({ kind, id, clause }: StalePin, language: Language): string {
  const name = clause ?? id;
  return name === '' ? kinds[language][kind](id) : name;
}

function changeRows({ was, now }: StalePin, language: Language, colour: boolean): Row[] {
  const words = labels[language];
  const isForOthers = was?.force !== undefined && !sameMetadata(was, now);
  const [before, after] = [was ?? now, now].map((pinned) => textOf(pinned, isForOthers));
  const merged = linesOf(before ?? {}, after ?? {}, language);
  const side = (gone: Edit) =>
    merged
      .map((line) => line.filter(({ change }) => change !== gone))
      .filter((line) => line.length > 0)
      .map((line) => printLine(line, colour));
  return [
    { label: words.was, lines: was === undefined ? [terminal`${words.unknown}`] : side('insert') },
    { label: words.now, lines: side('delete') },
  ];
}

function choiceRow({ kind, id, amendment }: StalePin, language: Language): Row {
  const words = labels[language];
  if (amendment === undefined) return { label: words.choice, lines: [terminal.line(kinds[language][kind](id))] };
  return {
    label: words.amendment,
    lines: linesOf(amendment, amendment, language).map((line) => printLine(line, false)),
  };
}

/** What was recorded, as texts to set side by side: an outline and a variant as lines, of a clause where asked for whom it is. */
function textOf(
  { audience = [], force = 'inform', content, outline, variant }: PinnedText,
  isForOthers: boolean,
): Content {
  if (content !== undefined) {
    const about = isForOthers ? `audience: ${audience.join(', ')}; force: ${force}\n` : '';
    return about === '' ? content : { ...content, text: `${about}${content.text ?? ''}` };
  }
  if (outline !== undefined)
    return {
      text: outline
        .map((item) =>
          Object.values(item)
            .filter((word) => word !== '')
            .join(' · '),
        )
        .join('\n'),
    };
  return { text: yaml(variant) };
}

/** The texts as the source has them: markup and names of parameters are what an author looks for. */
function linesOf(before: Content, after: Content, language: Language): Run[][] {
  return [...CONTENT_FIELDS, 'form' as const, 'figure' as const].flatMap((name) => {
    const [old, fresh] = [textsOf(before, name), textsOf(after, name)];
    const texts = Array.from({ length: Math.max(old.length, fresh.length) }, (_, index) =>
      runsOf(mergeBlocks(blocksOf(old[index]), blocksOf(fresh[index]))),
    );
    const lines = texts.flat();
    const lead = { text: fieldWords[language][name], change: undefined };
    return lines.map((line, index) => (index === 0 && lead.text !== '' ? [lead, ...line] : line));
  });
}

/** Of texts to choose from all, each behind its value; of a row its cells; of a form each field on a line. */
function textsOf(content: Content, name: FieldName): readonly string[] {
  if (name === 'form') return [describeFields(content.form ?? []).join('\n')];
  if (name === 'figure') return content.figure === undefined ? [] : [sourceLines(content.figure).join('\n')];
  if (name !== 'text' || content.choose === undefined) return [content[name] ?? []].flat();
  const wordings = Object.entries(content.choose.wordings);
  return [wordings.map(([value, text]) => `${value}: ${text}`).join('\n')];
}

function blocksOf(text = ''): RootContent[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] }));
}
