/** The sentences of a change, as they were and as they become, for who reads the summary of a redline alone. */
import type { BlockContent, Nodes, PhrasingContent, RootContent } from 'mdast';
import { lineAsRead } from '../model/eye.ts';
import { runsOf } from './content.ts';
import { asSentences, type Piece } from './sentences.ts';

/** A sentence of both texts; or some that go or come, or that come where others went. */
interface Told {
  readonly kind: 'stays' | 'changed' | 'goes' | 'comes' | 'replaced';
  readonly isNote: boolean;
  /** Its place among all sentences. */
  readonly at: number;
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
}

const SAID = { was: 'Was', becomes: 'Wordt', comes: 'Komt erbij', goes: 'Vervalt', stays: 'Zelfde woorden' };
/** More of one change is in the text itself. */
const MOST = 3;

/**
 * A paragraph for each sentence that a change is in. What differs in it is bold. Where no letter differs, the sentences
 * as they are.
 *
 *     Was: De telefoon ligt **tijdens de les** in de kluis.
 *     Wordt: De telefoon ligt **de hele dag** in de kluis.
 */
export function sentencesOf(merged: readonly RootContent[]): BlockContent[] {
  const isNote = ({ type }: RootContent) => type === 'footnoteDefinition';
  const all = [
    ...toldIn(
      merged.filter((block) => !isNote(block)),
      false,
    ),
    ...toldIn(
      merged.filter(isNote).flatMap((note) => within(note)),
      true,
    ),
  ].map((told, at) => ({ ...told, at }));
  const changed = all.filter(({ kind }) => kind !== 'stays');
  const told = changed.length === 0 ? all : changed;
  const rest = told.length - MOST;
  if (rest <= 1) return joined(told).flatMap(linesOf);
  const more = paragraph([text(`En nog ${rest} zinnen; die staan in de tekst.`)]);
  return [...joined(told.slice(0, MOST)).flatMap(linesOf), more];
}

/** The blocks of a note, which go or come with it. */
function within(note: RootContent): RootContent[] {
  if (!('children' in note)) return [];
  const { change } = note.data ?? {};
  return note.children.map((child) =>
    change === undefined ? child : { ...child, data: { ...child.data, change } },
  ) as RootContent[];
}

function toldIn(blocks: readonly RootContent[], isNote: boolean): Omit<Told, 'at'>[] {
  const units = runsOf(blocks.map((block) => withoutMarks(block) as RootContent)).flatMap(([first, ...rest]) => {
    // The bullet of an item is no part of its sentence.
    const bare = first === undefined ? [] : [{ ...first, text: first.text.replace(/^(?: *- )+/, '') }];
    return asSentences([...bare, ...rest]);
  });
  return units.flatMap((unit) => {
    const before = unit.filter(({ change }) => change !== 'insert');
    const after = unit.filter(({ change }) => change !== 'delete');
    if (isBlank(unit)) return [];
    const isSame = unit.every(({ change, text: words }) => change === undefined || lineAsRead(words) === '');
    const kind = isSame ? 'stays' : isBlank(before) ? 'comes' : isBlank(after) ? 'goes' : 'changed';
    return [{ kind, isNote, before, after } as const];
  });
}

/** The number of a note is another here than in the document; that one comes or goes is said. */
function withoutMarks(node: Nodes): Nodes {
  if (node.type === 'footnoteReference')
    return node.data?.change === undefined
      ? { type: 'text', value: '' }
      : { type: 'text', value: ' [noot]', data: { change: node.data.change } };
  if (!('children' in node)) return node;
  return { ...node, children: node.children.map((child) => withoutMarks(child)) } as Nodes;
}

/** Neighbours that go are told together, as are those that come; and those that come where others went as one change. */
function joined(all: readonly Told[]): Told[] {
  const list: Told[] = [];
  for (const own of all) {
    const last = list.at(-1);
    const isNext = last !== undefined && last.at + 1 === own.at && last.isNote === own.isNote;
    const kind = isNext ? together(last.kind, own.kind) : null;
    if (last === undefined || kind === null) list.push(own);
    else {
      const side = (name: 'before' | 'after') =>
        last[name].length > 0 && own[name].length > 0
          ? [...last[name], { text: ' ', change: undefined }, ...own[name]]
          : [...last[name], ...own[name]];
      list[list.length - 1] = { ...own, kind, before: side('before'), after: side('after') };
    }
  }
  return list;
}

function together(last: Told['kind'], own: Told['kind']): Told['kind'] | null {
  if (last === own && (own === 'goes' || own === 'comes' || own === 'stays')) return own;
  return own === 'comes' && (last === 'goes' || last === 'replaced') ? 'replaced' : null;
}

function linesOf({ kind, isNote, before, after }: Told): BlockContent[] {
  const line = (said: string, side: readonly Piece[]) =>
    paragraph([text(isNote ? `${said}, in een noot: ` : `${said}: `), ...marked(side, kind === 'changed')]);
  switch (kind) {
    case 'stays':
      return [line(SAID.stays, after)];
    case 'goes':
      return [line(SAID.goes, before)];
    case 'comes':
      return [line(SAID.comes, after)];
    default:
      return [line(SAID.was, before), line(SAID.becomes, after)];
  }
}

function marked(side: readonly Piece[], isMixed: boolean): PhrasingContent[] {
  const runs: { text: string; isBold: boolean }[] = [];
  for (const { text: words, change } of side) {
    const isBold = isMixed && change !== undefined;
    const last = runs.at(-1);
    if (last?.isBold === isBold) last.text += words;
    else runs.push({ text: words, isBold });
  }
  return runs.flatMap(({ text: words, isBold }, index) => {
    const start = index === 0 ? words.trimStart() : words;
    const value = (index === runs.length - 1 ? start.trimEnd() : start).replaceAll(/\s+/g, ' ');
    return isBold ? bold(value) : shown(value);
  });
}

/** The spaces at its ends are no part of it: Markdown has no bold that begins with one. */
function bold(value: string): PhrasingContent[] {
  const words = value.trim();
  const from = value.indexOf(words);
  if (words === '') return shown(value);
  return [
    ...shown(value.slice(0, from)),
    { type: 'strong', children: [text(words)] },
    ...shown(value.slice(from + words.length)),
  ];
}

function isBlank(side: readonly Piece[]): boolean {
  return side.every(({ text: words }) => words.trim() === '');
}

function paragraph(children: PhrasingContent[]): BlockContent {
  return { type: 'paragraph', children };
}

function shown(value: string): PhrasingContent[] {
  return value === '' ? [] : [text(value)];
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
