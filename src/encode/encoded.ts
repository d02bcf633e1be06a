/**
 * Text that is fit for one sink. A `string` becomes that only in this folder: the output, a formatter and the tag of a sink
 * take nothing else, so that what prints a value without an encoder does not compile.
 */
declare const of: unique symbol;
export type Encoded<Sink extends string = string> = string & { readonly [of]: Sink };

/** A string that stands in our own code: of type `'voor'`, never `string` or a pattern of one. */
type Own<T extends string> = Record<never, never> extends Record<T, 1> ? never : T;

/** What may stand in a hole: what is encoded for this sink, a number, or words of our own. */
type Hole<S extends string, T> = T extends number | Encoded<S>
  ? T
  : T extends Encoded
    ? never
    : T extends string
      ? Own<T>
      : never;

/** The tag of a sink: `` terminal`${terminal.line(name)}: niets` ``. */
export interface Tag<S extends string> {
  <const H extends readonly (string | number)[]>(
    ours: TemplateStringsArray,
    ...holes: H & { [I in keyof H]: Hole<S, H[I]> }
  ): Encoded<S>;
  join<T extends string>(parts: readonly Encoded<S>[], between: Own<T> & T): Encoded<S>;
}

/** For the encoders of this folder alone. */
export function encoded<S extends string>(text: string): Encoded<S> {
  return text as Encoded<S>;
}

/** `settle` mends what only the whole shows, such as how a line begins. */
export function tagOf<S extends string>(settle: (text: string) => string = (text) => text): Tag<S> {
  const tag = (ours: TemplateStringsArray, ...holes: readonly (string | number)[]) =>
    encoded<S>(settle(String.raw({ raw: ours }, ...holes)));
  const join = (parts: readonly Encoded<S>[], between: string) => encoded<S>(settle(parts.join(between)));
  return Object.assign(tag, { join }) as Tag<S>;
}
