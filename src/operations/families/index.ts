/**
 * The policy some families at a time: each part is read, resolved, given to whoever asks, and let go (decision 0079). What is
 * told of all parts together is what is told of the whole.
 */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { passingCache } from '../../source/families/cache.ts';
import { indexFamilies } from '../../source/families/index.ts';
import { batchesOf } from '../../source/families/together.ts';
import { countOrganisations } from '../../source/layout.ts';
import { loadLogos } from '../../source/pictures/logos.ts';
import { judgeOnce } from '../../source/pictures/once.ts';
import type { Illustrated, Session } from '../session.ts';
import { type Compare, concludeParts, inOrder, joined, orderOf } from './conclude.ts';
import { readPart, type ToldOfPart } from './part.ts';
import { settled } from './settled.ts';

/** What is made of a part, and told of what was made: lists of which each is in the order of documents. */
export interface Made<T> {
  readonly value: T;
  readonly told?: readonly (readonly Diagnostic[])[];
}

/** Of all parts. */
export interface OfFamilies<T> {
  /** Of a policy that is small there is one. */
  readonly values: readonly T[];
  /** How many organisations there are. */
  readonly organisations: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Where documents stand among all. */
  readonly compare: Compare;
}

/** Who asks of pictures, asks of signatures too. Nothing of a part may be kept in what is made of it. */
export async function ofFamilies<T>(
  session: Session,
  { isIllustrated }: { readonly isIllustrated: boolean },
  make: (part: Illustrated) => Promise<Made<T>>,
): Promise<OfFamilies<T>> {
  const { host, most } = session;
  // What was read whole is kept.
  const isWhole = session.known() !== undefined || countOrganisations(host) <= most;
  const parted = isWhole ? undefined : await inParts(session, isIllustrated, make);
  if (parted !== undefined) return parted;
  const part = isIllustrated ? await session.illustrated() : { ...session.read(), pictures: new Map() };
  const { value, told = [] } = await make(part);
  const { organisations } = part.policy;
  return {
    values: [value],
    organisations: organisations.size,
    diagnostics: [...part.diagnostics, ...told.flat()],
    // As they come.
    compare: () => 0,
  };
}

/** Undefined where it is one part, or can only be told of the whole. */
async function inParts<T>(
  { host, most }: Session,
  isIllustrated: boolean,
  make: (part: Illustrated) => Promise<Made<T>>,
): Promise<OfFamilies<T> | undefined> {
  const index = indexFamilies(host);
  const batches = batchesOf(index.families, most);
  if (batches.length < 2) return undefined;
  const logos = isIllustrated ? await loadLogos(host, index) : undefined;
  const ofLogos = logos?.diagnostics.map(settled) ?? [];
  let wide: readonly Diagnostic[] = [];
  let late: readonly Diagnostic[] = [];
  for (;;) {
    const { cache, next } = passingCache();
    const judge = judgeOnce();
    const parts: ToldOfPart[] = [];
    const made: Made<T>[] = [];
    for (const [at, ids] of batches.entries()) {
      const shared = { host, index, cache, logos: logos?.value, judge: judge.judge, wide, late: [...ofLogos, ...late] };
      const { part, told } = await readPart(ids, at === 0, shared);
      parts.push(told);
      const { value, told: own = [] } = await make(part);
      made.push({ value, told: own.map((list) => list.map(settled)) });
      next();
      judge.next();
    }
    const concluded = concludeParts(host, index, parts, ofLogos);
    if (concluded.isDoubtful) return undefined;
    // What reaches documents that were made without knowing of it: once more, now that it is known.
    if (concluded.wide.length > wide.length || concluded.late.length > late.length) {
      ({ wide, late } = concluded);
      continue;
    }
    const { compare } = orderOf(index, parts[0]?.protocols ?? []);
    const kinds = Math.max(0, ...made.map(({ told = [] }) => told.length));
    const inMade = Array.from({ length: kinds }, (_, kind) =>
      inOrder(joined(made.map(({ told = [] }) => told[kind] ?? [])), compare),
    );
    return {
      values: made.map(({ value }) => value),
      organisations: index.organisations.size,
      diagnostics: [...concluded.diagnostics, ...inMade.flat()],
      compare,
    };
  }
}
