/** What a page with lists in letters, with a parenthesis, or numbered by a pattern adds to the style sheet. */
import type { List, Nodes } from 'mdast';
import { cssString } from '../../encode/css.ts';
import { formerMarkerOf, isTypable, type ListMarker, markerOf } from '../../model/list-marker.ts';
import { labelClass } from './items.ts';

const styles = ['decimal', 'lower-alpha', 'upper-alpha', 'lower-roman', 'upper-roman'];

const LABELS = styles
  .flatMap((style) => [
    `@counter-style ${style}-paren { system: extends ${style}; suffix: ") "; }`,
    ...[style, `${style}-paren`].map((name) => `.${name} { list-style-type: ${name}; }`),
  ])
  .map((rule) => `${rule}\n`)
  .join('');

/** Nothing where no list says how it counts. */
export function listStyle(nodes: readonly Nodes[]): string {
  const markers = markersIn(nodes);
  if (markers.length === 0) return '';
  const own = new Map(markers.filter((marker) => !isTypable(marker)).map((marker) => [labelClass(marker), marker]));
  return LABELS + [...own].map(([name, marker]) => ownStyle(name, marker)).join('');
}

function ownStyle(name: string, { before = '', style, delimiter }: ListMarker): string {
  const rule = `@counter-style ${name} { system: extends ${style}; prefix: ${cssString(before)}; suffix: ${cssString(`${delimiter} `)}; }`;
  return `${rule}\n.${name} { list-style-type: ${name}; }\n`;
}

/** Of lists that say how they count, or in a redline how they did. */
function markersIn(nodes: readonly Nodes[]): ListMarker[] {
  return nodes.flatMap((node) => {
    const own = node.type === 'list' ? saidBy(node) : [];
    return 'children' in node ? [...own, ...markersIn(node.children)] : own;
  });
}

function saidBy(list: List): ListMarker[] {
  const { data } = list;
  const isMarked = data?.marker !== undefined || data?.was?.['marker'] !== undefined;
  return isMarked ? [markerOf(list), formerMarkerOf(list)] : [];
}
