/** From the inline nodes of a paragraph to words in faces, before lines are broken. */
import type { Break, Emphasis, FootnoteReference, Link, PhrasingContent, Strong, Text } from 'mdast';
import { plainText } from '../../plain-text.ts';
import type { Inline, Passage } from '../page/flow.ts';
import type { Color, FaceKey, TextStyle } from '../page/style.ts';
import { changeColors, superscript } from '../page/style.ts';
import type { Face } from '../type/face.ts';
import { partsOf } from '../type/fallback.ts';

/** Part of a word in one face. */
export interface Fragment {
  text: string;
  face: Face;
  /** That of its style, of which `face` may be a fallback. */
  base: Face;
  size: number;
  rise: number;
  color: Color;
  inline: Inline | null;
  passage: Passage | null;
  hyphenate: boolean;
}

/** What stands between two places where a line may be broken at a space. */
export interface Word {
  fragments: Fragment[];
  /** Whether a space precedes it. */
  space: boolean;
  /** Price of a break before it. */
  cost: number;
  /** A line ends before it in any case. */
  hard: boolean;
}

interface InlineState {
  faces: Readonly<Record<FaceKey, Face>>;
  style: TextStyle;
  bold: boolean;
  italic: boolean;
  link: Inline | null;
  passage: Passage | null;
  /** Words of ours. */
  aside: boolean;
  words: Word[];
  /** A space, or the start: the next text starts a new word. */
  fresh: boolean;
  hard: boolean;
  missing: (char: string) => void;
}

/** Inline nodes that occur in a document tree. */
export type InlineNode = Text | Emphasis | Strong | Link | Break | FootnoteReference;
type InlineHandlers = {
  [Type in InlineNode['type']]: (node: Extract<InlineNode, { type: Type }>, state: InlineState) => void;
};

/** Prices of breaks, in squares of the part of the line left empty. */
export const breakCost = { hyphen: 0.06, free: 0.015, glued: 0.25, dash: 0.12, chopped: 0.6 } as const;

const handlers: InlineHandlers = {
  text: (node, state) => {
    const { lang = null, change = null, aside = false } = node.data ?? {};
    state.passage = lang === null && change === null ? null : { lang, change };
    state.aside = aside;
    addText(node.value.normalize('NFC'), state);
    state.passage = null;
    state.aside = false;
  },
  emphasis: (node, state) => nested(node.children, { italic: true }, state),
  strong: (node, state) => nested(node.children, { bold: true }, state),
  link: (node, state) => {
    const text = plainText(node.children);
    const link: Inline = node.url.startsWith('#')
      ? { kind: 'anchor', anchor: decodeURIComponent(node.url.slice(1)), text }
      : { kind: 'url', url: node.url, text };
    nested(node.children, { link }, state);
  },
  break: (_node, state) => {
    state.fresh = true;
    state.hard = true;
  },
  footnoteReference: (node, state) => {
    const face = state.faces.regular;
    const note: Inline = { kind: 'note', id: node.identifier, text: node.label ?? node.identifier };
    // Joined to the word before it, also over a space: a marker never stands alone on the next line.
    if (state.words.length > 0 && !state.hard) state.fresh = false;
    const last = state.words.at(-1)?.fragments.at(-1);
    if (last?.inline?.kind === 'note' && !state.fresh) addFragment('\u2009', face, note, state, true);
    const { change } = node.data ?? {};
    state.passage = change === undefined ? null : { lang: null, change };
    addFragment(note.text, face, note, state, true);
    state.passage = null;
  },
};

/** The words of inline content. `missing` is told of each character the fonts do not have. */
export function collectWords(
  nodes: readonly PhrasingContent[],
  style: TextStyle,
  faces: Readonly<Record<FaceKey, Face>>,
  missing: (char: string) => void,
): Word[] {
  const { bold, italic } = style;
  const state: InlineState = {
    faces,
    style,
    bold,
    italic,
    link: null,
    passage: null,
    aside: false,
    words: [],
    fresh: true,
    hard: false,
    missing,
  };
  addNodes(nodes, state);
  return state.words;
}

function addNodes(nodes: readonly PhrasingContent[], state: InlineState): void {
  for (const node of nodes) {
    const handle = handlers[node.type as InlineNode['type']] as
      | ((node: PhrasingContent, state: InlineState) => void)
      | undefined;
    if (handle === undefined) throw new Error(`Unexpected ${node.type} in running text`);
    handle(node, state);
  }
}

function nested(
  nodes: readonly PhrasingContent[],
  change: Partial<Pick<InlineState, 'bold' | 'italic' | 'link'>>,
  state: InlineState,
): void {
  const { bold, italic, link } = state;
  Object.assign(state, change);
  addNodes(nodes, state);
  Object.assign(state, { bold, italic, link });
}

// Not \s, which takes in the no-break space.
const breakable = /[ \t\r\n\f\v\u2000-\u2006\u2008-\u200A\u2028\u2029\u205F]+/u;

function addText(value: string, state: InlineState): void {
  const face = state.faces[state.bold ? (state.italic ? 'boldItalic' : 'bold') : state.italic ? 'italic' : 'regular'];
  for (const [i, part] of value.split(breakable).entries()) {
    if (i > 0) state.fresh = true;
    if (part !== '') addFragment(part, face, state.link, state, false);
  }
}

function addFragment(text: string, face: Face, inline: Inline | null, state: InlineState, raised: boolean): void {
  // Nearly every word: no object is made for it.
  if (face.shape(text).missing.length === 0) {
    addPart(text, face, face, inline, state, raised);
    return;
  }
  for (const part of partsOf(text, face)) {
    for (const char of part.face.shape(part.text).missing) state.missing(char);
    addPart(part.text, part.face, face, inline, state, raised);
  }
}

function addPart(
  text: string,
  face: Face,
  base: Face,
  inline: Inline | null,
  state: InlineState,
  raised: boolean,
): void {
  const { style } = state;
  const fragment: Fragment = {
    text,
    face,
    base,
    size: raised ? style.size * superscript.scale : style.size,
    rise: raised ? style.size * superscript.rise : 0,
    color: colorOf(inline, state),
    inline,
    passage: state.passage,
    // The patterns are those of the document's language.
    hyphenate: style.hyphenate && !raised && (state.passage?.lang ?? null) === null,
  };
  const before = state.words.at(-1);
  if (before !== undefined && !state.fresh) {
    before.fragments.push(fragment);
    return;
  }
  state.words.push({
    fragments: [fragment],
    space: before !== undefined && !state.hard,
    cost: before === undefined ? 0 : spaceCost(before, text),
    hard: state.hard,
  });
  state.fresh = false;
  state.hard = false;
}

function colorOf(inline: Inline | null, { style, passage, aside }: InlineState): Color {
  if (aside) return changeColors.aside;
  const { change } = passage ?? { change: null };
  if (change !== null) return changeColors[change];
  return inline === null ? style.color : style.link;
}

const beforeNumber =
  /(?:^|[(“‘])(?:artt?|artikel(?:en)?|lid|leden|nr|nrs|p|pag|pagina|par|paragraaf|bijlage|deel|hoofdstuk|sub|onder|§+)\.?$/iu;

/** `art. 5` stays together where it can; a dash does not start a line where it need not. */
function spaceCost(before: Word, text: string): number {
  if (/^[–—-]$/.test(text)) return breakCost.dash;
  if (/^\p{N}/u.test(text) && beforeNumber.test(before.fragments.at(-1)?.text ?? '')) return breakCost.glued;
  return 0;
}
