/** Where in the application somebody is, as the part of the address behind `#`. */
import { signal } from '@preact/signals';

/** The view of a document that is shown when none is asked for. */
export const PAGE = 'protocol';

export interface DocumentAddress {
  readonly page: 'document';
  readonly organisation: string;
  readonly protocol: string;
  /** The passage that is selected. */
  readonly passage: string | null;
  /** The name of a view: see `View` in api.ts. */
  readonly view: string;
  readonly form: 'html' | 'pdf';
}

/** Documents side by side. */
export interface CompareAddress {
  readonly page: 'compare';
  /** Null for the first that there is. */
  readonly protocol: string | null;
  /** Ids; empty for all, where these are not too many to read. */
  readonly organisations: readonly string[];
  /** The key of a row that is opened. */
  readonly row: string | null;
}

export type Address =
  | { readonly page: 'overview' }
  | { readonly page: 'findings' }
  | DocumentAddress
  | { readonly page: 'settings'; readonly organisation: string | null; readonly protocol: string | null }
  /** What councils decide: of all documents, of an organisation, or of one document. */
  | { readonly page: 'decisions'; readonly organisation: string | null; readonly protocol: string | null }
  /** What the base changed under choices of others, and what nobody decided on. */
  | { readonly page: 'moved'; readonly organisation: string | null; readonly protocol: string | null }
  | CompareAddress
  | { readonly page: 'search'; readonly words: string }
  /** Takes over somebody's own document. */
  | { readonly page: 'imported' }
  | { readonly page: 'share' }
  | { readonly page: 'help' }
  | { readonly page: 'lost' };

/** The same in every language, so that a link goes on working. */
const STEPS = {
  overview: 'overzicht',
  decisions: 'besluiten',
  moved: 'basis',
  compare: 'vergelijken',
  search: 'zoeken',
  imported: 'overnemen',
  share: 'delen',
  findings: 'meldingen',
  settings: 'instellingen',
  help: 'hulp',
} as const;
/** Pages of an organisation, a document, or of all. */
const OF_DOCUMENTS = ['settings', 'decisions', 'moved'] as const;
/** Pages of the whole folder. */
const OF_ALL = ['overview', 'imported', 'share', 'findings', 'help'] as const;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What an address says; `lost` where it says nothing that we know. */
export function readAddress(hash: string): Address {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [first = '', ...rest] = path.split('/').filter((step) => step !== '');
  if (!rest.every((step) => ID.test(step))) return { page: 'lost' };
  if (first === 'document') return readDocument(rest, new URLSearchParams(query));
  const ofDocuments = OF_DOCUMENTS.find((page) => STEPS[page] === first);
  if (ofDocuments !== undefined && rest.length <= 2)
    return { page: ofDocuments, organisation: rest[0] ?? null, protocol: rest[1] ?? null };
  if (first === STEPS.compare && rest.length <= 1) return readCompare(rest[0] ?? null, new URLSearchParams(query));
  if (rest.length > 0) return { page: 'lost' };
  if (first === '') return { page: 'overview' };
  if (first === STEPS.search) return { page: 'search', words: new URLSearchParams(query).get('woorden') ?? '' };
  return { page: OF_ALL.find((page) => STEPS[page] === first) ?? 'lost' };
}

function readCompare(protocol: string | null, query: URLSearchParams): CompareAddress {
  const organisations = (query.get('van') ?? '').split(',').filter((id) => ID.test(id));
  return { page: 'compare', protocol, organisations, row: query.get('bepaling') };
}

function readDocument(steps: readonly string[], query: URLSearchParams): Address {
  const [organisation, protocol, word, passage] = steps;
  if (organisation === undefined || protocol === undefined) return { page: 'lost' };
  if (word !== undefined && (word !== 'passage' || passage === undefined || steps.length > 4)) return { page: 'lost' };
  const view = query.get('weergave') ?? PAGE;
  const form = query.get('vorm') === 'pdf' ? 'pdf' : 'html';
  return {
    page: 'document',
    organisation,
    protocol,
    passage: passage ?? null,
    view: ID.test(view) ? view : PAGE,
    form,
  };
}

/** The address as a link has it, from `#` on. */
export function printAddress(address: Address): string {
  if (address.page === 'lost') return '#/';
  if (address.page === 'document') return printDocument(address);
  if (address.page === 'compare') return printCompare(address);
  if (address.page === 'search') return `#/${STEPS.search}${searched(address.words)}`;
  const isOfDocument = address.page === 'settings' || address.page === 'decisions' || address.page === 'moved';
  const steps = isOfDocument ? [address.organisation, address.protocol].filter((id) => id !== null) : [];
  return `#/${[STEPS[address.page], ...steps].join('/')}`;
}

function searched(words: string): string {
  return words === '' ? '' : `?${new URLSearchParams({ woorden: words }).toString()}`;
}

function printCompare({ protocol, organisations, row }: CompareAddress): string {
  const query = new URLSearchParams();
  if (organisations.length > 0) query.set('van', organisations.join(','));
  if (row !== null) query.set('bepaling', row);
  const asked = query.toString();
  return `#/${STEPS.compare}${protocol === null ? '' : `/${protocol}`}${asked === '' ? '' : `?${asked}`}`;
}

function printDocument({ organisation, protocol, passage, view, form }: DocumentAddress): string {
  const query = new URLSearchParams();
  if (view !== PAGE) query.set('weergave', view);
  if (form !== 'html') query.set('vorm', form);
  const asked = query.toString();
  const steps = ['document', organisation, protocol, ...(passage === null ? [] : ['passage', passage])];
  return `#/${steps.join('/')}${asked === '' ? '' : `?${asked}`}`;
}

/** The page of a document, from its beginning unless a passage is given. */
export function documentAddress(
  organisation: string,
  protocol: string,
  more: Partial<Pick<DocumentAddress, 'passage' | 'view' | 'form'>> = {},
): DocumentAddress {
  return { page: 'document', organisation, protocol, passage: null, view: PAGE, form: 'html', ...more };
}

export const address = signal<Address>(readAddress(globalThis.location?.hash ?? ''));

/** Goes there. `replace` for what is not a step that somebody would go back on, such as another passage. */
export function go(to: Address, how: 'push' | 'replace' = 'push'): void {
  const link = printAddress(to);
  if (link !== location.hash) {
    if (how === 'replace') history.replaceState(null, '', link);
    else history.pushState(null, '', link);
  }
  address.value = to;
}

/** Listens to links and to the browser's own way back. */
export function followAddress(): void {
  const read = () => {
    address.value = readAddress(location.hash);
  };
  addEventListener('hashchange', read);
  addEventListener('popstate', read);
}
