/**
 * Proposing and deciding, in every style that approvals are written in: the file holds what governance makes of it, and
 * nothing else of it changes. At each step the file is written anew, in another style.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCollection, type Pair, parse, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { hasErrors } from '../../src/diagnostic/format.ts';
import { decide as decideStep } from '../../src/governance/decide.ts';
import { identified } from '../../src/governance/identified.ts';
import { type LedgerChange, propose as proposeVersion } from '../../src/governance/propose.ts';
import type { ApprovalsFile } from '../../src/model/source.ts';
import { type DecideRequest, decide } from '../../src/operations/decide.ts';
import { propose } from '../../src/operations/propose.ts';
import { openSession, type Session } from '../../src/operations/session.ts';
import { sha256 } from '../../src/source/sha256.ts';
import { keepsComments } from '../../src/source/yaml/lines.ts';
import { readBase } from '../support/cases.ts';
import { expectLinesKept, type Span } from '../support/lines.ts';
import { type MemoryHost, memoryHost } from '../support/memory-host.ts';
import { anyStyle, type Data, jsonStyle, type Style, writeYaml, yamlStyle } from '../support/write-yaml.ts';

const FOLDER = 'policy/protocols/proef';
const LOS = { organisation: 'los' };
const step = (name: string, body: string, kind: string) => ({ step: name, body, kind });
const START: Data = {
  control: { auteur: 'Werkgroep', eigenaar: "De 'Ster' # & co" },
  procedures: {
    gewoon: [
      step('overleg', 'Team', 'overleg'),
      step('gmr', 'GMR: allen', 'instemming'),
      step('cvb', 'CvB', 'vaststelling'),
    ],
  },
  cycle: 'P2Y',
};
const PAPER: Data = {
  version: '0.9',
  date: '2019-03-01',
  migrated: true,
  procedure: 'gewoon',
  decisions: [
    { step: 'overleg', date: '2019-01-10' },
    { step: 'gmr', date: '2019-02-10', outcome: 'verleend', reference: '19/3: punt 4' },
    { step: 'cvb', date: '2019-03-01', outcome: 'vastgesteld' },
  ],
};

/** The day on which a text is fixed, a change of it, or a decision. */
type Act = { readonly propose: string } | 'change' | Omit<DecideRequest, 'organisation'>;

/** A whole way: a text that changes underway, decisions that lapse and are taken again, adoption, and a next version. */
const ACTS: readonly Act[] = [
  { propose: '2020-01-02' },
  { step: 'overleg', submitted: '2020-01-05' },
  { step: 'overleg', date: '2020-01-10', outcome: 'besproken', reference: "verslag '20: # 3" },
  { step: 'gmr', submitted: '2020-01-12', date: '2020-02-01', outcome: 'verleend_met_opmerkingen' },
  'change',
  { propose: '2020-02-10' },
  { step: 'gmr', date: '2020-02-20', outcome: 'onthouden' },
  { step: 'overleg', date: '2020-03-01', outcome: 'akkoord' },
  { step: 'gmr', date: '2020-03-05', outcome: 'verleend' },
  { step: 'cvb', date: '2020-03-20', outcome: 'aangehouden' },
  { step: 'cvb', date: '2020-04-01', outcome: 'vastgesteld', revisionDue: '2021-08' },
  { propose: '2020-04-10' },
  'change',
  { propose: '2020-04-20' },
  { step: 'overleg', date: '2020-05-01', outcome: 'besproken' },
];

const fileOf = ({ json }: Style) => `${FOLDER}/approvals/los.${json === null ? 'yaml' : 'json'}`;

function save(host: MemoryHost, file: string, content: string): void {
  for (const kind of ['yaml', 'json']) host.remove(`${FOLDER}/approvals/los.${kind}`);
  host.contents.set(file, new TextEncoder().encode(content));
}

/** What governance makes of the same source. */
function expected(session: Session, act: Exclude<Act, 'change'>): LedgerChange | undefined {
  const { policy, resolved } = session.read();
  const source = policy.protocols[0]?.approvals.get('los');
  const text = resolved.find(({ organisation }) => organisation.id === 'los');
  if (source === undefined || text === undefined) throw new Error('The source is not in order');
  const ledger = { source, text, adopted: null, isNow: identified(text) };
  if ('propose' in act) return proposeVersion(ledger, { date: act.propose }, session.host.today()).value;
  const { step: name = '', submitted, date, reference, revisionDue } = act;
  const outcome = act.outcome as Parameters<typeof decideStep>[1]['outcome'];
  return decideStep(ledger, { step: name, submitted, date, outcome, reference, revisionDue }, '2020-06-01').value;
}

function dataOf(host: MemoryHost, { approvals, store }: LedgerChange): ApprovalsFile {
  if (store === null) return approvals;
  const stored = host.read(`${FOLDER}/adopted/los/${store.name}.json`);
  expect(JSON.parse(new TextDecoder().decode(stored))).toEqual(store.snapshot);
  return store.named(sha256(stored));
}

/** Where the text may change: in the last version, or where a new one comes. */
function spansOf(before: string): Span[] {
  const root = parseDocument(before).contents as YAMLMap;
  const span = (node: unknown): Span => {
    const [from = 0, to = 0] = (isCollection(node) && node.range) || [];
    return { from, to };
  };
  const after = (node: YAMLMap | YAMLSeq): Span => {
    const last = (node.items as unknown[]).at(-1);
    const end = ((last as Pair)?.value ?? last) as { range: number[] };
    return node.flow === true ? { from: (end.range[1] ?? 0) - 1, to: span(node).to } : { from: 0, to: 0 };
  };
  const versions = root.get('versions', true) as YAMLSeq | undefined;
  if (versions === undefined) return [after(root)];
  return versions.items.length === 0 ? [span(versions)] : [span(versions.items.at(-1)), after(versions)];
}

const run = (session: Session, act: Exclude<Act, 'change'>) =>
  'propose' in act ? propose(session, { ...LOS, date: act.propose }) : decide(session, { ...LOS, ...act });

test.each([
  ['YAML', yamlStyle],
  ['JSON', jsonStyle],
])('%s: a whole way, each step in another style', (_, style) => {
  let written = 0;
  fc.assert(
    fc.property(
      fc.array(style, { minLength: ACTS.length, maxLength: ACTS.length }),
      fc.constantFrom<Data>({}, { versions: [] }, { versions: [PAPER] }),
      (styles, start) => {
        const host = memoryHost(readBase());
        let data: Data = { ...START, ...start };
        let count = 0;
        for (const [index, act] of ACTS.entries()) {
          if (act === 'change') {
            const base = `${FOLDER}/protocol.yaml`;
            save(host, fileOf(styles[index] as Style), writeYaml(data, styles[index] as Style));
            const changed = host.text(base).replace(/Leg de telefoon .*/, `Leg de telefoon weg (${count++}).`);
            host.contents.set(base, new TextEncoder().encode(changed));
            continue;
          }
          const how = styles[index] as Style;
          const file = fileOf(how);
          const before = writeYaml(data, how);
          save(host, file, before);
          const session = openSession(host);
          const meant = expected(session, act);
          const { value, diagnostics } = run(session, act);
          expect(value === undefined, before).toBe(meant === undefined);
          expect(hasErrors(diagnostics)).toBe(meant === undefined);
          const after = host.text(file);
          if (meant === undefined) {
            expect(after).toBe(before);
            continue;
          }
          written += 1;
          expect(parse(after)).toEqual(dataOf(host, meant));
          expect(value).toMatchObject({ file, protocol: 'proef', version: meant.version.version });
          expect(value?.isAdopted).toBe(meant.store !== null);
          expect(keepsComments(before, after), `${before}→\n${after}`).toBe(true);
          expectLinesKept(before, after, spansOf(before));
          expect([...host.contents.keys()].filter((path) => path.includes('/.'))).toEqual([]);
          data = parse(after) as Data;
        }
      },
    ),
    { numRuns: 4 },
  );
  // Else the test would have looked at nothing.
  expect(written).toBeGreaterThan(25);
});

test('CRLF is refused as it is when reading, and nothing is written', () => {
  fc.assert(
    fc.property(anyStyle, (how) => {
      const host = memoryHost(readBase());
      const before = writeYaml({ ...START, versions: [PAPER] }, how).replaceAll('\n', '\r\n');
      fc.pre(before.includes('\r'));
      save(host, fileOf(how), before);
      const { value, diagnostics } = propose(openSession(host), LOS);
      expect([value, diagnostics.map(({ code }) => code)]).toEqual([undefined, ['file-crlf']]);
      expect(host.text(fileOf(how))).toBe(before);
    }),
    { numRuns: 10 },
  );
});

test('approvals that another program changes meanwhile are left as they are then', () => {
  const saved = writeYaml({ ...START, cycle: 'P3Y' }, { json: null, dash: 2, indent: 2, seed: 3 });
  const file = `${FOLDER}/approvals/los.yaml`;
  const host = memoryHost({
    ...readBase(),
    [file]: writeYaml(START, { json: null, dash: 2, indent: 2, seed: 3 }),
    [`.meanwhile/${file}`]: saved,
  });
  const { value, diagnostics } = propose(openSession(host), LOS);
  expect([value, diagnostics.map(({ code }) => code)]).toEqual([undefined, ['edit-refused']]);
  expect(host.text(file)).toBe(saved);
});

test.each([
  [{ step: 'cvb' }, ['option-missing']],
  [{ step: 'cvb', date: '2020-01-01' }, ['option-missing']],
  [{ outcome: 'verleend', date: '2020-01-01' }, ['option-missing']],
  [{ step: 'cvb', submitted: '2020-02-30' }, ['option-value']],
  [{ step: 'cvb', submitted: '2020-02-03', today: 'gisteren' }, ['option-value']],
  [{ step: 'cvb', date: '2020-01-01', outcome: 'verlend' }, ['option-value']],
  [{ step: 'cvb', submitted: '2020-01-01', reference: ' ' }, ['option-value']],
  [{ step: 'cvb', submitted: '2020-01-01', protocol: 'proof' }, ['option-value']],
  [{ step: 'cvb', submitted: '2020-02-01' }, ['decision-order']],
  [{ step: 'overleg', submitted: '2020-02-01', today: '2020-01-31' }, ['decision-future']],
])('decide %j', (request, codes) => {
  const host = memoryHost({
    ...readBase(),
    [`${FOLDER}/approvals/los.yaml`]: writeYaml(START, { json: null, dash: 2, indent: 2, seed: 3 }),
  });
  propose(openSession(host), LOS);
  const before = [...host.contents];
  const { value, diagnostics } = decide(openSession(host), { ...LOS, ...request });
  expect([value, diagnostics.map(({ code }) => code)]).toEqual([undefined, codes]);
  expect([...host.contents]).toEqual(before);
});
