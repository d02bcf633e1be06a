/** YAML between two lines `---`, which programs that make websites read, some of them as YAML 1.1. */
import { type Encoded, encoded } from './encoded.ts';

export type FrontMatter = Encoded<'front matter'>;

/** A text, a day that the program wants as a day (`YYYY-MM-DD`), or facts under one key. */
export type Fact = string | { readonly day: string } | { readonly facts: Readonly<Record<string, string>> };
export type Facts = Readonly<Record<string, Fact>>;

/** What some parsers take for the end of a line, or refuse. */
const ODD = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\uFFFE\uFFFF]/gu;

export function frontMatter(facts: Facts): FrontMatter {
  const lines = Object.entries(facts).map(([key, fact]) => `${key}:${value(fact)}\n`);
  return encoded(`---\n${lines.join('')}---\n`);
}

function value(fact: Fact): string {
  if (typeof fact === 'string') return ` ${quoted(fact)}`;
  if ('day' in fact) return ` ${/^\d{4}-\d{2}-\d{2}$/.test(fact.day) ? fact.day : quoted(fact.day)}`;
  return Object.entries(fact.facts)
    .map(([key, text]) => `\n  ${key}: ${quoted(text)}`)
    .join('');
}

/** What is quoted is a text to every reader: `no`, `12:30:45` and `2020-11-01` too. */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll(ODD, (char) =>
    char.length > 1 ? char : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
