/**
 * Fills parameters and references into parsed texts. Trees are never changed: what an organisation fills in nothing, it
 * shares with all others.
 */
import type { Nodes, RootContent, Text } from 'mdast';
import { type Diagnostic, diagnostic, type Param, type Place } from '../diagnostic/diagnostic.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import { LIMITS } from '../model/limits.ts';
import type { Line, Texts } from '../model/policy.ts';
import type { Location } from '../model/resolved.ts';
import { mergeTexts, type Parameter } from '../model/text.ts';
import type { Hint } from './roles.ts';
import { capitalise, printValue } from './values.ts';
import type { Sourced, Working } from './working.ts';

export interface Filler {
  text(sourced: Sourced<string>): RootContent[];
  line(sourced: Sourced<string>): string;
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
  const placeOf = (sourced: Sourced<string>, { name, capital }: Parameter): Place => {
    const written = `{{${capital ? capitalise(name) : name}}}`;
    return sourced.source.placeWithin(sourced.path, written, 0);
  };

  const printedValueOf = (parameter: Parameter, sourced: Sourced<string>): string => {
    used.add(parameter.name);
    const known = working.parameters.get(parameter.name);
    if (known === undefined) {
      const params = { name: parameter.name, suggestion: suggestion(parameter.name, working.parameters.keys()) };
      diagnostics.push(diagnostic('parameter-unknown', placeOf(sourced, parameter), params));
      return '';
    }
    if (known.value === undefined) {
      const params = { name: parameter.name, organisation: targets.organisation, description: known.description };
      diagnostics.push(
        diagnostic('parameter-unset', targets.settings, params, [{ place: placeOf(sourced, parameter), note: 'used' }]),
      );
      return '';
    }
    if (letters > LIMITS.documentLetters.at) return '';
    const printed = counted(printValue(known.value.value));
    return parameter.capital ? capitalise(printed) : printed;
  };

  const referenceTo = (url: string, sourced: Sourced<string>): string => {
    const id = url.slice(1);
    const location = targets.locations.get(id);
    if (letters > LIMITS.documentLetters.at) return '';
    if (location !== undefined) return counted(printReference(location));
    const { organisation, hint, locations } = targets;
    const params = { id, organisation, suggestion: hint(id, locations.keys()) };
    diagnostics.push(diagnostic('reference-unknown', sourced.source.placeWithin(sourced.path, url, 0), params));
    return '';
  };

  const fill = <T extends Nodes>(node: T, sourced: Sourced<string>): T | Text => {
    if (node.type === 'parameter') return { type: 'text', value: printedValueOf(node, sourced) };
    if (node.type === 'link' && node.url.startsWith('#')) {
      const text = referenceTo(node.url, sourced);
      if (node.children.length === 0) return { ...node, children: [{ type: 'text', value: text }] } as unknown as T;
    }
    if (node.type === 'text') counted(node.value);
    if (!('children' in node)) return node;
    const children = fillAll(node.children, sourced);
    return children === node.children ? node : ({ ...node, children } as unknown as T);
  };

  const fillAll = <T extends Nodes>(nodes: readonly T[], sourced: Sourced<string>): readonly (T | Text)[] => {
    const filled = nodes.map((node) => fill(node, sourced));
    if (filled.every((node, index) => node === nodes[index])) return nodes;
    return mergeTexts(filled.filter((node) => node.type !== 'text' || node.value !== ''));
  };

  const fillLine = (line: Line, sourced: Sourced<string>) =>
    line.map((node) => (node.type === 'parameter' ? printedValueOf(node, sourced) : node.value)).join('');

  return {
    text: (sourced) => fillAll(texts.text(sourced.value).blocks, sourced) as RootContent[],
    line: (sourced) => fillLine(texts.line(sourced.value), sourced),
    used,
    get letters() {
      return letters;
    },
  };
}

/** `‘4. Richtlijnen’, punt 3`; without a number just the label. */
export function printReference({ label, number }: Location): string {
  return number === null ? `‘${label}’` : `‘${label}’, punt ${number}`;
}
