/**
 * The search on the start page of a site: a classic script, for a page from a folder may load no module and fetch nothing. The
 * text of each document is a script of its own, loaded when somebody begins to search. It makes its own form, so that none
 * stands idle where no script runs. It asks no other server for anything and stores nothing.
 */
import MiniSearch from 'minisearch';
import { plainLetters } from '../model/letters.ts';
import { SEARCH_RECEIVER, SEARCHED_TOGETHER, type SearchText } from '../model/site.ts';

/** A document as the page links to it. */
interface Listed {
  readonly title: string;
  readonly page: string;
  readonly script: string;
  readonly organisation: string;
  readonly name: string;
}

/** A passage that can be found. */
interface Passage {
  readonly id: number;
  readonly heading: string;
  readonly text: string;
  readonly anchor: string;
  readonly document: Listed;
}

const SHOWN = 50;
/** Of the text of a passage, around the first word that was found. */
const EXCERPT = 240;

const listed = [...document.querySelectorAll<HTMLAnchorElement>('a[data-zoek]')].map(
  (link): Listed => ({
    title: link.textContent ?? '',
    page: link.getAttribute('href') ?? '',
    script: link.dataset['zoek'] ?? '',
    organisation: link.dataset['van'] ?? '',
    name: link.dataset['naam'] ?? '',
  }),
);

const WORDS = /[\p{L}\p{N}]+/gu;
const wordsIn = (text: string) => text.match(WORDS) ?? [];

const passages: Passage[] = [];
const index = new MiniSearch<Passage>({
  fields: ['text', 'heading'],
  tokenize: wordsIn,
  processTerm: plainLetters,
  searchOptions: {
    boost: { heading: 1.5 },
    prefix: (term) => term.length > 2,
    fuzzy: (term) => (term.length > 5 ? 0.2 : false),
    combineWith: 'AND',
  },
});

const states = new Map<Listed, 'loading' | 'there' | 'missing'>();
let waiting: (() => void) | undefined;

(window as unknown as Record<string, unknown>)[SEARCH_RECEIVER] = ({ organisation, protocol, entries }: SearchText) => {
  const own = listed.find(({ script }) => script.startsWith(`${organisation}/${protocol}/`));
  if (own === undefined || states.get(own) === 'there') return;
  const added = entries.map(
    ([anchor, heading, text], at): Passage => ({ id: passages.length + at, anchor, heading, text, document: own }),
  );
  passages.push(...added);
  index.addAll(added);
  states.set(own, 'there');
};

/** Asks once for the text of each. */
function load(documents: readonly Listed[]): void {
  for (const own of documents) {
    if (states.has(own)) continue;
    states.set(own, 'loading');
    const script = document.createElement('script');
    script.src = own.script;
    const done = () => {
      if (states.get(own) === 'loading') states.set(own, 'missing');
      waiting?.();
    };
    script.addEventListener('load', done);
    script.addEventListener('error', done);
    document.head.append(script);
  }
}

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** The words that were found stand out; all is text, whatever it says. */
function marked(text: string, terms: ReadonlySet<string>): (Node | string)[] {
  const found = [...text.matchAll(WORDS)].filter(([word]) => terms.has(plainLetters(word)));
  const [first] = found;
  const start =
    first === undefined || first.index < EXCERPT / 2 ? 0 : text.lastIndexOf(' ', first.index - EXCERPT / 3) + 1;
  const cut = text.length - start <= EXCERPT * 1.25 ? text.length : text.indexOf(' ', start + EXCERPT);
  const end = cut === -1 ? text.length : cut;
  const parts: (Node | string)[] = start === 0 ? [] : ['… '];
  let at = start;
  for (const { 0: word, index: from } of found) {
    if (from < at || from + word.length > end) continue;
    parts.push(text.slice(at, from), make('mark', {}, word));
    at = from + word.length;
  }
  parts.push(text.slice(at, end));
  return end === text.length ? parts : [...parts, ' …'];
}

function resultOf({ document: own, heading, anchor, text }: Passage, terms: ReadonlySet<string>): HTMLElement {
  const link = make('a', { href: `${own.page}#${anchor}` }, heading === '' ? own.title : heading);
  return make(
    'li',
    {},
    link,
    make('p', { class: 'where' }, `${own.title}, ${own.name}`),
    make('p', {}, ...marked(text, terms)),
  );
}

interface Found {
  readonly passage: Passage;
  /** Words of the passage. */
  readonly terms: ReadonlySet<string>;
}

/** Passages with all words; where there is none, with any of them. The best first. */
function findIn(
  documents: readonly Listed[],
  query: string,
): { readonly found: readonly Found[]; readonly isAny: boolean } {
  const isAsked = new Set(documents);
  const find = (combineWith: 'AND' | 'OR') =>
    index.search(query, { combineWith }).flatMap(({ id, terms }): Found[] => {
      const passage = passages[Number(id)];
      return passage !== undefined && isAsked.has(passage.document) ? [{ passage, terms: new Set(terms) }] : [];
    });
  const strict = find('AND');
  return strict.length > 0 ? { found: strict, isAny: false } : { found: find('OR'), isAny: wordsIn(query).length > 1 };
}

/** `isAny`: not all words were found together. `missing`: how many texts could not be loaded. */
function summaryOf(count: number, isAny: boolean, missing: number): string {
  const lacking =
    missing === 0 ? [] : [`Van ${missing === 1 ? 'één tekst' : `${missing} teksten`} lukte het laden niet.`];
  if (count === 0) return ['Niets gevonden. Probeer een ander woord.', ...lacking].join(' ');
  return [
    ...(isAny ? ['Nergens staan al deze woorden bij elkaar.'] : []),
    count === 1 ? 'Eén plaats gevonden.' : `${count} plaatsen gevonden.`,
    ...(count > SHOWN ? [`Dit zijn de eerste ${SHOWN}; een woord erbij maakt het er minder.`] : []),
    ...lacking,
  ].join(' ');
}

function start(section: HTMLElement): void {
  const asked = new URLSearchParams(location.search);
  const words = make('input', { type: 'search', autocomplete: 'off', spellcheck: 'false', name: 'zoek' });
  const isFew = listed.length <= SEARCHED_TOGETHER;
  const organisations = new Map(listed.map(({ organisation, name }) => [organisation, name]));
  const where = make(
    'select',
    { name: 'in' },
    make('option', { value: '' }, isFew ? 'alle teksten' : 'kies een bestuur of school'),
    ...[...organisations].map(([id, name]) => make('option', { value: id }, name)),
  );
  const told = make('p', { role: 'status' });
  const list = make('ol', { class: 'results' });
  const form = make(
    'form',
    { role: 'search', 'aria-labelledby': 'zoeken-kop' },
    make('label', {}, 'Woorden', words),
    make('label', {}, 'Zoek in', where),
    told,
    list,
  );
  const chosen = () => {
    const own = listed.filter(({ organisation }) => organisation === where.value);
    return own.length > 0 || !isFew ? own : listed;
  };
  const show = (message: string, ...results: readonly HTMLElement[]) => {
    list.replaceChildren(...results);
    if (told.textContent !== message) told.textContent = message;
  };
  const search = () => {
    const documents = chosen();
    const query = words.value.trim();
    remember(query, where.value);
    if (wordsIn(query).length === 0) return show('');
    if (documents.length === 0) return show('Kies eerst een bestuur of school.');
    load(documents);
    if (documents.some((own) => states.get(own) === 'loading')) return show('De teksten worden geladen…');
    const { found, isAny } = findIn(documents, query);
    const missing = documents.filter((own) => states.get(own) === 'missing').length;
    const results = found.slice(0, SHOWN).map(({ passage, terms }) => resultOf(passage, terms));
    show(summaryOf(found.length, isAny, missing), ...results);
  };
  let timer: number | undefined;
  words.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(search, 150);
  });
  words.addEventListener('focus', () => load(chosen()));
  where.addEventListener('change', search);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    search();
  });
  waiting = search;
  words.value = asked.get('zoek') ?? '';
  const wanted = asked.get('in') ?? '';
  if (organisations.has(wanted)) where.value = wanted;
  section.querySelector('p')?.replaceWith(form);
  if (words.value !== '') search();
  // Who came for the search can type at once.
  if (location.hash === '#zoeken') words.focus({ preventScroll: true });
}

/** So that who comes back from a text finds the results again. A page from a folder may not always. */
function remember(query: string, organisation: string): void {
  const address = new URL(location.href);
  for (const [name, value] of [
    ['zoek', query],
    ['in', organisation],
  ] as const) {
    if (value === '') address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  if (address.href === location.href) return;
  try {
    history.replaceState(null, '', address);
  } catch {
    // Then the address stays as it is.
  }
}

const section = document.getElementById('zoeken');
if (section !== null && listed.length > 0) start(section);
