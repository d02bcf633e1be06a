/** What in a text is a thing rather than words: a parameter, a reference, the mark of a note, each told in full to a screen reader. */
import type { NodeView, NodeViewConstructor } from 'prosemirror-view';
import { readParameter } from '../../source/markdown/parameter.ts';
import { element } from './element.ts';
import type { EditorOptions, OfferedParameter } from './options.ts';
import { words } from './words.ts';

export function chips(options: EditorOptions): Record<string, NodeViewConstructor> {
  const say = words(options.language);
  const chip = (kind: string, shown: string, told: string): NodeView => ({
    dom: element(
      'span',
      {
        class: `rw-chip rw-chip-${kind}`,
        contenteditable: 'false',
        role: 'img',
        title: told,
        'aria-label': told,
        // Values are no words of this text to spell or to translate.
        spellcheck: 'false',
        translate: 'no',
      },
      shown,
    ),
  });
  return {
    parameter(node) {
      const inside = String(node.attrs['inside']);
      const shown = shownOf(inside, options.parameters);
      return chip('parameter', shown, say.parameterChip(inside, shown));
    },
    reference(node) {
      const label = labelOf(String(node.attrs['url']), options);
      return chip('reference', label, say.referenceChip(label));
    },
    // Its number, and with that what it is called, comes of where it stands.
    noteMark: () => ({
      dom: element('span', { class: 'rw-chip rw-chip-note', contenteditable: 'false', role: 'img' }),
    }),
  };
}

/** Its value where it is the value that prints; in another form its name says more than a guess. */
export function shownOf(inside: string, parameters: readonly OfferedParameter[]): string {
  const read = readParameter(inside);
  const offered = parameters.find(({ name }) => name === read?.name);
  if (read === undefined || read.form !== undefined || read.number !== undefined) return inside;
  const value = offered?.value;
  if (value === undefined || value === null || value === '') return inside;
  return read.capital ? value.charAt(0).toUpperCase() + value.slice(1) : value;
}

export function labelOf(url: string, { targets }: Pick<EditorOptions, 'targets'>): string {
  return targets.find(({ id }) => urlOf(id) === url)?.label ?? url;
}

/** A target of another protocol names that: `protocol#id`. */
export function urlOf(id: string): string {
  return id.includes('#') ? id : `#${id}`;
}
