/** However a text is edited: everything that tells how many clauses changed tells the same, and nothing contradicts. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Nodes, PhrasingContent, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { beforeAll, describe, expect, test } from 'vitest';
import { compareClauses } from '../../src/compare/clauses.ts';
import { severityOf } from '../../src/diagnostic/format.ts';
import { type CompiledTemplate, compileTemplate } from '../../src/document/template.ts';
import { impactOf } from '../../src/governance/impact.ts';
import { recordsOf } from '../../src/governance/records.ts';
import { fromSnapshot } from '../../src/governance/snapshot.ts';
import { statusOf } from '../../src/governance/status.ts';
import { asRead } from '../../src/model/eye.ts';
import type { Policy } from '../../src/model/policy.ts';
import type { PolicyDocument } from '../../src/model/policy-document.ts';
import type { ResolvedProtocol } from '../../src/model/resolved.ts';
import { openSession } from '../../src/operations/session.ts';
import { publishedTexts } from '../../src/publish/editions.ts';
import { buildRedline } from '../../src/publish/redline.ts';
import { formatDiffJson } from '../../src/report/diff.ts';
import { makeDashboard } from '../support/dashboard-page.ts';
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
import type { Files } from '../support/memory-host.ts';

const TODAY = '2026-01-01';
const template = compiledTemplate();
let before: Files;
let main: readonly ResolvedProtocol[];
beforeAll(async () => {
  before = await adopted(newText());
  main = openSession(edited(before, newText())).read().resolved;
});

function compiledTemplate(): CompiledTemplate {
  const source = readFileSync(new URL('../../templates/protocol.md.hbs', import.meta.url), 'utf8');
  const { value } = compileTemplate({ file: 'sjabloon', source });
  if (value === undefined) throw new Error('no template');
  return value;
}

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
const invisible = fc.constantFrom('\u00AD', '\u00AD\u00AD');

const urls = fc.constantFrom(null, 'https://a.example', 'https://b.example', '#vast-een', '#vast-twee', '#regels');

let fresh = 0;
const edits: Readonly<Record<string, fc.Arbitrary<Edit>>> = {
  words: onStretch(fc.tuple(index, fc.constantFrom('leraar', 'altijd', 'telefoons', 'niet')), (own, [at, word]) => {
    own.words[at % own.words.length] = word;
  }),
  link: fc.oneof(
    onStretch(urls, (own, url) => {
      own.link = url;
    }),
    fc.tuple(index, urls).map(([at, url]) => (text: Text) => {
      const linked = clausesIn(text).flatMap(({ stretches }) => stretches.filter(({ link }) => link !== null));
      Object.assign(nth(linked, at) ?? {}, { link: url });
    }),
  ),
  strong: onStretch(fc.boolean(), (own, strong) => {
    own.strong = strong;
  }),
  emphasis: onStretch(fc.boolean(), (own, emphasis) => {
    own.emphasis = emphasis;
  }),
  glue: onStretch(fc.constantFrom(' ', '\u00A0', '  ', '\u00AD '), (own, glue) => {
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
  counted: onClause(fc.constant(null), (clause) => {
    clause.counted = !clause.counted;
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
    .tuple(fc.constantFrom('vast-een', 'vast-twee', 'vast-drie'), fc.constantFrom('Tekst', 'Zie'))
    .map(([id, word]) => (text) => {
      text.notice = text.notice.replace(/#[\w-]+/, `#${id}`).replace('Tekst', word);
    }),
};

/** What a page says: none where it says that the text is as adopted, or names no number. */
function onDashboard(policy: Policy, documents: readonly PolicyDocument[]): number {
  const page = new TextDecoder().decode(makeDashboard(policy, documents, TODAY, []));
  const said = /(\d+) bepaling(?:en)? gewijzigd sinds/.exec(page)?.[1];
  if (said === undefined) expect(page).toMatch(/Tekst zoals (vastgesteld|overgenomen)|Tekst gewijzigd sinds/);
  return Number(said ?? 0);
}

/** What the summary of a redline says; of an equal text there is none. */
function inRedline(document: PolicyDocument): number {
  const concept = publishedTexts(document, new Map(), TODAY).at(-1);
  if (concept?.since == null) return 0;
  const redline = buildRedline('redline', concept.since, concept.subject, template).value;
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
  return runs.flatMap((own) => (own.delete !== '' && asRead(own.delete) === asRead(own.insert) ? [own.delete] : []));
}

function holds(made: readonly Edit[]): void {
  const text = newText();
  for (const edit of made) edit(text);
  const { policy, resolved, documents, diagnostics } = openSession(edited(before, text)).read();
  expect(diagnostics.filter((item) => severityOf(item) === 'error')).toEqual([]);
  const [source, document, whole, record] = [
    policy.protocols[0],
    resolved[0],
    documents[0],
    recordsOf(policy, documents)[0],
  ];
  const snapshot = source?.adopted.get('ster')?.get('1.0')?.data;
  if (!(source && document && whole && record && snapshot)) throw new Error('no document');
  const status = statusOf(record, TODAY);
  const comparison = compareClauses(fromSnapshot(snapshot), document);
  const names = { organisation: 'ster', protocol: 'telefoons', from: '1.0', to: 'concept' };
  const diff = JSON.parse(formatDiffJson({ ...names, mistakes: 0, comparison }));
  const impacts = impactOf(main, resolved, policy, TODAY);
  const { added, removed, changed, moved } = diff.counts;
  const count = added + removed + changed;
  expect({
    status: status.changedClauses,
    impact: impacts[0]?.clauses.length ?? 0,
    dashboard: onDashboard(policy, documents),
    redline: inRedline(whole),
  }).toEqual({ status: count, impact: count, dashboard: count, redline: count });
  const isEqual = status.textState === 'overgenomen';
  const isTold = impacts.some(({ clauses, hasOtherChanges }) => clauses.length > 0 || hasOtherChanges);
  expect({ diff: count + moved + diff.frame.length > 0, impact: isTold }).toEqual({ diff: !isEqual, impact: !isEqual });
  // Whatever changed is shown by other letters, or said.
  for (const clause of diff.clauses.filter(({ kind }: { kind: string }) => kind === 'changed')) {
    const lines = (side: 'before' | 'after') => asRead(clause[side].text.join('\n'));
    expect(clause.unseen.length > 0 || lines('before') !== lines('after'), clause.id).toBe(true);
  }
}

const examples = (numRuns: number) => ({ seed: 20191127, numRuns });

describe('counts agree, an equal fingerprint is no change, and no word is struck for what nobody sees', () => {
  test.each(Object.entries(edits))('after a change of %s', (_, edit) => {
    fc.assert(fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), holds), examples(8));
  });

  test('after a few of any', () => {
    const any = fc.oneof(...Object.values(edits));
    fc.assert(fc.property(fc.array(any, { minLength: 2, maxLength: 8 }), holds), examples(30));
  });
});
