/**
 * Fills parameters and references into parsed texts. Trees are never changed: what an organisation fills in nothing, it
 * shares with all others.
 */
import type { Nodes, RootContent, Text } from 'mdast';
import { type Diagnostic, diagnostic, type Place } from '../diagnostic/diagnostic.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import { LIMITS } from '../model/limits.ts';
import { type Reference, referenceOf } from '../model/link.ts';
import type { Line, Texts } from '../model/policy.ts';
import { mergeTexts, type Parameter } from '../model/text.ts';
import { printReference } from './locate.ts';
import { beginsSentence, checkReference } from './references.ts';
import type { Targets } from './targets.ts';
import { capitalise, printValue } from './values.ts';
import type { Sourced, Working } from './working.ts';

export interface Filler {
  /** Tells what is wrong in a text. */
  check(sourced: Sourced<string>): void;
  /** Makes a text, and tells nothing. */
  text(sourced: Sourced<string>): RootContent[];
  /** Does both for a line. */
  line(sourced: Sourced<string>): string;
  /** The words of a reference within the document; undefined where it leads nowhere. */
  reference(id: string): string | undefined;
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
  const placeOf = (sourced: Sourced<string>, { name, capital }: Parameter): Place => {
    const written = `{{${capital ? capitalise(name) : name}}}`;
    return sourced.source.placeWithin(sourced.path, written, 0);
  };

  const isTooMuch = () => letters > LIMITS.documentLetters.at;
  const printedOf = ({ name, capital }: Parameter): string => {
    const value = working.parameters.get(name)?.value;
    if (value === undefined || isTooMuch()) return '';
    const printed = printValue(value.value);
    return capital ? capitalise(printed) : printed;
  };
  const printedLine = (line: Line): string =>
    line.map((node) => (node.type === 'parameter' ? printedOf(node) : node.value)).join('');
  const wordsHere = (id: string): string | undefined => {
    const place = targets.places.get(id);
    if (place === undefined) return undefined;
    const row = place.row === null ? null : printedLine(texts.line(place.row.value));
    return printReference(place, row);
  };
  const wordsFor = ({ protocol, id }: Reference): string => {
    if (isTooMuch()) return '';
    if (protocol === null) return wordsHere(id) ?? '';
    const other = targets.elsewhere(protocol);
    const words = typeof other === 'string' ? undefined : other.wordsFor(id);
    return words === undefined || typeof other === 'string' ? '' : `${words} van ‘${other.title}’`;
  };

  const useValue = (parameter: Parameter, sourced: Sourced<string>): string => {
    used.add(parameter.name);
    const known = working.parameters.get(parameter.name);
    if (known === undefined) {
      const params = { name: parameter.name, suggestion: suggestion(parameter.name, working.parameters.keys()) };
      diagnostics.push(diagnostic('parameter-unknown', placeOf(sourced, parameter), params));
    } else if (known.value === undefined) {
      const params = { name: parameter.name, organisation: targets.organisation, description: known.description };
      diagnostics.push(
        diagnostic('parameter-unset', targets.settings, params, [{ place: placeOf(sourced, parameter), note: 'used' }]),
      );
    }
    return counted(printedOf(parameter));
  };

  const useReference = (url: string, sourced: Sourced<string>): void => {
    const reference = referenceOf(url);
    if (reference === undefined) return;
    diagnostics.push(...checkReference(reference, () => sourced.source.placeWithin(sourced.path, url, 0), targets));
    counted(wordsFor(reference));
  };

  /** `before` is what stands before it in the same run of text; undefined at its start. */
  const fill = <T extends Nodes>(node: T, before: Nodes | undefined): T | Text => {
    if (node.type === 'parameter') return { type: 'text', value: printedOf(node) };
    const reference = node.type === 'link' && node.children.length === 0 ? referenceOf(node.url) : undefined;
    if (reference !== undefined) {
      const words = wordsFor(reference);
      const value = beginsSentence(before) ? capitalise(words) : words;
      return { ...node, children: [{ type: 'text', value }] } as unknown as T;
    }
    if (!('children' in node)) return node;
    // Items of a list go on with the sentence before it, as a rule.
    const isStart = node.type === 'paragraph' && before?.type !== 'listItem';
    const children = fillAll(node.children, isStart ? undefined : node);
    return children === node.children ? node : ({ ...node, children } as unknown as T);
  };

  /** `holder` is the emphasis or link that they stand in, whatever comes before that. */
  const fillAll = <T extends Nodes>(nodes: readonly T[], holder?: Nodes): readonly (T | Text)[] => {
    const filled = nodes.map((node, index) => fill(node, index === 0 ? holder : nodes[index - 1]));
    if (filled.every((node, index) => node === nodes[index])) return nodes;
    return mergeTexts(filled.filter((node) => node.type !== 'text' || node.value !== ''));
  };

  const check = (sourced: Sourced<string>): void => {
    const { inserted, letters: own } = texts.text(sourced.value);
    letters += own;
    for (const node of inserted) {
      if (node.type === 'parameter') useValue(node, sourced);
      else useReference(node.url, sourced);
    }
  };

  const fillLine = (line: Line, sourced: Sourced<string>) =>
    line.map((node) => (node.type === 'parameter' ? useValue(node, sourced) : node.value)).join('');

  return {
    check,
    text: (sourced) => fillAll(texts.text(sourced.value).blocks) as RootContent[],
    line: (sourced) => fillLine(texts.line(sourced.value), sourced),
    reference: wordsHere,
    used,
    get letters() {
      return letters;
    },
  };
}
