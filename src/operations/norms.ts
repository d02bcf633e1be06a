/** The norms that a clause of a protocol can say, with their words. */
import type { Result } from '../diagnostic/diagnostic.ts';
import type { RegisterNorm } from '../model/passages.ts';
import type { Norm } from '../model/source.ts';
import { chainOf } from '../resolve/index.ts';
import { registeredNorms } from '../resolve/norms.ts';
import { chooseDocument } from './choose.ts';
import type { Session } from './session.ts';

/** For whose document. */
export interface NormsRequest {
  readonly organisation: string;
  readonly protocol: string;
}

/** Of all registers of the protocol, in their order; first of those of the organisation and what is above it. */
export function norms(
  session: Session,
  { organisation, protocol }: NormsRequest,
): Result<readonly RegisterNorm[] | undefined> {
  const source = session.readOf(organisation);
  const { value: document, diagnostics } = chooseDocument(source, organisation, protocol);
  const written = source.policy.protocols.find(({ id }) => id === protocol);
  if (document === undefined || written === undefined) return { value: undefined, diagnostics };
  const own = new Set(chainOf(source.policy, document.organisation).map(({ id }) => id));
  const all = [...registeredNorms(written).norms.values()].map(
    ({ ref, norm, organisation: of, parts }): RegisterNorm => ({
      id: ref,
      text: normInWords(norm),
      organisation: of,
      parts,
    }),
  );
  const isOwn = (norm: RegisterNorm) => own.has(norm.organisation);
  return { value: [...all.filter(isOwn), ...all.filter((norm) => !isOwn(norm))], diagnostics: [] };
}

/** A norm in the words of its register, on one line; null where it has none. */
export function normInWords(norm: Norm | undefined): string | null {
  if (norm === undefined) return null;
  const { role, fact, do: advised, dont } = norm;
  const words = [role, fact, advised, dont].filter((part) => part !== undefined);
  return words.length === 0 ? null : words.join(' · ');
}
