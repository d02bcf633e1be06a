/** YAML for people to read and paste: each value reads back the same, and comments stand beside it and below. */
import { Document, isPair, isScalar, isSeq, visit } from 'yaml';
import { type Encoded, encoded, tagOf } from './encoded.ts';
import { visible } from './visible.ts';

export type Yaml = Encoded<'yaml'>;

/** What is said behind a value; `key` is the one that it, or its list, stands under. */
export type Remark = (value: string, key: string) => string | undefined;

/** A comment of one line, or data that somebody can take out of the comment. */
export type Comment = string | { readonly data: unknown; readonly remark?: Remark };

export interface Comments {
  readonly above?: readonly Comment[];
  readonly remark?: Remark;
  readonly below?: readonly Comment[];
}

/** What steers a terminal or is seen by nobody, and what is an order to a CI runner; written by number it reads back the same. */
const ODD = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\uFFFE\uFFFF]/gu;
const ORDER = /#(#\w*\[)/g;

/** Each value: no line of the output begins with what somebody wrote. */
const ON_ONE_LINE = { lineWidth: 0, blockQuote: false, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER };

/** In blocks. Null is written as nothing, for somebody to fill in. */
export function yaml(data: unknown, { above = [], remark, below = [] }: Comments = {}): Yaml {
  const comments = [above, below].map(commentOf);
  return encoded([comments[0], lines(data, remark), comments[1]].join(''));
}

export const joinYaml = tagOf<'yaml'>().join;

function commentOf(comments: readonly Comment[]): string {
  return comments
    .flatMap((comment) =>
      typeof comment === 'string' ? [visible(comment)] : lines(comment.data, comment.remark).trimEnd().split('\n'),
    )
    .map((line) => `${line === '' ? '' : `# ${line}`.trimEnd()}\n`)
    .join('');
}

function lines(data: unknown, remark: Remark = () => undefined): string {
  const document = new Document(data, { compat: 'yaml-1.1' });
  visit(document, {
    Scalar(at, node, path) {
      if (typeof node.value !== 'string' || at === 'key') return;
      if (byNumber(node.value) !== node.value) node.type = 'QUOTE_DOUBLE';
      const said = remark(node.value, keyAbove(path));
      if (said !== undefined) node.comment = ` ${visible(said)}`;
    },
  });
  // Outside comments these stand between double quotes only.
  return document
    .toString({ ...ON_ONE_LINE, nullStr: '' })
    .split('\n')
    .map(byNumber)
    .join('\n');
}

function keyAbove(path: readonly unknown[]): string {
  const above = path.at(-1);
  const pair = isSeq(above) ? path.at(-2) : above;
  return isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : '';
}

/** A character of two halves has no number of four digits. */
function byNumber(text: string): string {
  const numbered = text.replaceAll(ODD, (char) =>
    char.length > 1 ? char : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return numbered.replaceAll(ORDER, '\\u0023$1');
}
