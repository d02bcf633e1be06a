/** A word that occurs nowhere else in every field of every source file, to find out where each of them ends up. */
import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import type { MemoryHost } from './memory-host.ts';

export interface Marker {
  /** Letters only, so that no format writes it otherwise. */
  readonly word: string;
  /** Kind of file and keys, with `*` for a name or a number: `override: amend.*.reason`. */
  readonly field: string;
}

/** `zqabqz` */
function wordOf(index: number): string {
  const letters = 'abcdefghijklmnop';
  return `zq${[8, 4, 0].map((shift) => letters[(index >> shift) & 15]).join('')}qz`;
}

/** What stands in which folder. */
function kindOf(path: string): string {
  const [, folder = ''] = /([a-z]+)\/[^/]+\.yaml$/.exec(path) ?? [];
  const [, together] = /\/norms\/(same|contradictions)\.yaml$/.exec(path) ?? [];
  if (together !== undefined) return together;
  if (path.endsWith('/protocol.yaml')) return 'protocol';
  if (path.endsWith('/pinned.yaml')) return 'pinned';
  if (path.endsWith('/settings.yaml')) return 'settings';
  if (path.endsWith('/schoolvakanties.yaml')) return 'holidays';
  return { organisations: 'organisation', overrides: 'override', calendars: 'calendar' }[folder] ?? folder;
}

/** What regelwerk writes of what others hold: in each field of it stands what is known already. */
const GENERATED = new Set(['pins', 'pinned', 'readings']);

/** Names of their own, which say nothing of the kind of field. */
const NAMED = new Set([
  'parameters',
  'amend',
  'procedures',
  'control',
  'years',
  'holidays',
  'meetings',
  'other_languages',
  'variants',
  'document',
  'names',
  'placeholders',
]);

/**
 * Each field gets a word of its own, and keeps it where `isSound` finds nothing wrong. What only certain values may stand
 * in, such as a date or an id, holds no word that could leak. A comment stands at the head of every file.
 */
export async function mark(host: MemoryHost, isSound: () => Promise<boolean>): Promise<Marker[]> {
  const markers: Marker[] = [];
  const put = (path: string, text: string) => host.contents.set(path, new TextEncoder().encode(text));
  for (const path of [...host.contents.keys()].filter((name) => /^policy\/.*\.yaml$/.test(name))) {
    const kind = kindOf(path);
    const comment = wordOf(markers.length);
    put(path, `# ${comment}\n${host.text(path)}`);
    markers.push({ word: comment, field: `${kind}: #` });
    const leaves = textsIn(parseDocument(host.text(path)).contents);
    // What regelwerk writes of others is looked for once: it takes a check to see whether a word may stand there.
    for (const leaf of GENERATED.has(kind) ? leaves.slice(-1) : leaves) {
      const before = host.text(path);
      const word = wordOf(markers.length);
      const document = parseDocument(before);
      document.setIn(leaf, withWord(String(document.getIn(leaf)), word));
      put(path, document.toString({ lineWidth: 0 }));
      if (await isSound()) markers.push({ word, field: `${kind}: ${GENERATED.has(kind) ? '*' : patternOf(leaf)}` });
      else put(path, before);
    }
  }
  return markers;
}

/** In the text itself, not in a note under it. */
function withWord(value: string, word: string): string {
  const [first = '', ...rest] = value.split('\n');
  return [/[.!?]$/.test(first) ? `${first.slice(0, -1)} ${word}.` : `${first} ${word}`, ...rest].join('\n');
}

type Steps = (string | number)[];

function textsIn(node: Node | null, above: Steps = []): Steps[] {
  if (isScalar(node)) return typeof node.value === 'string' ? [above] : [];
  if (isSeq(node)) return node.items.flatMap((item, index) => textsIn(item as Node, [...above, index]));
  if (!isMap(node)) return [];
  return (node.items as Pair<{ value: string }, Node>[]).flatMap(({ key, value }) =>
    textsIn(value, [...above, key.value]),
  );
}

function patternOf(steps: Steps): string {
  return steps
    .map((step, index) => (typeof step === 'number' || NAMED.has(String(steps[index - 1])) ? '*' : step))
    .join('.');
}
