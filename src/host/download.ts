/** The one place that asks the network for something. Only `regelwerk holidays` does, with an address that somebody typed. */
import { diagnostic, NO_PLACE, type Param, type Result } from '../diagnostic/diagnostic.ts';
import { systemCode } from './system-code.ts';

/** Milliseconds for all of it. */
const PATIENCE = 20_000;
/** Bytes; a school year of the government is about 4 kB. */
const LIMIT = 4 * 1024 * 1024;
const REDIRECTS = 3;
const HEADERS = { accept: 'application/json' };

export interface Asking {
  readonly fetch: typeof fetch;
  readonly patience?: number;
  readonly limit?: number;
}

/** What stands at an address. A redirect is followed within the same site alone: another one is not what was typed. */
export async function download(address: string, asking: Asking = { fetch }): Promise<Result<Uint8Array | undefined>> {
  const { patience = PATIENCE, limit = LIMIT } = asking;
  const fail = (why: Param) => ({
    value: undefined,
    diagnostics: [diagnostic('holidays-address', NO_PLACE, { address, why })],
  });
  const start = URL.canParse(address) ? new URL(address) : undefined;
  if (start?.protocol !== 'https:') return fail(words.https);
  if (start.username !== '' || start.password !== '') return fail(words.password);
  const signal = AbortSignal.timeout(patience);
  try {
    let at: URL = start;
    for (let count = 0; count <= REDIRECTS; count += 1) {
      const response: Response = await asking.fetch(at.href, { redirect: 'manual', signal, headers: HEADERS });
      const to = response.headers.get('location');
      if (!isRedirect(response) || to === null) return await contentOf(response, limit, fail);
      await response.body?.cancel();
      const next: URL | undefined = URL.canParse(to, at.href) ? new URL(to, at) : undefined;
      if (next?.origin !== start.origin) return fail(words.elsewhere(next?.host ?? to));
      at = next;
    }
    return fail(words.redirects);
  } catch (error) {
    if (signal.aborted) return fail(words.slow(patience));
    // Of fetch itself: what is wrong with the connection stands in its cause.
    if (!(error instanceof TypeError)) throw error;
    return fail(words.connection(systemCode(error.cause) ?? error.message));
  }
}

function isRedirect({ status }: Response): boolean {
  return status >= 300 && status < 400;
}

type Fail = (why: Param) => Result<undefined>;

async function contentOf(response: Response, limit: number, fail: Fail): Promise<Result<Uint8Array | undefined>> {
  if (!response.ok) return fail(words.status(response.status));
  const bytes = await upTo(response, limit);
  return bytes === undefined ? fail(words.large(limit)) : { value: bytes, diagnostics: [] };
}

/** Undefined where there is more. */
async function upTo(response: Response, limit: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

const words = {
  https: { nl: 'een adres begint met https://', en: 'an address begins with https://' },
  password: { nl: 'er staat een naam of wachtwoord in', en: 'a name or password stands in it' },
  redirects: { nl: 'de site stuurt steeds door', en: 'the site redirects again and again' },
  elsewhere: (site: string): Param => ({
    nl: `de site stuurt door naar een andere, ${site}`,
    en: `the site redirects to another one, ${site}`,
  }),
  status: (status: number): Param => ({ nl: `de site antwoordt met ${status}`, en: `the site answers with ${status}` }),
  large: (limit: number): Param => ({
    nl: `het is meer dan ${limit / 1024 / 1024} MB`,
    en: `it is more than ${limit / 1024 / 1024} MB`,
  }),
  slow: (patience: number): Param => ({
    nl: `er kwam binnen ${patience / 1000} seconden geen antwoord`,
    en: `no answer came within ${patience / 1000} seconds`,
  }),
  connection: (detail: string): Param => ({ nl: `geen verbinding (${detail})`, en: `no connection (${detail})` }),
} as const;
