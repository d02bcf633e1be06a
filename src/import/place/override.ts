/** What an organisation says beside a base so that its document reads as a draft does. */
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { phrasingMarkdown } from '../../encode/source-markdown.ts';
import { lineAsRead } from '../../model/eye.ts';
import { freeId } from '../../model/identifier.ts';
import type { DraftProtocol, Placement } from '../../model/imported.ts';
import { referenceOf } from '../../model/link.ts';
import { contentOf } from '../../model/policy.ts';
import type { ResolvedClause, ResolvedProtocol } from '../../model/resolved.ts';
import type { Addition, Amendment, Content, OverrideFile, ParameterSetting } from '../../model/source.ts';
import { newSourceCache } from '../../source/files.ts';
import { type Ids, partsWithin, sameItems, samePartsIn, standingWithin } from './ids.ts';
import type { Placed } from './index.ts';
import { type Above, inheritedPatterns, isInherited, layoutFor, lostVariants, patternsFor } from './inherited.ts';
import { chosenSource, keepValues, PARAMETER, type Printed, printedOf } from './keep-values.ts';
import { itemsOfText, renamedContent, renamedPart, textsOf } from './renamed.ts';
import { apartFrom, unitsOfBase, unitsOfDraft } from './units.ts';

export interface OverrideOptions {
  readonly above: Above;
  /** Ids that are in use in the protocol, whoever has them. */
  readonly taken: ReadonlySet<string>;
  /** Values for parameters that are not inherited as such. */
  readonly settings?: Readonly<Record<string, ParameterSetting>>;
}

export interface DraftedOverride {
  readonly override: OverrideFile;
  /** From each id of the draft to the one that it has in the override. */
  readonly ids: Ids;
}

/** `base`: what `placed` was held against. Nothing is omitted: what the draft lacks is left undecided by the outline. */
export function overrideOf(
  draft: DraftProtocol,
  placed: Placed,
  base: ResolvedProtocol,
  { above, taken, settings = {} }: OverrideOptions,
): DraftedOverride {
  const ids = idsFor(draft, placed, base, taken);
  const clauses = new Map(draft.clauses.map((clause) => [clause.id, clause]));
  const { texts } = newSourceCache();
  const printed = printedOf(base.clauses.values(), base.parameters, texts);
  const amend = placed.placements.flatMap((one): [string, Amendment][] => {
    const [own, standing] = [clauses.get(one.own), one.kind === 'own' ? undefined : base.clauses.get(one.clause)];
    if (one.kind !== 'amend' || own === undefined || standing === undefined) return [];
    return [[standing.id, amendmentOf(renamedContent(contentOf(own), ids), standing, one.reason, printed)]];
  });
  const add = placed.placements.flatMap((one): Addition[] => {
    const own = clauses.get(one.own);
    if (one.kind !== 'own' || own === undefined) return [];
    const { optional: _, was: __, ...clause } = renamedContent(own, ids);
    return [{ ...clause, id: ids.get(own.id) ?? own.id }];
  });
  const outline = draft.outline.map((part) => renamedPart(part, ids));
  const fill = (label: string) => label.replaceAll(PARAMETER, (written) => printed.get(written) ?? written);
  const standing = new Set(ids.values());
  const patterns = patternsFor(draft.patterns, inheritedPatterns(above), base.language);
  const layout = layoutFor(draft.layout, above);
  const lost = lostVariants(above, standing, standing);
  const notice = noticeFor(base, standing);
  const override: OverrideFile = {
    ...(lineAsRead(draft.title) === lineAsRead(base.title) ? {} : { title: draft.title }),
    ...(notice === undefined ? {} : { notice }),
    ...(Object.keys(layout).length === 0 ? {} : { layout }),
    ...(Object.keys(patterns).length === 0 ? {} : { patterns }),
    ...(Object.keys(settings).length === 0 ? {} : { parameters: { ...settings } }),
    ...(amend.length === 0 ? {} : { amend: Object.fromEntries(amend) }),
    ...(add.length === 0 ? {} : { add }),
    ...(isInherited(outline, above, fill) ? {} : { outline }),
    ...(lost.length === 0 ? {} : { omit_variants: lost }),
  };
  return { override, ids };
}

/** Those of the base where it is the same; else its own, with a number behind it where somebody has that already. */
function idsFor(draft: DraftProtocol, { placements }: Placed, base: ResolvedProtocol, taken: ReadonlySet<string>): Ids {
  const matched = new Map(
    placements.flatMap((one): [string, string][] => (one.kind === 'own' ? [] : [[one.own, one.clause]])),
  );
  const parts = samePartsIn(draft, base, matched);
  const items = sameItems(equalPairs(draft, placements, base));
  const ids = new Map([...matched, ...parts, ...items]);
  const used = new Set([
    ...taken,
    ...base.clauses.keys(),
    ...base.parts.flatMap(standingWithin).map(({ id }) => id),
    ...ids.values(),
  ]);
  const own = [
    ...draft.clauses.map(({ id }) => id),
    ...draft.outline.flatMap(partsWithin).map(({ id }) => id),
    ...draft.clauses.flatMap((clause) => textsOf(clause).flatMap(itemsOfText)),
  ];
  for (const id of own) {
    if (ids.has(id)) continue;
    const free = freeId(id, used);
    ids.set(id, free);
    used.add(free);
  }
  return ids;
}

function equalPairs(draft: DraftProtocol, placements: readonly Placement[], base: ResolvedProtocol) {
  const own = new Map(unitsOfDraft(draft, newSourceCache().texts, new Map()).map((unit) => [unit.id, unit]));
  const standing = new Map(unitsOfBase(base).map((unit) => [unit.id, unit]));
  return placements.flatMap((one) => {
    const [mine, other] = [own.get(one.own), one.kind === 'base' ? standing.get(one.clause) : undefined];
    return mine === undefined || other === undefined ? [] : [{ own: mine, base: other }];
  });
}

/** With parameters where their words stand unchanged. */
function amendmentOf(own: Content, standing: ResolvedClause, reason: string, printed: Printed): Amendment {
  const content = keepValues(chosenSource(standing), own, printed);
  const isNoted = standing.legal.length > 0 && apartFrom(standing) !== standing.apart;
  return { reason, ...content, ...(isNoted ? { legal: [] } : {}) };
}

/** Undefined where that of the base holds: where a reference in it leads to what is not in the document, its words stay. */
function noticeFor({ notice }: ResolvedProtocol, standing: ReadonlySet<string>): string | undefined {
  const isLost = (node: Nodes): boolean => {
    const reference = node.type === 'link' ? referenceOf(node.url) : undefined;
    if (reference !== undefined && reference.protocol === null && !standing.has(reference.id)) return true;
    return 'children' in node && node.children.some((child) => isLost(child));
  };
  if (!notice.some(isLost)) return undefined;
  const paragraph = (block: RootContent): PhrasingContent[] => [{ type: 'text', value: textOf(block) }];
  return notice
    .map((block) => phrasingMarkdown(paragraph(block), { type: 'paragraph', escapesCapitals: true }, () => ''))
    .join('\n\n');
}
