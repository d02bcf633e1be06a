/**
 * Lists counted in letters or Roman numerals as a construct of micromark, beside CommonMark's own: `a.`, `b)`, `iv.`, `C.`.
 * An item goes on and nests as any other, but what is indented as the words of the first item is of each: authors do not
 * move it along with the width of `i.` and `viii.`. Only a first `a`, `i`, `A` or `I` may interrupt a paragraph, as only 1 may; and
 * each item has words on its line. How digits are delimited is kept too.
 */
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import { blankLine, list } from 'micromark-core-commonmark';
import { factorySpace } from 'micromark-factory-space';
import { markdownSpace } from 'micromark-util-character';
import type { Code, Construct, ContainerState, Extension, State, Tokenizer } from 'micromark-util-types';
import type { Processor } from 'unified';
import { beginningOf, type CounterStyle, continuationOf, type ListMarker } from '../../model/list-marker.ts';
import { extend } from './extend.ts';

/** Of the list that is open; nothing of it is set before its first item is read. */
interface ListState extends ContainerState {
  counts?: ListMarker;
  /** As its author counts, whatever is printed. */
  last?: number;
  /** How far to the right its first item has its words. */
  least?: number;
}

/** Whether what stands at a place in the source is prose, however much it looks like an item. */
export type IsProse = (offset: number) => boolean;

const CAPITALS = Array.from({ length: 26 }, (_, index) => 65 + index);
const LETTERS = CAPITALS.flatMap((code) => [code, code + 32]);
const isLetter = (code: Code) => code !== null && LETTERS.includes(code);
/** `ccclxxxviii` */
const LONGEST = 11;
const FULL_STOP = 46;
const PARENTHESIS = 41;
/** More spaces than this before a block make it code. */
const INDENTATION = 4;

function constructFor(isProse: IsProse): Construct {
  const tokenize: Tokenizer = function (effects, ok, nok) {
    const state = this.containerState as ListState;
    const [, prefix, context] = this.events.at(-1) ?? [];
    const indentation = prefix?.type === 'linePrefix' ? (context?.sliceSerialize(prefix, true).length ?? 0) : 0;
    let counter = '';
    const start: State = (code) => {
      if (!isLetter(code) || isProse(this.now().offset)) return nok(code);
      if (state.counts === undefined) effects.enter('listOrdered', { _container: true });
      effects.enter('listItemPrefix');
      effects.enter('listItemValue');
      return inside(code);
    };
    const inside: State = (code) => {
      if (isLetter(code) && counter.length < LONGEST) {
        counter += String.fromCharCode(code ?? 0);
        effects.consume(code);
        return inside;
      }
      const delimiter = code === FULL_STOP ? '.' : ')';
      const read = (code === FULL_STOP || code === PARENTHESIS) && readItem(state, counter, delimiter);
      if (!read || (this.interrupt === true && read.number !== 1)) return nok(code);
      effects.exit('listItemValue');
      effects.enter('listItemMarker');
      effects.consume(code);
      effects.exit('listItemMarker');
      const end: State = (next) => {
        Object.assign(state, { type: 'listOrdered', counts: { style: read.style, delimiter }, last: read.number });
        state.size = indentation + this.sliceSerialize(effects.exit('listItemPrefix'), true).length;
        state.least ??= state.size;
        return ok(next);
      };
      const oneSpace: State = (next) => {
        if (!markdownSpace(next)) return nok(next);
        effects.enter('listItemPrefixWhitespace');
        effects.consume(next);
        effects.exit('listItemPrefixWhitespace');
        return end;
      };
      return effects.check(blankLine, nok, effects.attempt(spaceAfter, end, oneSpace));
    };
    return start;
  };
  const construct: Construct = {
    name: 'letterList',
    tokenize,
    continuation: { tokenize: continuationFor(() => construct) },
    exit: list.exit as NonNullable<Construct['exit']>,
  };
  return construct;
}

function readItem(
  { counts, last = 0 }: ListState,
  counter: string,
  delimiter: string,
): { readonly style: CounterStyle; readonly number: number } | undefined {
  if (counts === undefined) return beginningOf(counter);
  const number = counts.delimiter === delimiter ? continuationOf(counts.style, counter, last) : undefined;
  return number === undefined ? undefined : { style: counts.style, number };
}

/** Up to four spaces; where there are more, but one is of the marker and the rest is of what follows. */
const spaceAfter: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const after: State = (code) => {
      const isRead = this.events.at(-1)?.[1].type === 'listItemPrefixWhitespace';
      return isRead && !markdownSpace(code) ? ok(code) : nok(code);
    };
    return factorySpace(effects, after, 'listItemPrefixWhitespace', INDENTATION + 1);
  },
};

/** A line as far to the right as the words of the item, or of the first. */
const indented: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const { size = 0, least = size } = this.containerState as ListState;
    const after: State = (code) => {
      const [, token, context] = this.events.at(-1) ?? [];
      const width = token?.type === 'listItemIndent' ? (context?.sliceSerialize(token, true).length ?? 0) : 0;
      return width >= Math.min(size, least) ? ok(code) : nok(code);
    };
    return factorySpace(effects, after, 'listItemIndent', size + 1);
  },
};

/** An item goes on with a blank line and with what is indented; else there is a next item, or the list ends. */
function continuationFor(construct: () => Construct): Tokenizer {
  return function (effects, ok, nok) {
    const state = this.containerState as ListState;
    const next: State = (code) => {
      state._closeFlow = true;
      delete this.interrupt;
      return factorySpace(effects, effects.attempt(construct(), ok, nok), 'linePrefix', INDENTATION)(code);
    };
    const blank: State = (code) => factorySpace(effects, ok, 'listItemIndent', (state.size ?? 0) + 1)(code);
    const filled: State = (code) => (markdownSpace(code) ? effects.attempt(indented, ok, next)(code) : next(code));
    delete state._closeFlow;
    return effects.check(blankLine, blank, filled);
  };
}

const fromMarkdown: FromMarkdownExtension = {
  enter: {
    /** Of the first item; it is what the list counts from. */
    listItemPrefix(token) {
      const node = this.stack.at(-2);
      if (node?.type !== 'list' || node.ordered !== true || node.children.length > 1) return;
      const [, counter = '', delimiter] = /^(\w+)([.)])/.exec(this.sliceSerialize(token)) ?? [];
      const { style, number } = beginningOf(counter) ?? { style: 'decimal', number: 1 };
      node.start = number;
      if (style !== 'decimal' || delimiter === ')')
        node.data = { marker: { style, delimiter: delimiter === ')' ? ')' : '.' } };
      // Core would read it as digits.
      this.data.expectingFirstListItemValue = undefined;
    },
  },
};

/** A unified plugin beside remark-parse. */
export function remarkLists(this: Processor, isProse: IsProse = () => false): void {
  const construct = constructFor(isProse);
  const syntax: Extension = { document: Object.fromEntries(LETTERS.map((code) => [code, construct])) };
  extend(this, [syntax], [fromMarkdown]);
}
