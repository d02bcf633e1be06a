import type { ValidateFunction } from 'ajv';

declare const validators: Record<
  'organisation' | 'protocol' | 'override' | 'approvals' | 'norms' | 'snapshot',
  ValidateFunction
>;
export = validators;
