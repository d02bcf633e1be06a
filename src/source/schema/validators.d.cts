import type { ValidateFunction } from 'ajv';

declare const validators: Record<
  'organisation' | 'protocol' | 'override' | 'approvals' | 'norms' | 'snapshot' | 'holidays' | 'calendar',
  ValidateFunction
>;
export = validators;
