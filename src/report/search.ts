/** `regelwerk search`, for a terminal and for machines (schemas/output/search.schema.json). */

import { printPlace } from '../compare/change-words.ts';
import type { Language } from '../diagnostic/diagnostic.ts';
import { type Json, json } from '../encode/json.ts';
import { type TerminalText, terminal } from '../encode/terminal.ts';
import type { FoundPassage, FoundPlace, SearchResult } from '../model/search.ts';
import { printFound, printMeant, printVersion, searchWords } from '../words/found.ts';

/** Of the places of a passage, in a terminal. */
const FEW = 5;

/** As schemas/output/search.schema.json lays down. */
export function formatSearchJson(result: SearchResult): Json {
  return json(result);
}

/** Words that were found stand out in colour, and else between brackets. */
export function formatSearch(result: SearchResult, language: Language, colour: boolean): TerminalText {
  const { line } = terminal;
  const head = [line(printFound(result, language)), ...result.meant.map((own) => line(printMeant(own, language)))];
  const passages = result.passages.map((own) => passageLines(own, language, colour));
  return terminal`${terminal.join([...head, ...passages.flatMap((lines) => [terminal``, ...lines])], '\n')}\n`;
}

function passageLines({ snippet, places }: FoundPassage, language: Language, colour: boolean): TerminalText[] {
  const { line } = terminal;
  const marked = (piece: string) => (colour ? terminal`\u001b[1m${line(piece)}\u001b[22m` : terminal`[${line(piece)}]`);
  const said = terminal.join(
    snippet.map((piece) => (piece.isFound ? marked(piece.text) : line(piece.text))),
    '',
  );
  const left = places.length - FEW;
  const shown = left > 1 ? places.slice(0, FEW) : places;
  const more = left > 1 ? [terminal`  ${terminal.line(searchWords[language].more(left))}`] : [];
  return [said, ...shown.map((place) => placeLine(place, language)), ...more];
}

function placeLine(found: FoundPlace, language: Language): TerminalText {
  const { line } = terminal;
  const { place, clause, name, title, label, number } = found;
  const at = printPlace({ label, number }, language);
  const words = [name, title, ...(clause === null ? [] : [at]), printVersion(found, language)].join('; ');
  const source = place === null ? terminal`` : terminal` (${line(`${place.file}:${place.line}`)})`;
  return terminal`  ${line(words)}${source}`;
}
