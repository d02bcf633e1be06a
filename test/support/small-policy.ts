/** A policy of one protocol and one organisation, for whoever wants to read what becomes of a text. */
import { toString as textOf } from 'mdast-util-to-string';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import type { ResolvedClause } from '../../src/model/resolved.ts';
import { resolvePolicy } from '../../src/resolve/index.ts';
import { loadPolicy } from '../../src/source/index.ts';
import { memoryHost } from './memory-host.ts';
import { besideRests } from './rests.ts';

export interface Small {
  /** Of the base. */
  readonly parameters: object;
  /** By id; a text alone is its text. */
  readonly clauses: Readonly<Record<string, object | string>>;
  /** What the organisation says. */
  readonly override?: object;
}

export interface ReadSmall {
  readonly clauses: ReadonlyMap<string, ResolvedClause>;
  readonly diagnostics: readonly Diagnostic[];
  /** The words of a clause. */
  read(id: string): string;
}

export const BASE = 'policy/protocols/proef/protocol.yaml';
export const OVERRIDE = 'policy/protocols/proef/overrides/los.yaml';

/** The files of it. */
export function smallFiles({ parameters, clauses, override = {} }: Small): Record<string, string> {
  const protocol = {
    title: 'Proef',
    description: 'Een proef.',
    parameters,
    clauses: Object.entries(clauses).map(([id, clause]) => ({
      id,
      audience: ['all'],
      force: 'inform',
      ...(typeof clause === 'string' ? { text: clause } : clause),
    })),
    outline: [{ part: 'deel', label: 'Deel', entries: Object.keys(clauses) }],
    schoolgids: { label: 'Kort', entries: Object.keys(clauses).slice(0, 1) },
  };
  return {
    'policy/organisations/los.yaml': 'name: Lyceum Los\nkind: school\n',
    [BASE]: JSON.stringify(protocol, null, 1),
    [OVERRIDE]: JSON.stringify(override, null, 1),
  };
}

export function readSmall(small: Small): ReadSmall {
  const loaded = loadPolicy(memoryHost(smallFiles(small)));
  const { value, diagnostics } = resolvePolicy(loaded.value);
  const own = value[0]?.clauses ?? new Map<string, ResolvedClause>();
  return {
    clauses: own,
    diagnostics: besideRests([...loaded.diagnostics, ...diagnostics]),
    read: (id) => {
      const content = own.get(id)?.content;
      return content?.kind === 'text' ? textOf({ type: 'root', children: [...content.text] }) : '';
    },
  };
}
