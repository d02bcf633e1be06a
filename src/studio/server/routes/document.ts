/** A document: its passages, what there is to tell of them, and its previews. */
import type { Context } from 'hono';
import type { Language } from '../../../diagnostic/diagnostic.ts';
import type { DocumentName, Passages } from '../../../index.ts';
import { type Document, isPreviewForm, ROUTES, STALE, type View } from '../../api.ts';
import { answer, refuse, refuseBy } from '../answers.ts';
import { findingsOf, leadIn } from '../findings.ts';
import { headersFor, TYPES } from '../headers.ts';
import { type Studio, textsOf } from '../studio.ts';

export async function document(c: Context, studio: Studio): Promise<Response> {
  const name = { organisation: c.req.query('organisation') ?? '', protocol: c.req.query('protocol') ?? '' };
  const { regelwerk, looks, revision, options } = studio;
  const look = looks.take(name, await regelwerk.passages(name), textsOf(studio));
  const found: Document = {
    revision,
    passages: look.passages,
    isStale: look.isStale,
    findings: findingsOf(look.diagnostics, studio, leadIn(studio, name)),
    editors: editorsOf(studio, look.passages),
    views: look.passages === null ? [] : viewsOf(look.passages, options.language),
  };
  return answer(c, found);
}

/** Of each passage the lines that its author would change first: those of the layer that is nearest to the reader. */
function editorsOf({ editorAt }: Studio, passages: Passages | null): Document['editors'] {
  const entries = (passages?.passages ?? []).flatMap(({ id, layers }) => {
    const place = layers.at(-1)?.place;
    return place === undefined ? [] : [[id, editorAt(place)] as const];
  });
  return Object.fromEntries(entries);
}

const LABELS = {
  nl: {
    protocol: 'Hele tekst',
    since: 'Wat er veranderde sinds de vaststelling',
    base: 'Wat er anders is dan de basis',
  },
  en: { protocol: 'Whole text', since: 'What changed since the adoption', base: 'What differs from the base' },
} as const satisfies Record<Language, object>;

function viewsOf({ variants, versions }: Passages, language: Language): View[] {
  const label = LABELS[language];
  const redline = ['html', 'pdf', 'docx'] as const;
  return [
    { name: 'protocol', label: label.protocol, forms: ['html', 'pdf', 'docx', 'md', 'txt'] },
    ...variants.map(
      (variant): View => ({
        name: variant.id,
        label: variant.label === '' ? variant.id : variant.label,
        forms: variant.kind === 'poster' ? ['pdf', 'html'] : ['html', 'pdf', 'docx', 'md', 'txt'],
      }),
    ),
    ...(versions.length === 0 ? [] : [{ name: 'renvooi', label: label.since, forms: redline }]),
    { name: 'renvooi-basis', label: label.base, forms: redline },
  ];
}

/** `<organisation>/<protocol>/<view>.<form>`. */
export async function preview(c: Context, studio: Studio): Promise<Response> {
  const [organisation = '', protocol = '', file = '', ...rest] = c.req.path.slice(ROUTES.preview.length + 1).split('/');
  const at = file.lastIndexOf('.');
  const form = file.slice(at + 1);
  if (at < 1 || rest.length > 0 || !isPreviewForm(form)) return refuse(c, studio, 'studio-not-found', 404);
  const name: DocumentName = { organisation, protocol };
  const made = await studio.regelwerk.preview({ ...name, view: file.slice(0, at), form });
  const found = studio.looks.takePreview(name, file, made.value);
  if (found === undefined) return refuseBy(c, studio, made.diagnostics, 404, leadIn(studio, name));
  const isDownload = form === 'docx' || c.req.query('bewaren') !== undefined;
  return c.body(new Uint8Array(found.preview.bytes), 200, {
    ...headersFor(form === 'html' ? 'document' : 'viewer'),
    'Content-Type': TYPES[form],
    ...(found.isStale ? { [STALE]: 'true' } : {}),
    // Ids alone, which are fit for a header: names of files are made of nothing else.
    ...(isDownload
      ? { 'Content-Disposition': `attachment; filename="${organisation}-${protocol}-${found.preview.name}"` }
      : {}),
  });
}
