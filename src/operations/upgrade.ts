/**
 * Brings a source that was written for an earlier regelwerk to the form of now: docs/developers/source-changes.md. What a
 * reader reads stays the same, which is checked before anything is written; comments and layout stay too.
 */
import { fingerprintOf } from '../compare/fingerprint.ts';
import { type Diagnostic, diagnostic, type Result } from '../diagnostic/diagnostic.ts';
import { severityOf } from '../diagnostic/format.ts';
import type { Policy, ProtocolSource } from '../model/policy.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';
import { type StalePin, stalePinsOf } from '../resolve/pin.ts';
import { POLICY } from '../source/index.ts';
import { readText } from '../source/text.ts';
import { editData } from '../source/yaml/edit.ts';
import { parseYaml } from '../source/yaml/index.ts';
import { keepsComments } from '../source/yaml/lines.ts';
import { overlay } from './overlay.ts';
import { pin } from './pin.ts';
import type { Session, Source } from './session.ts';
import { numbersOf } from './upgrade/labels.ts';
import { withoutFormerKeys } from './upgrade/registers.ts';
import { renewedTemplate } from './upgrade/templates.ts';
import { quotedNumbers } from './upgrade/values.ts';
import { withVariants } from './upgrade/variants.ts';
import { replaceTexts } from './write-source.ts';

/** What changes in the form of the source: the numbers of labels, variants, values, templates, registers of norms, pins. */
export type UpgradeStep = 'numbers' | 'variants' | 'values' | 'templates' | 'registers' | 'pins';

/** What to do with what is found. */
export interface UpgradeRequest {
  /** Tell only what would change. */
  readonly isDry?: boolean | undefined;
}

/** What one step changed in one file. */
export interface UpgradeChange {
  readonly step: UpgradeStep;
  /** From the project folder; of pins the organisation. */
  readonly file: string;
  /** How many labels, variants, values or choices. */
  readonly count: number;
}

/** What was done, or is to be done. */
export interface Upgraded {
  readonly changes: readonly UpgradeChange[];
  readonly isDry: boolean;
}

/** One file while the steps go over it. */
interface Work {
  readonly file: string;
  readonly before: string;
  text: string;
  /** What it becomes when all others are done: it need not say any more what the base says. */
  last?: string;
  /** Of the outline, where they were typed numbers. */
  patterns?: readonly string[];
  readonly changes: UpgradeChange[];
}

/** Without a value nothing was written. Diagnostics beside a value tell what is left for somebody to do by hand. */
export function upgrade(session: Session, { isDry = false }: UpgradeRequest): Result<Upgraded | undefined> {
  const planned = replaceTexts<{ changes: UpgradeChange[]; pins: readonly StalePin[] }>(session, (source, put) => {
    // Without policy/ that is what is told.
    if (source.policy.protocols.length === 0) return { value: undefined, diagnostics: source.diagnostics };
    const { works, diagnostics } = planOf(session, source);
    // After each of these the documents read the same: who is cut off goes on from there.
    const puts = works.map(({ file, before, text }) => [file, before, text] as const);
    const lasts = works.flatMap(({ file, text, last }) => (last === undefined ? [] : [[file, text, last] as const]));
    for (const [file, before, text] of isDry ? [] : [...puts, ...lasts]) {
      const failed = put(file, before, text);
      if (failed.length > 0) return { value: undefined, diagnostics: failed };
    }
    const changes = works.flatMap((work) => work.changes);
    return { value: { changes, pins: unpinned(after(session, works).policy) }, diagnostics };
  });
  if (planned.value === undefined) return { value: undefined, diagnostics: planned.diagnostics };
  const { changes, pins } = planned.value;
  const counts = new Map<string, number>();
  for (const { organisation } of pins) counts.set(organisation, (counts.get(organisation) ?? 0) + 1);
  for (const [file, count] of counts) changes.push({ step: 'pins', file, count });
  const failed =
    isDry || pins.length === 0
      ? []
      : pin(session, { seen: pins }).diagnostics.filter((item) => severityOf(item) === 'error');
  return { value: { changes, isDry }, diagnostics: [...planned.diagnostics, ...failed] };
}

/** Choices of organisations of which nothing was ever recorded. What moved since it was recorded is for somebody to read. */
function unpinned(policy: Policy): readonly StalePin[] {
  const isNew = ({ organisation, protocol, kind, was }: StalePin) =>
    was === undefined &&
    kind !== 'amend' &&
    policy.protocols.find(({ id }) => id === protocol)?.pins.has(organisation) !== true;
  return stalePinsOf(policy).filter(isNew);
}

/** As the source will be. */
function after(session: Session, works: readonly Work[]): Source {
  return session.readFrom(
    overlay(session.host, Object.fromEntries(works.map(({ file, text, last = text }) => [file, last]))),
  );
}

/** The files to change, in an order in which after each of them the documents read the same. */
function planOf(session: Session, source: Source): { works: readonly Work[]; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const works: Work[] = [];
  for (const protocol of source.policy.protocols) {
    const skipped = new Set<UpgradeStep>();
    for (;;) {
      const own = worksOf(session, source.policy, protocol, skipped);
      const changed = changedTexts(session, source, own.works);
      const culprit = (['numbers', 'variants', 'values'] as const).find(
        (step) => !skipped.has(step) && own.works.some(({ changes }) => changes.some((change) => change.step === step)),
      );
      if (changed.length === 0 || culprit === undefined) {
        works.push(...(changed.length === 0 ? own.works : []));
        diagnostics.push(...own.diagnostics);
        break;
      }
      // Rather a step less than a word more.
      skipped.add(culprit);
      diagnostics.push(byHand(protocol.base.file, culprit));
    }
  }
  works.push(...templatesOf(session));
  return { works: works.filter(({ before, text }) => before !== text), diagnostics };
}

/** Documents that would not read the same, or that there would be more to say against. */
function changedTexts(session: Session, source: Source, works: readonly Work[]): readonly string[] {
  const then = after(session, works);
  const errorsOf = ({ diagnostics }: Source) => diagnostics.filter((item) => severityOf(item) === 'error').length;
  const before = new Map(source.resolved.map((text) => [keyOf(text), fingerprintOf(text)]));
  const changed = then.resolved.filter((text) => before.get(keyOf(text)) !== fingerprintOf(text)).map(keyOf);
  const isLess = then.resolved.length < source.resolved.length;
  return isLess || errorsOf(then) > errorsOf(source) ? [...changed, ''] : changed;
}

function keyOf({ organisation, protocol }: ResolvedProtocol): string {
  return `${organisation.id} ${protocol}`;
}

function byHand(file: string, step: UpgradeStep): Diagnostic {
  return diagnostic('upgrade-by-hand', { file, line: 1, column: 1 }, { what: parts[step] });
}

const parts = {
  numbers: { nl: 'nummers in koppen (label)', en: 'numbers in headings (label)' },
  variants: { nl: 'schoolgids en posters', en: 'schoolgids and posters' },
  values: { nl: 'getallen waar een tekst hoort', en: 'numbers where a text belongs' },
  templates: { nl: 'sjablonen', en: 'templates' },
  registers: { nl: 'gegevens van het papier', en: 'what is said of the paper' },
  pins: { nl: 'keuzes', en: 'choices' },
} as const;

/** Those of the organisations first: each says itself what it would else take from a base that is still to change. */
function worksOf(session: Session, policy: Policy, protocol: ProtocolSource, skipped: ReadonlySet<UpgradeStep>) {
  const diagnostics: Diagnostic[] = [];
  const works: Work[] = [];
  const begin = (file: string): Work | undefined => {
    const { value: text } = readText(session.host, file);
    const work = text === undefined ? undefined : { file, before: text, text, changes: [] };
    if (work !== undefined) works.push(work);
    return work;
  };
  const base = protocol.base.data as unknown as Sheet;
  const quoted = new Set([protocol.base, ...protocol.overrides.values()].flatMap(({ data }) => quotesIn(data)));
  const willCount = base.patterns === undefined && (numbersIn(base, quoted)?.count ?? 0) > 0;
  const isText = (name: string) => {
    const declaration = protocol.base.data.parameters?.[name];
    return declaration === undefined || (declaration.kind ?? 'text') === 'text';
  };
  const run = (work: Work | undefined, sheet: Sheet, inherited: readonly string[]) => {
    if (work === undefined) return;
    if (!skipped.has('numbers')) numbers(work, sheet, { willCount, quoted }, diagnostics);
    if (!skipped.has('variants')) variants(work, sheet, inherited, diagnostics);
    if (!skipped.has('values')) apply(work, 'values', quotedNumbers(work.text, isText));
  };
  for (const [id, { file, data }] of protocol.overrides)
    run(begin(file), data as unknown as Sheet, postersAbove(policy, protocol, id));
  const ofBase = begin(protocol.base.file);
  run(ofBase, base, []);
  const own = base.patterns?.parts ?? ofBase?.patterns;
  for (const work of works) {
    if (work !== ofBase && own !== undefined && JSON.stringify(work.patterns) === JSON.stringify(own))
      work.last = withoutPatterns(work.text);
  }
  for (const name of session.host
    .files(`${POLICY}/protocols/${protocol.id}/norms`)
    .filter((own) => own.endsWith('.yaml'))) {
    const work = begin(`${POLICY}/protocols/${protocol.id}/norms/${name}`);
    if (work !== undefined) apply(work, 'registers', withoutFormerKeys(work.text));
  }
  return { works, diagnostics };
}

/** What is looked at in a base or an override. */
interface Sheet {
  readonly outline?: readonly unknown[];
  readonly patterns?: { readonly parts?: readonly string[] };
  readonly schoolgids?: object;
  readonly posters?: readonly { readonly poster: string }[];
}

function numbersIn({ outline, patterns }: Sheet, quoted: ReadonlySet<string>) {
  return patterns === undefined && Array.isArray(outline) ? numbersOf(outline, quoted) : undefined;
}

/** Every `quote: id` of a file. */
function quotesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(quotesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'quote' in value && typeof value.quote === 'string' ? [value.quote] : [];
  return [...own, ...Object.values(value).flatMap(quotesIn)];
}

function apply(work: Work, step: UpgradeStep, { text, count }: { text: string; count: number }): void {
  if (text === work.text) return;
  work.text = text;
  work.changes.push({ step, file: work.file, count });
}

interface Around {
  /** The base gets patterns, which an outline without any would take over; one of a base that has them means to. */
  readonly willCount: boolean;
  /** Ids of parts that stand somewhere else too, in any file of the protocol. */
  readonly quoted: ReadonlySet<string>;
}

function numbers(work: Work, sheet: Sheet, { willCount, quoted }: Around, diagnostics: Diagnostic[]): void {
  if (sheet.patterns !== undefined || !Array.isArray(sheet.outline)) return;
  const found = numbersOf(sheet.outline, quoted);
  const isTyped = found === undefined || found.count > 0 || found.left.length > 0;
  if (!isTyped && !willCount) return;
  if (found === undefined) diagnostics.push(byHand(work.file, 'numbers'));
  const { outline = sheet.outline, patterns = [], count = 0 } = found ?? {};
  const entries = Object.entries(parseYaml(work.file, work.text).value?.data as object);
  const data = Object.fromEntries(
    entries.flatMap(([key, value]): [string, unknown][] =>
      key === 'outline'
        ? [
            ['patterns', { parts: patterns }],
            ['outline', outline],
          ]
        : [[key, value]],
    ),
  );
  const text = spaced(editData(work.text, data));
  if (!reads(work, text, data)) diagnostics.push(byHand(work.file, 'numbers'));
  else {
    apply(work, 'numbers', { text, count });
    work.patterns = patterns;
    if (found !== undefined && found.left.length > 0) diagnostics.push(quotedNumbersOf(work.file, found.left));
  }
}

function quotedNumbersOf(file: string, left: readonly string[]): Diagnostic {
  const names = left.join(', ');
  const what = {
    nl: `de nummers van delen die ook ergens anders staan (quote), want daar staan zij dan zonder nummer: ${names}`,
    en: `the numbers of parts that stand elsewhere too (quote), for there they stand without one then: ${names}`,
  };
  return diagnostic('upgrade-by-hand', { file, line: 1, column: 1 }, { what });
}

const PATTERNS = /\n(patterns:\n(?: .*\n)+)/;

/** Empty lines around what is new. */
function spaced(text: string): string {
  return aroundPatterns(text, (patterns) => `\n\n${patterns}\n`);
}

/** Where they are those of the base, which it has by now. */
function withoutPatterns(text: string): string {
  return aroundPatterns(text, () => '\n\n');
}

/** With other lines for those of `patterns` and the empty ones around them. */
function aroundPatterns(text: string, put: (patterns: string) => string): string {
  const found = PATTERNS.exec(text);
  if (found === null) return text;
  let start = found.index;
  while (text[start - 1] === '\n') start--;
  let end = found.index + found[0].length;
  while (text[end] === '\n') end++;
  return text.slice(0, start) + put(found[1] ?? '') + text.slice(end);
}

function variants(work: Work, sheet: Sheet, inherited: readonly string[], diagnostics: Diagnostic[]): void {
  const { schoolgids, posters } = sheet;
  if (schoolgids === undefined && posters === undefined) return;
  const own = (posters ?? []).map(({ poster }) => poster);
  const omitted = posters === undefined ? [] : inherited.filter((name) => !own.includes(name));
  const text = withVariants(
    work.text,
    omitted.map((name) => `poster-${name}`),
  );
  if (text === undefined || !keepsComments(work.text, text) || parseYaml(work.file, text).value === undefined)
    diagnostics.push(byHand(work.file, 'variants'));
  else apply(work, 'variants', { text, count: own.length + omitted.length + (schoolgids === undefined ? 0 : 1) });
}

function reads(work: Work, text: string, data: object): boolean {
  const back = parseYaml(work.file, text).value?.data;
  return keepsComments(work.text, text) && JSON.stringify(back) === JSON.stringify(data);
}

/** Names of the posters that an override gets from the layers above it. */
function postersAbove(policy: Policy, protocol: ProtocolSource, id: string): readonly string[] {
  const parent = policy.organisations.get(id)?.parent;
  const above = parent === undefined ? undefined : protocol.overrides.get(parent);
  const ofBase = (protocol.base.data as unknown as Sheet).posters ?? [];
  const { posters = ofBase } = (above?.data ?? {}) as unknown as Sheet;
  return posters.map(({ poster }) => poster);
}

function templatesOf({ host }: Session): Work[] {
  return host.files('templates').flatMap((name) => {
    const file = `templates/${name}`;
    const { value: text } = name.endsWith('.hbs') ? readText(host, file) : { value: undefined };
    if (text === undefined) return [];
    const work: Work = { file, before: text, text, changes: [] };
    apply(work, 'templates', renewedTemplate(text));
    return [work];
  });
}
