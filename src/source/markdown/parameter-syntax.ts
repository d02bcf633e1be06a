/**
 * `{{naam}}` as a construct of micromark, so that a parameter is a node of the tree from the start. Its value is filled
 * in on the tree and therefore can never become markup. A backslash escapes it, and code spans win, as in all Markdown.
 */
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import type { Construct, Extension, State, Tokenizer } from 'micromark-util-types';
import type { Processor } from 'unified';
import { extend } from './extend.ts';
import { readParameter } from './parameter.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    parameter: 'parameter';
  }
}

const LEFT = 123;
const RIGHT = 125;

const tokenize: Tokenizer = (effects, ok, nok) => {
  let inside = '';
  const open: State = (code) => {
    effects.enter('parameter');
    effects.consume(code);
    return second;
  };
  const second: State = (code) => {
    if (code !== LEFT) return nok(code);
    effects.consume(code);
    return content;
  };
  const content: State = (code) => {
    if (code === RIGHT && readParameter(inside) !== undefined) {
      effects.consume(code);
      return close;
    }
    // The end of the text, of a line, or a tab.
    if (code === null || code < 0 || code === LEFT || code === RIGHT) return nok(code);
    inside += String.fromCharCode(code);
    effects.consume(code);
    return content;
  };
  const close: State = (code) => {
    if (code !== RIGHT) return nok(code);
    effects.consume(code);
    effects.exit('parameter');
    return ok;
  };
  return open;
};

const construct: Construct = { name: 'parameter', tokenize };
const syntax: Extension = { text: { [LEFT]: construct } };

const fromMarkdown: FromMarkdownExtension = {
  enter: {
    parameter(token) {
      const parameter = readParameter(this.sliceSerialize(token).slice(2, -2));
      if (parameter !== undefined) this.enter(parameter, token);
    },
  },
  exit: {
    parameter(token) {
      this.exit(token);
    },
  },
};

/** A unified plugin beside remark-parse. */
export function remarkParameters(this: Processor): void {
  extend(this, [syntax], [fromMarkdown]);
}
