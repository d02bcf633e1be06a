/** Which field of a form a diagnostic is about: by its code and parameters, never by its words. */
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import { FIELDS } from '../../../words/corrections.ts';
import type { ActBody } from '../../api/decisions.ts';

/** By the names that the command line has for them. */
const OPTIONS: Readonly<Record<string, string>> = {
  '--confirm': 'confirmed',
  '--no-objection': 'noObjection',
  '--revision-due': 'revisionDue',
  '--in-force-from': 'inForceFrom',
  '--in-force-until': 'inForceUntil',
};

const CODES: Partial<Record<Diagnostic['code'], string>> = {
  'decision-outcome': 'outcome',
  'decision-condition': 'condition',
  'revision-early': 'revisionDue',
  'in-force-early': 'inForceFrom',
  'version-order': 'version',
  'procedure-choice': 'procedure',
  'procedure-unknown': 'procedure',
  'editorial-first': 'procedure',
  'editorial-words': 'procedure',
  'editorial-unconfirmed': 'isConfirmed',
};

/** About the day that the parameter `date` or `value` says. */
const OF_DAYS: ReadonlySet<Diagnostic['code']> = new Set([
  'date-invalid',
  'decision-future',
  'decision-year',
  'decision-before-submission',
  'decision-before-text',
  'decision-before-version',
  'decision-reused',
  'decision-date',
  'decision-waiting',
  'propose-future',
  'propose-year',
  'repeal-future',
  'repeal-early',
]);

const DAYS = [
  'date',
  'submitted',
  'met',
  'replied',
  'noObjection',
  'from',
  'revisionDue',
  'inForceFrom',
  'inForceUntil',
];

export function fieldOf({ code, params }: Diagnostic, act: ActBody): string | null {
  const given = new Map<string, unknown>(Object.entries(act));
  const { name, field } = params;
  if (act.does === 'correct') return ofCorrection(code, params, act);
  if (typeof name === 'string' && name.startsWith('--')) return OPTIONS[name] ?? name.slice(2);
  if (code === 'option-missing') return missingIn(given);
  if (code === 'in-force-order') return act.does === 'repeal' ? 'from' : 'inForceUntil';
  if (typeof field === 'string') return field;
  if (!OF_DAYS.has(code)) return CODES[code] ?? null;
  const day = params['date'] ?? params['value'];
  return DAYS.find((own) => given.get(own) === day) ?? DAYS.find((own) => given.has(own)) ?? 'date';
}

function ofCorrection(code: Diagnostic['code'], { name, field }: Diagnostic['params'], act: ActBody): string | null {
  const values = act.does === 'correct' ? Object.keys(act.values ?? {}) : [];
  if (name === '--reason') return 'why';
  if (code === 'option-missing') return values.length === 0 ? null : 'why';
  const option = typeof name === 'string' ? name.slice(2) : undefined;
  const known =
    option === undefined ? undefined : new Map<string, readonly string[]>(Object.entries(FIELDS)).get(option);
  const own = known?.[0] ?? option ?? (typeof field === 'string' ? field : undefined);
  if (own !== undefined) return own;
  // What is wrong with one value that was mended, is so of the one that was.
  return values.length === 1 ? (values[0] ?? null) : null;
}

/** The first that goes with what was given. */
function missingIn(given: ReadonlyMap<string, unknown>): string {
  const pairs = [
    ['outcome', 'date'],
    ['date', 'outcome'],
    ['replied', 'reason'],
    ['reason', 'replied'],
  ] as const;
  return pairs.find(([own, other]) => given.has(own) && !given.has(other))?.[1] ?? 'date';
}

/** Days that stand when somebody says why they are right. */
export const FOR_CONFIRMATION: ReadonlySet<Diagnostic['code']> = new Set(['decision-year', 'decision-before-text']);

export function isForConfirmation({ code }: Diagnostic, { does }: ActBody): boolean {
  return FOR_CONFIRMATION.has(code) || (code === 'propose-year' && does === 'repeal');
}
