/** The rules by which a paper is understood and placed, in words. */
import type { Language } from '../../diagnostic/diagnostic.ts';
import { ACCOUNT_RULES } from './account.ts';
import { FRONT_RULES } from './front.ts';
import { PLACING_RULES } from './placing.ts';
import { STRUCTURE_RULES } from './structure.ts';
import { VALUE_RULES } from './values.ts';

const RULES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  ...STRUCTURE_RULES,
  ...FRONT_RULES,
  ...PLACING_RULES,
  ...VALUE_RULES,
  ...ACCOUNT_RULES,
};

/** Why something was taken for what it is, in a sentence. */
export function printRule(rule: string, language: Language): string {
  const words = RULES[rule];
  if (words === undefined) throw new Error(`no words for ${rule}`);
  return words[language];
}

/** All names that have words. */
export const RULE_NAMES: readonly string[] = Object.keys(RULES);
