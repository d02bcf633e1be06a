/** Styles of a Word file: which are headings, which count, and which of their properties are more than looks. */
import { type LookKind, notLooks } from './looks.ts';
import { childOf, elementsOf, valOf, type WordPackage, type XmlNode } from './package.ts';

export interface Styles {
  /** `h1` to `h9`; null of what is no heading. */
  headingOf(style: string | undefined): string | null;
  /** The numbering that a style brings along. */
  numberingOf(style: string | undefined): XmlNode | undefined;
  readonly notLooks: readonly string[];
  /** What is looks of notes alone, of a style and those that it is based on. */
  ofNotes(style: string | undefined): string[];
}

const PROPERTIES: Readonly<Record<string, LookKind>> = {
  'w:rPr': 'run',
  'w:pPr': 'paragraph',
  'w:tblPr': 'table',
  'w:trPr': 'row',
  'w:tcPr': 'cell',
};

export function stylesOf(parts: WordPackage): Styles {
  const root = parts.xml('word/styles.xml');
  const byId = new Map(elementsOf(root).map((node) => [node.attributes['w:styleId'] ?? '', node]));
  /** A style and those that it is based on. */
  const usual = elementsOf(root).find(
    ({ attributes }) =>
      attributes['w:type'] === 'paragraph' && ['1', 'true', 'on'].includes(attributes['w:default'] ?? ''),
  );
  const chain = (id: string | undefined): XmlNode[] => {
    const found: XmlNode[] = [];
    for (let at = byId.get(id ?? ''); at !== undefined && !found.includes(at); ) {
      found.push(at);
      at = byId.get(valOf(childOf(at, 'w:basedOn')) ?? '');
    }
    return found;
  };
  const nameOf = (node: XmlNode) => (valOf(childOf(node, 'w:name')) ?? '').toLowerCase();
  return {
    headingOf(id) {
      const level = chain(id ?? usual?.attributes['w:styleId']).flatMap(
        (node) => /^heading (\d)$/.exec(nameOf(node))?.[1] ?? [],
      );
      return level[0] === undefined ? null : `h${level[0]}`;
    },
    numberingOf: (id) =>
      chain(id ?? usual?.attributes['w:styleId'])
        .map((node) => childOf(childOf(node, 'w:pPr'), 'w:numPr'))
        .find((node) => node !== undefined),
    notLooks: elementsOf(root).flatMap(judged),
    ofNotes: (id) =>
      chain(id)
        .filter(isOfNotes)
        .flatMap((node) => notLooks('run', childOf(node, 'w:rPr'))),
  };
}

function isOfNotes({ attributes }: XmlNode): boolean {
  return /footnote|endnote/i.test(attributes['w:styleId'] ?? '');
}

/** Of a style, of what holds where no style says otherwise, and of parts of a table. */
function judged(node: XmlNode): string[] {
  return elementsOf(node).flatMap((child) => {
    const kind = PROPERTIES[child.name];
    if (kind !== undefined) return notLooks(kind, child, { isNote: isOfNotes(node) });
    return ['w:rPrDefault', 'w:pPrDefault', 'w:tblStylePr'].includes(child.name) ? judged(child) : [];
  });
}
