/**
 * What the page knows of the published files, each thing once: most organisations have the same files, of which only the name
 * of the organisation differs. The script puts the pieces together.
 */
import { groupBy } from '../../model/group.ts';
import { plainLetters } from '../../model/letters.ts';

/** A published file, and what it is in words. */
export interface PublishedFile {
  /** In the folder of its organisation. */
  readonly path: string;
  /** Id. */
  readonly organisation: string;
  /** Of the organisation. */
  readonly name: string;
  /** Of the text. */
  readonly title: string;
  /** What is to be told after title and name: which text, and in which form. */
  readonly about: string;
  /** Whether it is of a text that is not adopted. */
  readonly isConcept: boolean;
}

/** Numbers are places in the lists before. */
export interface PublishedData {
  readonly titles: readonly string[];
  /** Path in the folder of an organisation, what is told after title and name, and 1 of a concept. */
  readonly files: readonly (readonly [path: string, about: string, isConcept: 0 | 1])[];
  /** A title, and its files. */
  readonly texts: readonly (readonly number[])[];
  /** The texts of organisations that have the same ones. */
  readonly holdings: readonly (readonly number[])[];
  /** By name. */
  readonly organisations: readonly (readonly [id: string, name: string, holding: number])[];
}

export function dataOf(all: readonly PublishedFile[]): PublishedData {
  const titles = table<string>();
  const files = table<PublishedData['files'][number]>();
  const texts = table<readonly number[]>();
  const holdings = table<readonly number[]>();
  const organisations = [...groupBy(all, ({ organisation }) => [organisation])].map(
    ([id, own]): PublishedData['organisations'][number] => {
      const held = [...groupBy(own, ({ title }) => [title])].map(([title, made]) =>
        texts.at([
          titles.at(title),
          ...made.map(({ path, about, isConcept }) => files.at([path, about, isConcept ? 1 : 0])),
        ]),
      );
      return [id, own[0]?.name ?? id, holdings.at(held)];
    },
  );
  return {
    titles: titles.all,
    files: files.all,
    texts: texts.all,
    holdings: holdings.all,
    organisations: organisations
      .map((own) => ({ own, key: plainLetters(own[1]) }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.own[0] < b.own[0] ? -1 : 1))
      .map(({ own }) => own),
  };
}

/** Values that are alike stand in it once; `at` tells where. */
function table<T>() {
  const places = new Map<string, number>();
  const all: T[] = [];
  const at = (value: T): number => {
    const key = JSON.stringify(value);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, all.length);
    return all.push(value) - 1;
  };
  return { all, at };
}
