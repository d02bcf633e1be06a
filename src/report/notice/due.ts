/** What there is to tell whoever keeps the terms: documents whose revision is near or has passed, and steps that are late. */
import type { Language } from '../../diagnostic/diagnostic.ts';
import { printDateShort } from '../../words/dates.ts';
import { bodyName } from '../../words/decisions.ts';
import { listOf } from '../../words/some-of.ts';
import { type Entry, type NextStep, nextStepsOf, verbOf } from '../dashboard/entry.ts';
import { revisionWords } from '../status-words.ts';

/** One document of which something is due, in words. */
export interface Due {
  /** `Stichting KOE, Protocol Social Media`. */
  readonly name: string;
  /** `revisie verlopen sinds 1-12-2020`; empty where only a step is late. */
  readonly revision: string;
  /** `GMR: voorleggen voor 8-10-2026`, each a sentence without a full stop. */
  readonly steps: readonly string[];
}

/** How many documents a message tells of: programs for chat take no more than some fifty blocks. */
const MOST = 40;

export interface Notice {
  readonly dues: readonly Due[];
  /** Documents beyond these. */
  readonly more: number;
  readonly passed: number;
  readonly near: number;
}

/** `today` as `YYYY-MM-DD`. In the order of the entries: the most urgent first. */
export function noticeOf(entries: readonly Entry[], today: string, language: Language): Notice {
  const due = entries.filter((entry) => isDue(entry, today));
  const count = (state: string) => due.filter(({ status }) => status.revisionState === state).length;
  return {
    dues: due.slice(0, MOST).map((entry) => dueOf(entry, today, language)),
    more: Math.max(0, due.length - MOST),
    passed: count('verlopen'),
    near: count('nadert'),
  };
}

function isDue(entry: Entry, today: string): boolean {
  const { revisionState, plan } = entry.status;
  if (revisionState === 'verlopen' || revisionState === 'nadert') return true;
  // Of a revision that is not near no step is late.
  return plan?.version != null && nextStepsOf(entry).some(({ by }) => by !== null && by < today);
}

function dueOf(entry: Entry, today: string, language: Language): Due {
  const { name, title } = entry.status;
  const steps = nextStepsOf(entry).map((step) => printStep(step, today, language));
  return {
    name: `${name}, ${title}`,
    revision: printRevision(entry, language),
    steps: steps.length === 0 ? [unknown[language]] : steps,
  };
}

function printRevision({ status }: Entry, language: Language): string {
  const { revisionState, nextRevision, passedFrom } = status;
  const nl = language === 'nl';
  const word = `${nl ? 'revisie' : 'revision'} ${revisionWords[language][revisionState]}`;
  if (revisionState === 'verlopen' && passedFrom !== null)
    return `${word} ${nl ? 'sinds' : 'since'} ${printDateShort(passedFrom)}`;
  if (revisionState === 'nadert' && nextRevision !== null)
    return `${word}, ${nl ? 'uiterlijk' : 'by'} ${printDateShort(nextRevision)}`;
  return '';
}

const unknown = {
  nl: 'wie er aan zet is, is niet bekend: er is geen procedure vastgelegd, of er hoeft niets meer',
  en: 'who is next is not known: no procedure is recorded, or nothing is left to do',
};

const verbs = {
  nl: { voorleggen: 'voorleggen', besluit: 'besluiten', afronden: 'afronden' },
  en: { voorleggen: 'submit', besluit: 'decide', afronden: 'round off' },
};

/** Every body is named: nobody looks further in a message. */
function printStep(step: NextStep, today: string, language: Language): string {
  const nl = language === 'nl';
  const bodies = listOf(step.bodies.map(bodyName), language, step.bodies.length);
  const verb = verbs[language][verbOf(step)];
  if (step.by === null) return `${bodies}: ${verb}, ${nl ? 'datum niet bekend' : 'day not known'}`;
  const late = step.by < today ? ` (${nl ? 'te laat' : 'late'})` : '';
  return `${bodies}: ${verb} ${nl ? 'uiterlijk' : 'by'} ${printDateShort(step.by)}${late}`;
}
