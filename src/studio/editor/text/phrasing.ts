/** Running text between the two trees: of the editor, where marks lie on words, and of Markdown, where they stand around them. */
import type { PhrasingContent } from 'mdast';
import { Mark, type Node } from 'prosemirror-model';
import { type Parameter, writtenAs } from '../../../model/text.ts';
import { readParameter } from '../../../source/markdown/parameter.ts';
import { schema } from './schema.ts';

const { link, strong, emphasis } = schema.marks;
const { hardBreak, parameter, reference, noteMark } = schema.nodes;

/** What stands between the braces. */
export function insideOf(node: Parameter): string {
  return writtenAs(node).slice(2, -2);
}

/** A line break of the source is a space to who reads. */
export function toInline(children: readonly PhrasingContent[], marks: readonly Mark[] = Mark.none): Node[] {
  return joined(children.flatMap((child) => inlineOf(child, marks)));
}

function inlineOf(child: PhrasingContent, marks: readonly Mark[]): Node[] {
  switch (child.type) {
    case 'text': {
      const words = child.value.replaceAll('\n', ' ');
      return words === '' ? [] : [schema.text(words, marks)];
    }
    case 'strong':
      return toInline(child.children, strong.create().addToSet(marks));
    case 'emphasis':
      return toInline(child.children, emphasis.create().addToSet(marks));
    case 'link': {
      if (child.children.length === 0) return [reference.create({ url: child.url }, null, marks)];
      return toInline(child.children, link.create({ href: child.url, title: child.title ?? null }).addToSet(marks));
    }
    case 'break':
      return [hardBreak.create(null, null, marks)];
    case 'parameter':
      return [parameter.create({ inside: insideOf(child) }, null, marks)];
    case 'footnoteReference':
      return [noteMark.create({ label: child.label ?? child.identifier }, null, marks)];
    default:
      // An item's id is of the item; anything else was refused before.
      return [];
  }
}

/** Neighbouring texts with the same marks as one. */
export function joined(nodes: readonly Node[]): Node[] {
  const all: Node[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (last?.isText && node.isText && last.sameMarkup(node))
      all[all.length - 1] = schema.text(`${last.text}${node.text}`, last.marks);
    else all.push(node);
  }
  return all;
}

/** Nodes that one link holds together, or one node without; with the marks that lie on all of it. */
interface Unit {
  readonly nodes: readonly Node[];
  readonly link: Mark | undefined;
  readonly marks: readonly Mark[];
}

/** A link is never cut in two; of other marks the longest stands around the rest. */
export function toPhrasing(nodes: readonly Node[]): PhrasingContent[] {
  const units: Unit[] = [];
  for (const node of nodes) {
    const own = link.isInSet(node.marks);
    const last = units.at(-1);
    if (own !== undefined && last?.link?.eq(own)) {
      const marks = last.marks.filter((mark) => mark.isInSet(node.marks));
      units[units.length - 1] = { nodes: [...last.nodes, node], link: own, marks };
    } else units.push({ nodes: [node], link: own, marks: node.marks.filter(({ type }) => type !== link) });
  }
  return nested(units, []);
}

function nested(units: readonly Unit[], around: readonly Mark[]): PhrasingContent[] {
  const all: PhrasingContent[] = [];
  for (let at = 0; at < units.length; ) {
    const left = (units[at]?.marks ?? []).filter((mark) => !mark.isInSet(around));
    const runs = left.map((mark) => ({ mark, length: runOf(units, at, mark) }));
    const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), {
      mark: undefined,
      length: 0,
    } as {
      mark: Mark | undefined;
      length: number;
    });
    if (longest.mark === undefined) {
      const unit = units[at] as Unit;
      all.push(...written(unit, around));
      at += 1;
    } else {
      const children = nested(units.slice(at, at + longest.length), [...around, longest.mark]);
      all.push({ type: longest.mark.type === strong ? 'strong' : 'emphasis', children });
      at += longest.length;
    }
  }
  return all;
}

function runOf(units: readonly Unit[], from: number, mark: Mark): number {
  let length = 0;
  while (units[from + length]?.marks.some((own) => own.eq(mark))) length += 1;
  return length;
}

function written(unit: Unit, around: readonly Mark[]): PhrasingContent[] {
  if (unit.link === undefined) return unit.nodes.map(leafOf);
  const inner = unit.nodes.map(
    (node): Unit => ({
      nodes: [node],
      link: undefined,
      marks: node.marks.filter(({ type }) => type !== link),
    }),
  );
  const { href, title } = unit.link.attrs as { href: string; title: string | null };
  return [{ type: 'link', url: href, title, children: nested(inner, around) }];
}

function leafOf(node: Node): PhrasingContent {
  const { attrs } = node;
  if (node.type === hardBreak) return { type: 'break' };
  if (node.type === parameter) return readParameter(attrs['inside']) ?? { type: 'text', value: '' };
  if (node.type === reference) return { type: 'link', url: attrs['url'], title: null, children: [] };
  if (node.type === noteMark) return { type: 'footnoteReference', identifier: attrs['label'], label: attrs['label'] };
  return { type: 'text', value: node.text ?? '' };
}
