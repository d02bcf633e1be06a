/** What is wrong with the XML of an SVG, in the words of whoever delivers it. */
import type { Param } from '../../diagnostic/diagnostic.ts';

interface Detail {
  readonly detail: Param;
  /** Where to look: where the reader is, at the tag that it is in, or at the element that is open. */
  readonly at: 'here' | 'tag' | 'unclosed';
}

/** By how saxes begins its message; `%` is what it quotes. */
const MESSAGES: readonly (readonly [RegExp, string, string, Detail['at']])[] = [
  [/^unclosed tag: (.*)/, 'het element <%> wordt niet gesloten', 'the element <%> is not closed', 'unclosed'],
  [/^un(?:matched|expected) clos/, 'hier sluit een ander element dan er open is', 'this closes another element', 'tag'],
  [/^undefined entity/, 'hier staat een & met een naam die XML niet kent', 'XML knows no such name after &', 'here'],
  [/^disallowed character in/, 'hier staat een teken dat in een naam niet kan', 'no name holds this character', 'here'],
  [/^disallowed character/, 'hier staat een teken dat in XML niet kan', 'XML allows no such character', 'here'],
  [/^duplicate attribute: (.*)\./, 'het attribuut % staat er twee keer', 'the attribute % is there twice', 'tag'],
  [/^unbound namespace prefix: "(.*)"/, 'het voorvoegsel % heeft geen xmlns:%', 'the prefix % has no xmlns:%', 'tag'],
  [/^unquoted attribute value/, 'hier ontbreken aanhalingstekens', 'quotes are missing here', 'here'],
  [/^attribute without value/, 'hier ontbreekt de waarde van een attribuut', 'an attribute has no value', 'here'],
  [/^no whitespace between/, 'hier ontbreekt een spatie', 'a space is missing here', 'here'],
  [/^text data outside/, 'hier staat tekst buiten het buitenste element', 'text outside the outermost element', 'here'],
  [/^documents? m(?:ay|ust) contain/, 'er moet precies één buitenste element zijn', 'there must be one root', 'here'],
  [/^unexpected end/, 'het bestand houdt te vroeg op', 'the file ends too early', 'here'],
];

export function xmlDetail(message: string): Detail {
  for (const [pattern, nl, en, at] of MESSAGES) {
    const match = pattern.exec(message);
    if (match === null) continue;
    const fill = (words: string) => words.replaceAll('%', () => match[1] ?? '');
    return { detail: { nl: fill(nl), en: fill(en) }, at };
  }
  return {
    detail: { nl: 'hier staat iets wat in XML niet kan', en: 'XML allows nothing of the kind here' },
    at: 'here',
  };
}
