/** What there is to know of a kind of value. */
import type { Param } from '../../diagnostic/diagnostic.ts';
import type { ParameterDeclaration, ParameterValue } from '../../model/source.ts';

/** One kind of value. What is asked about a value of another kind is answered as well as can be: it was told where it stands. */
export interface ValueKind {
  /** What it should have been, in words; undefined of a value that fits. */
  expected(value: ParameterValue, declaration: ParameterDeclaration): Param | undefined;
  /** As it stands in running text; of a value that fits. */
  print(value: ParameterValue, declaration: ParameterDeclaration): string;
}
