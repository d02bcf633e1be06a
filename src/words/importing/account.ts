/** Why a passage stands in an account as it does, where no rule of reading or placing spoke of it. */
import type { Language } from '../../diagnostic/diagnostic.ts';

export const ACCOUNT_RULES = {
  'account-left': {
    nl: 'geen regel paste hier: kijk zelf waar dit hoort',
    en: 'no rule fitted here: see for yourself where this belongs',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;
