/** What a template may become, judged before Handlebars reads it and counted while it runs. */
import Handlebars from 'handlebars';
import { figure, type Param } from '../diagnostic/diagnostic.ts';
import { LIMITS } from '../model/limits.ts';
import { excessOf } from '../source/markdown/excess.ts';
import { lineAndColumn } from '../source/text.ts';

/** What is too much, and where in the template: as Handlebars tells the place of its own errors. */
export class TemplateExcess extends Error {
  readonly detail: Param;
  readonly line: number;
  readonly column: number;

  constructor(detail: Param, { line, column }: { line: number; column: number }) {
    super('The template goes over a limit');
    this.detail = detail;
    this.line = line;
    this.column = column;
  }
}

const START = { line: 1, column: 1 };
const { templateSize, templateDepth, templateSteps, templateText } = LIMITS;

const DETAILS = {
  size: {
    nl: `het bestand telt meer dan ${figure(templateSize.at).nl} tekens`,
    en: `the file has more than ${figure(templateSize.at).en} characters`,
  },
  depth: {
    nl: `blokken, {{else …}} en haakjes staan meer dan ${templateDepth.at} niveaus diep in elkaar`,
    en: `blocks, {{else …}} and brackets nest more than ${templateDepth.at} levels deep`,
  },
  steps: {
    nl: `dit blok brengt het op meer dan ${figure(templateSteps.at).nl} stappen`,
    en: `this block makes it take more than ${figure(templateSteps.at).en} steps`,
  },
  text: {
    nl: `het levert meer dan ${figure(templateText.at).nl} tekens`,
    en: `it yields more than ${figure(templateText.at).en} characters`,
  },
  marks: {
    nl: 'het levert te veel opmaaktekens, of opmaak die te diep genest is',
    en: 'it yields too many markup characters, or markup that nests too deep',
  },
} as const satisfies Record<string, Param>;

/** A mustache that opens, continues or closes a block, or holds brackets. An author's brackets in the text are no matter. */
const MUSTACHE = /\{\{[{~]*([#^/]|else\b(?= *[^}~ ]))?([^{}]*)/g;

/** Throws where the source of a template is too long or nests too deep for a parser that calls itself. */
export function judgeSource(source: string): void {
  if (source.length > templateSize.at) throw new TemplateExcess(DETAILS.size, START);
  // For each open block, the levels that it and its `{{else if}}`s take.
  const open: number[] = [];
  let depth = 0;
  for (const { index, 1: kind, 2: rest = '' } of source.matchAll(MUSTACHE)) {
    if (kind === '/') depth -= open.pop() ?? 0;
    else if (kind !== undefined) {
      depth += 1;
      if (kind !== 'else' || open.length === 0) open.push(1);
      else open.push((open.pop() ?? 0) + 1);
    }
    if (depth + deepestBracket(rest) > templateDepth.at)
      throw new TemplateExcess(DETAILS.depth, lineAndColumn(source, index));
  }
}

function deepestBracket(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const char of text) {
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Throws when what a template comes to is too much to parse; each token stands for one of `values`, by its index. */
export function judgeOutput(markdown: string, token: RegExp, values: readonly string[]): void {
  let length = markdown.length;
  for (const { 1: index } of markdown.matchAll(token)) length += values[Number(index)]?.length ?? 0;
  if (length > templateText.at) throw new TemplateExcess(DETAILS.text, START);
  if (excessOf(markdown) !== undefined) throw new TemplateExcess(DETAILS.marks, START);
}

interface Metered {
  readonly engine: typeof Handlebars;
  /** Before each run. */
  start(): void;
}

/** Whatever runs a part of a template. */
const BLOCKS = ['each', 'with', 'if', 'unless', 'blockHelperMissing'];

/**
 * Handlebars that counts: each time a block runs, all `parts` of the template at most are run, and what it yields is text
 * to keep. What a loop within a loop costs is so known long before it has cost it.
 */
export function meteredHandlebars(parts: number): Metered {
  const engine = Handlebars.create();
  let steps = 0;
  type Run = Handlebars.TemplateDelegate;
  const counted = (run: Run | undefined, place: hbs.AST.Position | undefined): Run | undefined =>
    run === undefined
      ? undefined
      : (context, runtime) => {
          const at = place === undefined ? START : { line: place.line, column: place.column + 1 };
          steps += parts;
          if (steps > templateSteps.at) throw new TemplateExcess(DETAILS.steps, at);
          const text = run(context, runtime);
          if (text.length > templateText.at) throw new TemplateExcess(DETAILS.text, at);
          return text;
        };
  for (const name of BLOCKS) {
    const helper = engine.helpers[name] as (...args: unknown[]) => unknown;
    engine.registerHelper(name, function (this: unknown, ...args: unknown[]) {
      const options = args.pop() as Handlebars.HelperOptions & { loc?: hbs.AST.SourceLocation };
      const place = options.loc?.start;
      const block = { ...options, fn: counted(options.fn, place), inverse: counted(options.inverse, place) };
      return helper.call(this, ...args, block);
    });
  }
  // What a template logs is for nobody to read.
  engine.registerHelper('log', () => undefined);
  return {
    engine,
    start() {
      steps = 0;
    },
  };
}
