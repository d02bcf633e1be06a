/** Of a clause that some are still to decide on: how many get it by themselves, and who are to decide. */
import type { Language } from '../diagnostic/diagnostic.ts';
import { groupBy } from '../model/group.ts';
import type { Impact } from '../model/impact.ts';
import { someOf } from '../words/some-of.ts';

/** A line for each clause, the one that most are to decide on first. */
export function undecidedNotes(impacts: readonly Impact[], language: Language): string[] {
  const keysOf = ({ protocol }: Impact, ids: readonly string[]) => ids.map((id) => JSON.stringify([protocol, id]));
  const open = groupBy(impacts, (impact) => keysOf(impact, impact.undecided));
  const placed = groupBy(impacts, (impact) => keysOf(impact, addedTo(impact)));
  return [...open]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([key, waiting]) => {
      const [protocol = '', id = ''] = JSON.parse(key) as string[];
      const names = someOf(
        waiting.map(({ organisation }) => organisation),
        language,
      );
      const count = placed.get(key)?.length ?? 0;
      return `${protocol}, ${id}: ${countWords[language](count, waiting.length)}: ${names}.`;
    });
}

/** In a document that is new or gone all clauses are, and that says nothing of one. */
function addedTo({ change, clauses }: Impact): string[] {
  return change === 'changed' ? clauses.flatMap((item) => (item.change === 'added' ? [item.clause] : [])) : [];
}

const countWords: Record<Language, (placed: number, waiting: number) => string> = {
  nl(placed, waiting) {
    const of = (count: number) => `${count} ${count === 1 ? 'organisatie' : 'organisaties'}`;
    return placed === 0
      ? `nog te besluiten bij ${of(waiting)}`
      : `komt vanzelf bij ${of(placed)}, nog te besluiten bij ${waiting}`;
  },
  en(placed, waiting) {
    const of = (count: number) => `${count} ${count === 1 ? 'organisation' : 'organisations'}`;
    return placed === 0
      ? `still to be decided by ${of(waiting)}`
      : `comes by itself for ${of(placed)}, still to be decided by ${waiting}`;
  },
};
