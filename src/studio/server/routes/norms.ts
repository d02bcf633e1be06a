/** The norms of the registers of a protocol, to choose from. */
import type { Context } from 'hono';
import type { Norms } from '../../api.ts';
import { answer, refuseBy } from '../answers.ts';
import type { Studio } from '../studio.ts';

export async function norms(c: Context, studio: Studio): Promise<Response> {
  const asked = { organisation: c.req.query('organisation') ?? '', protocol: c.req.query('protocol') ?? '' };
  const { value, diagnostics } = await studio.regelwerk.norms(asked);
  if (value === undefined) return refuseBy(c, studio, diagnostics, 404);
  return answer(c, { norms: value } satisfies Norms);
}
