/** The edits that bring what stands in a document where it is to stand, one after the other. */
import { diffArrays } from 'diff';
import type { Edit, Layer } from '../../model/edit.ts';
import { lineAsRead } from '../../model/eye.ts';
import type { Position } from '../../model/source.ts';
import { type ClauseNode, clausesIn, idsIn, type Node, type PartNode, placeOf } from './tree.ts';

export interface Rearranging {
  readonly layer: Layer;
  /** Changed along with the edits. */
  readonly standing: Node[];
  readonly wanted: readonly PartNode[];
  /** What an edit adds of a clause that does not stand yet. */
  readonly fresh: (id: string) => Omit<Extract<Edit, { kind: 'add' }>, 'kind' | 'layer' | 'position'>;
  /** Takes a clause out of the document. */
  readonly remove: (id: string) => Edit;
  /** An id that nobody has. */
  readonly newId: () => string;
}

interface State extends Rearranging {
  readonly edits: Edit[];
  /** Clauses that keep a part from being empty until the end. */
  readonly kept: string[];
  readonly known: ReadonlySet<string>;
}

/** What is not wanted goes last: a part in which nothing is left goes with it. */
export function rearrangingEdits(asked: Rearranging): Edit[] {
  const state: State = { ...asked, edits: [], kept: [], known: idsIn(asked.wanted) };
  arrange(state, null, state.standing, state.wanted);
  const gone = clausesIn(state.standing).filter(({ id }) => !state.known.has(id) && !state.kept.includes(id));
  state.edits.push(...gone.map(({ id }) => state.remove(id)));
  state.edits.push(...state.kept.map((clause): Edit => ({ kind: 'remove', clause, layer: state.layer })));
  return state.edits;
}

function arrange(state: State, holder: PartNode | null, siblings: Node[], wanted: readonly Node[]): void {
  // Terms stand in the order of the alphabet, whatever their order in the source.
  const isSorted = holder?.numbering === 'definitions';
  const stays = isSorted ? new Set(siblings.map(({ id }) => id)) : staying(siblings, wanted);
  let last: string | null = null;
  for (const node of wanted) {
    const position = positionIn(holder, siblings, last);
    if (node.kind === 'clause') clauseTo(state, node, stays.has(node.id), position);
    else partTo(state, node, stays.has(node.id), position);
    last = node.id;
  }
}

function positionIn(holder: PartNode | null, siblings: readonly Node[], last: string | null): Position {
  if (last !== null) return { after: last };
  return holder === null ? { before: siblings[0]?.id ?? '' } : { first_in: holder.id };
}

/** Those that need not move, for the order among them is as it is to be. */
function staying(siblings: readonly Node[], wanted: readonly Node[]): Set<string> {
  const lists = [siblings, wanted].map((nodes) => nodes.map(({ id }) => id));
  const [before = [], after = []] = lists;
  return new Set(diffArrays(before, after).flatMap(({ added, removed, value }) => (added || removed ? [] : value)));
}

function clauseTo(state: State, node: ClauseNode, stays: boolean, position: Position): void {
  const { standing, layer, edits } = state;
  const place = placeOf(standing, node.id);
  const here = place?.siblings[place.index];
  const uncounted = node.uncounted ? { uncounted: true } : {};
  if (here === undefined) {
    edits.push({ kind: 'add', layer, ...state.fresh(node.id), position: { ...position, ...uncounted } });
    insert(standing, { ...node }, position);
    return;
  }
  const wasUncounted = here.kind === 'clause' && here.uncounted;
  if (stays && wasUncounted === node.uncounted) return;
  const counted = wasUncounted === node.uncounted ? {} : { uncounted: node.uncounted };
  keepFilled(state, node.id);
  edits.push({ kind: 'move', clause: node.id, layer, position: { ...position, ...counted } });
  take(standing, node.id);
  insert(standing, { ...node }, position);
}

function partTo(state: State, node: PartNode, stays: boolean, position: Position): void {
  const { standing, layer, edits } = state;
  const place = placeOf(standing, node.id);
  const here = place?.siblings[place.index];
  if (here?.kind === 'part') {
    if (!stays) {
      keepFilled(state, node.id);
      edits.push({ kind: 'move-part', part: node.id, layer, position });
      take(standing, node.id);
      insert(standing, here, position);
    }
    if (!isLabelOf(node.label, here.label)) edits.push({ kind: 'relabel', part: node.id, layer, label: node.label });
    arrange(state, here, here.children, node.children);
    return;
  }
  const made = addPart(state, node, position);
  arrange(state, made, made.children, node.children);
}

/** With a clause of its own that stands already, or else with one that goes again at the end. */
function addPart(state: State, node: PartNode, position: Position): PartNode {
  const { standing, layer, edits } = state;
  const first =
    node.children.find((child) => child.kind === 'clause' && isSpare(standing, child.id))?.id ?? keep(state);
  const { id, label, numbering, columns } = node;
  const shape = { numbering, ...(columns === null ? {} : { columns }) };
  edits.push({ kind: 'add-part', layer, id, label, ...shape, position, clauses: [first] });
  const taken = take(standing, first);
  const made: PartNode = { ...node, children: taken === undefined ? [] : [taken] };
  insert(standing, made, position);
  return made;
}

function isSpare(standing: Node[], id: string): boolean {
  const place = placeOf(standing, id);
  return place !== undefined && place.siblings.length > 1;
}

/** A part must not be empty, not for a moment. */
function keepFilled(state: State, id: string): void {
  const place = placeOf(state.standing, id);
  if (place?.holder == null || place.siblings.length > 1) return;
  keep(state, { last_in: place.holder.id });
}

function keep(state: State, asked?: Position): string {
  const { standing, layer, edits, kept } = state;
  const [first] = standing;
  const position = asked ?? { last_in: first?.id ?? '' };
  const id = state.newId();
  const content = { text: 'Vervalt.' };
  edits.push({ kind: 'add', layer, id, content, audience: ['all'], force: 'inform', position });
  insert(standing, { kind: 'clause', id, uncounted: false }, position);
  kept.push(id);
  return id;
}

function take(root: Node[], id: string): Node | undefined {
  const place = placeOf(root, id);
  return place?.siblings.splice(place.index, 1)[0];
}

function insert(root: Node[], node: Node, { after, before, first_in, last_in }: Position): void {
  const part = first_in ?? last_in;
  const place = placeOf(root, part ?? after ?? before ?? '');
  const found = place?.siblings[place.index];
  if (place === undefined || found === undefined) throw new Error(`nothing stands at the place of ${node.id}`);
  if (part === undefined) place.siblings.splice(place.index + (after === undefined ? 0 : 1), 0, node);
  else if (found.kind === 'part') found.children.splice(first_in === undefined ? found.children.length : 0, 0, node);
}

/** A label that is printed may have its number before it: `Artikel 3`, `2.1`, `b)`, `Bijlage A:`. */
const NUMBER = /^(?:\S+ )?(?:[\d.:§]+|[a-z]{1,4})[.):]?$/i;

function isLabelOf(label: string, printed: string): boolean {
  const [own, shown] = [lineAsRead(label), lineAsRead(printed)];
  if (own === shown) return true;
  const before = shown.endsWith(` ${own}`) ? shown.slice(0, -own.length).trim() : '';
  if (before.length === 0 || before.length >= 40 || !NUMBER.test(before)) return false;
  return /\d|^[a-z]{1,4}[.)]?$/i.test(before) || /^\S+ [A-Z]{1,4}[.):]?$/.test(before);
}
