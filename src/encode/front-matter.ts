/** YAML between two lines `---`, which Hugo, Jekyll, Eleventy and Docusaurus read, some of them as YAML 1.1. */
import { stringify } from 'yaml';
import { type Encoded, encoded } from './encoded.ts';

export type FrontMatter = Encoded<'front matter'>;

/** Days stay as they are, for these programs take them for days. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** What some parsers take for the end of a line, or refuse. */
const ODD = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\uFFFE\uFFFF]/u;

export function frontMatter(data: Readonly<Record<string, string>>): FrontMatter {
  const lines = Object.entries(data).map(([key, value]) => `${key}: ${scalar(value)}\n`);
  return encoded(`---\n${lines.join('')}---\n`);
}

/** One line, plain where YAML 1.1 and 1.2 both read the same text in it. */
function scalar(value: string): string {
  if (ODD.test(value)) return quoted(value);
  // `no` and `12:30:45` are no text in YAML 1.1.
  const version = DAY.test(value) ? {} : ({ compat: 'yaml-1.1' } as const);
  return stringify(value, { lineWidth: 0, blockQuote: false, ...version }).trimEnd();
}

function quoted(value: string): string {
  const odd = new RegExp(ODD, 'gu');
  return JSON.stringify(value).replaceAll(odd, (char) =>
    char.length > 1 ? char : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
