/**
 * Passages in another language, or that changed: each is an element, with a language of its own, so that it is read aloud
 * as it should be, or with the line that it is drawn with.
 */
import type { Edit } from '../../../model/tree.ts';
import type { Element } from '../file/index.ts';
import type { Passage } from '../page/flow.ts';
import type { PaintState } from './state.ts';

const decorations: Record<Edit, string> = { insert: 'Underline', delete: 'LineThrough' };

/** The element to draw part of a passage into; one for each page it stands on. */
export function spanElement(passage: Passage, parent: Element, { spans, file }: PaintState): Element {
  let span = spans.get(passage);
  if (span === undefined) {
    span = file.pdf.struct('Span', passage.lang === null ? {} : { lang: passage.lang });
    if (passage.change !== null) {
      span.dictionary.data['A'] = { O: 'Layout', TextDecorationType: decorations[passage.change] };
    }
    parent.add(span);
    spans.set(passage, span);
  }
  return span;
}

/** Before the next page begins: see `endLinks`. */
export function endSpans({ spans }: PaintState): void {
  for (const span of spans.values()) span.end();
  spans.clear();
}
