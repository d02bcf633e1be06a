/** The guides in Dutch: every page of docs/ in one of its four kinds. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './repository.ts';

/** To learn from, to do things by, to look things up in, and to understand by. */
export const KINDS = ['leren', 'doen', 'naslag', 'achtergrond'] as const;

/** Paths from the root. */
export const dutchGuides: readonly string[] = KINDS.flatMap((kind) =>
  readdirSync(join(root, 'docs', kind), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${kind}/${name}`),
).sort();
