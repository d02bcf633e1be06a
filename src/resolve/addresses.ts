/** Parameters in the addresses of links: only a value that is checked to be one makes an address. */
import { type Diagnostic, diagnostic, type Param, type Place } from '../diagnostic/diagnostic.ts';
import { type AddressParameter, withLowerScheme } from '../model/link.ts';
import type { ParameterKind } from '../model/source.ts';
import { toDial } from './kinds/contact.ts';
import { expectedOf } from './kinds/index.ts';
import type { WorkingParameter } from './working.ts';

type Scheme = AddressParameter['scheme'];

const KIND: Readonly<Record<Scheme, ParameterKind>> = { 'tel:': 'phone', 'mailto:': 'email', '': 'url' };

const WITHOUT_KIND: Param = { nl: 'gewone tekst', en: 'plain text' };

/** Tells, at the link, of a parameter that is declared as something else. */
export function checkAddress(
  scheme: Scheme,
  name: string,
  { declaration, declared }: WorkingParameter,
  place: Place,
): Diagnostic[] {
  const kind = KIND[scheme];
  if (declaration.kind === kind) return [];
  const params = { name, kind, actual: declaration.kind ?? WITHOUT_KIND };
  return [diagnostic('parameter-address', place, params, [{ place: declared, note: 'declared' }])];
}

/** The whole address; undefined where there is no value of the right kind. */
export function addressOf(scheme: Scheme, { declaration, value }: WorkingParameter): string | undefined {
  if (value === undefined || declaration.kind !== KIND[scheme]) return undefined;
  if (expectedOf(value.value, declaration) !== undefined) return undefined;
  const text = String(value.value);
  return scheme === '' ? withLowerScheme(text) : `${scheme}${scheme === 'tel:' ? toDial(text) : text}`;
}
