/** Passages that are said to be in another language, but stand in no document that they are for. */
import { diagnostic } from '../diagnostic/diagnostic.ts';
import { type Reach, reachBelow, reaching } from '../diagnostic/reach.ts';
import { proseIn, proseOf } from '../model/content.ts';
import type { Policy, ProtocolSource, SourceFile } from '../model/policy.ts';
import type { ResolvedPart, ResolvedProtocol } from '../model/resolved.ts';
import type { OverrideFile, ProtocolFile } from '../model/source.ts';
import type { InVain } from './base.ts';
import { groupBelow } from './chain.ts';
import type { OfferedTexts } from './offered-texts.ts';

export function checkLanguagesUsed(
  policy: Policy,
  protocol: ProtocolSource,
  documents: readonly ResolvedProtocol[],
  offered: OfferedTexts,
): InVain {
  const known = new Map<ResolvedProtocol, readonly string[]>();
  const linesOf = (document: ResolvedProtocol) => {
    const lines = known.get(document) ?? textsOf(document);
    known.set(document, lines);
    return lines;
  };
  const below = groupBelow(policy, documents, ({ organisation }) => organisation);
  const unused = (source: SourceFile<ProtocolFile | OverrideFile>, texts: readonly ResolvedProtocol[], reach: Reach) =>
    Object.entries(source.data.other_languages ?? {}).flatMap(([language, passages]) =>
      passages.flatMap((text, index) => {
        const isIn = (lines: readonly string[]) => lines.some((line) => line.includes(text));
        if (texts.some((document) => isIn(linesOf(document)))) return [];
        if ([...offered].some(([id, { lines }]) => texts.some(({ clauses }) => !clauses.has(id)) && isIn(lines())))
          return [];
        const place = source.place(['other_languages', language, index]);
        return reaching([diagnostic('language-unused', place, { text })], reach);
      }),
    );
  return {
    inBase: unused(protocol.base, documents, reachBelow(null, protocol.id, 'text')),
    inOverrides: [...protocol.overrides].flatMap(([id, source]) =>
      unused(source, below.get(id) ?? [], reachBelow(id, protocol.id, 'text')),
    ),
  };
}

/** Every stretch of text that a document prints without a change of markup. */
function textsOf({ title, description, notice, parts, variants, clauses }: ResolvedProtocol): string[] {
  const inPart = ({ label, columns, entries }: Omit<ResolvedPart, 'id'>): string[] => [
    label,
    ...(columns ?? []),
    ...entries.flatMap((entry) => (entry.kind === 'part' ? inPart(entry.part) : [])),
  ];
  const inClauses = [...clauses.values()].flatMap(({ content }) => proseOf(content));
  const selections = [...parts, ...variants].flatMap(inPart);
  return [title, description, ...notice.flatMap(proseIn), ...selections, ...inClauses];
}
