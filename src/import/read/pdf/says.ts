/** What a file says of itself: its information dictionary and XMP (ISO 32000-2, 14.3). */
import type { Paper } from '../../../model/paper.ts';
import { cleanText } from './letters.ts';

export interface Metadata {
  readonly info: object;
  readonly metadata: { get(name: string): unknown } | null;
}

export function saysOf({ info, metadata }: Metadata): Paper['says'] {
  const said = info as Readonly<Record<string, unknown>>;
  const xmp = (name: string) => textOf(metadata?.get(name));
  const custom = said['Custom'];
  const own = typeof custom === 'object' && custom !== null ? (custom as Readonly<Record<string, unknown>>) : {};
  const generator = textOf(said['Producer']) ?? textOf(said['Creator']);
  return {
    title: textOf(said['Title']) ?? xmp('dc:title'),
    author: textOf(said['Author']) ?? xmp('dc:creator'),
    organisation: textOf(own['Company']) ?? textOf(said['Company']),
    version: textOf(own['Version']) ?? xmp('xmpmm:versionid'),
    language: textOf(said['Language']) ?? xmp('dc:language'),
    modified: dayOf(textOf(said['ModDate'])) ?? dayOf(textOf(said['CreationDate'])),
    generator: /^regelwerk\b/.test(generator ?? '') ? 'regelwerk' : generator,
  };
}

function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return textOf(value[0]);
  const text = typeof value === 'string' ? cleanText(value).trim() : '';
  return text === '' ? null : text;
}

/** `D:20240815…` as `2024-08-15`. */
function dayOf(date: string | null): string | null {
  const [, year, month, day] = /^D:(\d{4})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])/.exec(date ?? '') ?? [];
  return year === undefined ? null : `${year}-${month}-${day}`;
}
