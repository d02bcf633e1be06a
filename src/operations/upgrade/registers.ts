/** What registers of norms said of a paper under keys of their own is known no more: it becomes a comment. */
import { isMap, type Pair, parseDocument, type Scalar } from 'yaml';
import { endOf, lineAfter, lineStart } from '../../source/yaml/lines.ts';

/** What a register knew of a paper before `on_paper`, `inferred` and `layout` said it. */
const FORMER: ReadonlySet<string> = new Set(['length', 'issued_by', 'version', 'version_date']);

/** The text, and how many keys became comments. */
export function withoutFormerKeys(text: string): { text: string; count: number } {
  const { contents, errors } = parseDocument(text, { keepSourceTokens: true });
  if (errors.length > 0 || !isMap(contents)) return { text, count: 0 };
  const document = contents.get('document', true);
  if (!isMap(document) || document.flow === true) return { text, count: 0 };
  const former = (document.items as Pair<Scalar<string>, unknown>[]).filter(({ key }) => FORMER.has(key.value));
  // One key must stay, or the block has nothing in it.
  if (former.length === document.items.length) return { text, count: 0 };
  let result = text;
  for (const { key, value } of [...former].reverse()) {
    const start = lineStart(text, key.range?.[0] ?? 0);
    const end = lineAfter(text, endOf((value ?? key) as never));
    const lines = text.slice(start, end).replaceAll(/^( *)(?=\S)/gm, '$1# ');
    result = result.slice(0, start) + lines + result.slice(end);
  }
  return { text: result, count: former.length };
}
