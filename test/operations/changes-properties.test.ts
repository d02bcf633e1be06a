/** However a text is edited: everything that tells how many clauses changed tells the same, and nothing contradicts. */
import fc from 'fast-check';
import type { Nodes, PhrasingContent, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { visible } from '../../src/compare/eye.ts';
import { openSession } from '../../src/operations/session.ts';
import { makeDashboard } from '../../src/publish/dashboard.ts';
import {
  adopted,
  type Clause,
  edited,
  newText,
  type Part,
  type Stretch,
  stretch,
  type Text,
} from '../support/edits.ts';
import { captureIo, type Files, type MemoryHost } from '../support/memory-host.ts';
import { redlinesOf } from '../support/redlines.ts';

let before: Files;
beforeAll(async () => {
  before = await adopted(newText());
});

type Edit = (text: Text) => void;

/** One of what there is at the time. */
const nth = <T>(list: readonly T[], index: number): T | undefined => list[index % (list.length || 1)];
const clausesIn = ({ parts }: Text) => parts.flatMap(({ clauses }) => clauses);
const isFree = ({ id }: Clause) => !id.startsWith('vast');

const index = fc.nat(40);
const onClause = <T>(value: fc.Arbitrary<T>, edit: (clause: Clause, value: T) => void): fc.Arbitrary<Edit> =>
  fc.tuple(index, value).map(([at, chosen]) => (text) => {
    const clause = nth(clausesIn(text).filter(isFree), at);
    if (clause !== undefined) edit(clause, chosen);
  });
const onStretch = <T>(value: fc.Arbitrary<T>, edit: (own: Stretch, value: T) => void): fc.Arbitrary<Edit> =>
  onClause(fc.tuple(index, value), (clause, [at, chosen]) => {
    const own = nth(clause.stretches, at);
    if (own !== undefined) edit(own, chosen);
  });
const onPart = <T>(value: fc.Arbitrary<T>, edit: (part: Part, value: T) => void): fc.Arbitrary<Edit> =>
  fc.tuple(index, value).map(([at, chosen]) => (text) => {
    const part = nth(text.parts, at);
    if (part !== undefined) edit(part, chosen);
  });
/** Taken out of its part, and out of the text unless it is put elsewhere. */
const take = (text: Text, at: number): Clause | undefined => {
  const clause = nth(clausesIn(text).filter(isFree), at);
  for (const part of text.parts) part.clauses = part.clauses.filter((own) => own !== clause);
  return clause;
};
const put = (text: Text, part: number, at: number, clause: Clause): void => {
  const { clauses } = nth(text.parts, part) as Part;
  clauses.splice(at % (clauses.length + 1), 0, clause);
};
const invisible = fc.constantFrom('\u00AD', '\u200B', '\u2060');

let fresh = 0;
const edits: Readonly<Record<string, fc.Arbitrary<Edit>>> = {
  words: onStretch(fc.tuple(index, fc.constantFrom('leraar', 'altijd', 'telefoons', 'niet')), (own, [at, word]) => {
    own.words[at % own.words.length] = word;
  }),
  link: onStretch(
    fc.constantFrom(null, 'https://a.example', 'https://b.example', '#vast-een', '#vast-twee', '#regels'),
    (own, url) => {
      own.link = url;
    },
  ),
  strong: onStretch(fc.boolean(), (own, strong) => {
    own.strong = strong;
  }),
  emphasis: onStretch(fc.boolean(), (own, emphasis) => {
    own.emphasis = emphasis;
  }),
  glue: onStretch(fc.constantFrom(' ', '\u00A0', '  ', '\u200B '), (own, glue) => {
    own.glue = glue;
  }),
  invisible: onStretch(fc.tuple(index, index, invisible), (own, [at, within, character]) => {
    const word = nth(own.words, at) ?? '';
    const cut = 1 + (within % Math.max(1, word.length - 2));
    if (/^\p{L}{3,}$/u.test(word)) own.words[at % own.words.length] = word.slice(0, cut) + character + word.slice(cut);
  }),
  list: onClause(fc.constantFrom(undefined, null, 1, 3), (clause, list) => {
    if (list === undefined) delete clause.list;
    else clause.list = list;
  }),
  counted: onClause(fc.boolean(), (clause, counted) => {
    clause.counted = counted;
  }),
  id: onClause(fc.constant(null), (clause) => {
    fresh += 1;
    clause.id = `anders-${fresh}`;
  }),
  add: fc
    .tuple(index, index, fc.constantFrom('Nieuw.', 'De school leent niets uit.'))
    .map(([part, at, words]) => (text) => {
      fresh += 1;
      put(text, part, at, { id: `nieuw-${fresh}`, stretches: [stretch(words)], counted: true });
    }),
  omit: index.map((at) => (text) => {
    take(text, at);
  }),
  move: fc.tuple(index, index, index).map(([from, part, at]) => (text) => {
    const clause = take(text, from);
    if (clause !== undefined) put(text, part, at, clause);
  }),
  label: onPart(fc.constantFrom('Inleiding', 'Andere kop', 'Tot slot', 'Tot\u00A0slot'), (part, label) => {
    part.label = label;
  }),
  numbering: onPart(fc.constantFrom('prose', 'numbered', 'bulleted'), (part, numbering) => {
    part.numbering = numbering;
  }),
  quote: index.map((at) => ({ parts }) => {
    const part = parts.at(-1) as Part;
    part.quote = at % (part.clauses.length + 2) === 0 ? null : at % (part.clauses.length + 1);
  }),
  parts: fc.constant(({ parts }) => {
    const [first] = parts.splice(1, 1);
    if (first !== undefined) parts.unshift(first);
  }),
  languages: fc
    .constantFrom<Text['languages'][]>(
      {},
      { en: ['mobile devices'] },
      { de: ['mobile devices'] },
      { en: ['mobile devices', 'smart watch'] },
    )
    .map((languages) => (text) => {
      text.languages = languages;
    }),
  docent: fc.constantFrom('docent', 'leraar').map((docent) => (text) => {
    text.docent = docent;
  }),
  schoolgids: fc.constantFrom(['vast-een'], ['vast-twee', 'vast-een']).map((chosen) => (text) => {
    text.schoolgids = [...chosen];
  }),
  posters: fc.constant((text) => {
    text.posters.reverse();
  }),
  notice: fc
    .constantFrom('Zie [de regel](#vast-drie).', 'Van {{organisatie}}. Zie [de regel](#vast-twee).')
    .map((notice) => (text) => {
      text.notice = `${notice} {{organisatie}}`;
    }),
};

async function regelwerk(host: MemoryHost, ...argv: string[]): Promise<string> {
  const io = captureIo();
  const exit = await run(argv, io, host);
  if (exit !== 0) throw new Error(io.errorText);
  return io.outText;
}

/** What a page says: none where it says that the text is as adopted, or names no number. */
function onDashboard(host: MemoryHost): number {
  const { policy, resolved } = openSession(host).read();
  const page = new TextDecoder().decode(makeDashboard(policy, resolved, '2026-01-01', []).bytes);
  const said = /(\d+) bepaling(?:en)? gewijzigd sinds/.exec(page)?.[1];
  if (said === undefined) expect(page).toMatch(/Tekst zoals vastgesteld|Tekst gewijzigd sinds/);
  return Number(said ?? 0);
}

/** What the summary of a redline says; of an equal text there is none. */
function inRedline(host: MemoryHost): number {
  const { redline } = redlinesOf(host, 'ster');
  expect(sameWords(redline)).toEqual([]);
  const sentence =
    redline.children.map((node) => textOf(node)).find((line) => line.includes('In de tekst hierna')) ?? '';
  const counts = [...sentence.matchAll(/(\d+) bepaling(?:en)? (?:gewijzigd|ingevoegd|vervallen)/g)];
  return counts.reduce((sum, [, count]) => sum + Number(count), 0);
}

/** Neighbours in running text that go and come, and look the same. */
function sameWords(node: Nodes | Root): string[] {
  if (!('children' in node) || node.data?.change !== undefined) return [];
  if (!['paragraph', 'heading', 'tableCell'].includes(node.type)) return node.children.flatMap(sameWords);
  const leaves = (children: readonly PhrasingContent[]): PhrasingContent[] =>
    children.flatMap((child) => ('children' in child ? leaves(child.children) : [child]));
  const runs: Record<'delete' | 'insert', string>[] = [{ delete: '', insert: '' }];
  for (const leaf of leaves(node.children as PhrasingContent[])) {
    const change = leaf.data?.change;
    const last = runs.at(-1) as (typeof runs)[number];
    if (change === undefined) runs.push({ delete: '', insert: '' });
    else last[change] += textOf(leaf);
  }
  return runs.flatMap((own) => (own.delete !== '' && visible(own.delete) === visible(own.insert) ? [own.delete] : []));
}

async function holds(made: readonly Edit[]): Promise<void> {
  const text = newText();
  for (const edit of made) edit(text);
  const host = edited(before, text);
  const [status] = JSON.parse(await regelwerk(host, 'status', '--json'));
  const diff = JSON.parse(await regelwerk(host, 'diff', 'ster', '--json'));
  const impacts = JSON.parse(await regelwerk(host, 'impact', '--since', 'main', '--json'));
  const { added, removed, changed, moved } = diff.counts;
  const count = added + removed + changed;
  const isEqual = status.textState === 'gelijk';
  expect({
    status: status.changedClauses,
    impact: impacts[0]?.clauses.length ?? 0,
    dashboard: onDashboard(host),
    redline: isEqual ? 0 : inRedline(host),
  }).toEqual({ status: count, impact: count, dashboard: count, redline: count });
  expect({ something: count + moved + diff.frame.length > 0, impacts: impacts.length }).toEqual({
    something: !isEqual,
    impacts: isEqual ? 0 : 1,
  });
  // Whatever changed is shown by other letters, or said.
  for (const clause of diff.clauses.filter(({ kind }: { kind: string }) => kind === 'changed')) {
    const lines = (side: 'before' | 'after') => visible(clause[side].text.join('\n'));
    expect(clause.unseen.length > 0 || lines('before') !== lines('after'), clause.id).toBe(true);
  }
}

/** Runs cost 50 ms each, for each reads the policy five times. */
const examples = (numRuns: number) => ({ seed: 20191127, numRuns });

describe('counts agree, an equal fingerprint is no change, and no word is struck for what nobody sees', () => {
  test.each(Object.entries(edits))('after a change of %s', async (_, edit) => {
    await fc.assert(fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 2 }), holds), examples(3));
  });

  test('after a few of any', async () => {
    const any = fc.oneof(...Object.values(edits));
    await fc.assert(fc.asyncProperty(fc.array(any, { minLength: 2, maxLength: 8 }), holds), examples(25));
  });
});
