/** What can be recorded now on the steps of the version under way; after the adoption on those to which it is only told. */
import type { Place } from '../diagnostic/diagnostic.ts';
import type { Act, ImpossibleAct, OutcomeChoice } from '../model/agenda.ts';
import type { Step, Version } from '../model/source.ts';
import type { ChainLink, Outcome, Turn } from '../model/status.ts';
import { outOfTurn } from './admit.ts';
import { cannotDecide } from './decide.ts';
import { asksReply, endsProposal, isConditional, outcomesOf, proceeds } from './outcomes.ts';
import { hasEnded, letsThrough, progressOf } from './procedure.ts';
import type { TextToDecide } from './propose.ts';
import { stepsOf } from './route.ts';

export function stepActs(ledger: TextToDecide, today: string): (Act | ImpossibleAct)[] {
  const { source, isNow } = ledger;
  const version = source.data.versions?.at(-1);
  if (version === undefined) return [];
  const steps = stepsOf(version, source.data);
  const { chain, turn } = progressOf(version, steps, isNow);
  const place = source.place(['versions', (source.data.versions ?? []).length - 1]);
  const here: Here = { version, steps, chain, place };
  const isOver = hasEnded(progressOf(version, steps, null).state);
  const why = cannotDecide(ledger, {});
  // After the adoption it is only told to bodies that are to hear of it.
  if (why === undefined) return (isOver ? turn : chain).flatMap((link) => actsOn(link, here, today));
  const back = chain.flatMap((link) => withdrawals(ledger, link, here));
  // Of a version that is over nothing is decided, and that is no news.
  return isOver ? [] : [...back, { does: 'decide', step: null, why }];
}

interface Here {
  readonly version: Version;
  readonly steps: readonly Step[];
  readonly chain: readonly ChainLink[];
  /** Of the version. */
  readonly place: Place;
}

function actsOn(link: ChainLink, here: Here, today: string): (Act | ImpossibleAct)[] {
  const { version, steps, chain } = here;
  const { step: id, kind } = link;
  const own = steps.find(({ step }) => step === id);
  const isPaper = version.migrated === true;
  if (own === undefined || kind === null) return [];
  const step = turnOf(link);
  const outcomes = outcomesOf(kind).filter(isOutcome);
  const admission = { before: version, steps, adoptedBefore: undefined, today: null, at: () => here.place };
  const usual = outcomes.find((outcome) => proceeds(kind, outcome)) ?? outcomes[0];
  const [why] = usual === undefined ? [] : outOfTurn({ step: id, outcome: usual, date: today }, own, admission);
  const after = afterwards(link, step);
  if (why === undefined) {
    const isBefore = link.submitted !== null && link.date === null && !link.lapsed;
    const canSubmit = kind !== 'ter_kennisneming' && !isBefore && after.length === 0;
    const choices = outcomes.map((outcome) => choiceOf(outcome, own, here));
    return [
      ...after,
      ...(canSubmit ? [{ does: 'submit', step } as const] : []),
      { does: 'decide', step, outcomes: choices },
    ];
  }
  if (letsThrough(link, chain, isPaper)) return after;
  const back = outcomes.filter(endsProposal).map((outcome) => choiceOf(outcome, own, here));
  const canEnd = back.length > 0 && !hasEnded(progressOf(version, steps, null).state);
  return [
    ...after,
    ...(canEnd ? [{ does: 'decide', step, outcomes: back } as const] : []),
    { does: 'decide', step, why: { ...why, related: [] } },
  ];
}

/** What a decision asks for: that its condition was met, what the board does with an advice, that the wait need not pass. */
function afterwards(link: ChainLink, step: Turn): Act[] {
  const { outcome, date, lapsed, condition, met, replied, waitsUntil } = link;
  if (date === null || lapsed) return [];
  if (isConditional(outcome) && met === null) return [{ does: 'met', step, condition: condition ?? '' }];
  if (asksReply(outcome) && replied === null) return [{ does: 'reply', step, isAsked: link.asksReply }];
  return waitsUntil === null ? [] : [{ does: 'no-objection', step, until: waitsUntil }];
}

/** A proposal can be taken back whatever became of its text. */
function withdrawals(ledger: TextToDecide, link: ChainLink, here: Here): Act[] {
  const own = here.steps.find(({ step }) => step === link.step);
  if (link.kind === null || own === undefined) return [];
  const outcomes = outcomesOf(link.kind)
    .filter(isOutcome)
    .filter((outcome) => endsProposal(outcome) && cannotDecide(ledger, { outcome }) === undefined)
    .map((outcome) => choiceOf(outcome, own, here));
  return outcomes.length === 0 ? [] : [{ does: 'decide', step: turnOf(link), outcomes }];
}

function choiceOf(outcome: Outcome, { step, kind }: Step, { version, steps }: Here): OutcomeChoice {
  const effect = endsProposal(outcome)
    ? 'ends'
    : isConditional(outcome)
      ? 'conditional'
      : proceeds(kind, outcome)
        ? 'proceeds'
        : 'blocks';
  const decided = { ...version, decisions: [...(version.decisions ?? []), { step, date: '2000-01-01', outcome }] };
  const isOver = hasEnded(progressOf(version, steps, null).state);
  const adopts = !isOver && progressOf(decided, steps, null).state === 'vastgesteld';
  return { outcome, effect, adopts };
}

function turnOf({ step, body, of, ofName, kind }: ChainLink): Turn {
  return { step, body, of, ...(ofName === undefined ? {} : { ofName }), kind };
}

function isOutcome(outcome: string): outcome is Outcome {
  return outcome !== '';
}
