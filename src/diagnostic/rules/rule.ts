import type { Severity } from '../diagnostic.ts';

export interface Words {
  readonly message: string;
  readonly help: string;
}

export interface Rule {
  readonly severity: Severity;
  readonly nl: Words;
  readonly en: Words;
}
