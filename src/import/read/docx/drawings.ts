/** What is drawn: pictures, text boxes, diagrams and charts (DrawingML, and VML of older files). */
import type { PaperBlock, PaperParagraph, PaperPicture } from '../../../model/paper.ts';
import { chartOf, diagramOf, wordsOfChart } from './drawn-words.ts';
import { fieldsOf } from './fields.ts';
import { type Around, keepApart, nextId, placeNow, type Reader, tell } from './reader.ts';
import { trackedData } from './tracked.ts';
import { allOf, shownChildren, type XmlNode } from './xml.ts';

export function drawnBlocks(node: XmlNode, reader: Reader, around: Around): PaperBlock[] {
  return drawn(node, '', reader, around);
}

/** `alt`: what is said of the drawing that this is in. */
function drawn(node: XmlNode, alt: string, reader: Reader, around: Around): PaperBlock[] {
  const handler = Object.hasOwn(HANDLERS, node.name) ? HANDLERS[node.name] : undefined;
  if (handler !== undefined) return handler(node, alt, reader, around);
  const said = altIn(node) ?? alt;
  return shownChildren(node).flatMap((child) => drawn(child, said, reader, around));
}

function altIn(node: XmlNode): string | undefined {
  const own = node.name.startsWith('v:') ? node.attributes['alt'] : undefined;
  if (own !== undefined) return own;
  const properties = node.children.find(({ name }) => name === 'wp:docPr')?.attributes;
  return properties === undefined ? undefined : (properties['descr'] ?? properties['title'] ?? '');
}

type Handler = (node: XmlNode, alt: string, reader: Reader, around: Around) => PaperBlock[];

const HANDLERS: Readonly<Record<string, Handler>> = {
  'a:blip': (node, alt, reader, { story }) =>
    picture(node.attributes['r:embed'] ?? node.attributes['r:link'], alt, reader, story),
  'v:imagedata': (node, alt, reader, { story }) =>
    picture(node.attributes['r:id'] ?? node.attributes['r:pict'], alt, reader, story),
  'w:txbxContent': (node, _, reader, around) => {
    const { fields, items } = reader;
    reader.fields = fieldsOf(node, reader.bookmarks);
    reader.items = [];
    const place = { ...placeNow(reader, 'box'), paragraph: reader.lastId + 1 };
    const blocks = reader.readBlocks(node.children, { ...around, story: 'box' });
    reader.fields = fields;
    reader.items = items;
    return blocks.length === 0 ? [] : [{ type: 'box', place, kind: 'textbox', blocks }];
  },
  'v:textpath': (node, _, reader, { story }) => {
    keepApart(reader, 'watermark', node.attributes['string'] ?? '', story);
    return [];
  },
  'c:chart': (node, _, reader, around) => words(chartOf(reader.pack, reader.part, node), reader, around),
  'dgm:relIds': (node, _, reader, around) => words(diagramOf(reader.pack, reader.part, node), reader, around),
  'a:txBody': (node, _, reader, around) => box([...allOf(node, 'a:p')].map(lineOf), reader, around),
  'a:t': (node, _, reader, around) => box([node.text], reader, around),
  'w:t': (node, _, reader, around) => box([node.text], reader, around),
  'o:OLEObject': (_, __, reader, { story }) => {
    tell(reader, 'embedded', placeNow(reader, story));
    return [];
  },
};

function lineOf(paragraph: XmlNode): string {
  return [...allOf(paragraph, 'a:t')].map(({ text }) => text).join('');
}

function words(root: XmlNode | undefined, reader: Reader, around: Around): PaperBlock[] {
  return root === undefined ? [] : box(wordsOfChart(root), reader, around);
}

/** Words that are read out of a drawing stand in a box. */
function box(lines: readonly string[], reader: Reader, around: Around): PaperBlock[] {
  const kept = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (kept.length === 0) return [];
  const blocks = kept.map((line): PaperParagraph => {
    const id = nextId(reader);
    const data = around.change === null ? {} : { data: trackedData(around.change) };
    return {
      type: 'paragraph',
      id,
      place: placeNow(reader, 'box'),
      content: [{ type: 'text', value: line, ...data }],
      heading: null,
      role: null,
      marker: null,
      depth: 0,
      look: { size: null, isBold: false, isItalic: false, isCapitals: false, align: null, indent: null, style: null },
      startsPage: false,
      anchors: [],
      field: null,
      endChange: around.change?.edit ?? null,
    };
  });
  const place = blocks[0]?.place ?? placeNow(reader, 'box');
  tell(reader, 'drawing-text', place);
  return [{ type: 'box', place, kind: 'textbox', blocks }];
}

const MEDIA: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};
/** These cannot be shown outside Office, or not everywhere. */
const UNSHOWN: Readonly<Record<string, string>> = {
  emf: 'image/emf',
  wmf: 'image/wmf',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  bmp: 'image/bmp',
  wdp: 'image/vnd.ms-photo',
};

function picture(id: string | undefined, alt: string, reader: Reader, story: Around['story']): PaperPicture[] {
  const relation = reader.part.relations.get(id ?? '');
  if (relation === undefined) return [];
  const place = placeNow(reader, story);
  const extension = relation.target.slice(relation.target.lastIndexOf('.') + 1).toLowerCase();
  const shown = Object.hasOwn(MEDIA, extension) ? MEDIA[extension] : undefined;
  const mediaType =
    shown ?? (Object.hasOwn(UNSHOWN, extension) ? UNSHOWN[extension] : undefined) ?? 'application/octet-stream';
  if (relation.isExternal) tell(reader, 'pictures-elsewhere', place);
  const bytes = shown === undefined || relation.isExternal ? undefined : reader.pack.bytes(relation.target);
  return [{ type: 'picture', place, alt, mediaType, bytes: bytes ?? null }];
}
