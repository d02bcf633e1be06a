/** A heading stands at its own level, or there is a warning that it does not. */
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { resolvePolicy } from '../../src/resolve/index.ts';
import { loadPolicy } from '../../src/source/index.ts';
import { documentOf } from '../support/documents.ts';
import { memoryHost } from '../support/memory-host.ts';
import { runs } from '../support/runs.ts';

type Entry = string | { quote: string } | { part: string; label: string; entries: Entry[] };

/** Parts within each other under a heading of this level; each label says at which level its own heading belongs. */
function nested(name: string, count: number, level: number, inside: Entry[]): Entry[] {
  if (count === 0) return inside;
  const part = {
    part: `${name}-${count}`,
    label: `Niveau ${level + 1}`,
    entries: nested(name, count - 1, level + 1, inside),
  };
  return [part];
}

/** Of each heading that says so, the level where it belongs and where it stands. */
function levelsIn(node: Nodes): [belongs: number, stands: number][] {
  if (node.type !== 'heading') return 'children' in node ? node.children.flatMap((child) => levelsIn(child)) : [];
  const [text] = node.children;
  const belongs = text?.type === 'text' ? /^Niveau (\d+)$/.exec(text.value)?.[1] : undefined;
  return belongs === undefined ? [] : [[Number(belongs), node.depth]];
}

const depths = fc.record({
  protocol: fc.integer({ min: 1, max: 8 }),
  schoolgids: fc.integer({ min: 0, max: 5 }),
  poster: fc.integer({ min: 0, max: 6 }),
  level: fc.integer({ min: 1, max: 5 }),
  quoted: fc.constantFrom('nothing', 'schoolgids', 'poster'),
});

test('check tells of each document with a heading that is not at its level', () => {
  fc.assert(
    fc.property(depths, ({ protocol, schoolgids, poster, level, quoted }) => {
      // What is quoted has other levels than where it comes from, so that it says nothing of its own.
      const last: Entry[] =
        quoted === 'nothing'
          ? []
          : [{ part: 'bron', label: 'Bron', entries: ['een', { part: 'onder', label: 'Onder', entries: ['twee'] }] }];
      const clause = (id: string) => ({ id, audience: ['all'], force: 'inform', text: 'Woorden.' });
      const quote = (at: string): Entry[] => (quoted === at ? [{ quote: 'bron' }] : ['drie']);
      const source = {
        title: 'Proef',
        description: 'Proef.',
        language: 'nl',
        notice: 'Proef.',
        clauses: ['drie', ...(quoted === 'nothing' ? [] : ['een', 'twee'])].map(clause),
        outline: [...nested('p', protocol, 1, ['drie']), ...last],
        schoolgids: {
          label: 'Gids',
          heading_level: level,
          entries: nested('g', schoolgids, level, quote('schoolgids')),
        },
        posters: [{ poster: 'muur', label: 'Muur', entries: nested('m', poster, 1, quote('poster')) }],
      };
      const host = memoryHost({
        'policy/organisations/ster.yaml': stringify({ name: 'De Ster', kind: 'school' }),
        'policy/protocols/proef/protocol.yaml': stringify(source),
        'policy/protocols/proef/overrides/ster.yaml': '{}\n',
      });
      const policy = loadPolicy(host);
      const { value, diagnostics } = resolvePolicy(policy.value);
      expect(policy.diagnostics).toEqual([]);
      expect(diagnostics.map(({ code }) => code).filter((code) => code !== 'heading-depth')).toEqual([]);
      const [resolved] = value;
      if (resolved === undefined) throw new Error('no document');
      const standing = ['protocol', 'schoolgids'].flatMap((variant) =>
        levelsIn(documentOf(policy.value, resolved, variant)),
      );
      const displaced = standing.some(([belongs, stands]) => belongs !== stands);
      // In a frame only the part within has a heading; on a poster both have.
      const tooDeep =
        displaced ||
        1 + poster + (quoted === 'poster' ? 2 : 0) > 6 ||
        (quoted === 'schoolgids' && level + schoolgids + 1 > 6);
      expect(diagnostics.length > 0).toBe(tooDeep);
      for (const { params } of diagnostics) expect(Number(params['level'])).toBe(7);
    }),
    { numRuns: runs(60) },
  );
});
