/**
 * Fills parameters and references into parsed texts. Trees are never changed: what an organisation fills in nothing, it
 * shares with all others.
 */
import type { Link, Nodes, RootContent, Text } from 'mdast';
import { type Diagnostic, diagnostic, type Param, type Place } from '../diagnostic/diagnostic.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import { LIMITS } from '../model/limits.ts';
import { type AddressParameter, parameterIn } from '../model/link.ts';
import type { Line, Texts } from '../model/policy.ts';
import type { Location, UsedValue } from '../model/resolved.ts';
import { mergeTexts, type Parameter, writtenAs } from '../model/text.ts';
import { addressOf, checkAddress } from './addresses.ts';
import { checkAsked } from './asked.ts';
import type { Hint } from './roles.ts';
import { capitalise, printAsked, printValue } from './values.ts';
import type { Sourced, Working, WorkingParameter } from './working.ts';

export interface Filler {
  /** Tells what is wrong in a text. */
  check(sourced: Sourced<string>): void;
  /** Makes a text, and tells nothing. */
  text(sourced: Sourced<string>): RootContent[];
  /** Does both for a line. */
  line(sourced: Sourced<string>): string;
  /** A parameter that is used at a place, with its value; tells when there is none. */
  use(name: string, place: Place): WorkingParameter | undefined;
  /** A parameter that is named at a place, which need not have a value; tells when there is no such parameter. */
  know(name: string, place: Place): WorkingParameter | undefined;
  /** Of a text that another value would have chosen: its parameters are there, and are used. */
  mention(sourced: Sourced<string>): void;
  tell(item: Diagnostic): void;
  /** The values that texts insert, each once, in the order of the texts. Tells nothing. */
  values(texts: readonly Sourced<string>[]): UsedValue[];
  /** Names of the parameters that were filled in so far. */
  readonly used: ReadonlySet<string>;
  /** Letters that were filled in so far. Beyond the limit of a document values are left out: there will be no document. */
  readonly letters: number;
}

export interface Targets {
  /** Every clause and part of this document by id, with where it stands. */
  readonly locations: ReadonlyMap<string, Location>;
  readonly organisation: Param;
  /** Where an unset parameter should be set. */
  readonly settings: Place;
  readonly hint: Hint;
}

export function createFiller(texts: Texts, working: Working, targets: Targets, diagnostics: Diagnostic[]): Filler {
  const used = new Set<string>();
  let letters = 0;
  const counted = (text: string): string => {
    letters += text.length;
    return text;
  };
  const placeOf = (sourced: Sourced<string>, parameter: Parameter): Place =>
    sourced.source.placeWithin(sourced.path, writtenAs(parameter), 0);

  const isTooMuch = () => letters > LIMITS.documentLetters.at;
  const printedOf = (asked: Parameter): string => {
    const parameter = working.parameters.get(asked.name);
    const printed = parameter === undefined || isTooMuch() ? undefined : printAsked(parameter, asked);
    if (printed === undefined) return '';
    return asked.capital ? capitalise(printed) : printed;
  };
  const wordsFor = (url: string): string => {
    const location = targets.locations.get(url.slice(1));
    return location === undefined || isTooMuch() ? '' : printReference(location);
  };

  const know = (name: string, place: Place): WorkingParameter | undefined => {
    used.add(name);
    const known = working.parameters.get(name);
    if (known === undefined) {
      const params = { name, suggestion: suggestion(name, working.parameters.keys()) };
      diagnostics.push(diagnostic('parameter-unknown', place, params));
    }
    return known;
  };

  const use = (name: string, place: Place): WorkingParameter | undefined => {
    const known = know(name, place);
    if (known !== undefined && known.value === undefined) {
      const params = { name, organisation: targets.organisation, description: known.declaration.description };
      diagnostics.push(diagnostic('parameter-unset', targets.settings, params, [{ place, note: 'used' }]));
    }
    return known;
  };

  const useValue = (parameter: Parameter, sourced: Sourced<string>): string => {
    const place = placeOf(sourced, parameter);
    const known = use(parameter.name, place);
    if (known !== undefined) diagnostics.push(...checkAsked(known, parameter, place));
    return counted(printedOf(parameter));
  };

  const useAddress = (url: string, { scheme, name }: AddressParameter, sourced: Sourced<string>): void => {
    const place = sourced.source.placeWithin(sourced.path, url, 0);
    const known = use(name, place);
    if (known !== undefined) diagnostics.push(...checkAddress(scheme, name, known, place));
  };

  const useReference = (url: string, sourced: Sourced<string>): void => {
    const id = url.slice(1);
    const { organisation, hint, locations } = targets;
    if (!locations.has(id)) {
      const params = { id, organisation, suggestion: hint(id, locations.keys()) };
      diagnostics.push(diagnostic('reference-unknown', sourced.source.placeWithin(sourced.path, url, 0), params));
    }
    counted(wordsFor(url));
  };

  const fill = <T extends Nodes>(node: T): T | Text => {
    if (node.type === 'parameter') return { type: 'text', value: printedOf(node) };
    if (node.type === 'link' && node.url.startsWith('#') && node.children.length === 0)
      return { ...node, children: [{ type: 'text', value: wordsFor(node.url) }] } as unknown as T;
    const address = node.type === 'link' ? parameterIn(node.url) : undefined;
    if (address !== undefined) return fillLink(node as Link, address) as T;
    if (!('children' in node)) return node;
    const children = fillAll(node.children);
    return children === node.children ? node : ({ ...node, children } as unknown as T);
  };

  const fillLink = (link: Link, { scheme, name }: AddressParameter): Link => {
    const parameter = working.parameters.get(name);
    const url = parameter === undefined ? undefined : addressOf(scheme, parameter);
    return { ...link, url: url ?? link.url, children: fillAll(link.children) as Link['children'] };
  };

  const fillAll = <T extends Nodes>(nodes: readonly T[]): readonly (T | Text)[] => {
    const filled = nodes.map(fill);
    if (filled.every((node, index) => node === nodes[index])) return nodes;
    return mergeTexts(filled.filter((node) => node.type !== 'text' || node.value !== ''));
  };

  const check = (sourced: Sourced<string>): void => {
    const { inserted, letters: own } = texts.text(sourced.value);
    letters += own;
    for (const node of inserted) {
      const address = node.type === 'link' ? parameterIn(node.url) : undefined;
      if (node.type === 'parameter') useValue(node, sourced);
      else if (address !== undefined) useAddress(node.url, address, sourced);
      else useReference(node.url, sourced);
    }
  };

  const mention = (sourced: Sourced<string>): void => {
    for (const node of texts.text(sourced.value).inserted) {
      const address = node.type === 'link' ? parameterIn(node.url) : undefined;
      if (node.type === 'parameter') know(node.name, placeOf(sourced, node));
      else if (address !== undefined) know(address.name, sourced.source.placeWithin(sourced.path, node.url, 0));
    }
  };

  const fillLine = (line: Line, sourced: Sourced<string>) =>
    line.map((node) => (node.type === 'parameter' ? useValue(node, sourced) : node.value)).join('');

  const values = (sourced: readonly Sourced<string>[]): UsedValue[] => {
    const names = sourced.flatMap(({ value }) => texts.text(value).inserted.flatMap((node) => nameIn(node) ?? []));
    return [...new Set(names)].flatMap((name) => {
      const parameter = working.parameters.get(name);
      const printed = parameter === undefined ? undefined : printValue(parameter);
      if (printed === undefined || parameter?.value === undefined) return [];
      const { source, path } = parameter.value;
      return [{ name, value: printed, place: source.place(path) }];
    });
  };

  return {
    check,
    text: (sourced) => fillAll(texts.text(sourced.value).blocks) as RootContent[],
    line: (sourced) => fillLine(texts.line(sourced.value), sourced),
    ...{ use, know, mention, values },
    tell: (item) => void diagnostics.push(item),
    used,
    get letters() {
      return letters;
    },
  };
}

/** The parameter that a node of a text inserts, in its words or its address. */
function nameIn(node: Parameter | Link): string | undefined {
  return node.type === 'parameter' ? node.name : parameterIn(node.url)?.name;
}

/** `‘4. Richtlijnen’, punt 3`; without a number just the label. */
export function printReference({ label, number }: Location): string {
  return number === null ? `‘${label}’` : `‘${label}’, punt ${number}`;
}
