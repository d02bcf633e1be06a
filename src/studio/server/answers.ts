/** Answers as they go out, each with the headers of its kind. */
import type { Context } from 'hono';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { json } from '../../encode/json.ts';
import type { Refusal } from '../api.ts';
import { findingsOf, type LeadsTo } from './findings.ts';
import { headersFor } from './headers.ts';
import type { Studio } from './studio.ts';
import { type StudioCode, told } from './words.ts';

export type Status = 200 | 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 500 | 503;

export function answer(c: Context, value: object, status: Status = 200): Response {
  return c.body(json(value), status, { ...headersFor('data'), 'Content-Type': 'application/json; charset=utf-8' });
}

/** That something is not done, and why. */
export function refuse(c: Context, { options }: Studio, code: StudioCode, status: Status): Response {
  const refusal: Refusal = { findings: [told(code, options.language)] };
  return answer(c, refusal, status);
}

/** The same, where the library says why. */
export function refuseBy(
  c: Context,
  studio: Studio,
  diagnostics: readonly Diagnostic[],
  status: Status,
  leadsTo?: LeadsTo,
): Response {
  const refusal: Refusal = { findings: findingsOf(diagnostics, studio, leadsTo) };
  return answer(c, refusal, status);
}
