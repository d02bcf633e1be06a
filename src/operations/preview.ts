/** One file of a document, as a build would make it, in memory. */
import type { Result } from '../diagnostic/diagnostic.ts';
import { PROTOCOL, REDLINE } from '../model/edition.ts';
import { REDLINE_FORMATS, type RedlineFormat } from '../model/format.ts';
import type { PolicyDocument } from '../model/policy-document.ts';
import { fileName } from '../publish/address.ts';
import type { TemplateCache } from '../publish/templates.ts';
import { chooseDocument, diagnosticsOn } from './choose.ts';
import { chooseTexts, comparedOf } from './diff.ts';
import { wrongChoice } from './request.ts';
import type { Illustrated, Session } from './session.ts';

/** Which file of which document. */
export interface PreviewRequest {
  readonly organisation: string;
  readonly protocol: string;
  /** `protocol` (default), the id of a variant, `renvooi` (since the last adopted version) or `renvooi-basis` (against the base). */
  readonly view?: string | undefined;
  /** Of a redline `html`, `pdf` or `docx`. */
  readonly form: 'html' | 'pdf' | 'docx' | 'md' | 'txt';
}

/** A file that was made. */
export interface Preview {
  /** As a build would call it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const SINCE = 'renvooi';
const AGAINST = 'renvooi-basis';

/**
 * The text is the one in the source, whatever is adopted. HTML is a page of which each passage bears its id as `id`, but in a
 * frame that quotes; of a section too, which a build makes a fragment of. Undefined where no text could be made.
 */
export async function preview(session: Session, request: PreviewRequest): Promise<Result<Preview | undefined>> {
  const { organisation, protocol, view = PROTOCOL, form } = request;
  const source = await session.illustratedOf(organisation);
  const { value: document, diagnostics: unchosen } = chooseDocument(source, organisation, protocol);
  if (document === undefined) return { value: undefined, diagnostics: unchosen };
  const told = diagnosticsOn(source, organisation, protocol);
  if (document.text === null) return { value: undefined, diagnostics: told };
  const isRedline = view === SINCE || view === AGAINST;
  const views = [PROTOCOL, ...document.text.variants.map(({ id }) => id), SINCE, AGAINST];
  const wrong = [...wrongChoice('view', view, views), ...(isRedline ? wrongChoice('form', form, REDLINE_FORMATS) : [])];
  if (wrong.length > 0) return { value: undefined, diagnostics: wrong };
  if (isRedline) return redlineOf(session, source, document, { ...request, form: form as RedlineFormat });
  const { makeView } = await import('../publish/preview.ts');
  const templates = compiled.get(session) ?? new Map();
  compiled.set(session, templates);
  const options = { pictures: source.pictures, today: session.host.today(), templates };
  const made = await asFarAsShown([document], () => makeView(session.host, document, { variant: view, form }, options));
  return { value: made.value, diagnostics: [...told, ...made.diagnostics] };
}

/** What stands in a text with mistakes may be nothing that a renderer knows: then there is nothing to show, and it is told why. */
export async function asFarAsShown<T>(
  documents: readonly (PolicyDocument | undefined)[],
  make: () => Promise<Result<T | undefined>>,
): Promise<Result<T | undefined>> {
  try {
    return await make();
  } catch (error) {
    if (documents.every((document) => document?.stopped === 'nothing')) throw error;
    return { value: undefined, diagnostics: [] };
  }
}

const compiled = new WeakMap<Session, TemplateCache>();

async function redlineOf(
  session: Session,
  source: Illustrated,
  document: PolicyDocument,
  { organisation, protocol, view, form }: PreviewRequest & { readonly form: RedlineFormat },
): Promise<Result<Preview | undefined>> {
  const against = view === AGAINST ? { against: 'base' as const } : {};
  const { value: chosen, diagnostics } = chooseTexts(source, { organisation, protocol, ...against });
  if (chosen === undefined) return { value: undefined, diagnostics };
  const { makeRedline } = await import('../publish/redline-file.ts');
  const { asFarAsMade } = await import('../publish/preview.ts');
  const options = { format: form, pictures: source.pictures, today: session.host.today() };
  const whole = asFarAsMade(document);
  const made = await asFarAsShown([document], () => makeRedline(session.host, whole, comparedOf(chosen), options));
  const value =
    made.value === undefined ? undefined : { name: fileName({ variant: REDLINE }, form), bytes: made.value };
  return { value, diagnostics: [...diagnostics, ...made.diagnostics] };
}
