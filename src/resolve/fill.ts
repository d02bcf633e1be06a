/**
 * Fills parameters and references into parsed texts. Trees are never changed: what an organisation fills in nothing, it
 * shares with all others.
 */
import type { Link, Nodes, RootContent, Text } from 'mdast';
import { type Diagnostic, diagnostic, type Place } from '../diagnostic/diagnostic.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import { LIMITS } from '../model/limits.ts';
import { type AddressParameter, parameterIn, type Reference, referenceOf } from '../model/link.ts';
import type { Line, Texts } from '../model/policy.ts';
import type { UsedValue } from '../model/resolved.ts';
import { mergeTexts, type Parameter, writtenAs } from '../model/text.ts';
import { addressOf, checkAddress } from './addresses.ts';
import { checkAsked } from './asked.ts';
import { type Located, printReference } from './locate.ts';
import { beginsSentence, checkReference } from './references.ts';
import type { Targets } from './targets.ts';
import { capitalise, printAsked, printValue } from './values.ts';
import type { Sourced, Working, WorkingParameter } from './working.ts';

/** A link with what only the document knows; undefined of one that stays as it is. */
type FillLink = (link: Link, before: Nodes | undefined) => Link | undefined;

export interface Filler {
  /** Tells what is wrong in a text. */
  check(sourced: Sourced<string>): void;
  /** Makes a text, and tells nothing. */
  text(sourced: Sourced<string>): RootContent[];
  /** The same, in which references have no words: these tell of another place. */
  apart(sourced: Sourced<string>): RootContent[];
  /** Does both for a line. */
  line(sourced: Sourced<string>): string;
  /** Makes a line, and tells nothing. */
  printed(sourced: Sourced<string>): string;
  /** The words of a reference within the document; undefined where it leads nowhere. */
  reference(id: string): string | undefined;
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
    if (isTooMuch()) return '';
    const parameter = working.parameters.get(asked.name);
    const printed = parameter === undefined ? undefined : printAsked(parameter, asked);
    // Nothing is built of it; whoever looks at what they write sees what they typed.
    if (printed === undefined) return writtenAs(asked);
    return asked.capital ? capitalise(printed) : printed;
  };
  const printedLine = (line: Line): string =>
    line.map((node) => (node.type === 'parameter' ? printedOf(node) : node.value)).join('');
  const wordsHere = (id: string): string | undefined => {
    const place = targets.places.get(id);
    if (place === undefined) return undefined;
    return printReference(place, place.row === null ? null : rowName(place.row));
  };
  const rowName = (row: NonNullable<Located['row']>): string =>
    'line' in row ? printedLine(texts.line(row.line.value)) : cellName(texts.text(row.cell.value).blocks);
  /** Without references: one in a name may lead to the row itself. */
  const cellName = (nodes: readonly Nodes[]): string =>
    nodes
      .map((node) => {
        if (node.type === 'parameter') return printedOf(node);
        return 'children' in node ? cellName(node.children) : node.type === 'text' ? node.value : ' ';
      })
      .join('')
      .replaceAll(/\s+/g, ' ')
      .trim();
  const wordsFor = ({ protocol, id }: Reference): string => {
    if (isTooMuch()) return '';
    if (protocol === null) return wordsHere(id) ?? '';
    const other = targets.elsewhere(protocol);
    const words = typeof other === 'string' ? undefined : other.wordsFor(id);
    return words === undefined || typeof other === 'string' ? '' : `${words} van ‘${other.title}’`;
  };

  const lastingUrl = (url: string, { protocol, id }: Reference): string => {
    const other = protocol === null ? null : targets.elsewhere(protocol);
    return other === null || typeof other === 'string' ? url : `${protocol}#${other.lasting(id)}`;
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
    const reference = referenceOf(url);
    if (reference === undefined) return;
    diagnostics.push(...checkReference(reference, () => sourced.source.placeWithin(sourced.path, url, 0), targets));
    counted(wordsFor(reference));
  };

  /** `before` is what stands before it in the same run of text; undefined at its start. */
  const fill = <T extends Nodes>(node: T, before: Nodes | undefined, linkOf: FillLink): T | Text => {
    if (node.type === 'parameter') return { type: 'text', value: printedOf(node) };
    const link = node.type === 'link' ? linkOf(node, before) : undefined;
    if (link !== undefined) return link as T;
    if (!('children' in node)) return node;
    // Items of a list go on with the sentence before it, as a rule.
    const isStart = node.type === 'paragraph' && before?.type !== 'listItem';
    const children = fillAll(node.children, isStart ? undefined : node, linkOf);
    return children === node.children ? node : ({ ...node, children } as unknown as T);
  };

  /** A link that leads to what only the document knows; undefined of another. */
  const fillLink = (link: Link, before: Nodes | undefined): Link | undefined => {
    const reference = referenceOf(link.url);
    if (reference !== undefined && link.children.length === 0) {
      const words = wordsFor(reference);
      const children: Text[] = [{ type: 'text', value: beginsSentence(before) ? capitalise(words) : words }];
      return { ...link, url: lastingUrl(link.url, reference), children };
    }
    const lasting = reference === undefined ? link.url : lastingUrl(link.url, reference);
    if (lasting !== link.url)
      return { ...link, url: lasting, children: fillAll(link.children, link) as Link['children'] };
    const address = parameterIn(link.url);
    const parameter = address === undefined ? undefined : working.parameters.get(address.name);
    if (address === undefined || parameter === undefined) return undefined;
    const url = addressOf(address.scheme, parameter) ?? link.url;
    return { ...link, url, children: fillAll(link.children, link) as Link['children'] };
  };

  const fillApart: FillLink = (link, before) => {
    const reference = link.children.length === 0 ? referenceOf(link.url) : undefined;
    return reference === undefined ? fillLink(link, before) : { ...link, url: lastingUrl(link.url, reference) };
  };

  /** `holder` is the emphasis or link that they stand in, whatever comes before that. */
  const fillAll = <T extends Nodes>(
    nodes: readonly T[],
    holder?: Nodes,
    linkOf: FillLink = fillLink,
  ): readonly (T | Text)[] => {
    const filled = nodes.map((node, index) => fill(node, index === 0 ? holder : nodes[index - 1], linkOf));
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
    line.map((node) => (node.type === 'parameter' ? useValue(node, sourced) : counted(node.value))).join('');

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
    apart: (sourced) => fillAll(texts.text(sourced.value).blocks, undefined, fillApart) as RootContent[],
    line: (sourced) => fillLine(texts.line(sourced.value), sourced),
    printed: ({ value }) => printedLine(texts.line(value)),
    reference: wordsHere,
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
