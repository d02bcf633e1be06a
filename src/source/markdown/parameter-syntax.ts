/**
 * `{{naam}}` as a construct of micromark, so that a parameter is a node of the tree from the start. Its value is filled
 * in on the tree and therefore can never become markup. A backslash escapes it, and code spans win, as in all Markdown.
 */
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types';
import type { Processor } from 'unified';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    parameter: 'parameter';
  }
}

const LEFT = 123;
const RIGHT = 125;
const isName = (code: Code) =>
  code !== null &&
  ((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95 || (code >= 97 && code <= 122));

const tokenize: Tokenizer = (effects, ok, nok) => {
  let size = 0;
  const open: State = (code) => {
    effects.enter('parameter');
    effects.consume(code);
    return second;
  };
  const second: State = (code) => {
    if (code !== LEFT) return nok(code);
    effects.consume(code);
    return name;
  };
  const name: State = (code) => {
    if (code === RIGHT && size > 0) {
      effects.consume(code);
      return close;
    }
    if (!isName(code)) return nok(code);
    size += 1;
    effects.consume(code);
    return name;
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
      const raw = this.sliceSerialize(token).slice(2, -2);
      const lower = raw.charAt(0).toLowerCase() + raw.slice(1);
      this.enter({ type: 'parameter', name: lower, capital: lower !== raw }, token);
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
  const data = this.data() as { micromarkExtensions?: Extension[]; fromMarkdownExtensions?: FromMarkdownExtension[] };
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(syntax);
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push(fromMarkdown);
}
