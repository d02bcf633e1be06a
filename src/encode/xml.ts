/** XML 1.0: text and values of attributes. A parser makes of a carriage return something else, so that is a reference. */
import { type Encoded, encoded, type Tag, tagOf } from './encoded.ts';

export type Xml = Encoded<'xml'>;

/** A text of XML around what is encoded. */
export const xml: Tag<'xml'> = tagOf();

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

export function xmlText(text: string): Xml {
  return encoded(permitted(text).replaceAll(/[&<>"\r]/g, (char) => escapes[char] ?? char));
}

/** The value of an attribute, of which a parser makes one line where line ends are not references. */
export function xmlValue(text: string): Xml {
  return encoded(xmlText(text).replaceAll(/[\t\n]/g, (char) => `&#${char.charCodeAt(0)};`));
}

/** An element around what is encoded. Its name and those of its attributes are ours; an attribute that is undefined is not there. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  inner: readonly Xml[],
): Xml {
  const own = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${xmlValue(String(value))}"`,
  );
  const start = `<${name}${own.join('')}`;
  return encoded(inner.length === 0 ? `${start}/>` : `${start}>${inner.join('')}</${name}>`);
}

/** Text of a cell of a workbook, where `_x0041_` would be read as the character with that number (ECMA-376, ST_Xstring). */
export function sheetText(text: string): Xml {
  return xmlText(text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
}

/** The name of a sheet within a formula. */
export function sheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Nothing in it is half of a character or forbidden: found without looking at whole characters. */
const PLAIN = /^[\t\n\x20-\uD7FF\uE000-\uFFFD]*$/;

/** What XML 1.0 cannot hold becomes a visible replacement character. */
export function permitted(text: string): string {
  if (PLAIN.test(text)) return text;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  return text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, '\uFFFD');
}
