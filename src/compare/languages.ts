/**
 * Which words are said in another language than before. It shows to screen readers and spelling checkers alone, so it is
 * told beside the text, and once for each passage.
 */
import type { Nodes } from 'mdast';
import { blocksOf, linesIn } from '../model/content.ts';
import { asRead } from '../model/eye.ts';
import type { ReadablePart, ReadableProtocol } from '../model/resolved.ts';

export interface LanguageChange {
  /** Null for the whole document. */
  readonly passage: string | null;
  /** BCP 47; null where it is the document's. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Passages that stand in one of the two texts alone are left out: they are no words whose language changed. */
export function compareLanguages(before: ReadableProtocol, after: ReadableProtocol): LanguageChange[] {
  const whole = { passage: null, before: before.language, after: after.language };
  const [old, fresh] = [languagesByPassage(before), languagesByPassage(after)];
  const changed = [...new Set([...old.keys(), ...fresh.keys()])].filter((own) => old.get(own) !== fresh.get(own));
  const lines = changed.length === 0 ? [] : [linesOf(before), linesOf(after)];
  const shared = changed.filter((passage) => lines.every((own) => own.some((line) => line.includes(passage))));
  return [
    ...(whole.before === whole.after ? [] : [whole]),
    ...shared.map((passage) => ({ passage, before: old.get(passage) ?? null, after: fresh.get(passage) ?? null })),
  ];
}

function languagesByPassage({ otherLanguages }: ReadableProtocol): Map<string, string> {
  return new Map(
    [...otherLanguages].flatMap(([language, passages]) => passages.map((passage) => [asRead(passage), language])),
  );
}

/** Every stretch of text without a change of markup. */
function linesOf({ title, notice, parts, variants }: ReadableProtocol): string[] {
  const inNode = (node: Nodes): string[] => {
    if (node.type === 'text') return [node.value];
    return 'children' in node ? node.children.flatMap(inNode) : [];
  };
  const inPart = ({ label, columns, entries }: Omit<ReadablePart, 'id'>): string[] => [
    label,
    ...(columns ?? []),
    ...entries.flatMap((entry) => {
      if (entry.kind !== 'clause') return inPart(entry.part);
      const { content } = entry.clause;
      return [...linesIn(content), ...blocksOf(content).flatMap(inNode)];
    }),
  ];
  return [title, ...notice.flatMap(inNode), ...[...parts, ...variants].flatMap(inPart)].map(asRead);
}
