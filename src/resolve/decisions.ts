/** What an organisation decided on what it inherits, and what each of these choices rests on. */
import { type Diagnostic, diagnostic, type Param, type Place } from '../diagnostic/diagnostic.ts';
import { groupBy } from '../model/group.ts';
import type { DecisionKind } from '../model/moved.ts';
import type { SourceFile } from '../model/policy.ts';
import type { OverrideFile, PinnedItem, PinnedText, Rearrangement } from '../model/source.ts';
import { someOf } from '../words/some-of.ts';
import { type ArrangedEntry, type ArrangedPart, allParts, clausesIn, readPart } from './arranged.ts';
import { fingerprintOf, holders, pinClause, pinOutline, pinVariant, restsSame, sameMetadata } from './pinned.ts';
import { pathsOf } from './sourced.ts';
import { variantsIn } from './variant-source.ts';
import type { Working, WorkingClause, WorkingVariant } from './working.ts';

export type { DecisionKind };

/** One choice, or of a choice on several texts the part of it that rests on one of them. */
export interface Decision {
  readonly kind: DecisionKind;
  /** Of the clause, part or variant that is decided on; `''` of an outline. */
  readonly id: string;
  /** Of the clause that it rests on, where that is another than `id`; null where it rests on something else. */
  readonly clause: string | null;
  /** Asked for only where there is something to tell. */
  readonly place: () => Place;
  readonly rests: PinnedText;
}

/** What a layer starts from. */
export interface Inherited {
  readonly clauses: ReadonlyMap<string, WorkingClause>;
  /** Those that it can take. */
  readonly offered: ReadonlyMap<string, WorkingClause>;
  readonly parts: readonly ArrangedPart[];
  readonly variants: ReadonlyMap<string, WorkingVariant>;
}

export function inheritedOf({ clauses, offered, parts, variants }: Working): Inherited {
  return { clauses: new Map(clauses), offered: new Map(offered), parts, variants };
}

/** Under which name it stands in pins/. */
export function keyOf({ kind, id, clause }: Pick<Decision, 'kind' | 'id' | 'clause'>): string {
  return [kind, ...(id === '' ? [] : [id]), ...(clause === null || clause === id ? [] : [clause])].join('/');
}

/** `working` is what the layer made of it. In order of the file's keys. */
export function decisionsOf(inherited: Inherited, working: Working, source: SourceFile<OverrideFile>): Decision[] {
  return [
    ...clauseDecisions(
      'amend',
      Object.keys(source.data.amend ?? {}).map((id) => ({ id, place: () => source.place(['amend', id], 'key') })),
      inherited,
    ),
    ...clauseDecisions(
      'omit',
      (source.data.omit ?? []).flatMap(({ clause }, index) =>
        pathsOf(clause, ['omit', index, 'clause']).map(({ id, path }) => ({ id, place: () => source.place(path) })),
      ),
      inherited,
    ),
    ...omittedParts(inherited, working, source),
    ...rearranged(inherited, source),
    ...outlines(inherited, source),
    ...variants(inherited, working, source),
  ];
}

function clauseDecisions(
  kind: 'amend' | 'omit',
  named: readonly Pick<Decision, 'id' | 'place'>[],
  { clauses, offered }: Inherited,
): Decision[] {
  return named.flatMap(({ id, place }) => {
    // Who takes one may say it otherwise at once; there is nothing to omit yet.
    const clause = clauses.get(id) ?? (kind === 'amend' ? offered.get(id) : undefined);
    return clause === undefined ? [] : [{ kind, id, clause: id, place, rests: pinClause(clause) }];
  });
}

function omittedParts({ clauses }: Inherited, working: Working, { file }: SourceFile<unknown>): Decision[] {
  return [...working.omittedParts].flatMap(([id, place]) => {
    if (place.file !== file) return [];
    return [...working.omitted].flatMap(([clause, at]): Decision[] => {
      const own = clauses.get(clause);
      return at !== place || own === undefined
        ? []
        : [{ kind: 'omit-part', id, clause, place: () => place, rests: pinClause(own) }];
    });
  });
}

function outlines({ parts }: Inherited, source: SourceFile<OverrideFile>): Decision[] {
  if (source.data.outline === undefined) return [];
  return [
    { kind: 'outline', id: '', clause: null, place: () => source.place(['outline'], 'key'), rests: pinOutline(parts) },
  ];
}

/** A part or clause that is changed or moved: what it was, and where it stood. */
function rearranged({ parts }: Inherited, source: SourceFile<OverrideFile>): Decision[] {
  const changes = source.data.arrange ?? [];
  if (changes.length === 0) return [];
  const standing = holders(parts);
  const byId = new Map([...allParts(parts)].map((part) => [part.id, part]));
  return changes.flatMap((change, index) => {
    const named = [
      ...pathsOf(change.part, ['arrange', index, 'part']).filter(({ id }) => byId.has(id)),
      ...pathsOf(change.clause, ['arrange', index, 'clause']).filter(({ id }) => standing.has(id)),
    ];
    return named.map(({ id, path }): Decision => {
      const items = inheritedItems(id, change, standing.get(id), byId.get(id));
      return { kind: 'arrange', id, clause: null, place: () => source.place(path), rests: { outline: items } };
    });
  });
}

function inheritedItems(
  id: string,
  change: Rearrangement,
  holder: ArrangedPart | undefined,
  part: ArrangedPart | undefined,
): PinnedItem[] {
  const item: PinnedItem = { id };
  if (part !== undefined && change.label !== undefined) item['label'] = part.label.value;
  if (part !== undefined && change.numbering !== undefined) item['numbering'] = part.numbering;
  if (part !== undefined && change.number !== undefined) item['number'] = part.number?.value ?? '';
  if (part !== undefined && change.columns !== undefined)
    item['columns'] = (part.columns ?? []).map(({ value }) => value).join(' | ');
  if (change.position !== undefined) item['in'] = holder?.id ?? '';
  return [item];
}

/** Its own choice of texts: those, and the choice that it replaces. A text that it says otherwise is told as amended. */
function variants(inherited: Inherited, working: Working, source: SourceFile<OverrideFile>): Decision[] {
  const replaced = (id: string, place: () => Place): Decision[] => {
    const variant = inherited.variants.get(id)?.value;
    return variant === undefined ? [] : [{ kind: 'variant', id, clause: null, place, rests: pinVariant(variant) }];
  };
  const omitted = (source.data.omit_variants ?? []).flatMap((id, index) =>
    replaced(id, () => source.place(['omit_variants', index])),
  );
  const own = [...variantsIn(source)].flatMap(([id, { value, place, path }]) => {
    const part = readPart({ part: id, entries: [], ...value }, source, path);
    const chosen = new Set(
      [...allParts([part])].flatMap(({ entries }) => entries.flatMap((entry) => chosenBy(entry, working))),
    );
    return [
      ...replaced(id, () => place),
      ...[...chosen].flatMap((clause): Decision[] => {
        const standing = inherited.clauses.get(clause) ?? inherited.offered.get(clause);
        const isAmended = Object.hasOwn(source.data.amend ?? {}, clause);
        return standing === undefined || isAmended
          ? []
          : [{ kind: 'variant', id, clause, place: () => place, rests: pinClause(standing) }];
      }),
    ];
  });
  return [...omitted, ...own];
}

function chosenBy(entry: ArrangedEntry, working: Working): string[] {
  if (entry.kind === 'clause') return [entry.id];
  if (entry.kind === 'part') return [];
  return clausesIn([...allParts(working.parts)].filter(({ id }) => id === entry.id));
}

/** What a file decides on: ids of clauses, parts and variants. */
export function decidedIn({ data }: SourceFile<OverrideFile>): string[] {
  const { amend = {}, omit = [], arrange = [], variants: own = {}, omit_variants: omitted = [], outline } = data;
  return [
    ...Object.keys(amend),
    ...[...omit, ...arrange].flatMap(({ clause = [], part = [] }) => [clause, part].flat()),
    ...Object.keys(own),
    ...omitted,
    ...(outline === undefined ? [] : ['outline']),
  ];
}

/** A choice that is recorded on another text than there is now, or not recorded; `was` where that is known. */
export interface Unsettled {
  readonly decision: Decision;
  readonly was: PinnedText | undefined;
  readonly isRecorded: boolean;
}

/** What is of one organisation is compared sooner than hashed, as long as there is something to compare with. */
function isRecordedAs({ kind, rests }: Decision, recorded: string, was: PinnedText | undefined): boolean {
  return (kind !== 'arrange' || was === undefined) && recorded === fingerprintOf(rests);
}

export function unsettledOf(decisions: readonly Decision[], { protocol }: Working, layer: string): Unsettled[] {
  const pins = protocol.pins.get(layer)?.data ?? {};
  return decisions.flatMap((decision): Unsettled[] => {
    const recorded = pins[keyOf(decision)];
    if (recorded === undefined) return [{ decision, was: undefined, isRecorded: false }];
    const was = protocol.pinned?.data[recorded];
    const isSame =
      isRecordedAs(decision, recorded, was) || (was !== undefined && restsSame(was, decision.rests, protocol.texts));
    return isSame ? [] : [{ decision, was, isRecorded: true }];
  });
}

/** The texts of which nobody can say any more that a choice was made on them. */
export function checkPinned({ pinned }: Pick<Working['protocol'], 'pinned'>): Diagnostic[] {
  if (pinned === undefined) return [];
  return Object.entries(pinned.data)
    .filter(([id, text]) => fingerprintOf(text) !== id)
    .map(([id]) => diagnostic('pinned-changed', pinned.place([id], 'key'), { id }));
}

/** Told of the layer by which they were made, each once. */
export function checkDecisions(
  inherited: Inherited,
  working: Working,
  layer: string,
  source: SourceFile<OverrideFile>,
): Diagnostic[] {
  const unsettled = unsettledOf(decisionsOf(inherited, working, source), working, layer);
  // Of an amendment `base` tells whether its text was another, or was never recorded; pins/ tells the rest.
  const isTold = ({ decision: { kind, rests }, was, isRecorded }: Unsettled) =>
    kind === 'amend' && (!isRecorded || was === undefined || sameMetadata(was, rests));
  const left = unsettled.filter((one) => !isTold(one));
  const moved = groupBy(
    left.filter(({ isRecorded }) => isRecorded),
    ({ decision }) => [keyOf({ ...decision, clause: null })],
  );
  const told = [...moved.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const { kind, id, place } = first.decision;
    const clauses = [first, ...others].flatMap(({ decision: { clause } }) => clause ?? []);
    const what = words[kind](id, clauses.join(', '));
    return [diagnostic('base-moved', place(), { what, organisation: layer })];
  });
  const unpinned = left.filter(({ isRecorded }) => !isRecorded);
  const [first] = unpinned;
  if (first === undefined) return told;
  const ids = [...new Set(unpinned.map(({ decision: { kind, id } }) => (id === '' ? kind : id)))];
  const names = { nl: someOf(ids, 'nl', SHOWN), en: someOf(ids, 'en', SHOWN) };
  return [...told, diagnostic('decisions-unpinned', first.decision.place(), { names, organisation: layer })];
}

/** Not more than can be read at a glance: of a new organisation all are new. */
const SHOWN = 4;

const words: Record<DecisionKind, (id: string, clauses: string) => Param> = {
  amend: (id) => ({
    nl: `bij de bepaling ${id}, die hier gewijzigd is, staat nu een andere audience of force`,
    en: `the clause ${id}, amended here, has another audience or force now`,
  }),
  omit: (id) => ({
    nl: `de bepaling ${id}, die hier weggelaten is, is veranderd`,
    en: `the clause ${id}, omitted here, has changed`,
  }),
  'omit-part': (id, clauses) => ({
    nl: `in het deel ${id}, dat hier weggelaten is, is veranderd: ${clauses}`,
    en: `in the part ${id}, omitted here, these changed: ${clauses}`,
  }),
  arrange: (id) => ({
    nl: `${id} heeft hier een eigen kop of plaats, en kreeg daar intussen een andere`,
    en: `${id} has a label or place of its own here, and got another one there meanwhile`,
  }),
  outline: () => ({
    nl: 'de indeling is veranderd sinds deze outline geschreven is',
    en: 'the outline has changed since this one was written',
  }),
  variant: (id, clauses) => ({
    nl: `onder de eigen keuze ${id} is veranderd: ${clauses === '' ? 'de keuze van de basis zelf' : clauses}`,
    en: `under the choice ${id} of its own this changed: ${clauses === '' ? 'the choice of the base itself' : clauses}`,
  }),
};
