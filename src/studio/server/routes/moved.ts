/** What organisations are to read again, because what they chose on moved. */
import type { Context } from 'hono';
import type { MovedAnswer } from '../../api/moved.ts';
import { answer, refuseBy } from '../answers.ts';
import { findingsOf } from '../findings.ts';
import type { Studio } from '../studio.ts';

export async function moved(c: Context, studio: Studio): Promise<Response> {
  const { revision, regelwerk } = studio;
  const { value, diagnostics } = await regelwerk.moved();
  if (value === undefined) return refuseBy(c, studio, diagnostics, 422);
  const { questions, unjudged } = value;
  const known = new Set(unjudged.flatMap(({ mistakes }) => mistakes));
  const left = diagnostics.filter((item) => !known.has(item));
  const found: MovedAnswer = {
    revision,
    questions,
    unjudged: unjudged.map(({ mistakes, ...document }) => ({ ...document, findings: findingsOf(mistakes, studio) })),
    findings: findingsOf(left, studio),
  };
  return answer(c, found);
}
