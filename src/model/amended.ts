/** A content as an amendment leaves it: a text and a choice of texts take each other's place, as a whole. */
import { contentOf } from './policy.ts';
import type { Content } from './source.ts';

export function amended(before: Content, change: Content): Content {
  const { text, choose, ...others } = before;
  const isReplaced = change.text !== undefined || change.choose !== undefined;
  return contentOf(isReplaced ? { ...others, ...change } : { ...before, ...change });
}
