/** The sheet for a meeting, to keep. */
import type { Context } from 'hono';
import { refuse, refuseBy } from '../answers.ts';
import { leadIn } from '../findings.ts';
import { headersFor, TYPES } from '../headers.ts';
import type { Studio } from '../studio.ts';

const isForm = (form: string): form is 'pdf' | 'docx' => form === 'pdf' || form === 'docx';

/** `organisation`, `protocol`, `step` (without it what comes next) and `form`: `pdf` (without it) or `docx`. */
export async function cover(c: Context, studio: Studio): Promise<Response> {
  const name = { organisation: c.req.query('organisation') ?? '', protocol: c.req.query('protocol') ?? '' };
  const form = c.req.query('form') ?? 'pdf';
  if (!isForm(form)) return refuse(c, studio, 'studio-not-found', 404);
  const step = c.req.query('step');
  const { value, diagnostics } = await studio.regelwerk.cover({
    organisation: name.organisation,
    protocol: name.protocol === '' ? undefined : name.protocol,
    step: step === '' ? undefined : step,
    format: form,
  });
  if (value === undefined) return refuseBy(c, studio, diagnostics, 409, leadIn(studio, name));
  return c.body(new Uint8Array(value.bytes), 200, {
    ...headersFor('viewer'),
    'Content-Type': TYPES[form],
    // Ids and a number, which are fit for a header.
    'Content-Disposition': `attachment; filename="${value.name}"`,
  });
}
