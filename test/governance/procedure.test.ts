/** The state machine of a version: every kind of step with every outcome, and every way out of a procedure. */
import { describe, expect, test } from 'vitest';
import { fingerprintOf } from '../../src/compare/fingerprint.ts';
import { checkApprovals } from '../../src/governance/check.ts';
import { decide, type Ruling } from '../../src/governance/decide.ts';
import { identified } from '../../src/governance/identified.ts';
import { adoptedVersion, versionStateOf } from '../../src/governance/in-force.ts';
import { outcomesOf, proceeds } from '../../src/governance/outcomes.ts';
import { progressOf } from '../../src/governance/procedure.ts';
import { propose } from '../../src/governance/propose.ts';
import { stepsOf } from '../../src/governance/route.ts';
import { conceptStatusOf, statusOf } from '../../src/governance/status.ts';
import { NO_CALENDAR } from '../../src/model/calendar.ts';
import type { ApprovalsFile, Decision, Step, Version } from '../../src/model/source.ts';
import type { Outcome } from '../../src/model/status.ts';
import { OUTCOMES } from '../../src/words/decisions.ts';
import { ledgerOf, textOf } from '../support/ledger.ts';

const KINDS = ['overleg', 'advies', 'instemming', 'vaststelling', 'goedkeuring_rvt', 'ter_kennisneming'] as const;
const TODAY = '2030-01-01';
const OF = { protocol: 'p', organisation: 'a' };
const codesOf = (approvals: ApprovalsFile) => checkApprovals(ledgerOf(approvals), OF).map(({ code }) => code);
const nameless = { organisation: 'a', name: 'A', protocol: 'p', title: 'P', reminders: [], calendar: NO_CALENDAR };
const step = (id: string, kind: Step['kind']): Step => ({ step: id, body: id.toUpperCase(), kind });
const CONSENT = [step('overleg', 'overleg'), step('gmr', 'instemming'), step('cvb', 'vaststelling')];

/** A ledger that is changed as a secretary does, and that passes its check after each change. */
class Book {
  approvals: ApprovalsFile;
  text = textOf('Eerste tekst.');
  codes: string[] = [];
  places: string[] = [];
  private day = 0;

  constructor(steps: readonly Step[], approvals: ApprovalsFile = {}) {
    this.approvals = { procedures: { gewoon: [...steps] }, ...approvals };
  }

  edit(words: string): this {
    this.text = textOf(words);
    return this;
  }

  propose(proposal: { version?: string; procedure?: string } = {}): this {
    const { version, procedure } = proposal;
    return this.take(propose(this.ledger, { version, procedure, date: this.nextDay() }, TODAY));
  }

  submit(id: string, submitted = this.nextDay()): this {
    return this.rule({ step: id, submitted });
  }

  decide(id: string, outcome: Outcome, date = this.nextDay()): this {
    return this.rule({ step: id, outcome, date });
  }

  rule(ruling: Partial<Ruling> & { step: string }): this {
    const none = { submitted: undefined, date: undefined, outcome: undefined };
    const whole: Ruling = { ...none, reference: undefined, revisionDue: undefined, ...ruling };
    return this.take(decide(this.ledger, whole, TODAY));
  }

  private get ledger() {
    return { source: ledgerOf(this.approvals), text: this.text, adopted: null, isNow: identified(this.text) };
  }

  get last(): Version {
    return this.approvals.versions?.at(-1) ?? {};
  }

  get state() {
    return versionStateOf(this.last, this.approvals, identified(this.text), TODAY);
  }

  get current() {
    return progressOf(this.last, stepsOf(this.last, this.approvals), identified(this.text)).current?.step ?? null;
  }

  /** Every decision that was ever recorded of the last version. */
  get all(): readonly Decision[] {
    return [...(this.last.lapsed ?? []).flatMap(({ decisions }) => decisions), ...(this.last.decisions ?? [])];
  }

  private take({ value, diagnostics }: ReturnType<typeof decide>): this {
    this.codes = diagnostics.map(({ code }) => code);
    this.places = diagnostics.map(({ place }) => (typeof place === 'object' ? place.file : ''));
    expect(value === undefined).toBe(this.codes.length > 0);
    if (value === undefined) return this;
    this.approvals = value.approvals;
    expect(codesOf(this.approvals)).toEqual([]);
    return this;
  }

  private nextDay(): string {
    this.day += 1;
    return new Date(Date.UTC(2026, 0, this.day)).toISOString().slice(0, 10);
  }
}

/** A procedure that holds a step of this kind, and the adoption. */
const around = (kind: Step['kind']): Step[] =>
  kind === 'vaststelling' ? [step('cvb', kind)] : [step('x', kind), step('cvb', 'vaststelling')];

/** What does not let the text through cannot be passed by; what is only told never holds it up. */
const isBlocked = (kind: Step['kind'], outcome: Outcome) => kind !== 'vaststelling' && !proceeds(kind, outcome);

describe.each(KINDS)('a step of kind %s', (kind) => {
  const [first] = around(kind);
  const id = first?.step ?? '';

  test.each(OUTCOMES)('with outcome %s', (word) => {
    const outcome = word as Outcome;
    const condition = outcome === 'verleend_onder_voorwaarde' ? { condition: 'Na een proef.' } : {};
    const book = new Book(around(kind)).propose();
    book.rule({ step: id, outcome, date: '2026-01-02', ...condition });
    if (!outcomesOf(kind).includes(outcome)) {
      expect(book.codes).toEqual(['decision-outcome']);
      expect(book.places).toEqual(['versions/0']);
      return;
    }
    expect(book.codes).toEqual([]);
    expect(book.last.decisions).toMatchObject([{ step: id, outcome }]);
    if (outcome === 'ingetrokken' || outcome === 'vervallen')
      expect([book.state, book.current]).toEqual([outcome, null]);
    else if (!proceeds(kind, outcome)) expect(book.current).toBe(id);
    else expect(book.current).toBe(kind === 'vaststelling' ? null : 'cvb');
    // What does not let the text through cannot be passed by.
    const passed = book.decide('cvb', 'vastgesteld');
    const isEnded = outcome === 'ingetrokken' || outcome === 'vervallen';
    expect(passed.state === 'in_werking').toBe(!isEnded && !isBlocked(kind, outcome));
    if (isEnded) expect(passed.state).toBe(outcome);
  });

  test('silence is no decision: what is submitted only never passes', () => {
    const book = new Book(around(kind)).propose().submit(id);
    if (kind === 'ter_kennisneming') return;
    expect(book.current).toBe(id);
    if (kind !== 'vaststelling') expect(book.decide('cvb', 'vastgesteld').codes).toEqual(['decision-order']);
    expect(book.rule({ step: id, date: '2027-01-01' }).codes).toEqual(['decision-outcome-missing']);
    const version = { ...book.last, decisions: [{ step: id, date: '2026-05-01' }] };
    expect(codesOf({ ...book.approvals, versions: [version] })).toEqual(['decision-outcome-missing']);
    expect(progressOf(version, around(kind), null).current?.step).toBe(id);
  });

  test('can be withdrawn by the CvB at that moment, on any text', () => {
    const book = new Book(around(kind)).propose().submit(id).edit('Andere tekst.').decide('cvb', 'ingetrokken');
    expect([book.codes, book.state, book.current]).toEqual([[], 'ingetrokken', null]);
    // What is withdrawn stays so, whatever happens to the text.
    expect(book.edit('Nog een tekst.').state).toBe('ingetrokken');
    expect(book.decide('cvb', 'vastgesteld').codes).toEqual(['decide-no-version']);
    expect(book.propose().last.version).toMatch(/^(1\.1|1\.0\.1)$/);
  });
});

describe('order', () => {
  test('no step can be skipped, repeated or taken back', () => {
    const book = new Book(CONSENT).propose();
    expect(book.decide('cvb', 'vastgesteld').codes).toEqual(['decision-order']);
    expect(book.decide('gmr', 'verleend').codes).toEqual(['decision-order']);
    expect(book.decide('overleg', 'besproken').codes).toEqual([]);
    expect(book.decide('overleg', 'besproken').codes).toEqual(['decision-order']);
    expect(book.decide('onbekend', 'besproken').codes).toEqual(['step-unknown']);
    book.decide('gmr', 'verleend').decide('cvb', 'vastgesteld');
    expect(book.state).toBe('in_werking');
    expect(book.decide('cvb', 'vastgesteld').codes).toEqual(['decide-no-version']);
    // Adopted once; a repeal is a version of its own.
    expect(book.decide('cvb', 'ingetrokken').codes).toEqual(['decide-no-version']);
  });

  test.each([
    ['before the decision before it', (book: Book) => book.decide('gmr', 'verleend', '2025-12-31'), 'decision-date'],
    ['a withdrawal before it', (book: Book) => book.decide('cvb', 'ingetrokken', '2025-12-31'), 'decision-date'],
    ['tomorrow', (book: Book) => book.decide('gmr', 'verleend', '2030-01-02'), 'decision-future'],
    ['a submission tomorrow', (book: Book) => book.submit('gmr', '2030-01-02'), 'decision-future'],
    [
      'before its submission',
      (book: Book) => book.submit('gmr', '2026-03-01').decide('gmr', 'verleend', '2026-02-28'),
      'decision-before-submission',
    ],
    ['a day that is none', (book: Book) => book.decide('gmr', 'verleend', '2026-02-30'), 'date-invalid'],
    [
      'a month',
      (book: Book) => book.rule({ step: 'gmr', outcome: 'verleend', date: '2026-01-02', revisionDue: '202801' }),
      'date-invalid',
    ],
  ])('%s is refused', (_, act, code) => {
    const book = new Book(CONSENT).propose().decide('overleg', 'besproken', '2026-01-01');
    const before = book.approvals;
    act(book);
    expect(book.codes).toEqual([code]);
    expect(book.approvals.versions?.length).toBe(before.versions?.length);
  });

  test('what stands in a file by hand is held to the same', () => {
    const codes = (...decisions: Decision[]) =>
      checkApprovals(
        ledgerOf({ procedures: { gewoon: CONSENT }, versions: [{ version: '1.0', procedure: 'gewoon', decisions }] }),
        OF,
      ).map(({ code, place }) => [code, typeof place === 'object' ? place.file : '']);
    const talk: Decision = { step: 'overleg', date: '2026-01-01', outcome: 'besproken' };
    const consent: Decision = { step: 'gmr', date: '2026-01-02', outcome: 'verleend' };
    const refusal: Decision = { ...consent, outcome: 'onthouden' };
    const adopted: Decision = { step: 'cvb', date: '2026-01-03', outcome: 'vastgesteld' };
    const withdrawn: Decision = { ...adopted, outcome: 'ingetrokken' };
    const at = (index: number, key: string) => `versions/0/decisions/${index}/${key}`;
    expect(codes(talk, consent, adopted)).toEqual([]);
    expect(codes(talk, refusal, withdrawn)).toEqual([]);
    expect(codes(withdrawn)).toEqual([]);
    expect(codes(talk, { step: 'gmr', submitted: '2026-01-02' }, withdrawn)).toEqual([]);
    // What is adopted is repealed.
    expect(codes(talk, consent, adopted, withdrawn)).toEqual([['decision-order', at(3, 'step')]]);
    expect(codes(talk, refusal, adopted)).toEqual([['decision-blocked', at(2, 'step')]]);
    expect(codes(talk, withdrawn, consent)).toEqual([['decision-order', at(2, 'step')]]);
    expect(codes(talk, adopted)).toEqual([['decision-order', at(1, 'step')]]);
    expect(codes(talk, consent, adopted, adopted)).toEqual([['decision-order', at(3, 'step')]]);
    expect(codes(talk, { step: 'gmr', submitted: '2026-01-02' }, adopted)).toEqual([['decision-order', at(2, 'step')]]);
    expect(codes(talk, { ...withdrawn, date: '2025-12-31' })).toEqual([['decision-date', at(1, 'date')]]);
  });

  test('two versions under way: the first is pointed out', () => {
    const versions: Version[] = [
      { version: '1.0', procedure: 'gewoon' },
      { version: '1.1', procedure: 'gewoon' },
    ];
    const found = checkApprovals(ledgerOf({ procedures: { gewoon: CONSENT }, versions }), OF);
    expect(found).toMatchObject([{ code: 'version-open', place: { file: 'versions/0/version' } }]);
    expect(found[0]?.related).toMatchObject([{ place: { file: 'versions/1' } }]);
  });

  test('a procedure without adoption is no procedure', () => {
    const found = checkApprovals(ledgerOf({ procedures: { raad: [step('gmr', 'instemming')] } }), OF);
    expect(found).toMatchObject([{ code: 'procedure-unadopted', place: { file: 'procedures/raad' } }]);
  });
});

describe('consent withheld', () => {
  const refused = () => new Book(CONSENT).propose().decide('overleg', 'besproken').decide('gmr', 'onthouden');

  test('holds the procedure up', () => {
    const book = refused();
    expect([book.state, book.current]).toEqual(['in_medezeggenschap', 'gmr']);
    expect(book.decide('cvb', 'vastgesteld').codes).toEqual(['decision-blocked']);
  });

  test('then withdrawn: the refusal stands beside it', () => {
    const book = refused().decide('cvb', 'ingetrokken');
    expect(book.state).toBe('ingetrokken');
    expect(book.last.decisions).toMatchObject([
      { step: 'overleg' },
      { outcome: 'onthouden' },
      { outcome: 'ingetrokken' },
    ]);
    expect(book.last.lapsed).toBeUndefined();
  });

  test('then amended and proposed again: the talks stand, the refusal is kept as lapsed', () => {
    const book = refused().edit('Tweede tekst.');
    expect([book.state, book.current]).toEqual(['voorgenomen', 'gmr']);
    expect(book.decide('gmr', 'verleend').codes).toEqual(['decide-text-changed']);
    const former = book.last.fingerprint;
    book.propose();
    expect(book.last).toMatchObject({
      version: '1.0',
      fingerprint: fingerprintOf(book.text),
      decisions: [{ step: 'overleg' }],
      lapsed: [{ fingerprint: former, decisions: [{ step: 'gmr', outcome: 'onthouden' }] }],
    });
    expect(book.decide('gmr', 'verleend_met_opmerkingen').decide('cvb', 'vastgesteld').state).toBe('in_werking');
  });

  test('then decided anew: the refusal stays before it', () => {
    const book = refused().decide('gmr', 'verleend');
    expect(book.last.decisions).toMatchObject([
      { step: 'overleg' },
      { step: 'gmr', outcome: 'onthouden' },
      { step: 'gmr', outcome: 'verleend' },
    ]);
    expect([book.last.lapsed, book.state]).toEqual([undefined, 'gereed_voor_vaststelling']);
    expect(refused().decide('gmr', 'verleend', '2026-01-01').codes).toEqual(['decision-date']);
  });

  test('then submitted anew: nothing is lost', () => {
    const book = refused().submit('gmr').submit('gmr').decide('gmr', 'verleend');
    expect(book.last.decisions).toHaveLength(5);
  });
});

test('a negative advice lets the text through, and is shown', () => {
  const book = new Book([step('mr', 'advies'), step('cvb', 'vaststelling')]).propose().decide('mr', 'negatief');
  expect(book.current).toBe('cvb');
  book.decide('cvb', 'vastgesteld');
  const subject = { ...nameless, approvals: book.approvals, isNow: null };
  expect(statusOf(subject, TODAY).chain[0]).toMatchObject({ outcome: 'negatief', lapsed: false });
});

test('a withdrawal after the board adopted and the supervisors refused', () => {
  const steps = [step('cvb', 'vaststelling'), step('rvt', 'goedkeuring_rvt')];
  const book = new Book(steps).propose().decide('cvb', 'vastgesteld').decide('rvt', 'niet_goedgekeurd');
  expect([book.state, book.current]).toEqual(['gereed_voor_vaststelling', 'rvt']);
  expect(book.decide('cvb', 'ingetrokken').state).toBe('ingetrokken');
  expect(book.all.map(({ outcome }) => outcome)).toEqual(['vastgesteld', 'niet_goedgekeurd', 'ingetrokken']);
});

describe('adoption', () => {
  const steps = [step('gmr', 'instemming'), step('cvb', 'vaststelling'), step('ouders', 'ter_kennisneming')];
  const until = (approvals: ApprovalsFile = {}) =>
    new Book(steps, approvals)
      .propose()
      .decide('gmr', 'verleend', '2026-01-10')
      .decide('cvb', 'vastgesteld', '2026-02-28');

  test('its day is that of the last body that had to say yes, and the cycle runs from it', () => {
    const book = until({ cycle: 'P2Y' }).decide('ouders', 'kennisgenomen', '2026-04-01');
    expect(book.last).toMatchObject({ date: '2026-02-28', revision_due: '2028-02-28' });
  });

  test('who is told of it after its first day in force, is told', () => {
    const book = new Book(steps).propose().decide('gmr', 'verleend', '2026-01-10');
    book.rule({ step: 'cvb', outcome: 'vastgesteld', date: '2026-02-28', inForceFrom: '2026-03-01' });
    book.decide('ouders', 'kennisgenomen', '2026-04-01');
    expect([book.codes, book.state]).toEqual([[], 'in_werking']);
  });

  test('a revision date of its own goes before that of the cycle, whenever it was given', () => {
    const book = new Book(steps, { cycle: 'P2Y' }).propose();
    book.rule({ step: 'gmr', outcome: 'verleend', date: '2026-01-10', revisionDue: '2027-06' });
    book.decide('cvb', 'vastgesteld', '2026-02-28').decide('ouders', 'kennisgenomen', '2026-04-01');
    expect(book.last.revision_due).toBe('2027-06');
  });

  test('a revision date before the adoption is refused, and none is given after it', () => {
    const book = new Book(steps).propose().decide('gmr', 'verleend', '2026-01-10');
    book.rule({ step: 'cvb', outcome: 'vastgesteld', date: '2026-02-28', revisionDue: '2026-01' });
    expect(book.codes).toEqual(['revision-early']);
    expect(
      until().rule({ step: 'ouders', outcome: 'kennisgenomen', date: '2026-04-01', revisionDue: '2026-03' }).codes,
    ).toEqual(['option-adoption']);
  });

  test('the adopted text stays in force beside another text, and is replaced when the next is adopted', () => {
    const book = until().decide('ouders', 'kennisgenomen', '2026-04-01').edit('Tweede tekst.');
    expect(book.state).toBe('in_werking');
    book.propose();
    expect(adoptedVersion(book.approvals)?.version).toBe('1.0');
    book
      .decide('gmr', 'verleend', '2026-05-01')
      .decide('cvb', 'vastgesteld', '2026-05-02')
      .decide('ouders', 'kennisgenomen', '2026-05-03');
    const [first, second] = book.approvals.versions ?? [];
    expect(adoptedVersion(book.approvals)).toBe(second);
    expect(first && versionStateOf(first, book.approvals, null, TODAY)).toBe('vervangen');
  });

  test('an edited word voids what bodies with a say decided, and what came after', () => {
    const book = new Book([...CONSENT.slice(0, 2), step('mr', 'overleg'), ...CONSENT.slice(2)]).propose();
    book
      .decide('overleg', 'akkoord')
      .decide('gmr', 'verleend')
      .decide('mr', 'besproken')
      .submit('cvb')
      .edit('Ander woord.');
    const { chain } = progressOf(book.last, stepsOf(book.last, book.approvals), identified(book.text));
    expect(chain.map(({ lapsed }) => lapsed)).toEqual([false, true, true, true]);
    const subject = {
      ...nameless,
      approvals: book.approvals,
      isNow: identified(book.text),
    };
    expect(conceptStatusOf(subject, TODAY)).toMatchObject({ version: '1.0', versionState: 'voorgenomen' });
    book.propose();
    expect(book.all).toHaveLength(4);
  });
});

describe('propose', () => {
  test('the text of the version under way, or of the one in force, is nothing new', () => {
    const book = new Book(CONSENT).propose();
    expect(book.propose().codes).toEqual(['propose-unchanged']);
    book.decide('overleg', 'besproken').decide('gmr', 'verleend').decide('cvb', 'vastgesteld');
    expect(book.propose().codes).toEqual(['propose-unchanged']);
    book.edit('Tweede tekst.').propose().edit('Eerste tekst.');
    expect(book.propose().codes).toEqual(['propose-unchanged']);
  });

  test('a version without text that is in the file already gets it', () => {
    const book = new Book(CONSENT, { versions: [{ version: '2.0', procedure: 'gewoon' }] }).propose();
    expect(book.approvals.versions).toMatchObject([{ version: '2.0', fingerprint: fingerprintOf(book.text) }]);
  });

  test('number and procedure of a version under way are fixed', () => {
    const book = new Book(CONSENT).propose().edit('Tweede tekst.');
    expect(book.propose({ version: '2.0' }).codes).toEqual(['propose-fixed']);
    expect(book.propose({ procedure: 'anders' }).codes).toEqual(['propose-fixed']);
    expect(book.propose({ version: '1.0', procedure: 'gewoon' }).codes).toEqual([]);
  });

  test('numbers run on', () => {
    const book = new Book(CONSENT).propose({ version: '1.9' });
    book.decide('overleg', 'besproken').decide('gmr', 'verleend').decide('cvb', 'vastgesteld').edit('Tweede tekst.');
    expect(book.propose({ version: '1.9' }).codes).toEqual(['version-order']);
    expect(book.propose({ version: '1.2' }).codes).toEqual(['version-order']);
    expect(book.propose().last.version).toBe('1.10');
  });

  test('a version adopted on paper is recorded as entered, and the next text is a version of its own', () => {
    const decisions: Decision[] = [
      { step: 'overleg', date: '2020-01-01' },
      { step: 'gmr', date: '2020-01-02' },
      { step: 'cvb', date: '2020-01-03', outcome: 'vastgesteld' },
    ];
    const book = new Book(CONSENT, { versions: [{ version: '1.0', migrated: true, procedure: 'gewoon', decisions }] });
    expect(book.propose().last).toMatchObject({ version: '1.0', fingerprint: fingerprintOf(book.text), decisions });
    expect(book.edit('Tweede tekst.').propose().last).toMatchObject({ version: '1.1' });
    expect(book.last.decisions).toBeUndefined();
  });
});
