/** What becomes of each tracked change of a paper: as was asked for all, and otherwise where that was asked. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { settle } from '../../import/changes.ts';
import { type TrackedPassage, trackedIn } from '../../import/tracked.ts';
import type { ImportRequest, PassageFate, TrackedChange } from '../../model/imported.ts';
import type { Paper } from '../../model/paper.ts';
import { wrongValue } from '../request.ts';

type Asked = Pick<ImportRequest, 'changes' | 'accept' | 'reject'>;

export interface Decided {
  /** Without tracked changes: those that are still proposals are not in the text. */
  readonly paper: Paper;
  /** `fates`: of the paragraphs of that paper. */
  readonly changes: (fates: readonly PassageFate[]) => TrackedChange[];
}

const STATES = { accept: 'accepted', reject: 'rejected', proposals: 'open' } as const;

export function decide(paper: Paper, asked: Asked): Decided | { readonly wrong: readonly Diagnostic[] } {
  const tracked = trackedIn(paper);
  const wrong = wrongNumbers(asked, tracked.length);
  if (wrong.length > 0) return { wrong };
  const stateOf = statesBy(asked);
  const states = new Map(tracked.flatMap((own) => own.paragraphs.map((id) => [id, stateOf(own)] as const)));
  const settled = settle(paper, (paragraph) => (states.get(paragraph) === 'accepted' ? 'accept' : 'reject'));
  const changes = (fates: readonly PassageFate[]) => {
    const fateOf = new Map(fates.map(({ paragraph, fate }) => [paragraph, fate]));
    return tracked.map((own): TrackedChange => {
      const { paragraphs, ...told } = own;
      const standing = paragraphs.flatMap((id) => settled.standing(id) ?? []).filter((id) => fateOf.has(id));
      const clauses = standing.flatMap((id) => {
        const fate = fateOf.get(id);
        return fate?.kind === 'clause' ? [fate.clause] : [];
      });
      return { ...told, state: stateOf(own), clause: clauses[0] ?? null, paragraph: standing[0] ?? null };
    });
  };
  return { paper: settled.paper, changes };
}

function statesBy({ changes = 'accept', accept = [], reject = [] }: Asked) {
  const otherwise = STATES[changes as keyof typeof STATES];
  const [accepted, rejected] = [new Set(accept), new Set(reject)];
  return ({ number }: TrackedPassage): TrackedChange['state'] => {
    if (accepted.has(String(number))) return 'accepted';
    return rejected.has(String(number)) ? 'rejected' : otherwise;
  };
}

function wrongNumbers({ accept = [], reject = [] }: Asked, count: number): Diagnostic[] {
  const isNumber = (value: string) => /^[1-9]\d{0,5}$/.test(value) && Number(value) <= count;
  const expected =
    count === 0
      ? {
          nl: 'niets, want het bestand heeft geen bijgehouden wijzigingen',
          en: 'nothing, for the file has no tracked changes',
        }
      : { nl: `het nummer van een wijziging, 1 tot en met ${count}`, en: `the number of a change, from 1 to ${count}` };
  const once = { nl: 'een ander nummer dan bij --accept', en: 'another number than with --accept' };
  return [
    ...accept.filter((value) => !isNumber(value)).map((value) => wrongValue('--accept', value, expected)),
    ...reject.filter((value) => !isNumber(value)).map((value) => wrongValue('--reject', value, expected)),
    ...reject.filter((value) => accept.includes(value)).map((value) => wrongValue('--reject', value, once)),
  ];
}
