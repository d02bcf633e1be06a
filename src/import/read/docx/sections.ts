/** Sections (ECMA-376 Part 1, §17.6): each says how it begins, and what comes before it how it ends. */
import type { Reader } from './reader.ts';
import { childOf, wholeNumber, type XmlNode } from './xml.ts';

/** In order; that of the last section stands at the end of the body. */
export function sectionsOf(body: XmlNode | undefined): XmlNode[] {
  if (body === undefined) return [];
  const sections: XmlNode[] = [];
  const visit = (node: XmlNode): void => {
    for (const child of node.children) {
      if (child.name === 'w:sectPr') sections.push(child);
      else if (
        child.name === 'w:p' ||
        child.name === 'w:pPr' ||
        child.name === 'w:sdt' ||
        child.name === 'w:sdtContent'
      )
        visit(child);
    }
  };
  visit(body);
  return sections;
}

export function hasColumns(section: XmlNode): boolean {
  return (wholeNumber(childOf(section, 'w:cols')?.attributes['w:num']) ?? 1) > 1;
}

const ON_A_PAGE = new Set(['nextPage', 'oddPage', 'evenPage']);

/** After the last paragraph of a section the next begins, on a page of its own unless it says otherwise. */
export function endSection(paragraph: XmlNode, reader: Reader): void {
  const own = childOf(childOf(paragraph, 'w:pPr'), 'w:sectPr');
  if (own === undefined) return;
  const next = reader.nextSection.get(own);
  const type = childOf(next, 'w:type')?.attributes['w:val'] ?? 'nextPage';
  if (next !== undefined && ON_A_PAGE.has(type)) reader.waiting.startsPage = true;
}

export function nextSections(sections: readonly XmlNode[]): ReadonlyMap<XmlNode, XmlNode | undefined> {
  return new Map(sections.map((section, at) => [section, sections[at + 1]]));
}
