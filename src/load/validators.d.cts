import type { ValidateFunction } from 'ajv';

declare const validators: Record<'organisation' | 'protocol' | 'override' | 'approvals' | 'norms', ValidateFunction>;
export = validators;
