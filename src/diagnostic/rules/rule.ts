/** The shape of a rule. At the bottom of this floor, for the catalogue is made of rules and a diagnostic of the catalogue. */

export type Severity = 'error' | 'warning';

export interface Words {
  readonly message: string;
  readonly help: string;
}

export interface Rule {
  readonly severity: Severity;
  readonly nl: Words;
  readonly en: Words;
}
