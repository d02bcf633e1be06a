/**
 * Ids by the Akoma Ntoso Naming Convention 1.0, §5: `chp_2__sec_5__para_3`. They tell where something stands in this version.
 * The id that a part or clause keeps through all versions is its GUID. References get their target here.
 */
import type { Akn } from './node.ts';

/** §5.4.2; an element that is not here goes by its full name, a generic one by the name it is given. */
const SHORT: Readonly<Record<string, string>> = {
  alinea: 'al',
  article: 'art',
  blockList: 'list',
  chapter: 'chp',
  division: 'dvs',
  paragraph: 'para',
  section: 'sec',
  subsection: 'subsec',
};

/** These have an id wherever they stand; others where something leads to them. */
const IDENTIFIED = new Set([
  ...['article', 'chapter', 'section', 'subsection', 'level', 'division', 'title', 'part', 'book'],
  ...['paragraph', 'alinea', 'list', 'point', 'hcontainer', 'blockList', 'item', 'table'],
]);

/** Text before the body has ids of its own. */
const CONTEXTS = new Set(['preface', 'conclusions']);

/** The tree with its ids. Those in `meta` are known already, and nothing else gets one of these. */
export function withIds(root: Akn): Akn {
  const taken = new Set<string>();
  const places = new Map<string, string>();
  const named = identify(root, '', { taken: collect(root, taken), places, counts: new Map() });
  return resolved(named, places);
}

interface Naming {
  readonly taken: Set<string>;
  /** Ids by anchor. */
  readonly places: Map<string, string>;
  /** How many of a kind stand in a context without a number of their own. */
  readonly counts: Map<string, number>;
}

function collect({ attributes, children }: Akn, taken: Set<string>): Set<string> {
  if (attributes['eId'] !== undefined) taken.add(String(attributes['eId']));
  for (const child of children) if (typeof child !== 'string') collect(child, taken);
  return taken;
}

function identify(node: Akn, context: string, naming: Naming): Akn {
  const { name, attributes, children, anchors = [] } = node;
  const isNamed = attributes['eId'] === undefined && (anchors.length > 0 || IDENTIFIED.has(name));
  const eId = isNamed ? idOf(node, context, naming) : undefined;
  if (eId !== undefined) for (const anchor of anchors) naming.places.set(anchor, eId);
  const inner = eId ?? (CONTEXTS.has(name) ? name : context);
  const written = children.map((child) => (typeof child === 'string' ? child : identify(child, inner, naming)));
  const ids = eId === undefined ? {} : { eId, GUID: anchors[0] };
  return { ...node, attributes: { ...ids, ...attributes }, children: written };
}

function idOf({ name, attributes, number }: Akn, context: string, { taken, counts }: Naming): string {
  const kind = SHORT[name] ?? String(attributes['name'] ?? name);
  const start = `${context === '' ? '' : `${context}__`}${kind}_`;
  const count = (counts.get(start) ?? 0) + 1;
  counts.set(start, count);
  const own = `${start}${(number === undefined ? '' : numberPart(number)) || count}`;
  let id = own;
  for (let again = 2; taken.has(id); again++) id = `${own}-${again}`;
  taken.add(id);
  return id;
}

/** `Artikel 2.1:` is 2-1. The last word counts; what calls it is said by the element. */
function numberPart(number: string): string {
  const [last = ''] = number
    .trim()
    .split(/[ \u00A0]/)
    .slice(-1);
  return last.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
}

/** Where nothing has the anchor, the words of the reference stand as text. */
function resolved(node: Akn, places: ReadonlyMap<string, string>): Akn {
  const { target, children } = node;
  const written = children.map((child) => (typeof child === 'string' ? child : resolved(child, places)));
  if (target === undefined) return { ...node, children: written };
  const eId = places.get(target);
  if (eId === undefined) return { ...node, name: 'span', children: written };
  return { ...node, attributes: { ...node.attributes, href: `#${eId}` }, children: written };
}
