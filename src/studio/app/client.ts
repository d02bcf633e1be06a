/** Asks the server. Whatever goes wrong comes back as findings in words; nothing is thrown. */
import type {
  Document,
  EditAnswer,
  EditBody,
  Finding,
  Logo,
  LogoAnswer,
  LogoBody,
  Logos,
  Norms,
  Overview,
  Refusal,
  Settings,
  Start,
  TodayBody,
} from '../api.ts';
import { ROUTES } from '../api.ts';
import { errorWords } from './words/errors.ts';
import { inWords } from './words.ts';

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  /** `status` is 0 where nobody answered. */
  | {
      readonly ok: false;
      readonly status: number;
      readonly findings: readonly Finding[];
      /** What a program said, of more lines, where the answer has it. */
      readonly output?: string | undefined;
    };

type Query = Readonly<Record<string, string | null>>;

export const client = {
  start: () => ask<Start>(ROUTES.start),
  overview: () => ask<Overview>(ROUTES.overview),
  document: (organisation: string, protocol: string) => ask<Document>(ROUTES.document, { organisation, protocol }),
  settings: (organisation: string | null, protocol: string | null) =>
    ask<Settings>(ROUTES.settings, { organisation, protocol }),
  norms: (organisation: string, protocol: string) => ask<Norms>(ROUTES.norms, { organisation, protocol }),
  logos: () => ask<Logos>(ROUTES.logos),
  logo: (name: string) => ask<Logo>(ROUTES.logo, { name }),
  addLogo: (body: LogoBody) => ask<LogoAnswer>(ROUTES.logo, {}, body),
  today: (day: string | null) => ask<unknown>(ROUTES.today, {}, { day } satisfies TodayBody),
  edit: (body: EditBody) => change(ROUTES.edit, body),
  undo: () => change(ROUTES.undo, {}),
  /** A preview as text, such as the page of a document. */
  preview: (organisation: string, protocol: string, view: string, form: string) =>
    answered(previewPath(organisation, protocol, view, form), {}, (response) => response.text()),
};

/** Where a preview is. Ids hold nothing that an address would take for something else. */
export function previewPath(organisation: string, protocol: string, view: string, form: string): string {
  return `${ROUTES.preview}/${organisation}/${protocol}/${view}.${form}`;
}

async function change(path: string, body: object): Promise<EditAnswer> {
  const answer = await answered(path, posted(body), (response) => response.json() as Promise<EditAnswer>);
  return answer.ok ? answer.value : { kind: 'refused', findings: answer.findings };
}

/** GET, or POST where there is a body. */
export function ask<T>(path: string, query: Query = {}, body?: object): Promise<Answer<T>> {
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== null);
  const wanted = new URLSearchParams(given).toString();
  return answered(wanted === '' ? path : `${path}?${wanted}`, body === undefined ? {} : posted(body), readJson<T>);
}

/** Some answers have no body. */
async function readJson<T>(response: Response): Promise<T> {
  const text = await response.text();
  return (text === '' ? null : JSON.parse(text)) as T;
}

function posted(body: object): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

async function answered<T>(
  path: string,
  init: RequestInit,
  read: (response: Response) => Promise<T>,
): Promise<Answer<T>> {
  try {
    const response = await asked(path, init);
    if (response.ok) return { ok: true, value: await read(response) };
    const isKnown = response.headers.get('content-type')?.includes('json') ?? false;
    const body = isKnown
      ? ((await response.json()) as Partial<Refusal> & { readonly kind?: string; readonly output?: string })
      : {};
    // A conflict is an answer to an edit, whatever the status that it comes with.
    if (body.kind === 'conflict') return { ok: true, value: body as T };
    const findings = body.findings ?? [told(response.status)];
    return { ok: false, status: response.status, findings, output: body.output };
  } catch {
    return { ok: false, status: 0, findings: [told(0)] };
  }
}

/** As often as a request is made anew that the server says it has not read, being busy for long. */
const TRIES = 3;
const NOT_READ = 408;

async function asked(path: string, init: RequestInit, tries = TRIES): Promise<Response> {
  const response = await fetch(path, { ...init, credentials: 'same-origin', redirect: 'error' });
  return response.status === NOT_READ && tries > 1 ? asked(path, init, tries - 1) : response;
}

/** What the application itself has to tell of an answer without words. */
function told(status: number): Finding {
  const say = inWords(errorWords);
  const words =
    status === 0 ? say.gone : status === 401 || status === 403 ? say.notAllowed : say.unexpected(String(status));
  return {
    code: 'studio',
    severity: 'error',
    ...words,
    place: null,
    editor: null,
    organisations: null,
    document: null,
    clause: null,
  };
}
