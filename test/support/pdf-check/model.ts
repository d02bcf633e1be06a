/** A PDF as the rules look at it: the objects, with the ways through them that many rules walk. */
import { contentOf, type PageContent } from './content.ts';
import { Dict, type PdfObjects, PdfString, Ref, Stream, type Value } from './objects.ts';

export interface StructElement {
  /** Object number. */
  readonly number: number;
  readonly dict: Dict;
  /** Standard type, without slash. */
  readonly type: string;
  readonly parent: StructElement | null;
  readonly children: StructElement[];
  /** Marked content directly in it: object number of the page and MCID. */
  readonly content: { page: number; id: number }[];
  /** Both of them, in reading order. */
  readonly kids: (StructElement | { page: number; id: number })[];
  /** Object numbers of annotations directly in it. */
  readonly annotations: number[];
}

export interface PageModel {
  readonly number: number;
  readonly dict: Dict;
  readonly content: PageContent;
  /** By their object number. */
  readonly annotations: ReadonlyMap<number, Dict>;
}

export interface PdfModel extends PdfObjects {
  readonly root: Dict;
  readonly structRoot: Dict;
  readonly elements: readonly StructElement[];
  readonly pages: readonly PageModel[];
  get(value: Value | undefined): Value;
  dict(value: Value | undefined): Dict;
  /** Every dictionary, also those inside others and those of streams. */
  readonly dicts: readonly Dict[];
}

/** Ways through the objects as they are now. */
export function modelOf(pdf: PdfObjects): PdfModel {
  const get = (value: Value | undefined): Value =>
    value instanceof Ref ? (pdf.objects.get(value.number) ?? null) : (value ?? null);
  const dict = (value: Value | undefined): Dict => {
    const found = get(value);
    if (found instanceof Dict) return found;
    return found instanceof Stream ? found.dict : new Dict();
  };
  const root = dict(pdf.trailer.get('Root'));
  const structRoot = dict(root.get('StructTreeRoot'));
  const elements: StructElement[] = [];
  readElements(structRoot.get('K'), null, { dict, get, elements, page: -1, seen: new Set() });
  const pages: PageModel[] = [];
  const readPages = (node: Value | undefined): void => {
    const page = dict(node);
    if (page.get('Type') === '/Pages') {
      for (const kid of asList(get(page.get('Kids')))) readPages(kid);
      return;
    }
    const stream = get(page.get('Contents'));
    const content = contentOf(pdf, stream instanceof Stream ? stream : new Stream(new Dict(), new Uint8Array()));
    const annotations = new Map<number, Dict>();
    for (const item of asList(get(page.get('Annots')))) annotations.set(numberOf(item), dict(item));
    pages.push({ number: numberOf(node), dict: page, content, annotations });
  };
  readPages(root.get('Pages'));
  const dicts: Dict[] = [];
  const collect = (value: Value): void => {
    if (value instanceof Stream) collect(value.dict);
    else if (Array.isArray(value)) for (const item of value) collect(item);
    else if (value instanceof Dict) {
      dicts.push(value);
      for (const item of value.values()) collect(item);
    }
  };
  collect(pdf.trailer);
  for (const value of pdf.objects.values()) collect(value);
  return { ...pdf, root, structRoot, elements, pages, get, dict, dicts };
}

interface Walk {
  dict(value: Value | undefined): Dict;
  get(value: Value | undefined): Value;
  readonly elements: StructElement[];
  /** Page of the element around, by object number. */
  readonly page: number;
  readonly seen: Set<number>;
}

function readElements(kids: Value | undefined, parent: StructElement | null, walk: Walk): void {
  const value = walk.get(kids);
  for (const kid of Array.isArray(value) ? value : kids === undefined ? [] : [kids]) {
    const dict = walk.dict(kid);
    const addContent = (page: number, id: number): void => {
      parent?.content.push({ page, id });
      parent?.kids.push({ page, id });
    };
    if (typeof kid === 'number') addContent(walk.page, kid);
    else if (dict.get('Type') === '/MCR') {
      const page = dict.has('Pg') ? numberOf(dict.get('Pg')) : walk.page;
      addContent(page, Number(dict.get('MCID')));
    } else if (dict.get('Type') === '/OBJR') parent?.annotations.push(numberOf(dict.get('Obj')));
    else {
      const number = numberOf(kid);
      if (walk.seen.has(number)) continue;
      walk.seen.add(number);
      const type = String(dict.get('S') ?? '').slice(1);
      const element: StructElement = {
        number,
        dict,
        type,
        parent,
        children: [],
        content: [],
        kids: [],
        annotations: [],
      };
      walk.elements.push(element);
      parent?.children.push(element);
      parent?.kids.push(element);
      const page = dict.has('Pg') ? numberOf(dict.get('Pg')) : walk.page;
      readElements(dict.get('K'), element, { ...walk, page });
    }
  }
}

export function asList(value: Value | undefined): Value[] {
  return Array.isArray(value) ? value : [];
}

export function numberOf(value: Value | undefined): number {
  return value instanceof Ref ? value.number : -1;
}

export function textOf(value: Value | undefined): string {
  return value instanceof PdfString ? value.text : '';
}

/** The pairs of a number tree or a name tree, in the order they stand in. */
export function treePairs(node: Dict, key: 'Nums' | 'Names', pdf: PdfModel): [Value, Value][] {
  const list = asList(pdf.get(node.get(key)));
  const pairs: [Value, Value][] = [];
  for (let i = 0; i + 1 < list.length; i += 2) pairs.push([list[i] ?? null, list[i + 1] ?? null]);
  for (const kid of asList(pdf.get(node.get('Kids')))) pairs.push(...treePairs(pdf.dict(kid), key, pdf));
  return pairs;
}
