/** What turns into something while it is typed, as in a word processor; with Backspace it becomes what was typed again. */
import { InputRule, inputRules, wrappingInputRule } from 'prosemirror-inputrules';
import type { Plugin } from 'prosemirror-state';
import { beginningOf } from '../../model/list-marker.ts';
import { readParameter } from '../../source/markdown/parameter.ts';
import { schema } from './text/schema.ts';

const { list, parameter } = schema.nodes;

/** `1. `, `a) ` or `i. ` at the start of a paragraph. Capitals begin sentences with initials more often than lists. */
const COUNTED = /^(\d{1,3}|[a-hj-z]|i)([.)]) $/;

export function typing(): Plugin {
  return inputRules({
    rules: [
      wrappingInputRule(/^[-*•] $/, list, { style: 'bullet' }),
      wrappingInputRule(
        COUNTED,
        list,
        ([, counter = '1', delimiter]) => {
          const { style, number } = beginningOf(counter) ?? { style: 'decimal' as const, number: 1 };
          return { style, delimiter, start: number };
        },
        ([, counter = ''], node) => {
          const read = beginningOf(counter);
          return node.attrs['style'] === read?.style && node.attrs['start'] + node.childCount === read?.number;
        },
      ),
      new InputRule(/\{\{([^{}]+)\}\}$/, (state, [, inside = ''], start, end) =>
        readParameter(inside) === undefined ? null : state.tr.replaceWith(start, end, parameter.create({ inside })),
      ),
    ],
  });
}
