/** A content as it goes into the file: what ends a text stays as its author ended it. */
import { contentOf } from '../../model/policy.ts';
import type { Content } from '../../model/source.ts';

/** `before` is what stood there, for the ends of its texts. */
export function typedContent(content: Content, before: Content): Content {
  const own = contentOf(content);
  const { text, do: wel, dont, cells, choose } = own;
  return {
    ...own,
    ...(text === undefined ? {} : { text: typed(text, before.text) }),
    ...(wel === undefined ? {} : { do: typed(wel, before.do) }),
    ...(dont === undefined ? {} : { dont: typed(dont, before.dont) }),
    ...(cells === undefined ? {} : { cells: cells.map((cell, index) => typed(cell, before.cells?.[index])) }),
    ...(choose === undefined
      ? {}
      : {
          choose: {
            ...choose,
            wordings: Object.fromEntries(
              Object.entries(choose.wordings).map(([value, words]) => [
                value,
                typed(words, before.choose?.wordings[value]),
              ]),
            ),
          },
        }),
  };
}

/** Of more lines a text ends in a line end, so that it stands below `|`; of one line as it did. */
function typed(text: string, before: string | undefined): string {
  const body = text.replaceAll(/\r\n?/g, '\n').trimEnd();
  if (before?.trimEnd() === body) return before;
  const isClosed = before?.includes('\n') === true ? before.endsWith('\n') : body.includes('\n');
  return isClosed ? `${body}\n` : body;
}
