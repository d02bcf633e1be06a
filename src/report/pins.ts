/** Amendments whose base is to be recorded: the base as it was and is, with the words that differ, and the amendment. */
import type { RootContent } from 'mdast';
import { type FieldName, type Run, runsOf } from '../compare/content.ts';
import { mergeBlocks } from '../compare/merge-trees.ts';
import type { Language } from '../diagnostic/diagnostic.ts';
import { formatPlace } from '../diagnostic/format.ts';
import { type TerminalText, terminal } from '../encode/terminal.ts';
import { describeFields } from '../model/form.ts';
import { CONTENT_FIELDS } from '../model/policy.ts';
import type { Content } from '../model/source.ts';
import type { Edit } from '../model/tree.ts';
import type { StalePin } from '../resolve/pin.ts';
import { sourceLines } from '../words/figures.ts';
import { fieldWords, printLine } from './diff.ts';

const labels = {
  nl: { was: 'Toen:', now: 'Nu:', amendment: 'Wijziging:', unknown: '(nog niet vastgelegd)' },
  en: { was: 'Then:', now: 'Now:', amendment: 'Amendment:', unknown: '(not recorded yet)' },
} as const satisfies Record<Language, Record<'was' | 'now' | 'amendment' | 'unknown', string>>;

/** `[-weg-]` in what was, `{+erbij+}` in what is; in colour where `colour` is set. */
export function formatPin(pin: StalePin, language: Language, colour: boolean): TerminalText {
  const { organisation, protocol, clause, was, now, amendment, place } = pin;
  const words = labels[language];
  const merged = linesOf(was ?? now, now, language);
  const side = (gone: Edit) =>
    merged
      .map((line) => line.filter(({ change }) => change !== gone))
      .filter((line) => line.length > 0)
      .map((line) => printLine(line, colour));
  const rows = [
    { label: words.was, lines: was === undefined ? [terminal`${words.unknown}`] : side('insert') },
    { label: words.now, lines: side('delete') },
    { label: words.amendment, lines: linesOf(amendment, amendment, language).map((line) => printLine(line, false)) },
  ];
  const width = Math.max(...rows.map(({ label }) => label.length));
  const text = rows.flatMap(({ label, lines }) =>
    lines.map((line, index) => terminal`  ${terminal.pad(terminal`${index === 0 ? label : ''}`, width)} ${line}\n`),
  );
  const name = terminal.line(`${organisation}, ${protocol}: ${clause}`);
  return terminal`${name} (${formatPlace(place)})\n${terminal.join(text, '')}`;
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
