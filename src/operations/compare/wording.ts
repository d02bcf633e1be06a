/**
 * What a clause says apart from who says it: its words before values are filled in. Two boards that call themselves
 * otherwise say the same; two that set a fact otherwise do not.
 */
import type { Nodes, RootContent, Text } from 'mdast';
import { parameterIn, referenceOf } from '../../model/link.ts';
import type { Line } from '../../model/policy.ts';
import { readingOf } from '../../model/reading.ts';
import type { Location, ResolvedContent } from '../../model/resolved.ts';
import type { Content } from '../../model/source.ts';
import { mergeTexts, type Parameter } from '../../model/text.ts';
import { capitalise, printAsked } from '../../resolve/values.ts';
import type { WorkingParameter } from '../../resolve/working.ts';
import { type Parse, parsedContent } from '../../source/parsed-content.ts';

/** A text as its author wrote it, parsed. */
export interface Template {
  /** Equal for two that read the same, whatever they are filled with. */
  readonly key: string;
  readonly content: ResolvedContent;
  /** Names of the parameters that it inserts. */
  readonly inserted: readonly string[];
}

/** Of a content of the source; of one with a choice, what a value of its fact chooses. */
export type MakeTemplate = (content: Content, chosen?: string) => Template;

/** Parses each text once, however many organisations have it. */
export function templates({ texts, figures }: Parse): MakeTemplate {
  const made = new Map<string, Template>();
  return (content, chosen) => {
    const own = chosen === undefined ? content : chosenFrom(content, chosen);
    const written = JSON.stringify(own);
    const template = made.get(written) ?? templateOf(own, { texts, figures });
    made.set(written, template);
    return template;
  };
}

/** What a fact chose stands in place of the choice. */
function chosenFrom({ choose, ...others }: Content, value: string): Content {
  return choose === undefined ? others : { ...others, text: choose.wordings[value] ?? '' };
}

function templateOf(content: Content, parse: Parse): Template {
  const own = parsedContent(content, parse);
  return {
    key: JSON.stringify([own.kind, readingOf(own, (id) => id)]),
    content: own,
    inserted: [...namesIn(own, parse)],
  };
}

function namesIn(content: ResolvedContent, { texts }: Parse): Set<string> {
  const names = new Set<string>();
  const look = (node: Nodes): void => {
    if (node.type === 'parameter') names.add(node.name);
    const address = node.type === 'link' ? parameterIn(node.url) : undefined;
    if (address !== undefined) names.add(address.name);
    if ('children' in node) for (const child of node.children) look(child);
  };
  mapContent(content, {
    block: (block) => {
      look(block);
      return block;
    },
    line: (line) => {
      for (const node of texts.line(line)) if (node.type === 'parameter') names.add(node.name);
      return line;
    },
  });
  return names;
}

interface Changes {
  block(block: RootContent): RootContent;
  line(line: string): string;
}

/** The same content with each block and line changed. */
function mapContent(content: ResolvedContent, { block, line }: Changes): ResolvedContent {
  switch (content.kind) {
    case 'do_dont':
      return { ...content, do: content.do.map(block), dont: content.dont.map(block) };
    case 'row':
      return { ...content, cells: content.cells.map((cell) => cell.map(block)) };
    case 'form':
      return { ...content, form: content.form.map(block) };
    case 'figure':
      return { ...content, alt: line(content.alt), caption: content.caption === null ? null : line(content.caption) };
    case 'role':
      return { ...content, role: line(content.role), text: content.text.map(block) };
    case 'term':
      return { ...content, term: line(content.term), text: content.text.map(block) };
    case 'text':
      return { ...content, text: content.text.map(block) };
  }
}

/** What stands in place of values, and in place of references. */
export interface Neutral {
  readonly parameters: ReadonlyMap<string, WorkingParameter>;
  readonly places: ReadonlyMap<string, Location>;
  line(text: string): Line;
}

/**
 * A text to be read by itself: with the values that the base has for names, and those `given` for facts. What nobody but an
 * organisation can fill in is its name between brackets.
 */
export function neutrally(
  { content }: Template,
  { parameters, places, line }: Neutral,
  given: ReadonlyMap<string, string>,
): ResolvedContent {
  const print = neutralWords(parameters, given);
  const fill = <T extends Nodes>(node: T): T | Text => {
    if (node.type === 'parameter') return { type: 'text', value: print(node) };
    if (!('children' in node)) return node;
    const children = mergeTexts<Nodes>((node.children as Nodes[]).map((child) => fill(child)));
    if (node.type !== 'link') return { ...node, children } as T;
    const reference = referenceOf(node.url);
    if (reference === undefined || children.length > 0) return { ...node, children } as T;
    return { ...node, children: [{ type: 'text', value: nameOf(reference.id, places) }] } as T;
  };
  return mapContent(content, {
    block: (block) => fill(block) as RootContent,
    line: (text) => neutralLine(line(text), print),
  });
}

type Print = (asked: Parameter) => string;

/** As the base has it, or as it is `given`. */
export function neutralWords(
  parameters: ReadonlyMap<string, WorkingParameter>,
  given: ReadonlyMap<string, string> = new Map(),
): Print {
  return (asked) => {
    const own = parameters.get(asked.name);
    const known = given.get(asked.name) ?? (own === undefined ? undefined : printAsked(own, asked));
    const words = known ?? unfilled(asked);
    return asked.capital ? capitalise(words) : words;
  };
}

export function neutralLine(line: Line, print: Print): string {
  return line.map((node) => (node.type === 'parameter' ? print(node) : node.value)).join('');
}

/** `[organisatie]`; of words for one and for more those for one. */
function unfilled({ name, number }: Parameter): string {
  return number === undefined ? `[${name.replaceAll('_', ' ')}]` : number[0];
}

function nameOf(id: string, places: ReadonlyMap<string, Location>): string {
  const place = places.get(id);
  return place === undefined ? `[${id}]` : `‘${place.label}’`;
}
