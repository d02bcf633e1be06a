/** The texts of a draft in which words can become a parameter, each with a way to put another in its place. */
import type { DraftProtocol } from '../../model/imported.ts';
import type { Clause, Entry, Part } from '../../model/source.ts';

/** `line`: one line without markup; else Markdown. */
export type Change = (text: string, isLine: boolean) => string;

/** The draft with every text changed. Ids stay. */
export function mapTexts(draft: DraftProtocol, change: Change): DraftProtocol {
  return {
    ...draft,
    clauses: draft.clauses.map((clause) => mapClause(clause, change)),
    outline: draft.outline.map((part) => mapPart(part, change)),
  };
}

/** Of one clause, in its order. */
export function textsOf(clause: Clause): string[] {
  const texts: string[] = [];
  mapClause(clause, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}

function mapClause(clause: Clause, change: Change): Clause {
  const { text, do: own, dont, role, term, cells, form, figure } = clause;
  const markdown = (value: string) => change(value, false);
  const line = (value: string) => change(value, true);
  return {
    ...clause,
    ...(role === undefined ? {} : { role: line(role) }),
    ...(term === undefined ? {} : { term: line(term) }),
    ...(text === undefined ? {} : { text: markdown(text) }),
    ...(own === undefined ? {} : { do: markdown(own) }),
    ...(dont === undefined ? {} : { dont: markdown(dont) }),
    ...(cells === undefined ? {} : { cells: cells.map((cell) => (cell === '' ? '' : markdown(cell))) }),
    ...(figure?.caption === undefined ? {} : { figure: { ...figure, caption: line(figure.caption) } }),
    ...(form === undefined
      ? {}
      : {
          form: form.map((field) => ({
            ...field,
            label: line(field.label),
            ...(field.options === undefined ? {} : { options: field.options.map(line) }),
          })),
        }),
  };
}

function mapPart(part: Part, change: Change): Part {
  const { label, columns, entries } = part;
  return {
    ...part,
    ...(label === undefined ? {} : { label: change(label, true) }),
    ...(columns === undefined ? {} : { columns: columns.map((column) => change(column, true)) }),
    entries: entries.map((entry): Entry => {
      if (typeof entry === 'string' || entry.part === undefined || entry.entries === undefined) return entry;
      return mapPart({ ...entry, part: entry.part, entries: entry.entries }, change);
    }),
  };
}
