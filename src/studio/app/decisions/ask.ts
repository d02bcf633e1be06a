/** Asks the server about decisions, and has it record them. */
import type { DecideAnswer, DecideBody, Decisions, DecisionsOfDocument, FieldFinding } from '../../api/decisions.ts';
import { ROUTES } from '../../api.ts';
import { ask } from '../client.ts';

export const askDecisions = () => ask<Decisions>(ROUTES.decisions);

export const askDocument = (organisation: string, protocol: string) =>
  ask<DecisionsOfDocument>(ROUTES.decisions, { organisation, protocol });

export type Decided =
  | { readonly ok: true; readonly value: DecideAnswer }
  | { readonly ok: false; readonly findings: readonly FieldFinding[] };

export async function askDecide(body: DecideBody): Promise<Decided> {
  const answer = await ask<DecideAnswer>(ROUTES.decide, {}, body);
  if (answer.ok) return answer;
  // What the application itself tells is about no field.
  const nowhere = { field: null, isForConfirmation: false, command: null };
  return { ok: false, findings: answer.findings.map((one) => ({ ...nowhere, ...one })) };
}
