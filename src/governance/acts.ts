/**
 * What can be recorded now, and what cannot with the reason. Nothing is judged here: what records a proposal, a decision or a
 * repeal is asked whether it would.
 */
import type { Act, ImpossibleAct } from '../model/agenda.ts';
import { mendTranscription } from './correct.ts';
import { adoptedVersion, standingOn } from './in-force.ts';
import { isAdopting, progressOf } from './procedure.ts';
import { openVersion, propose, type TextToDecide } from './propose.ts';
import { repeal } from './repeal.ts';
import { stepsOf } from './route.ts';
import { stepActs } from './step-acts.ts';
import { waysOf } from './ways.ts';

export interface Acts {
  readonly acts: readonly Act[];
  readonly impossible: readonly ImpossibleAct[];
}

/** The approvals must have passed their check. `today` as `YYYY-MM-DD`. */
export function actsOf(ledger: TextToDecide, today: string): Acts {
  const all = [
    proposing(ledger, today),
    ...stepActs(ledger, today),
    ...mending(ledger, today),
    ...ending(ledger, today),
  ];
  return {
    acts: all.flatMap((own) => ('why' in own ? [] : [own])),
    impossible: all.flatMap((own) => ('why' in own ? [own] : [])),
  };
}

function proposing(ledger: TextToDecide, today: string): Act | ImpossibleAct {
  const open = openVersion(ledger.source.data);
  const ways = waysOf(ledger, open, today);
  if (ways.some(({ version }) => version !== null) || open?.migrated === true)
    return { does: 'propose', ways, again: open?.version ?? null, isPaper: open?.migrated === true };
  const [why] = propose(ledger, { procedure: ways[0]?.procedure }, today).diagnostics;
  if (why === undefined) throw new Error('a proposal that can be made has a way');
  return { does: 'propose', step: null, why };
}

/** What was taken over from paper wrongly; nothing where nothing was. */
function mending(ledger: TextToDecide, today: string): Act[] {
  const { value } = mendTranscription(ledger, '', today);
  return value === undefined ? [] : [{ does: 'transcribe', version: value.version.version ?? '' }];
}

function ending(ledger: TextToDecide, today: string): (Act | ImpossibleAct)[] {
  const approvals = ledger.source.data;
  const { inForce, coming } = standingOn(approvals, today);
  const standing = [inForce, coming].flatMap((version) => version?.version ?? []);
  const probes = standing.map((version) => [version, repeal(ledger, { version, date: today }, today)] as const);
  const versions = probes.flatMap(([version, { value }]) => (value === undefined ? [] : [version]));
  if (versions.length > 0) {
    const adopted = adoptedVersion(approvals);
    const { chain } = progressOf(adopted, stepsOf(adopted, approvals), null);
    return [{ does: 'repeal', versions, body: chain.findLast(isAdopting)?.body ?? null }];
  }
  const why = probes.flatMap(([, { diagnostics }]) => diagnostics)[0];
  return why === undefined ? [] : [{ does: 'repeal', step: null, why }];
}
