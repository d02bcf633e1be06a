/** From strips to pages: what stands where, footnotes below the text that refers to them. */
import type { Page, Strip } from './flow.ts';
import { takeNotes } from './notes.ts';
import { framePadding, notesHeight, placeFrames, spaceBetween } from './spacing.ts';
import { notes as noteMeasures, type PageMeasures, page as upright } from './style.ts';

interface PaginateState {
  readonly size: PageMeasures;
  readonly notes: ReadonlyMap<string, readonly Strip[]>;
  readonly pages: Page[];
  readonly placedNotes: Set<string>;
  page: Page;
  /** Bottom of what has been placed. */
  y: number;
  /** Room the footnotes on this page take, rule included. */
  noteHeight: number;
  pageNotes: Strip[];
  /** Footnote lines that did not fit: they come first on the next page. */
  carry: Strip[];
  /** A footnote did not fit whole, so the page is full. */
  full: boolean;
}

/** Room a carried footnote leaves for the text of the next page. */
const carriedShare = 0.7;
/** A header row higher than this part of a page is not repeated. */
const headShare = 0.4;

/** Cuts a flow into pages. Every strip lands on exactly one page. */
export function paginate(
  strips: readonly Strip[],
  notes: ReadonlyMap<string, readonly Strip[]>,
  placedNotes: Set<string>,
  size: PageMeasures = upright,
): Page[] {
  const state: PaginateState = {
    size,
    notes,
    pages: [],
    placedNotes,
    page: emptyPage(size),
    y: size.top,
    noteHeight: 0,
    pageNotes: [],
    carry: [],
    full: false,
  };
  let start = 0;
  while (start < strips.length) {
    let end = start + 1;
    while (end < strips.length && strips[end - 1]?.keep === true) end++;
    placeGroup(strips.slice(start, end), state);
    start = end;
  }
  closePage(state);
  while (state.carry.length > 0) {
    openPage(state, 1);
    closePage(state);
  }
  return state.pages;
}

function emptyPage(size: PageMeasures): Page {
  return { size, strips: [], notes: [], noteRule: null, frames: [] };
}

function placeGroup(group: readonly Strip[], state: PaginateState): void {
  if (group[0]?.newPage === true && !fresh(state)) nextPage(state);
  if (state.full) nextPage(state);
  // A page with carried footnotes may have no room for any text; each such page takes some of them.
  while (!fits(group, state) && (!fresh(state) || state.pageNotes.length > 0)) nextPage(state);
  if (fits(group, state)) placeTogether(group, state);
  else placeSingly(group, state);
}

function fits(group: readonly Strip[], state: PaginateState): boolean {
  const text = state.y + groupHeight(group, state);
  const wanted = newNotes(group, state);
  if (wanted.length === 0) return text + state.noteHeight <= state.size.bottom;
  const whole = notesHeight([...state.pageNotes, ...wanted]);
  if (text + whole <= state.size.bottom) return true;
  // A long note may run over to the next page, if its beginning stands with its marker.
  const long = whole - state.noteHeight > (state.size.bottom - state.size.top) / 3;
  const beginning = notesHeight([...state.pageNotes, ...wanted.slice(0, 2)]);
  return (long || fresh(state)) && text + beginning <= state.size.bottom;
}

const fresh = (state: PaginateState) => state.page.strips.length === 0;

function placeTogether(group: readonly Strip[], state: PaginateState): void {
  for (const strip of group) placeStrip(strip, state);
  for (const strip of group) placeNotes(strip, state);
}

/** What must stay together is longer than a page: it is broken all the same. */
function placeSingly(group: readonly Strip[], state: PaginateState): void {
  for (const strip of group) {
    const least = notesHeight([...state.pageNotes, ...newNotes([strip], state).slice(0, 1)]);
    if (!fresh(state) && (state.full || state.y + groupHeight([strip], state) + least > state.size.bottom))
      nextPage(state);
    placeStrip(strip, state);
    placeNotes(strip, state);
  }
}

function placeStrip(strip: Strip, state: PaginateState): void {
  for (const head of repeatedHead(strip, state)) {
    const y = state.y + spaceBetween(state.page.strips.at(-1)?.strip, head);
    state.page.strips.push({ strip: head, y, repeated: true });
    state.y = y + head.height;
  }
  const y = state.y + spaceBetween(state.page.strips.at(-1)?.strip, strip);
  state.page.strips.push({ strip, y, repeated: false });
  state.y = y + strip.height;
}

function repeatedHead(strip: Strip, state: PaginateState): readonly Strip[] {
  if (!fresh(state) || strip.head.length === 0) return [];
  const height = strip.head.reduce((sum, head) => sum + head.height, 0);
  return height > (state.size.bottom - state.size.top) * headShare ? [] : strip.head;
}

function placeNotes(strip: Strip, state: PaginateState): void {
  const padding = framePadding(strip.frames);
  for (const id of strip.notes) {
    if (state.placedNotes.has(id)) continue;
    for (const note of takeNotes([id], state.notes, state.placedNotes)) {
      const height = notesHeight([...state.pageNotes, note]);
      if (state.carry.length > 0 || state.y + padding + height > state.size.bottom) {
        state.carry.push(note);
        state.full = true;
      } else {
        state.pageNotes.push(note);
        state.noteHeight = height;
      }
    }
  }
}

/** Strips of the notes that a group refers to for the first time. */
function newNotes(group: readonly Strip[], state: PaginateState): Strip[] {
  return takeNotes(
    group.flatMap((strip) => strip.notes),
    state.notes,
    new Set(state.placedNotes),
  );
}

/** Height a group takes at this place, the space before it and the frames around its end included. */
function groupHeight(group: readonly Strip[], state: PaginateState): number {
  const [first] = group;
  if (first === undefined) return 0;
  let previous = state.page.strips.at(-1)?.strip;
  let height = 0;
  for (const strip of [...repeatedHead(first, state), ...group]) {
    height += spaceBetween(previous, strip) + strip.height;
    previous = strip;
  }
  return height + framePadding(group.at(-1)?.frames ?? []);
}

function nextPage(state: PaginateState): void {
  closePage(state);
  openPage(state, carriedShare);
}

/** Starts a page with what is left of a footnote, on at most this part of it. */
function openPage(state: PaginateState, share: number): void {
  state.page = emptyPage(state.size);
  state.y = state.size.top;
  state.pageNotes = [];
  state.noteHeight = 0;
  state.full = false;
  const carried = state.carry;
  state.carry = [];
  const room = (state.size.bottom - state.size.top) * share;
  for (const note of carried) {
    const height = notesHeight([...state.pageNotes, note]);
    if (state.carry.length > 0 || height > room) state.carry.push(note);
    else {
      state.pageNotes.push(note);
      state.noteHeight = height;
    }
  }
}

function closePage(state: PaginateState): void {
  const { page, pageNotes } = state;
  if (page.strips.length === 0 && pageNotes.length === 0) return;
  if (pageNotes.length > 0) {
    let y = state.size.bottom - state.noteHeight + noteMeasures.above;
    page.noteRule = y;
    y += noteMeasures.below;
    for (const [i, strip] of pageNotes.entries()) {
      y += i === 0 ? 0 : Math.max(strip.before, pageNotes[i - 1]?.after ?? 0);
      page.notes.push({ strip, y, repeated: false });
      y += strip.height;
    }
  }
  page.frames = placeFrames(page.strips);
  state.pages.push(page);
  state.page = emptyPage(state.size);
  state.pageNotes = [];
}
