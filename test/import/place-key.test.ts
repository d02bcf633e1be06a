/**
 * The documents of four boards, held against the base and against each other's text. Which clause is which is known: ids
 * tell (of texts of one source), and the register of norms that are the same in substance.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { placeAgainst } from '../../src/import/place/index.ts';
import { proposeValues, settingOf } from '../../src/import/place/values.ts';
import type { Placement } from '../../src/model/imported.ts';
import type { Organisation } from '../../src/model/policy.ts';
import type { ResolvedProtocol } from '../../src/model/resolved.ts';
import { resolvePolicy } from '../../src/resolve/index.ts';
import { resolveToPlace } from '../../src/resolve/to-place.ts';
import { repositoryPolicy, resolvedOf } from '../support/repository.ts';
import { draftOf } from './support/draft-of.ts';
import { sameRuleIn } from './support/same-rule.ts';

/** At and above it no match was wrong. */
const STATED = 0.9;
const BOARDS = ['quadraam', 'koe', 'ccc', 'wolfert'] as const;

const policy = repositoryPolicy();
const [protocol] = policy.protocols;
if (protocol === undefined) throw new Error('no protocol');
const resolved = resolvePolicy(policy).value;
const textOf = (board: string) => resolvedOf({ resolved }, board);
const papers = new Map(
  BOARDS.map((board) => [board, draftOf(textOf(board), protocol.overrides.get(board)?.data.patterns)]),
);
const paperOf = (board: (typeof BOARDS)[number]) => {
  const paper = papers.get(board);
  if (paper === undefined) throw new Error(board);
  return paper;
};
/** The id that a clause of the draft has in its document. */
const known = (own: string) => own.replace(/^eigen-/, '');

const isSame = sameRuleIn(protocol);

interface Judged {
  readonly placement: Placement;
  /** Null of an own clause. */
  readonly isRight: boolean | null;
}

function judge(board: (typeof BOARDS)[number], base: ResolvedProtocol, optional?: ReadonlySet<string>): Judged[] {
  const { placements } = placeAgainst(paperOf(board), base, optional === undefined ? {} : { optional });
  return placements.map((placement) => ({
    placement,
    isRight:
      placement.kind === 'own'
        ? null
        : isSame(textOf(board).clauses.get(known(placement.own)), base.clauses.get(placement.clause)),
  }));
}

const wrongAbove = (judged: readonly Judged[], certainty: number) =>
  judged.filter(({ placement, isRight }) => isRight === false && placement.why.certainty >= certainty);
const count = (judged: readonly Judged[], kind: Placement['kind']) =>
  judged.filter(({ placement }) => placement.kind === kind).length;

const newBoard = { ...textOf('koe').organisation, id: 'nieuw', name: 'De Nieuwe', parameters: {} } as Organisation;

describe.each(BOARDS)('the paper of %s', (board) => {
  const { parameters: declared = {} } = protocol.base.data;
  const plain = resolveToPlace(policy, protocol, newBoard);
  const values = proposeValues(paperOf(board), plain.text, declared);
  let judged: Judged[];

  beforeAll(() => {
    const settings = Object.fromEntries(
      [...values].map(([name, { value }]) => [name, settingOf(value, declared[name])]),
    );
    const base = resolveToPlace(policy, protocol, newBoard, settings);
    judged = judge(board, base.text, base.optional);
  });

  test('tells the values that it was made with', () => {
    const told = [...values].filter(([name]) => declared[name]?.kind !== 'choice' && declared[name]?.kind !== 'yes_no');
    expect(told.length).toBeGreaterThan(5);
    for (const [name, { value }] of told) expect([name, value]).toEqual([name, textOf(board).parameters.get(name)]);
  });

  test('against the base gets back each clause that it took from there, and no other', () => {
    expect(judged.filter(({ isRight }) => isRight === false)).toEqual([]);
    const taken = [...textOf(board).clauses.values()].filter(({ origin }) => origin.layer === null);
    const found = new Set(judged.flatMap(({ placement: { kind, own } }) => (kind === 'own' ? [] : [known(own)])));
    expect(taken.filter(({ id }) => !found.has(id)).length).toBeLessThanOrEqual(taken.length * 0.1);
    const unchanged = taken.filter(({ changes }) => changes.length === 0);
    expect(count(judged, 'base')).toBeGreaterThanOrEqual(unchanged.length * 0.85);
  });

  test('against the text of another board has no wrong match above the certainty that is stated', () => {
    const others = BOARDS.filter((other) => other !== board).flatMap((other) => judge(board, textOf(other)));
    expect(wrongAbove(others, STATED)).toEqual([]);
    expect(wrongAbove(others, 0).length).toBeLessThanOrEqual(2);
    expect(count(others, 'amend')).toBeGreaterThan(15);
  });

  test('against a base without its clauses is nearly all its own', () => {
    const own = textOf(board).clauses;
    const clauses = new Map([...plain.text.clauses].filter(([id]) => !own.has(id)));
    const judgedAnew = judge(board, { ...plain.text, clauses }, plain.optional);
    expect(wrongAbove(judgedAnew, 0)).toEqual([]);
    expect(count(judgedAnew, 'own')).toBeGreaterThanOrEqual(judgedAnew.length * 0.85);
  });

  test.runIf(process.env['PLACING'] !== undefined)('in numbers', () => {
    const { clauses } = plain.text;
    const without = new Map([...clauses].filter(([id]) => !textOf(board).clauses.has(id)));
    const all: Record<string, readonly Judged[]> = {
      'base with its values': judged,
      'base as it comes': judge(board, plain.text, plain.optional),
      'base without its clauses': judge(board, { ...plain.text, clauses: without }, plain.optional),
      ...Object.fromEntries(
        BOARDS.filter((other) => other !== board).map((other) => [other, judge(board, textOf(other))]),
      ),
    };
    for (const [name, own] of Object.entries(all)) {
      const shares = (['base', 'amend', 'own'] as const).map((kind) => `${kind} ${count(own, kind)}`).join(', ');
      const steps = [0, 0.7, 0.8, 0.85, 0.9, 0.95].map((step) => {
        const matched = own.filter(({ placement, isRight }) => isRight !== null && placement.why.certainty >= step);
        return `≥${step}: ${matched.filter(({ isRight }) => isRight === true).length}/${matched.length}`;
      });
      console.info(`${board} – ${name}: ${shares}; right ${steps.join(' ')}`);
      for (const { placement } of wrongAbove(own, 0)) console.info(`  ${JSON.stringify(placement)}`);
    }
  });
});
