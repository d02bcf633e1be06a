/** The schemas in the words of an author: types, patterns and sizes. */
import type { Language, Param } from '../../diagnostic/diagnostic.ts';
import { shown, wordsIn } from '../../diagnostic/value.ts';
import type { Path } from '../../model/policy.ts';

/** `a, b of c`. */
export function or(params: readonly Param[]): Param {
  const choice = (language: Language, last: string) => {
    const words = params.map((param) => wordsIn(param, language));
    return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((word) => word !== '').join(last);
  };
  return { nl: choice('nl', ' of '), en: choice('en', ' or ') };
}

/** A path as an author reads it: `clauses › 4 › text`. */
export function pathName(path: Path): Param {
  if (path.length === 0) return { nl: 'het bestand', en: 'the file' };
  const steps = path.map((step) => (typeof step === 'number' ? String(step + 1) : shown(step)));
  const join = (language: Language) => steps.map((step) => wordsIn(step, language)).join(' › ');
  return { nl: join('nl'), en: join('en') };
}

const types: Record<string, Param> = {
  string: { nl: 'een tekst', en: 'a text' },
  number: { nl: 'een getal', en: 'a number' },
  integer: { nl: 'een geheel getal', en: 'a whole number' },
  boolean: { nl: 'true of false', en: 'true or false' },
  array: { nl: 'een lijst', en: 'a list' },
  object: { nl: 'een blok met sleutels', en: 'a block of keys' },
  null: { nl: 'niets', en: 'nothing' },
};

/** Of a type by its name in JSON Schema. */
export function typeNamed(type: string): Param {
  return types[type] ?? type;
}

export function typeOf(value: unknown): Param {
  return typeNamed(value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
}

const TRUE = /^(ja|yes|on|aan|waar|true|1)$/i;
const FALSE = /^(nee|no|off|uit|onwaar|false|0)$/i;

/** What to do about a value of another type than the `expected` ones; `meant` are the values of a list. */
export function adviceOn(value: unknown, expected: readonly string[], meant: (word: string) => string): Param {
  if (value === null || (typeof value === 'string' && value.trim() === ''))
    return { nl: 'Vul de waarde in, of haal de sleutel weg.', en: 'Fill in the value, or remove the key.' };
  if (typeof value === 'object') {
    return {
      nl: 'Kijk of de regels eronder goed inspringen.',
      en: 'See whether the lines below are indented rightly.',
    };
  }
  if (typeof value !== 'string' && expected.includes('string')) {
    return {
      nl: 'Zet de waarde tussen aanhalingstekens als zij tekst is.',
      en: 'Put the value between quotes if it is text.',
    };
  }
  if (expected.includes('array')) {
    const list = shown(typeof value === 'string' ? value.split(',').map((part) => meant(part.trim())) : [value]);
    return { nl: `Schrijf een lijst: ${wordsIn(list, 'nl')}.`, en: `Write a list: ${wordsIn(list, 'en')}.` };
  }
  if (expected.includes('object')) {
    return {
      nl: 'Schrijf de sleutels op de regels eronder, ingesprongen.',
      en: 'Write the keys on the lines below, indented.',
    };
  }
  const word = String(value);
  if (expected.includes('boolean') && (TRUE.test(word) || FALSE.test(word))) {
    const flag = TRUE.test(word);
    return { nl: `Schrijf ${flag}, zonder aanhalingstekens.`, en: `Write ${flag}, without quotes.` };
  }
  return { nl: 'Verander de waarde, zonder aanhalingstekens.', en: 'Change the value, without quotes.' };
}

/** How the schemas ask for a text in which there is something to see: not spaces and soft hyphens only. */
export const VISIBLE = '[^\\s\\u00AD]';

/** How they ask for one line of that. What is invisible comes first in it, apart, so that a text is gone through once. */
export const LINE = '^[\\p{Zs}\\u00AD]*[^\\s\\u00AD][^\\n]*$';

/** Patterns are few; each is said in words. */
const patterns: readonly (readonly [start: string, words: Param])[] = [
  [VISIBLE, { nl: 'Schrijf hier een naam.', en: 'Write a name here.' }],
  [LINE, { nl: 'Schrijf hier een naam op één regel.', en: 'Write a name on one line here.' }],
  [
    '^[a-z0-9]+(-[a-z0-9]+)*$',
    {
      nl: 'Gebruik kleine letters, cijfers en koppeltekens, zoals eigen-verantwoordelijkheid.',
      en: 'Use lower-case letters, digits and hyphens, such as own-responsibility.',
    },
  ],
  [
    '^[a-z][a-z0-9]*(_',
    {
      nl: 'Gebruik kleine letters, cijfers en _, zoals sociale_media.',
      en: 'Use lower-case letters, digits and _, such as social_media.',
    },
  ],
  [
    '^(19|2[0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}$',
    {
      nl: 'Schrijf een dag als jjjj-mm-dd, zoals 2019-11-27, met een jaar van 1900 tot en met 2999.',
      en: 'Write a day as yyyy-mm-dd, such as 2019-11-27, with a year from 1900 to 2999.',
    },
  ],
  [
    '^(19|2[0-9])[0-9]{2}-[0-9]{2}(',
    {
      nl: 'Schrijf een dag als jjjj-mm-dd of een maand als jjjj-mm, met een jaar van 1900 tot en met 2999.',
      en: 'Write a day as yyyy-mm-dd or a month as yyyy-mm, with a year from 1900 to 2999.',
    },
  ],
  [
    '^(19|2[0-9])[0-9]{2}-(19',
    {
      nl: 'Schrijf een schooljaar als jjjj-jjjj, zoals 2026-2027.',
      en: 'Write a school year as yyyy-yyyy, such as 2026-2027.',
    },
  ],
  [
    '^https?:',
    {
      nl: 'Schrijf een volledig webadres dat met https:// begint.',
      en: 'Write a full web address that starts with https://.',
    },
  ],
  [
    '^[a-z0-9]+(-[a-z0-9]+)*:',
    { nl: 'Schrijf register:nummer, zoals quadraam:4.3.', en: 'Write register:number, such as quadraam:4.3.' },
  ],
  [
    '^(all|employees|',
    {
      nl: 'Kies all, employees, pupils, parents, managers, board of school, of maak er een lijst van.',
      en: 'Choose all, employees, pupils, parents, managers, board or school, or make a list of these.',
    },
  ],
  [
    '^<[^<>',
    {
      nl: 'Schrijf het woord tussen < en >, zoals in de normen: "<the school>".',
      en: 'Write the word between < and >, as in the norms: "<the school>".',
    },
  ],
  [
    '^r[0-9]+-',
    {
      nl: 'regelwerk review schrijft dit zelf; haal het terug uit het versiebeheer.',
      en: 'regelwerk review writes this itself; restore it from version control.',
    },
  ],
  [
    '^P(',
    {
      nl: 'Schrijf een termijn als P6M: een P, en dan jaren (Y), maanden (M), weken (W) of dagen (D), hier zes maanden. Langer dan nul, en hoogstens 99 jaar, 999 maanden, 999 weken en 9999 dagen.',
      en: 'Write a term such as P6M: a P, then years (Y), months (M), weeks (W) or days (D), here six months (ISO 8601). Longer than zero, and at most 99 years, 999 months, 999 weeks and 9999 days.',
    },
  ],
  [
    '^(none|[^{}%\'"\\\\\\n]{0,30}\\{',
    {
      nl: 'Schrijf een nummering als Figuur {n} of Afbeelding {A}, met één telling, zonder % en aanhalingstekens; none voor geen nummer.',
      en: 'Write a numbering such as Figuur {n} or Afbeelding {A}, with one count, without % and quotes; none for no number.',
    },
  ],
  [
    '^(none|',
    {
      nl: 'Schrijf een nummering als Artikel {n}, {n}.{m} of Bijlage {A}, zonder % en aanhalingstekens; none voor geen nummer.',
      en: 'Write a numbering such as Artikel {n}, {n}.{m} or Bijlage {A}, without % and quotes; none for no number.',
    },
  ],
  [
    '^(lid|',
    {
      nl: 'Schrijf een nummering als {n}., {n}.{m} of {a}), zonder % en aanhalingstekens; lid voor leden van een artikel.',
      en: 'Write a numbering such as {n}., {n}.{m} or {a}), without % and quotes; lid for the leden of an article.',
    },
  ],
  [
    '^[0-9]+(\\.',
    {
      nl: 'Schrijf een versienummer tussen aanhalingstekens, zoals "1.0".',
      en: 'Write a version number between quotes, such as "1.0".',
    },
  ],
  [
    '^[0-9]{2}[A-Z]{2}',
    { nl: 'Schrijf een BRIN-nummer, zoals 19MF of 19MF00.', en: 'Write a BRIN number, such as 19MF or 19MF00.' },
  ],
  [
    '^[a-z]{2,3}',
    { nl: 'Schrijf een taalcode, zoals nl of en-GB.', en: 'Write a language code, such as nl or en-GB.' },
  ],
  [
    '^[A-Za-z0-9.]+$',
    {
      nl: 'Gebruik letters, cijfers en punten, zoals 4.3 of B1.2.',
      en: 'Use letters, digits and dots, such as 4.3 or B1.2.',
    },
  ],
  [
    '^#[0-9a-fA-F]{6}$',
    {
      nl: 'Schrijf een kleur als "#1f3a5f", met zes cijfers of letters van a tot en met f en met aanhalingstekens.',
      en: 'Write a colour as "#1f3a5f", with six digits or letters from a to f, and with quotes.',
    },
  ],
  [
    '^(regelwerk-2:)?[0-9a-f]{64}$',
    {
      nl: 'regelwerk schrijft dit zelf, zoals regelwerk-2: met 64 tekens; haal het terug uit het versiebeheer.',
      en: 'regelwerk writes this itself, such as regelwerk-2: with 64 characters; restore it from version control.',
    },
  ],
  [
    '^[0-9a-f]{64}$',
    {
      nl: 'regelwerk schrijft dit zelf, met 64 tekens; haal het terug uit het versiebeheer.',
      en: 'regelwerk writes this itself, in 64 characters; restore it from version control.',
    },
  ],
  [
    '^[0-9a-f]{16}$',
    {
      nl: 'regelwerk schrijft dit zelf, met 16 tekens; haal het terug uit het versiebeheer.',
      en: 'regelwerk writes this itself, in 16 characters; restore it from version control.',
    },
  ],
  [
    '^([0-9a-f]{16}|version)$',
    {
      nl: 'Noem het kenmerk van 16 tekens dat regelwerk ledger toont, of version.',
      en: 'Name the id of 16 characters that regelwerk ledger shows, or version.',
    },
  ],
  [
    '^[a-z_]+([.]',
    {
      nl: 'Noem wat er verbeterd is, zoals date of control.auteur.',
      en: 'Name what was mended, such as date or control.auteur.',
    },
  ],
  [
    '^[1-9][0-9]{0,3} words$',
    { nl: 'Schrijf een aantal woorden, zoals 20 words.', en: 'Write a number of words, such as 20 words.' },
  ],
  [
    '^[A-Za-z0-9][A-Za-z0-9._-]*\\.(svg|png)$',
    {
      nl: 'Noem alleen het bestand, zonder map, zoals koe.svg of koe.png.',
      en: 'Name the file only, without a folder, such as koe.svg or koe.png.',
    },
  ],
  [
    '^[0-9a-f]{16}$',
    {
      nl: 'regelwerk schrijft dit zelf; haal het terug uit het versiebeheer.',
      en: 'regelwerk writes this itself; restore it from version control.',
    },
  ],
  [
    '^([0-9a-f]{16}|version)$',
    {
      nl: 'regelwerk schrijft dit zelf; haal het terug uit het versiebeheer.',
      en: 'regelwerk writes this itself; restore it from version control.',
    },
  ],
  [
    '^[a-z_]+([.]',
    {
      nl: 'regelwerk schrijft dit zelf; haal het terug uit het versiebeheer.',
      en: 'regelwerk writes this itself; restore it from version control.',
    },
  ],
  [
    '^U1NIU0lH',
    {
      nl: 'regelwerk schrijft dit zelf; haal het terug uit het versiebeheer.',
      en: 'regelwerk writes this itself; restore it from version control.',
    },
  ],
  [
    '^[1-9][0-9]{0,3} words$',
    { nl: 'Schrijf een aantal woorden, zoals 20 words.', en: 'Write a number of words, such as 20 words.' },
  ],
  [
    '^[A-Za-z0-9][A-Za-z0-9._-]*$',
    {
      nl: 'Noem alleen het bestand, zonder map, zoals ondertekenaars.txt.',
      en: 'Name the file only, without a folder, such as ondertekenaars.txt.',
    },
  ],
  [
    '^[^\\s]+$',
    {
      nl: 'Schrijf het pad van het schema zonder spaties.',
      en: 'Write the path of the schema without spaces.',
    },
  ],
  [
    '^[^\\s,"',
    {
      nl: 'Schrijf een naam zonder spaties, zoals die bij de ondertekenaars staat.',
      en: 'Write a name without spaces, as it stands among the signers.',
    },
  ],
];

/** What a pattern of the schemas asks for. Throws for one that has no words here. */
export function wordsForPattern(pattern: string): Param {
  const found = patterns.find(([start]) => pattern.startsWith(start));
  if (found === undefined) throw new Error(`No words for the pattern ${pattern}`);
  return found[1];
}

interface Size {
  readonly actual: Param;
  readonly expected: Param;
}

export const EMPTY: Size = {
  actual: { nl: 'is leeg', en: 'is empty' },
  expected: { nl: 'een tekst', en: 'a text' },
};

/** By keyword of JSON Schema. */
export const sizes: Record<string, (limit: number) => Size> = {
  maxLength: (limit) => ({
    actual: { nl: 'is te lang', en: 'is too long' },
    expected: { nl: `hoogstens ${limit} tekens`, en: `at most ${limit} characters` },
  }),
  minItems: (limit) => ({
    actual: { nl: 'heeft te weinig waarden', en: 'has too few values' },
    expected: { nl: `minstens ${limit}`, en: `at least ${limit}` },
  }),
  maxItems: (limit) => ({
    actual: { nl: 'heeft te veel waarden', en: 'has too many values' },
    expected: { nl: `hoogstens ${limit}`, en: `at most ${limit}` },
  }),
  minProperties: (limit) => ({
    actual: { nl: 'heeft te weinig sleutels', en: 'has too few keys' },
    expected: { nl: `minstens ${limit}`, en: `at least ${limit}` },
  }),
  minimum: (limit) => ({
    actual: { nl: 'is te klein', en: 'is too small' },
    expected: { nl: `${limit} of meer`, en: `${limit} or more` },
  }),
  maximum: (limit) => ({
    actual: { nl: 'is te groot', en: 'is too large' },
    expected: { nl: `${limit} of minder`, en: `${limit} or less` },
  }),
};

/** Which keys go together, at a place where the schema leaves a choice. */
export function expectedKeys(path: Path): Param {
  if (path.includes('entries')) {
    return {
      nl: 'een id, of één van clause (met uncounted), part (met label, numbering, columns, row_headings, page, entries) en quote',
      en: 'an id, or one of clause (with uncounted), part (with label, numbering, columns, row_headings, page, entries) and quote',
    };
  }
  if (path.includes('position'))
    return { nl: 'één van after, before, first_in en last_in', en: 'one of after, before, first_in and last_in' };
  if (path.includes('decisions'))
    return { nl: 'date (met outcome), submitted, of beide', en: 'date (with outcome), submitted, or both' };
  if (path.includes('norms')) return { nl: 'fact, of do met dont', en: 'fact, or do with dont' };
  if (path.includes('parameters')) {
    return {
      nl: 'name (met article, gender, number, short, person) voor een naam, of description (met kind, unit, values, default) voor een eigen parameter',
      en: 'name (with article, gender, number, short, person) for a name, or description (with kind, unit, values, default) for a parameter of your own',
    };
  }
  return {
    nl: 'text, of choose, of do met dont, of role met text, of term met text, of cells, of form, of figure',
    en: 'text, or choose, or do with dont, or role with text, or term with text, or cells, or form, or figure',
  };
}
