/** The norms of the registers of a protocol, to choose from. */
import type { Context } from 'hono';
import type { Norms } from '../../api.ts';
import { answer } from '../answers.ts';
import { findingsOf, NOWHERE } from '../findings.ts';
import type { Studio } from '../studio.ts';

export async function norms(c: Context, studio: Studio): Promise<Response> {
  const { regelwerk, options } = studio;
  const asked = { organisation: c.req.query('organisation') ?? '', protocol: c.req.query('protocol') ?? '' };
  const { value, diagnostics } = await regelwerk.norms(asked);
  if (value === undefined) {
    const words = { language: options.language, editorAt: studio.editorAt, leadsTo: () => NOWHERE };
    return answer(c, { findings: findingsOf(diagnostics, words) }, 404);
  }
  return answer(c, { norms: value } satisfies Norms);
}
