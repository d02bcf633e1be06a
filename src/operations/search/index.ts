/** A search through all texts of all organisations: what stands in the source, and every version that was adopted. */
import type { Result } from '../../diagnostic/diagnostic.ts';
import { type FoundPassage, SEARCHED_VERSIONS, type SearchedVersion, type SearchResult } from '../../model/search.ts';
import { unknownOrganisation } from '../choose.ts';
import { wrongChoice, wrongValue } from '../request.ts';
import type { Session } from '../session.ts';
import { askedWords, find, type Hit, meantBy } from './find.ts';
import { snippetOf } from './snippet.ts';
import { newStore, type Store, type Use } from './store.ts';
import { wordsIn } from './words.ts';

/** For which words, and where. */
export interface SearchRequest {
  /** As somebody types them; all are searched for, and where they stand nowhere together any of them. */
  readonly words: string;
  /** Ids: only texts of this organisation, of this protocol. */
  readonly organisation?: string | undefined;
  readonly protocol?: string | undefined;
  /** Only texts that stand so. */
  readonly versions?: readonly SearchedVersion[] | undefined;
  /** At most so many passages, from 1 to 1000; by default 50. */
  readonly limit?: number | undefined;
}

/** In UTF-16 units, and in words. */
const LONGEST = 500;
const MOST_WORDS = 30;
const LIMIT = 50;
const MOST = 1000;

const stores = new WeakMap<Session, Store>();

export function search(session: Session, request: SearchRequest): Result<SearchResult | undefined> {
  const { words, organisation, protocol, versions, limit = LIMIT } = request;
  const wrong = wrongIn(request);
  if (wrong.length > 0) return { value: undefined, diagnostics: wrong };
  const source = session.read();
  const unknown = organisation === undefined ? [] : unknownOrganisation(source, organisation);
  if (unknown.length > 0) return { value: undefined, diagnostics: unknown };
  const { protocols, baseless } = source.policy;
  const unknownProtocol = wrongChoice(
    '--protocol',
    protocol,
    [...protocols, ...baseless].map(({ id }) => id),
  );
  if (unknownProtocol.length > 0) return { value: undefined, diagnostics: unknownProtocol };
  const store = stores.get(session) ?? newStore();
  stores.set(session, store);
  store.follow(source.documents, session.host.today());
  const isAsked = ({ text }: Use) =>
    (organisation === undefined || text.organisation === organisation) &&
    (protocol === undefined || text.text.protocol === protocol) &&
    (versions === undefined || versions.includes(text.kind));
  const asked = askedWords(words, store);
  const { isWhole, hits } = find(asked, store, isAsked);
  const value = {
    words: asked.map((forms) => forms.at(-1)?.word ?? ''),
    isWhole,
    passages: hits.slice(0, limit).map(passageOf),
    total: hits.length,
    meant: meantBy(asked, store),
  };
  return { value, diagnostics: [] };
}

function wrongIn({ words, versions, limit }: SearchRequest) {
  const count = wordsIn(words.slice(0, LONGEST)).length;
  const expected =
    count === 0
      ? { nl: 'een woord: letters of cijfers', en: 'a word: letters or digits' }
      : {
          nl: `hoogstens ${MOST_WORDS} woorden en ${LONGEST} tekens`,
          en: `at most ${MOST_WORDS} words and ${LONGEST} characters`,
        };
  const isRight = count > 0 && count <= MOST_WORDS && words.length <= LONGEST;
  const isCount = limit === undefined || (Number.isInteger(limit) && limit >= 1 && limit <= MOST);
  return [
    ...(isRight ? [] : [wrongValue('words', words, expected)]),
    ...(versions ?? []).flatMap((version) => wrongChoice('--in', version, SEARCHED_VERSIONS)),
    ...(isCount
      ? []
      : [
          wrongValue('--limit', String(limit), {
            nl: `een getal van 1 tot en met ${MOST}`,
            en: `a number from 1 to ${MOST}`,
          }),
        ]),
  ];
}

function passageOf({ uses, words }: Hit): FoundPassage {
  const [first] = uses;
  return {
    snippet: first === undefined ? [] : snippetOf(first.passage.text, words),
    places: uses.map(({ text, passage }) => ({
      organisation: text.organisation,
      name: text.name,
      protocol: text.text.protocol,
      title: text.text.title,
      clause: passage.clause,
      number: passage.number,
      label: passage.label,
      kind: text.kind,
      version: text.version,
      place: passage.place,
    })),
  };
}
