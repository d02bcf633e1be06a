/** What the user typed, as a message prints it: always something to see, on one line, and not too much of it. */
import type { Language, Param } from './diagnostic.ts';

/** Longer values are known by their start, and a message of a page is read by nobody. */
const LIMIT = 60;

const BLANK: Param = { nl: '(leeg)', en: '(empty)' };
const SPACES: Param = { nl: '(alleen spaties)', en: '(spaces only)' };
const NOTHING: Param = { nl: 'niets', en: 'nothing' };
const NONE: Param = { nl: '(geen)', en: '(none)' };

/** Any value that YAML can hold, as YAML writes it on one line. */
export function shown(value: unknown): Param {
  if (typeof value === 'string') return value.trim() === '' ? blank(value) : onOneLine(value);
  if (value === null || value === undefined) return NOTHING;
  if (typeof value !== 'object') return scalar(value);
  return { nl: onOneLine(inFlow(value, 'nl')), en: onOneLine(inFlow(value, 'en')) };
}

/** A parameter in one language. */
export function wordsIn(param: Param, language: Language): string {
  return typeof param === 'string' ? param : param[language];
}

/** Words that can be chosen from. */
export function listed(words: readonly string[]): Param {
  return words.length === 0 ? NONE : words.join(', ');
}

function blank(text: string): Param {
  return text === '' ? BLANK : SPACES;
}

function onOneLine(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  const letters = [...line.slice(0, 2 * LIMIT)];
  return letters.length <= LIMIT ? line : `${letters.slice(0, LIMIT - 1).join('')}…`;
}

/** JavaScript has names of its own for two numbers that YAML has too. */
function scalar(value: unknown): string {
  if (Number.isNaN(value)) return '.nan';
  return String(value).replace('Infinity', '.inf');
}

function inFlow(value: unknown, language: Language): string {
  if (Array.isArray(value)) return `[${value.map((item) => inFlow(item, language)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(([key, item]) => `${inFlow(key, language)}: ${inFlow(item, language)}`);
    return `{${pairs.join(', ')}}`;
  }
  if (value === null) return 'null';
  return wordsIn(shown(value), language);
}
