/** Ids for what comes new: from its words, and of nothing else in the protocol. */
import { contentOf, type ProtocolSource } from '../../model/policy.ts';
import type { Content } from '../../model/source.ts';
import { idFrom } from '../../words/beginning.ts';

/** So many words tell of which clause an id is. */
const WORDS = 6;
const LETTERS = 48;

/** The words of a content that tell most of it: what it begins with. */
export function wordsOf(content: Content): string {
  const { term, role, text, do: wel, dont, cells = [], form, choose, figure } = contentOf(content);
  const wording = Object.values(choose?.wordings ?? {})[0];
  const said = [role, text ?? wording].filter((words) => words !== undefined).join(' ');
  const found = [term, said, wel, dont, cells.join(' '), form?.[0]?.label, figure?.alt];
  return found.find((words) => words !== undefined && words.trim() !== '') ?? '';
}

/** `De {{docent}} neemt de telefoon in.` → `neemt-de-telefoon-in`; undefined where no letter is left. */
export function idFromWords(words: string): string | undefined {
  const plain = words
    .replaceAll(/\{\{[^{}]*\}\}|\{#[^{}]*\}|\[\^[^[\]]*\]|\]\([^()\]]*\)/g, ' ')
    .replaceAll(/[*_[\]`|>]/g, ' ')
    .trim()
    .split(/(?<=[.?!;:])\s/)[0];
  const all = (plain ?? '').split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const told = /^(?:de|het|een|en|of|dat|die|the|a|an)$/i.test(all[0] ?? '') ? all.slice(1) : all;
  const chosen = told.slice(0, WORDS);
  while (chosen.length > 1 && chosen.join('-').length > LETTERS) chosen.pop();
  return idFrom(chosen.join(' '));
}

/** All ids in a protocol, those of before and those of items too: a new one is none of them for anybody. */
export function takenIds({ base, overrides }: ProtocolSource): Set<string> {
  const taken = new Set<string>();
  for (const { data } of [base, ...overrides.values()]) collect(data, '', taken);
  return taken;
}

const NAMING: ReadonlySet<string> = new Set(['id', 'part', 'was', 'clause']);

function collect(value: unknown, key: string, taken: Set<string>): void {
  if (typeof value === 'string') {
    if (NAMING.has(key)) taken.add(value);
    for (const [, id = ''] of value.matchAll(/\{#([a-z0-9-]+)\}/g)) taken.add(id);
    return;
  }
  if (Array.isArray(value)) for (const item of value) collect(item, key, taken);
  else if (typeof value === 'object' && value !== null)
    for (const [own, item] of Object.entries(value)) collect(item, own, taken);
}
