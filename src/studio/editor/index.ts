/** A rich-text editor that knows only what the source can say. What is opened and not changed is byte for byte what it was. */

import { mount } from './mount.ts';
import type { EditorOptions, TextEditor } from './options.ts';
import { canOpen } from './text/open.ts';

export type { EditorOptions, OfferedParameter, OfferedTarget, TextEditor } from './options.ts';

/** Whether every construct of a text is one that the editor has; else it is to be edited as source. */
export function canEdit(markdown: string): boolean {
  return canOpen(markdown);
}

/** Of a text that `canEdit`. */
export function mountEditor(place: HTMLElement, options: EditorOptions): TextEditor {
  return mount(place, options);
}
