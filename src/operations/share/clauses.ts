/** What of a file changed, in terms of clauses. */
import { isDeepStrictEqual } from 'node:util';
import type { LooseClause, LooseFile } from '../../model/sharing.ts';
import type { Content } from '../../model/source.ts';
import { parseYaml } from '../../source/yaml/index.ts';
import { firstWords } from '../../words/first-words.ts';
import { namedBy } from '../edit/files.ts';

type Data = Readonly<Record<string, unknown>>;

/** Where the clauses of a file stand: by their id, or in a list. */
const PLACES = { clauses: 'id', add: 'id', omit: 'clause', amend: null } as const;

/** Nothing is told of the clauses of a file that cannot be read. */
export function clausesBetween(
  file: string,
  before: string | null,
  after: string | null,
): Pick<LooseFile, 'clauses' | 'hasOtherChanges'> {
  const [then, now] = [dataIn(file, before), dataIn(file, after)];
  if (then === undefined || now === undefined) return { clauses: [], hasOtherChanges: true };
  const clauses = (Object.keys(PLACES) as (keyof typeof PLACES)[]).flatMap((place) =>
    changesIn(clausesAt(then, place), clausesAt(now, place)),
  );
  const rest = (data: Data) => Object.fromEntries(Object.entries(data).filter(([key]) => !Object.hasOwn(PLACES, key)));
  return { clauses, hasOtherChanges: clauses.length === 0 || !isDeepStrictEqual(rest(then), rest(now)) };
}

function dataIn(file: string, text: string | null): Data | undefined {
  if (text === null) return {};
  const data = namedBy(file) === undefined ? undefined : parseYaml(file, text).value?.data;
  return typeof data === 'object' && data !== null ? (data as Data) : undefined;
}

function clausesAt(data: Data, place: keyof typeof PLACES): ReadonlyMap<string, Data> {
  const found = data[place];
  const key = PLACES[place];
  const entries: [unknown, unknown][] =
    key === null
      ? Object.entries(typeof found === 'object' && found !== null ? found : {})
      : (Array.isArray(found) ? found : []).map((item: unknown) => [(item as Data | null)?.[key], item]);
  return new Map(
    entries.filter(
      (entry): entry is [string, Data] =>
        typeof entry[0] === 'string' && typeof entry[1] === 'object' && entry[1] !== null,
    ),
  );
}

function changesIn(before: ReadonlyMap<string, Data>, after: ReadonlyMap<string, Data>): LooseClause[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((clause) => {
    const [then, now] = [before.get(clause), after.get(clause)];
    if (isDeepStrictEqual(then, now)) return [];
    const change = then === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
    return [{ clause, change, words: wordsIn(now ?? then ?? {}) }];
  });
}

function wordsIn(data: Data): string {
  try {
    return firstWords(data as Content);
  } catch {
    // By hand anything can stand there.
    return '';
  }
}
