/** For whom a norm is, and how strong, in the words of a reader. */
import type { Language } from '../diagnostic/diagnostic.ts';
import type { Audience, Force, Norm } from '../model/source.ts';

const audiences: Record<Language, Record<Audience, string>> = {
  nl: {
    all: 'iedereen',
    employees: 'medewerkers',
    pupils: 'leerlingen',
    parents: 'ouders',
    managers: 'leidinggevenden',
    board: 'bestuur',
    school: 'school',
  },
  en: {
    all: 'everyone',
    employees: 'employees',
    pupils: 'pupils',
    parents: 'parents',
    managers: 'managers',
    board: 'board',
    school: 'school',
  },
};

const forces: Record<Language, Record<Force, string>> = {
  nl: {
    principle: 'uitgangspunt',
    oblige: 'verplicht',
    prohibit: 'verbiedt',
    permit: 'staat toe',
    advise: 'raadt aan',
    inform: 'licht toe',
    define: 'omschrijft',
    consequence: 'gevolg',
  },
  en: {
    principle: 'principle',
    oblige: 'obliges',
    prohibit: 'prohibits',
    permit: 'permits',
    advise: 'advises',
    inform: 'informs',
    define: 'defines',
    consequence: 'consequence',
  },
};

export const AUDIENCES = Object.keys(audiences.nl) as readonly Audience[];
export const FORCES = Object.keys(forces.nl) as readonly Force[];

/** `medewerkers, leerlingen`. */
export function printWho({ who }: Pick<Norm, 'who'>, language: Language): string {
  return [who]
    .flat()
    .map((one) => audiences[language][one as Audience])
    .join(', ');
}

/** `verbiedt`; null where the register does not say it. */
export function printForce({ force }: Pick<Norm, 'force'>, language: Language): string | null {
  return force === undefined ? null : forces[language][force];
}
