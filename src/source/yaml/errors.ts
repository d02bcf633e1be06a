/** What is wrong with a YAML document, in the words of an author. */
import { Alias, type Document, isMap, isScalar, isSeq, type Pair, visit, type YAMLParseError } from 'yaml';
import { type Diagnostic, diagnostic, type Param, type Place } from '../../diagnostic/diagnostic.ts';
import { startOf } from './places.ts';

/**
 * The first error of each line: what the parser says after it is mostly about what it made of the first. After a quote
 * or bracket that is not closed, all that follows is.
 */
export function syntaxErrors(document: Document.Parsed, text: string, at: (offset: number) => Place): Diagnostic[] {
  const open = unclosed(document, text);
  const braces = parametersAsMaps(document, text).map((offset) => ({ offset, item: yamlError(at(offset), BRACES) }));
  const errors = [...document.errors, ...document.warnings].map((error) => ({
    offset: error.pos[0],
    item: syntaxError(error, text, at),
  }));
  // It would change what `yes` and `1e3` mean.
  if (document.directives.yaml.version !== '1.2') errors.unshift({ offset: 0, item: yamlError(at(0), VERSION) });
  const quoted = open === undefined ? [] : [{ offset: open.offset, item: yamlError(at(open.offset), open.detail) }];
  const lines = new Set<number>();
  return [...braces, ...quoted, ...errors]
    .filter(({ offset }) => open === undefined || offset <= open.offset)
    .filter(({ offset }) => {
      const { line } = at(offset);
      return !lines.has(line) && lines.add(line);
    })
    .map(({ item }) => item);
}

const VERSION: Param = { nl: 'een regel met %YAML kan hier niet', en: 'a line with %YAML cannot stand here' };

const AFTER_QUOTE: Param = {
  nl: 'achter het sluitende aanhalingsteken staat nog tekst; in een tekst tussen enkele aanhalingstekens schrijf je een apostrof dubbel',
  en: 'text follows the closing quote; in a text between single quotes an apostrophe is written twice',
};

const BRACES: Param = {
  nl: 'een waarde die met {{ begint, moet tussen aanhalingstekens',
  en: 'a value that starts with {{ must stand between quotes',
};

/** `label: {{naam}}` is a map in a map to YAML, and never what was meant. */
function parametersAsMaps(document: Document.Parsed, text: string): number[] {
  const offsets: number[] = [];
  visit(document, {
    Map(_, map) {
      const start = map.range?.[0] ?? 0;
      if (!text.startsWith('{{', start)) return undefined;
      offsets.push(start);
      return visit.SKIP;
    },
  });
  return offsets;
}

const ascending = (a: number, b: number) => a - b;

/** The first quote or bracket that opens and does not close, when there is one. */
function unclosed(document: Document.Parsed, text: string): { offset: number; detail: Param } | undefined {
  const ends: Record<string, string> = { '"': '"', "'": "'", '[': ']', '{': '}' };
  const faults = document.errors.flatMap(({ code, pos }) => (code === 'BAD_DQ_ESCAPE' ? [] : [pos[0]])).sort(ascending);
  // Nodes come in the order in which they start, so that a fault before one is before all that follow.
  let next = 0;
  let found: { offset: number; detail: Param } | undefined;
  visit(document, {
    Node(_, node) {
      const [start, end] = 'range' in node && node.range ? node.range : [0, 0];
      const first = text[start] ?? '';
      const close = ends[first];
      const isOpener = isScalar(node) ? node.type?.startsWith('QUOTE') : (isMap(node) || isSeq(node)) && node.flow;
      if (close === undefined || isOpener !== true) return undefined;
      // A quote that runs on to the quote of a later line does close, but where the parser did not want it.
      while ((faults[next] ?? Number.POSITIVE_INFINITY) <= start) next += 1;
      const runsOn = isScalar(node) && (faults[next] ?? Number.POSITIVE_INFINITY) < end;
      if (end - start > 1 && text[end - 1] === close && !runsOn) return undefined;
      const nl = `de ${first} die hier staat, wordt niet met ${close} gesloten`;
      found = { offset: start, detail: { nl, en: `the ${first} here is not closed by ${close}` } };
      return visit.BREAK;
    },
  });
  return found;
}

/** Aliases and repeated keys: valid YAML, but each a way to say something that nobody sees. */
export function structureErrors(document: Document.Parsed, at: (offset: number) => Place): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visit(document, {
    Alias(_, node) {
      diagnostics.push(diagnostic('yaml-aliases', at(node.range?.[0] ?? 0), {}));
      return diagnostics.length > 0 && node instanceof Alias ? visit.BREAK : undefined;
    },
    Map(_, map) {
      const seen = new Map<unknown, Pair>();
      for (const pair of map.items) {
        const key = isScalar(pair.key) ? pair.key.value : pair.key;
        const first = seen.get(key);
        if (first === undefined) seen.set(key, pair);
        else {
          diagnostics.push(
            diagnostic('yaml-duplicate-key', at(startOf(pair.key)), { key: String(key) }, [
              { place: at(startOf(first.key)), note: 'first' },
            ]),
          );
        }
      }
    },
  });
  return diagnostics;
}

/** The parser's messages are English and for programmers; these say the same to an author. */
const details: Partial<Record<YAMLParseError['code'], Param>> = {
  BAD_INDENT: { nl: 'het inspringen klopt niet', en: 'the indentation is wrong' },
  BAD_SCALAR_START: {
    nl: 'een tekst kan niet met dit teken beginnen; zet haar tussen aanhalingstekens',
    en: 'a text cannot start with this character; put it between quotes',
  },
  BAD_DQ_ESCAPE: {
    nl: 'na \\ staat hier iets onbekends; gebruik enkele aanhalingstekens',
    en: 'an unknown escape after \\; use single quotes',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    nl: 'een waarde met een dubbele punt moet tussen aanhalingstekens, of de regel hieronder springt te ver in',
    en: 'a value with a colon must stand between quotes, or the line below is indented too far',
  },
  BLOCK_IN_FLOW: {
    nl: 'tussen [ ] of { } kan geen inspringende lijst staan',
    en: 'an indented block cannot stand in [ ] or { }',
  },
  MISSING_CHAR: {
    nl: 'er ontbreekt een teken, zoals een aanhalingsteken, komma, ] of }',
    en: 'a character is missing, such as a quote, comma, ] or }',
  },
  MULTILINE_IMPLICIT_KEY: {
    nl: 'een sleutel moet op één regel staan, met een dubbele punt erachter',
    en: 'a key must stand on one line, with a colon after it',
  },
  UNEXPECTED_TOKEN: { nl: 'dit past hier niet in de opbouw', en: 'this does not fit the structure here' },
  TAG_RESOLVE_FAILED: { nl: 'een !label kan hier niet', en: 'a !tag cannot stand here' },
};

function syntaxError(
  error: { code: YAMLParseError['code']; pos: [number, number] },
  text: string,
  at: (offset: number) => Place,
): Diagnostic {
  if (error.code === 'TAB_AS_INDENT') return diagnostic('yaml-tab', at(error.pos[0]), {});
  if (error.code === 'UNEXPECTED_TOKEN' && followsQuote(text, error.pos[0])) {
    return yamlError(at(error.pos[0]), AFTER_QUOTE);
  }
  return yamlError(
    at(error.pos[0]),
    details[error.code] ?? { nl: 'de opbouw klopt hier niet', en: 'the structure is wrong here' },
  );
}

function followsQuote(text: string, offset: number): boolean {
  let last = offset - 1;
  while (text[last] === ' ') last -= 1;
  return text[last] === '"' || text[last] === "'";
}

function yamlError(place: Place, detail: Param): Diagnostic {
  return diagnostic('yaml-syntax', place, { detail });
}
