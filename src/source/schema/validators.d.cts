import type { ValidateFunction } from 'ajv';

type Validators = Record<
  | 'settings'
  | 'organisation'
  | 'protocol'
  | 'override'
  | 'approvals'
  | 'norms'
  | 'same'
  | 'contradictions'
  | 'readings'
  | 'snapshot'
  | 'holidays'
  | 'calendar'
  | 'pins'
  | 'pinned',
  ValidateFunction
>;

declare namespace validators {
  /** Which keys may stand in a block, and what each of its values, or each of a list, is. */
  interface Shape {
    /** Name of the shape that this one is; what is said beside it goes before it. */
    readonly ref?: string;
    readonly title?: string;
    /** A text of words, not an id, date or choice. */
    readonly words?: boolean;
    readonly keys?: Readonly<Record<string, Shape>>;
    readonly each?: Shape;
  }
}

declare const validators: Validators & {
  /** By kind of file and by definition. */
  shapes(): Readonly<Record<string, validators.Shape>>;
};
export = validators;
