/** What remark-rehype asks of a handler, and hands it. */
import type { Options } from 'remark-rehype';

export type HandlerTable = NonNullable<Options['handlers']>;

/** The state of remark-rehype, which turns the children of a node. */
export type ToHast = Parameters<NonNullable<HandlerTable['text']>>[0];
