/** Numbers are made, and a reference in words leads whoever reads it to the one place that it was meant for. */
import fc from 'fast-check';
import type { List, Nodes, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { itemLabels } from '../../src/render/item-numbers.ts';
import { resolvePolicy } from '../../src/resolve/index.ts';
import { loadPolicy } from '../../src/source/index.ts';
import { dutchOrdinal } from '../../src/words/ordinals.ts';
import { documentOf } from '../support/documents.ts';
import { memoryHost } from '../support/memory-host.ts';
import { besideRests } from '../support/rests.ts';
import { runs } from '../support/runs.ts';

interface Part {
  readonly part: string;
  readonly label: string;
  readonly number?: string;
  readonly clause_number?: string;
  readonly numbering: 'numbered';
  readonly entries: (string | Part)[];
}

/** Of each level: words of its own, so that none is taken for another. */
const byLevel = [
  ['Hoofdstuk {n}', '{n}.', 'Titel {I} –'],
  ['Artikel {n}', 'Artikel {n}.', '{n}.{m}', '§ {n}', 'none'],
  ['Paragraaf {a}', '{n}.{m}.{n}', '{A})', 'none'],
] as const;
const ofClauses = ['lid', '{n}.', '{a})', '{i}.', 'Regel {n}'];
const own = fc.option(fc.constantFrom(...ofClauses, '{n}.{m}'), { nil: undefined });

const leaf = fc.record({
  clauses: fc.integer({ min: 1, max: 4 }),
  own,
  number: fc.option(fc.constant('Bijlage {A}:'), { nil: undefined, freq: 8 }),
});
const outlines = fc.record({
  parts: fc.tuple(...byLevel.map((patterns) => fc.constantFrom(...patterns))),
  clauses: fc.option(fc.constantFrom(...ofClauses), { nil: undefined }),
  isThrough: fc.boolean(),
  tree: fc.array(
    fc.record({
      own: leaf,
      inner: fc.array(fc.record({ own: leaf, inner: fc.array(leaf, { maxLength: 2 }) }), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  omit: fc.array(fc.nat(40), { maxLength: 12 }),
});

type Outline = typeof outlines extends fc.Arbitrary<infer T> ? T : never;

/** What the generator said as a source; `ids` are of all clauses and parts that are left. */
function sourceOf({ parts, clauses, isThrough, tree, omit }: Outline) {
  const ids: string[] = [];
  const parted = new Set<string>();
  const all: string[] = [];
  let count = 0;
  const part = ({ clauses: many, own: pattern, number }: Outline['tree'][number]['own'], inner: Part[]): Part => {
    count += 1;
    const id = `deel-${count}`;
    const entries = Array.from({ length: many }, (_, index) => `${id}-${index + 1}`);
    all.push(...entries);
    parted.add(id);
    return {
      part: id,
      label: `Kop ${'abcdefghijklmnopqrstuvwxyz'.repeat(4).slice(count, count + 3)}${count}`,
      ...(number === undefined ? {} : { number }),
      ...(pattern === undefined ? {} : { clause_number: pattern }),
      numbering: 'numbered',
      entries: [...entries, ...inner],
    };
  };
  const outline = tree.map((chapter) =>
    part(
      chapter.own,
      chapter.inner.map((article) =>
        part(
          article.own,
          article.inner.map((paragraph) => part(paragraph, [])),
        ),
      ),
    ),
  );
  const left = new Set(all);
  // Something is left of each document.
  for (const at of omit) if (left.size > 1) left.delete(all[at % all.length] ?? '');
  // Every third clause has a list in it, with a list in that.
  const items = new Map<string, string[]>();
  const texts = (id: string, index: number): string => {
    if (index % 3 !== 0) return `Woorden van ${id}.`;
    items.set(id, [`${id}-a`, `${id}-b`, `${id}-ii`]);
    const [a, b, ii] = items.get(id) ?? [];
    return `Woorden van ${id}:\n\na. een; {#${a}}\nb. twee: {#${b}}\n   i. drie;\n   ii. vier. {#${ii}}\n`;
  };
  const base = {
    title: 'Proef',
    description: 'Proef.',
    patterns: {
      parts: [...parts],
      ...(clauses === undefined ? {} : { clause_number: clauses }),
      ...(isThrough ? { through: [parts[1]] } : {}),
    },
    clauses: [
      ...all.map((id, index) => ({ id, audience: ['all'], force: 'inform', text: texts(id, index) })),
      { id: 'verwijst', audience: ['all'], force: 'inform', text: 'Eerst.' },
    ],
    outline: [...outline, { part: 'wijzers', label: 'Wijzers', number: 'none', entries: ['verwijst'] }],
    schoolgids: { label: 'Gids', entries: ['verwijst'] },
  };
  for (const id of left) ids.push(id, ...(items.get(id) ?? []));
  return { ids, omitted: all.filter((id) => !left.has(id)), base };
}

/** What a reader sees: headings with what stands under each, items with their labels. */
interface Seen {
  readonly text: string;
  readonly id: string | undefined;
  /** Of an item the heading that it stands under. */
  readonly under?: string;
  readonly inner: Seen[];
}

function seenIn(blocks: readonly RootContent[]): Seen {
  const root: Seen = { text: '', id: undefined, inner: [] };
  const open: { depth: number; seen: Seen }[] = [{ depth: 0, seen: root }];
  for (const block of blocks) {
    if (block.type === 'heading') {
      while ((open.at(-1)?.depth ?? 0) >= block.depth) open.pop();
      const seen: Seen = { text: textOf(block), id: block.data?.anchor, inner: [] };
      open.at(-1)?.seen.inner.push(seen);
      open.push({ depth: block.depth, seen });
    } else if (block.type === 'list') open.at(-1)?.seen.inner.push(...itemsOf(block, open.at(-1)?.seen.text ?? ''));
  }
  return root;
}

function itemsOf(list: List, under: string): Seen[] {
  if (list.ordered !== true) return [];
  const labels = itemLabels(list);
  return list.children.map((item, index) => ({
    text: labels[index] ?? '',
    id: item.data?.anchor,
    under,
    inner: item.children.flatMap((block) => (block.type === 'list' ? itemsOf(block, labels[index] ?? '') : [])),
  }));
}

const ORDINALS = new Map(Array.from({ length: 20 }, (_, index) => [dutchOrdinal(index + 1), index + 1]));

/** Follows a reference as a person does: each step among what stands under the one before, or else anywhere below. */
function follow(reference: string, root: Seen): Seen[] {
  const steps =
    reference
      .match(/‘[^’]*’|[^,‘]+/g)
      ?.map((step) => step.trim())
      .filter((step) => step !== '') ?? [];
  let at = [root];
  for (const step of steps) {
    const found = at.flatMap((seen) => nearest(seen.inner, step));
    if (found.length === 0) return [];
    at = found;
  }
  return at;
}

/** What answers to a step: the highest, where it stands at more than one level. */
function nearest(seen: readonly Seen[], step: string): Seen[] {
  if (seen.length === 0) return [];
  const found = seen.filter((one) => answers(one, step));
  return found.length > 0
    ? found
    : nearest(
        seen.flatMap(({ inner }) => inner),
        step,
      );
}

function answers({ text, under }: Seen, step: string): boolean {
  const called = text.replace(/[.):]+$/, '');
  const ordinal = ORDINALS.get(/^(\S+) lid$/.exec(step)?.[1] ?? '');
  if (ordinal !== undefined) return text === `${ordinal}.`;
  const quoted = /^‘(.*)’$/.exec(step)?.[1];
  if (quoted !== undefined) return text === quoted;
  const counted = /^(?:punt|onder|sub) (.*)$/.exec(step)?.[1];
  if (counted !== undefined) return called === counted;
  // `artikel 6.3`: the item of article 6 that bears that number.
  const [, part = '', number] = /^(.* )(\S+)$/.exec(step) ?? [];
  if (under !== undefined && called === number) return startsWith(under, part + number.replace(/\.[^.]*$/, ''));
  return called.toLowerCase() === step.toLowerCase() || (under === undefined && startsWith(text, step));
}

function startsWith(text: string, step: string): boolean {
  return text.toLowerCase().startsWith(step.toLowerCase()) && /^(?:$|[\s.:–])/.test(text.slice(step.length));
}

function linksIn(node: Nodes): [id: string, words: string][] {
  if (node.type === 'link') return [[node.url.slice(1), textOf(node)]];
  return 'children' in node ? node.children.flatMap((child) => linksIn(child)) : [];
}

test('in any outline, with any patterns, whatever is left out', () => {
  fc.assert(
    fc.property(outlines, (outline) => {
      const { base, ids, omitted } = sourceOf(outline);
      const known = ids.map((id) => `Zie ook [](#${id}).`);
      const override = {
        omit: omitted.length === 0 ? [] : [{ clause: omitted, reason: 'Niet hier.' }],
        amend: { verwijst: { reason: 'Wijst.', text: known.join('\n'), base: { text: 'Eerst.' } } },
      };
      const host = memoryHost({
        'policy/organisations/ster.yaml': stringify({ name: 'De Ster', kind: 'school' }),
        'policy/protocols/proef/protocol.yaml': stringify(base),
        'policy/protocols/proef/overrides/ster.yaml': stringify(override),
      });
      const policy = loadPolicy(host);
      const { value, diagnostics } = resolvePolicy(policy.value);
      expect(policy.diagnostics).toEqual([]);
      // A pattern that asks for more than there is, is told and not followed.
      if (diagnostics.some(({ code }) => code === 'number-levels')) return;
      expect(besideRests(diagnostics).filter(({ code }) => code !== 'part-empty')).toEqual([]);
      const [resolved] = value;
      if (resolved === undefined) throw new Error('no document');
      const tree = documentOf(policy.value, resolved, 'protocol');
      const links = tree.children.filter((block) => block.type === 'paragraph').flatMap((block) => linksIn(block));
      expect(links.map(([id]) => id)).toEqual(ids);
      const seen = seenIn(tree.children);
      for (const [id, words] of links)
        expect(
          follow(words, seen).map((one) => one.id),
          `${words} for ${id}`,
        ).toEqual([id]);
      // No gaps: of each list the labels are those of a list that begins at its first.
      for (const list of tree.children.filter((block) => block.type === 'list')) expect(list.start ?? 1).toBe(1);
    }),
    { numRuns: runs(50) },
  );
});
