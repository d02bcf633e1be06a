/** The outline of a draft and its patterns: what most parts of a depth have is said once. */
import type { Entry, Part, Patterns } from '../../model/source.ts';
import { NONE } from '../../resolve/numbers.ts';
import { readPattern } from '../../resolve/pattern.ts';
import { allMade, type Made } from './assemble.ts';
import type { Built, DraftClause } from './clause/draft.ts';
import { commonest, type PartNumbers } from './number/parts.ts';

export function patternsOf(
  made: readonly Made[],
  { patterns, through }: PartNumbers,
  hasFigures: boolean,
): Patterns | undefined {
  const depths: string[][] = [];
  const visit = (parts: readonly Made[], depth: number): void => {
    for (const { section, inner } of parts) {
      const own = depths[depth] ?? [];
      own.push(patterns.get(section) ?? NONE);
      depths[depth] = own;
      visit(inner, depth + 1);
    }
  };
  visit(made, 0);
  const parts = depths.map((own) => commonest(own.filter((pattern) => pattern !== NONE)) ?? NONE);
  while (parts.at(-1) === NONE) parts.pop();
  const clauses = allMade(made).flatMap(({ built }) =>
    built.numbering === 'numbered' ? (built.clauseNumber ?? []) : [],
  );
  const isEach = allMade(made).every(({ section }) => (patterns.get(section) ?? NONE) !== NONE);
  // A pattern with more counts than a part has is a mistake, also of one that counts nothing.
  const common = commonest(clauses.filter((pattern) => readPattern(pattern).levels <= (isEach ? 2 : 1)));
  const clauseNumber = common === USUAL && parts.some((pattern) => /^artikel /i.test(pattern)) ? LID : common;
  const own: Patterns = {
    ...(parts.length === 0 ? {} : { parts }),
    ...(clauseNumber === undefined || clauseNumber === USUAL ? {} : { clause_number: clauseNumber }),
    ...(through.length === 0 ? {} : { through: [...through] }),
    ...(hasFigures ? { figures: NONE } : {}),
  };
  return Object.keys(own).length === 0 ? undefined : own;
}

const USUAL = '{n}.';
const LID = 'lid';

export function outlineOf(made: readonly Made[], numbers: PartNumbers, patterns: Patterns | undefined): Part[] {
  const idFor = new Map(allMade(made).map(({ section, id }) => [section, id]));
  const part = ({ section, id, label, built, inner, ids }: Made, depth: number): Part => {
    const pattern = numbers.patterns.get(section) ?? NONE;
    const usual = patterns?.parts?.[depth] ?? NONE;
    const { numbering, columns, rowHeadings } = built;
    const entries: Entry[] = [
      ...built.clauses.map((clause, index): Entry => {
        const quoted = clause.quote === undefined ? undefined : idFor.get(clause.quote.section);
        return quoted === undefined ? entryOf(ids[index] ?? '', clause, built) : { quote: quoted };
      }),
      ...inner.map((child) => part(child, depth + 1)),
    ];
    return {
      part: id,
      ...(label === '' ? {} : { label }),
      ...(pattern === usual ? {} : { number: pattern }),
      ...(numbering === 'prose' ? {} : { numbering }),
      ...clauseNumberOf(built, patterns),
      ...(columns === null || numbering === 'prose' ? {} : { columns: [...columns] }),
      ...(rowHeadings && numbering === 'table' ? { row_headings: true } : {}),
      entries,
    };
  };
  return made.map((one) => part(one, 0));
}

function entryOf(id: string, { isApart }: DraftClause, { numbering }: Built): Entry {
  return isApart && numbering !== 'prose' ? { clause: id, uncounted: true } : id;
}

function clauseNumberOf(
  { numbering, clauseNumber }: Built,
  patterns: Patterns | undefined,
): { clause_number?: string } {
  if (clauseNumber === null) return {};
  const usual = patterns?.clause_number ?? USUAL;
  const isUsual = clauseNumber === usual || (clauseNumber === USUAL && usual === LID);
  return isUsual && numbering === 'numbered' ? {} : { clause_number: clauseNumber };
}
