/** Word renderer: WordprocessingML written by ourselves, the same bytes for the same tree. */
import type { DocumentTree } from '../../model/tree.ts';
import { writeBlock } from './blocks.ts';
import { commentsPart } from './comments.ts';
import { documentPart, running } from './document.ts';
import { embedFigures } from './figures.ts';
import { logoOf } from './logo.ts';
import { fontTablePart } from './look.ts';
import { notesPart } from './notes.ts';
import { numberingPart } from './numbering.ts';
import { contentTypesPart, kindOf, linkRelationships, type Relationship, relationshipsPart, zip } from './package.ts';
import { appPart, corePart, customPart, footerPart, headerPart, settingsPart } from './parts.ts';
import { type Context, createState } from './state.ts';
import { stylesPart, textWidth, wideWidth } from './styles.ts';

/**
 * Renders one document as a .docx file. Rejects when the tree is not well formed: an unknown node type, a footnote
 * without definition, a link to an anchor that is nowhere; or when its logo or a figure is no picture.
 */
export async function renderDocx(document: DocumentTree): Promise<Uint8Array> {
  const { meta } = document.data;
  const standsAlone = meta.kind !== 'section';
  const figures = await embedFigures(document);
  const state = createState(document, { block: writeBlock, figures: figures.placed });
  // A title has a style of its own; a section keeps the depth it will have in the document that it becomes a piece of.
  const context: Context = { style: null, depth: 0, indent: 0, width: textWidth, topHeading: standsAlone ? 2 : 1 };
  // A section is pasted into a document that has a logo of its own.
  const logo = await logoOf(standsAlone ? meta.houseStyle.logo : null);
  const body = documentPart(document, logo.paragraph, context, state);
  const links = state.links;
  state.links = new Map();
  const notes = notesPart(context, state);

  const word = new Map([
    ['document', body],
    ['footnotes', notes],
    ['numbering', numberingPart(state)],
    ['settings', settingsPart(state.language)],
    ['styles', stylesPart(state)],
    ['fontTable', fontTablePart(state.look.font)],
  ]);
  if (standsAlone) word.set('header', headerPart(document)).set('footer', footerPart(meta));
  if (standsAlone && document.children.some(({ data }) => data?.landscape))
    word.set('header-wide', headerPart(document, wideWidth)).set('footer-wide', footerPart(meta, wideWidth));
  if (state.comments.length > 0) word.set('comments', commentsPart(state));
  const others = [...word.keys()].filter((kind) => kind !== 'document');
  const ids: Readonly<Record<string, string>> = running;
  const related = others.map(
    (name): Relationship => ({ id: ids[name] ?? `r_${name}`, type: kindOf(name), target: `${name}.xml` }),
  );
  const media = new Map([...logo.media, ...figures.media]);
  const parts = new Map<string, string | Uint8Array>([
    ...media,
    ['[Content_Types].xml', contentTypesPart([...word.keys()], [...media.keys()])],
    [
      '_rels/.rels',
      relationshipsPart([
        { id: 'rDocument', type: 'officeDocument', target: 'word/document.xml' },
        { id: 'rCore', type: 'core-properties', target: 'docProps/core.xml' },
        { id: 'rApp', type: 'extended-properties', target: 'docProps/app.xml' },
        { id: 'rCustom', type: 'custom-properties', target: 'docProps/custom.xml' },
      ]),
    ],
    ['docProps/app.xml', appPart(meta)],
    ['docProps/custom.xml', customPart(meta)],
    ['docProps/core.xml', corePart(meta, state.language)],
    [
      'word/_rels/document.xml.rels',
      relationshipsPart([...related, ...logo.relationships, ...figures.relationships, ...linkRelationships(links)]),
    ],
    ['word/_rels/footnotes.xml.rels', relationshipsPart(linkRelationships(state.links))],
    ...[...word].map(([kind, xml]): [string, string] => [`word/${kind}.xml`, xml]),
  ]);
  return zip(parts);
}
