/** What is pasted or dropped into a text: the page that it comes from leaves nothing behind but its words. */
import { Fragment, type Node, Slice } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { newLabels } from '../commands.ts';
import type { EditorOptions } from '../options.ts';
import { labelKey } from '../text/say.ts';
import { schema } from '../text/schema.ts';
import { words } from '../words.ts';
import { cleanHtml, MOST_HTML, MOST_TEXT } from './clean.ts';
import { lossWords } from './losses.ts';
import { plainSlice } from './plain.ts';

/** How ProseMirror marks what it copied itself: that is a text already. It stands in the first element. */
function isOwn(html: string): boolean {
  return html.slice(0, 500).includes(' data-pm-slice=');
}

export function pasting({ language, onNotice }: Pick<EditorOptions, 'language' | 'onNotice'>): Plugin {
  const say = words(language);
  const isTooMuch = (data: DataTransfer | null): boolean => {
    const [html, text] = [data?.getData('text/html') ?? '', data?.getData('text/plain') ?? ''];
    return html.length > MOST_HTML || text.length > MOST_TEXT;
  };
  const refused = (event: ClipboardEvent | DragEvent, data: DataTransfer | null): boolean => {
    if (!isTooMuch(data)) return false;
    event.preventDefault();
    onNotice(say.tooMuch(MOST_TEXT));
    return true;
  };
  return new Plugin({
    props: {
      handleDOMEvents: {
        paste: (_, event) => refused(event, event.clipboardData),
        drop: (_, event) => refused(event, event.dataTransfer),
      },
      transformPastedHTML(html, view) {
        if (isOwn(html)) return html;
        const cleaned = cleanHtml(html, newLabels(view.state.doc));
        const told = lossWords(cleaned.losses, language);
        if (told !== undefined) onNotice(told);
        return cleaned.html;
      },
      transformPasted: (slice, view) => withOwnNotes(slice, view.state.doc),
      clipboardTextParser: (text) => plainSlice(text),
    },
  });
}

/** Notes that are pasted are others than those of the text, also where they are called the same. */
function withOwnNotes(slice: Slice, doc: Node): Slice {
  const labels = newLabels(doc);
  const taken = new Set<string>();
  doc.forEach((node) => {
    if (node.type === schema.nodes.note) taken.add(labelKey(node.attrs['label']));
  });
  const renamed = new Map<string, string>();
  slice.content.forEach((node) => {
    const key = labelKey(String(node.attrs['label'] ?? ''));
    if (node.type === schema.nodes.note && taken.has(key)) renamed.set(key, labels());
  });
  return renamed.size === 0 ? slice : new Slice(relabelled(slice.content, renamed), slice.openStart, slice.openEnd);
}

function relabelled(content: Fragment, renamed: ReadonlyMap<string, string>): Fragment {
  return Fragment.from(
    content.content.map((node) => {
      const inner = node.isText ? node : node.copy(relabelled(node.content, renamed));
      const label = renamed.get(labelKey(String(node.attrs['label'] ?? '')));
      return label === undefined ? inner : node.type.create({ ...node.attrs, label }, inner.content, node.marks);
    }),
  );
}
