/** Languages within a document: of its passages, and of the words that regelwerk itself puts around them. */
import type { Element, ElementContent, Text as HtmlText } from 'hast';
import type { Heading, Nodes, Text } from 'mdast';
import { defaultHandlers } from 'remark-rehype';
import { hasBackwards, stretchesOf } from '../direction.ts';
import { plainTexts } from '../plain-text.ts';
import { element } from './elements.ts';
import type { ToHast } from './to-hast.ts';

/** A handler of remark-rehype: text in another language than the document's says so, and so does a name in Arabic. */
export function textElement(state: ToHast, node: Text, parent?: Nodes): Element | HtmlText {
  const text = defaultHandlers.text(state, node) as HtmlText;
  return inLanguage(
    text,
    node.data?.lang,
    parent !== undefined && 'children' in parent && parent.children.length === 1,
  );
}

/** The words of a heading, for where it is repeated: no links, no notes, but its languages. */
export function labelOf(heading: Heading): ElementContent[] {
  return plainTexts(heading.children).map((node) => inLanguage({ type: 'text', value: node.value }, node.data?.lang));
}

function inLanguage(text: HtmlText, lang: string | undefined, isAlone = false): Element | HtmlText {
  const isPlain = !hasBackwards(text.value);
  if (lang === undefined && isPlain) return text;
  const children = isPlain ? [text] : islands(text.value, isAlone);
  return { ...element('span', lang === undefined ? {} : { lang }), children };
}

/** Browsers order letters themselves; an island does not turn round what stands beside it. */
function islands(text: string, isAlone: boolean): ElementContent[] {
  return stretchesOf(text, isAlone).map((part) =>
    part.isBackwards ? element('bdi', { dir: 'rtl' }, part.text) : { type: 'text', value: part.text },
  );
}

/** Of the Dutch words that we put around a document in this language: a property for their element. */
export function ownLanguage(language: string): { lang?: string } {
  return /^nl\b/i.test(language) ? {} : { lang: 'nl' };
}

/** Such words as running text. */
export function ownText(words: string, language: string): ElementContent {
  return inLanguage({ type: 'text', value: words }, ownLanguage(language).lang);
}
