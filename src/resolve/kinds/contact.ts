/** Where somebody is reached: values that may stand in the address of a link. */
import type { Param } from '../../diagnostic/diagnostic.ts';
import type { ParameterKind } from '../../model/source.ts';
import type { ValueKind } from './value-kind.ts';

export type ContactKind = Extract<ParameterKind, 'phone' | 'email' | 'url'>;

/** Digits with spaces, hyphens or full stops between them; `(0)` only behind the code of a country. */
const PHONE = /^(?:\+[1-9]\d{0,2}[ -]?(?:\(0\))?|\d)(?:[ .-]?\d)+$/;
/** No letter in it needs to be written otherwise in an address (RFC 6068). */
const EMAIL = /^[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/;
const WEB = /^https:\/\/[^\s\p{Cc}/?#"<>\\^`{|}]+(?:[/?#][^\s\p{Cc}"<>\\^`{|}]*)?$/iu;

/** From the shortest (112) to the longest that there is (ITU-T E.164). */
const DIGITS = { least: 3, most: 15 } as const;

function isPhone(value: string): boolean {
  const digits = toDial(value).replace('+', '').length;
  return PHONE.test(value) && digits >= DIGITS.least && digits <= DIGITS.most;
}

/** `+31 (0)26 320 20 20` as it is dialled: `+31263202020`. */
export function toDial(value: string): string {
  return value.replace('(0)', '').replaceAll(/[^\d+]/g, '');
}

function kindOf(isRight: (value: string) => boolean, expected: Param): ValueKind {
  return {
    expected: (value) => (typeof value === 'string' && isRight(value) ? undefined : expected),
    print: String,
  };
}

export const contact: Readonly<Record<ContactKind, ValueKind>> = {
  phone: kindOf(isPhone, {
    nl: 'een telefoonnummer tussen aanhalingstekens, zoals "026 320 20 20" of "+31 (0)26 320 20 20"',
    en: 'a telephone number between quotes, such as "026 320 20 20" or "+31 (0)26 320 20 20"',
  }),
  email: kindOf((value) => value.length <= 254 && EMAIL.test(value), {
    nl: 'een e-mailadres, zoals info@school.nl',
    en: 'an e-mail address, such as info@school.nl',
  }),
  url: kindOf((value) => WEB.test(value), {
    nl: 'een volledig adres op het web, zoals https://www.school.nl',
    en: 'a full address on the web, such as https://www.school.nl',
  }),
};
