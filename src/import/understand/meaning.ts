/** For whom a clause is and what it does, by plain words in it. */
import type { Why } from '../../model/imported.ts';
import type { Audience, Force } from '../../model/source.ts';

/** Of one clause; what was taken for granted has a certainty of its own. */
export interface Meaning {
  readonly audience: Audience;
  readonly force: Force;
  readonly why: { readonly audience: Why; readonly force: Why };
}

const SUBJECTS: readonly (readonly [Audience, readonly string[]])[] = [
  [
    'pupils',
    [
      'leerling',
      'leerlingen',
      'kind',
      'kinderen',
      'student',
      'studenten',
      'pupil',
      'pupils',
      'deelnemer',
      'deelnemers',
    ],
  ],
  ['parents', ['ouder', 'ouders', 'verzorger', 'verzorgers', 'parent', 'parents']],
  [
    'managers',
    [
      'schoolleider',
      'schoolleiders',
      'directeur',
      'directeuren',
      'leidinggevende',
      'leidinggevenden',
      'schoolleiding',
      'directie',
      'teamleider',
      'rector',
    ],
  ],
  ['board', ['bestuur', 'bestuurder', 'schoolbestuur', 'board', 'bestuursbureau']],
  [
    'employees',
    [
      'medewerker',
      'medewerkers',
      'personeel',
      'personeelslid',
      'personeelsleden',
      'leraar',
      'leraren',
      'docent',
      'docenten',
      'leerkracht',
      'leerkrachten',
      'werknemer',
      'werknemers',
      'mentor',
      'mentoren',
      'employee',
      'employees',
      'staff',
      'teacher',
      'teachers',
    ],
  ],
  ['school', ['school', 'scholen', 'schools']],
];

const CONSEQUENCE = [
  'sanctie',
  'sancties',
  'schorsing',
  'geschorst',
  'ontslag',
  'verwijdering',
  'aangifte',
  'strafmaatregel',
  'plichtsverzuim',
  'sanction',
  'sanctions',
];
const PRINCIPLE = [
  'uitgangspunt',
  'uitgangspunten',
  'kernwaarden',
  'streeft',
  'streven',
  'doel',
  'doelen',
  'visie',
  'missie',
  'principle',
];
const OBLIGE = ['moet', 'moeten', 'dient', 'dienen', 'verplicht', 'must', 'shall', 'zorgt', 'zorgen'];
const FORBID = ['verboden', 'prohibited', 'forbidden'];
const MAY = ['mag', 'mogen', 'may', 'toegestaan', 'allowed'];
const CAN = ['kan', 'kunnen', 'can'];
const NOT = ['niet', 'geen', 'not', 'nooit'];
const ADVISE = [
  'adviseren',
  'adviseert',
  'raden',
  'aanbevolen',
  'aangeraden',
  'voorkeur',
  'advies',
  'should',
  'recommended',
];

export function meaningOf(words: string, isTerm: boolean): Meaning {
  const own = words.toLowerCase().match(/\p{L}+/gu) ?? [];
  const has = new Set(own);
  const [force, certain] = isTerm ? (['define', 1] as const) : forceOf(has);
  const audience = audienceOf(own);
  return {
    audience: audience ?? 'all',
    force,
    why: {
      audience: {
        rule: audience === null ? 'audience-all' : 'audience-subject',
        certainty: audience === null ? 0.6 : 0.65,
      },
      force: { rule: force === 'inform' ? 'force-inform' : 'force-words', certainty: certain },
    },
  };
}

function forceOf(has: ReadonlySet<string>): readonly [Force, number] {
  const any = (words: readonly string[]) => words.some((word) => has.has(word));
  if (has.has('verstaan') && (has.has('wordt') || has.has('onder') || has.has('worden'))) return ['define', 0.85];
  if (any(FORBID) || (any(MAY) && any(NOT))) return ['prohibit', 0.8];
  if (any(CONSEQUENCE)) return ['consequence', 0.65];
  if (any(OBLIGE)) return ['oblige', 0.75];
  if (any(ADVISE)) return ['advise', 0.7];
  if (any(MAY)) return ['permit', 0.75];
  if (any(CAN) && !any(NOT)) return ['permit', 0.6];
  return any(PRINCIPLE) ? ['principle', 0.6] : ['inform', 0.6];
}

/** Whom the first words are about. */
const FIRST_WORDS = 6;

function audienceOf(words: readonly string[]): Audience | null {
  for (const word of words.slice(0, FIRST_WORDS)) {
    const found = SUBJECTS.find(([, names]) => names.includes(word));
    if (found !== undefined) return found[0];
  }
  return null;
}
