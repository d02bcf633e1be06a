/** A strict reader of the XML that XMP is written in: it accepts no more than what is well formed. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Throws on anything that is not well formed. */
export function readXml(xml: string): XmlElement {
  const document: XmlElement = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [document];
  const token = /<\?[^?]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
  if (/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(xml)) throw new Error('a character that XML forbids');
  let at = 0;
  for (; at < xml.length; at = token.lastIndex) {
    token.lastIndex = at;
    const match = token.exec(xml);
    const top = open.at(-1);
    if (match === null || top === undefined) throw new Error(`unexpected ${xml.slice(at, at + 40)}`);
    const [, close, name, attributes = '', empty, text] = match;
    if (text !== undefined) top.text += withoutEntities(text);
    else if (close === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
    } else if (name !== undefined) {
      const element = { name, attributes: readAttributes(attributes), children: [], text: '' };
      top.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  if (open.length !== 1 || document.children.length !== 1)
    throw new Error('an element is not closed, or there are two roots');
  const [root] = document.children;
  if (root === undefined) throw new Error('no root');
  return root;
}

function readAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (attributes.has(name)) throw new Error(`${name} stands twice`);
    attributes.set(name, withoutEntities(value));
  }
  return attributes;
}

function withoutEntities(text: string): string {
  return text.replace(/&(\w+;)?/g, (found, name: string | undefined) => {
    const value = entities[name?.slice(0, -1) ?? ''];
    if (value === undefined) throw new Error(`unexpected ${found}`);
    return value;
  });
}

export function find(element: XmlElement, ...path: readonly string[]): XmlElement[] {
  const [name, ...rest] = path;
  if (name === undefined) return [element];
  return element.children.filter((child) => child.name === name).flatMap((child) => find(child, ...rest));
}
