/** What stands where in an Akoma Ntoso file, and what leads there. */
import { SaxesParser } from 'saxes';

export interface AknElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The names of what it stands in, the outermost first. */
  readonly within: readonly string[];
}

export function aknElements(xml: string): AknElement[] {
  const found: AknElement[] = [];
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    found.push({ name, attributes, within: [...open] });
    open.push(name);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
}

const REFERRING = ['href', 'source', 'refersTo', 'by', 'outcome', 'start', 'end', 'period'];

/** Ids that are there twice, and references that lead to nothing in the file. */
export function wrongIds(xml: string): string[] {
  const elements = aknElements(xml);
  const of = (key: string) => elements.flatMap(({ attributes }) => attributes[key] ?? []);
  const twice = (ids: readonly string[]) => ids.filter((id, index) => ids.indexOf(id) !== index);
  const ids = new Set(of('eId'));
  const led = REFERRING.flatMap(of).filter((value) => value.startsWith('#'));
  return [
    ...twice(of('eId')).map((id) => `twice: ${id}`),
    ...twice(of('GUID')).map((id) => `GUID twice: ${id}`),
    ...led.filter((value) => !ids.has(value.slice(1))).map((value) => `leads to nothing: ${value}`),
    ...[...ids].filter((id) => !/^[A-Za-z][\w-]*$/.test(id)).map((id) => `no id: ${id}`),
  ];
}
