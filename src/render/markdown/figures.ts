/** Markdown shows a picture by an address, so each is a file beside the document. */
import type { Nodes, Paragraph } from 'mdast';
import { figureName } from '../../model/edition.ts';
import type { Picture } from '../../model/picture.ts';
import type { Figure } from '../../model/tree.ts';
import { addressOfFile } from './addresses.ts';
import type { Flavour } from './flavours.ts';

export interface FigureFile {
  readonly name: string;
  readonly picture: Picture;
}

/** In order; one that is quoted too is there twice. */
export function figuresIn(nodes: readonly Nodes[]): FigureFile[] {
  return nodes.flatMap((node): FigureFile[] => {
    if (node.type === 'figure') return [{ name: nameOf(node), picture: node.picture }];
    return 'children' in node ? figuresIn(node.children) : [];
  });
}

/** The picture, and its caption on the line below it. */
export function figureParagraph(node: Figure, flavour: Flavour): Paragraph {
  const { alt, children, data } = node;
  const caption: Paragraph['children'] = children.length === 0 ? [] : [{ type: 'break' }, ...children];
  return {
    type: 'paragraph',
    ...(data === undefined ? {} : { data }),
    children: [{ type: 'image', url: addressOfFile(nameOf(node), flavour), alt, title: null }, ...caption],
  };
}

function nameOf({ picture, data }: Figure): string {
  if (data?.clause === undefined) throw new Error('A figure that is of no clause');
  return figureName(data.clause, picture.media);
}
