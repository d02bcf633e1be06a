import type { Tag } from './raw.ts';

/** Deeper than any writer nests its tags. */
const DEEPEST = 60;

/** The tree of tags of a page, as pdf.js gives it; what is too deep is at the deepest level. */
export function tagOf(node: unknown, depth = 0): Tag | null {
  if (typeof node !== 'object' || node === null) return null;
  const { role, type, id, alt, lang, children } = node as Readonly<Record<string, unknown>>;
  const isContent = type === 'content';
  if (role === undefined && !isContent) return null;
  return {
    role: typeof role === 'string' ? role : '',
    alt: typeof alt === 'string' ? alt : null,
    lang: typeof lang === 'string' ? lang : null,
    mark: isContent && typeof id === 'string' ? id : null,
    children:
      Array.isArray(children) && depth < DEEPEST ? children.flatMap((child) => tagOf(child, depth + 1) ?? []) : [],
  };
}
