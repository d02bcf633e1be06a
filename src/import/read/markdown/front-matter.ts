/** What a Markdown file says before its text: YAML between `---`, or TOML between `+++`. */
import { parse } from 'yaml';
import type { Paper } from '../../../model/paper.ts';
import { dayOf } from '../html/says.ts';

export interface FrontMatter {
  readonly says: Partial<Paper['says']>;
  /** As written, without the lines around it; empty where there is none. */
  readonly text: string;
  /** The lines after it. */
  readonly rest: readonly string[];
}

const FENCES: ReadonlySet<string> = new Set(['---', '+++']);
/** No file says more of itself. */
const MOST_LINES = 500;

export function frontMatterOf(lines: readonly string[]): FrontMatter {
  const [fence = ''] = lines;
  const nothing = { says: {}, text: '', rest: lines };
  if (!FENCES.has(fence.trimEnd())) return nothing;
  const end = lines.findIndex((line, index) => index > 0 && index < MOST_LINES && line.trimEnd() === fence.trimEnd());
  const inside = lines.slice(1, Math.max(end, 1));
  // Between rules there may be a text too.
  const isData =
    inside.every((line) => /^\s*(?:$|#|- |[\w.-]+\s*[:=]|\[|\S.*$)/.test(line)) &&
    inside.some((line) => /^[\w.-]+\s*[:=]/.test(line));
  if (end === -1 || !isData) return nothing;
  const text = inside.join('\n');
  const data = fence.startsWith('-') ? yamlOf(text) : tomlOf(inside);
  return { says: saidIn(data), text, rest: lines.slice(end + 1) };
}

function yamlOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const data: unknown = parse(text, { maxAliasCount: 0, logLevel: 'silent', schema: 'failsafe' });
    return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Its values of one line. */
function tomlOf(lines: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    lines.flatMap((line) => {
      const at = line.indexOf('=');
      if (at === -1) return [];
      return [
        [
          line.slice(0, at).trim(),
          line
            .slice(at + 1)
            .trim()
            .replaceAll(/^["']|["']$/g, ''),
        ],
      ];
    }),
  );
}

/** Under these keys, the surest first. */
const KEYS = {
  title: ['title', 'titel'],
  author: ['author', 'auteur', 'authors'],
  organisation: ['organisation', 'organization', 'organisatie', 'publisher'],
  version: ['version', 'versie'],
  language: ['lang', 'language', 'taal'],
  modified: ['modified', 'lastmod', 'last_modified_at', 'lastUpdated', 'last_update', 'date', 'datum'],
} as const;

function saidIn(data: Readonly<Record<string, unknown>>): Partial<Paper['says']> {
  const said = (names: readonly string[]) =>
    names.map((name) => lineIn(data[name])).find((text) => text !== '') ?? null;
  const isOwn = ['revision_due', 'status', 'pdf', 'organisation'].every((key) => key in data);
  return {
    title: said(KEYS.title),
    author: said(KEYS.author),
    organisation: said(KEYS.organisation),
    version: said(KEYS.version),
    language: said(KEYS.language),
    modified: dayOf(said(KEYS.modified)),
    generator: isOwn ? 'regelwerk' : null,
  };
}

function lineIn(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value).normalize('NFC').trim();
  if (Array.isArray(value))
    return value
      .map(lineIn)
      .filter((text) => text !== '')
      .join(', ');
  if (typeof value === 'object' && value !== null && 'date' in value) return lineIn(value.date);
  return '';
}
