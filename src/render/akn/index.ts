/**
 * A document as Akoma Ntoso 1.0 (OASIS, 29 August 2018): the text as it stands in all other formats, its parts and clauses as
 * elements with ids, and what is recorded of its versions as metadata. docs/decisions/0073-akoma-ntoso.md has what was weighed.
 */
import type { Nodes, RootContent } from 'mdast';
import type { Xml } from '../../encode/xml.ts';
import { type DocumentTree, partOf } from '../../model/tree.ts';
import type { Work } from '../../model/work.ts';
import { blocks } from './blocks.ts';
import { hierarchy } from './body.ts';
import { withIds } from './ids.ts';
import { inline, type Note, type Writing } from './inline.ts';
import { metadataOf } from './meta.ts';
import { type Akn, akn, holding } from './node.ts';
import { printFile } from './print.ts';

export const AKN_NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** `work` is of the version that the document shows. Throws when a reference has no footnote. */
export function renderAkn({ children, data: { meta } }: DocumentTree, work: Work): Xml {
  const writing: Writing = { notes: notesIn(children), placed: new Set(), blocks };
  const { before, body, after } = divided(children);
  const { meta: metadata, period, isFirst } = metadataOf(meta, work);
  const preface = before.flatMap((node) => frontOf(node, writing));
  const parts = hierarchy(body, writing);
  const conclusions = blocks(after, writing);
  const lang = { 'xml:lang': meta.language };
  const act = akn('act', { name: 'protocol', contains: isFirst ? 'originalVersion' : 'singleVersion' }, [
    metadata,
    ...(preface.length === 0 ? [] : [akn('preface', lang, preface)]),
    // The schema has no body without a part.
    akn(
      'body',
      { ...lang, period: period === null ? undefined : `#${period}` },
      parts.length === 0 ? [akn('hcontainer', { name: 'leeg' })] : parts,
    ),
    ...(conclusions.length === 0 ? [] : [akn('conclusions', lang, conclusions)]),
  ]);
  return printFile(withIds(akn('akomaNtoso', { xmlns: AKN_NAMESPACE }, [act])));
}

function notesIn(nodes: readonly RootContent[]): ReadonlyMap<string, Note> {
  const definitions = nodes.filter((node) => node.type === 'footnoteDefinition');
  return new Map(
    definitions.map((definition, index) => [definition.identifier, { number: index + 1, definition }] as const),
  );
}

/** What a template puts between parts of the body stands there too. */
function divided(nodes: readonly RootContent[]) {
  const isBody = (node: RootContent) => (partOf(node) ?? 'body') === 'body';
  const first = nodes.findIndex(isBody);
  const last = nodes.findLastIndex(isBody);
  if (first === -1) return { before: nodes, body: [], after: [] };
  return { before: nodes.slice(0, first), body: nodes.slice(first, last + 1), after: nodes.slice(last + 1) };
}

function frontOf(node: RootContent, writing: Writing): Akn[] {
  const part = partOf(node);
  const words = (children: Extract<Nodes, { type: 'heading' }>['children'], name: string) =>
    holding('p', [akn(name, name === 'docAuthority' ? { refersTo: '#organisatie' } : {}, inline(children, writing))]);
  if (part === 'title' && node.type === 'heading') return [holding('longTitle', [words(node.children, 'docTitle')])];
  if (part === 'organisation' && node.type === 'paragraph') return [words(node.children, 'docAuthority')];
  return blocks([node], writing);
}
