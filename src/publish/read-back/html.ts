/**
 * A web page, parsed as a browser does. Of a page of ours all counts; in a page of somebody else the marked fragment does, with
 * what stands around it as far as that by itself hides, strikes or turns it. A file of neither kind is read as a fragment that
 * has lost its mark.
 */
import { hash } from 'node:crypto';
import type { Element, Nodes, Parents, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { CLAIM_PREFIX, type ClaimName, type Claims, claimsOf, NO_CLAIMS } from '../../model/claims.ts';
import type { MetKind } from '../../model/verification.ts';
import { areLooks, effectsOf } from './css.ts';
import { type Reading, stateNamed, Tokens } from './reading.ts';

const parser = unified().use(rehypeParse).freeze();

export function readHtml(html: string): Reading {
  const root = parser.parse(html);
  const elements = elementsIn(root);
  const metas = new Map(
    elements.filter(({ tagName }) => tagName === 'meta').map((meta) => [nameOf(meta), textOfProperty(meta, 'content')]),
  );
  const isOurs =
    metas.has(`${CLAIM_PREFIX}:text`) ||
    elements.some((node) => textOfProperty(node, 'itemType') === 'https://schema.org/DigitalDocument');
  if (isOurs) return ofPage(root, elements, metas);
  const marked = elements.filter(isMarked);
  const [first] = marked;
  // A file that is no page holds the fragment alone.
  const isPage = /<(?:!doctype|html|head|body)\b/i.test(html);
  const fragment = first !== undefined && (isPage || !isInPage(root, first)) ? first : undefined;
  const tokens = new Tokens();
  if (marked.length > 1) tokens.between('fragments', String(marked.length));
  const body = bodyOf(elements);
  if (fragment !== undefined) around(root, fragment, tokens);
  else if (isPage && body !== undefined) around(root, body, tokens);
  // What stands before a fragment, a browser puts in a head.
  else for (const node of headIn(elements)) walk(node, tokens, { isFragment: true });
  walk(fragment ?? body ?? root, tokens, {
    isFragment: true,
    root: fragment === undefined ? root : fragment,
    skipsSelf: true,
  });
  const claims = first === undefined ? NO_CLAIMS : claimsIn(first);
  return {
    claims,
    organisation: null,
    version: claims.version,
    state: stateNamed(claims.status),
    tokens: tokens.done(),
    isPart: isPage,
    logo: [],
  };
}

function ofPage(root: Root, elements: readonly Element[], metas: ReadonlyMap<string, string>): Reading {
  const tokens = new Tokens();
  const header = elements.find(({ tagName }) => tagName === 'header');
  const own = header?.children.find((node) => node.type === 'element' && isLogo(node)) as Element | undefined;
  const named = elements.find((node) => textOfProperty(node, 'itemProp') === 'publisher');
  const publisher = named === undefined ? null : textIn(named);
  // Without the doctype of today a browser shows a page as those of old.
  if (root.data?.quirksMode === true) tokens.between('element', '<!doctype>');
  const styles = elements.filter(({ tagName }) => tagName === 'style').map(textIn);
  walk(root, tokens, { isFragment: false, style: styles[0] ?? '', logo: own, publisher: publisher ?? '' });
  return {
    claims: claimsOf((name) => metas.get(`${CLAIM_PREFIX}:${name}`)),
    organisation: publisher,
    version: metas.get('version') ?? null,
    state: stateNamed(metas.get('creativeWorkStatus') ?? null),
    tokens: tokens.done(),
    isPart: false,
    logo: own === undefined ? [] : [digest(textOfProperty(own, 'src'))],
  };
}

function elementsIn(node: Nodes): Element[] {
  const own = node.type === 'element' ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(elementsIn)] : own;
}

/** Of a `meta`, by either of the attributes that name one. */
function nameOf(meta: Element): string {
  return textOfProperty(meta, 'itemProp') || textOfProperty(meta, 'name');
}

function textOfProperty({ properties }: Element, name: string): string {
  const value = properties[name];
  return Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '';
}

function textIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textIn).join('') : '';
}

const dataOf = (name: ClaimName) => `data${capital(CLAIM_PREFIX)}${capital(name)}`;

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function isMarked(node: Element): boolean {
  return Object.hasOwn(node.properties, dataOf('text')) || Object.hasOwn(node.properties, dataOf('protocol'));
}

function claimsIn(fragment: Element): Claims {
  return claimsOf((name) => textOfProperty(fragment, dataOf(name)) || null);
}

function headIn(elements: readonly Element[]): Element['children'] {
  return elements.find(({ tagName }) => tagName === 'head')?.children ?? [];
}

function bodyOf(elements: readonly Element[]): Element | undefined {
  return elements.find(({ tagName }) => tagName === 'body');
}

/** Whether there is more on the page than the fragment. */
function isInPage(root: Root, fragment: Element): boolean {
  const elements = elementsIn(root);
  const beside = [...headIn(elements), ...(bodyOf(elements) ?? root).children];
  return beside.some((node) => node !== fragment && (node.type !== 'text' || node.value.trim() !== ''));
}

/** What the elements around the fragment do to it, as far as they say so themselves. */
function around(root: Root, fragment: Element, tokens: Tokens): void {
  const isOdd = (node: Element, name: string) =>
    node === fragment && isMarked(node) ? !name.startsWith('data-') && name !== 'id' : HIDING.has(name);
  for (const node of [...pathTo(root, fragment), fragment]) {
    if (node.type !== 'element') continue;
    // With a shadow of its own it shows that, and nothing of what is in it.
    for (const child of node.children)
      if (child.type === 'element' && child.tagName === 'template' && node !== fragment && hasShadow(child))
        tokens.between('element', '<template shadowrootmode>');
    if (!HARMLESS_AROUND.has(node.tagName)) tokens.between('element', `<${node.tagName}>`);
    const odd = attributesOf(node).filter(
      ([name, value]) => isOdd(node, name) && !(name === 'style' && areLooks(value)),
    );
    for (const [name, value] of odd) tokens.between(kindOf(name), written(name, value));
  }
}

function hasShadow({ properties }: Element): boolean {
  return Object.keys(properties).some((name) => /^shadowroot/i.test(name));
}

function kindOf(attribute: string): MetKind {
  if (attribute === 'href') return 'link';
  if (attribute === 'src') return 'picture';
  return attribute === 'style' ? 'style' : 'attribute';
}

const HARMLESS_AROUND = new Set(
  'html body div main article section span header footer aside center td th tr tbody table li ul ol figure'.split(' '),
);
const HIDING = new Set(['hidden', 'style', 'aria-hidden', 'inert', 'popover', 'dir', 'contenteditable']);

function pathTo(node: Parents, target: Element): Parents[] {
  for (const child of node.children) {
    if (child === target) return [node];
    if (!('children' in child)) continue;
    const path = pathTo(child, target);
    if (path.length > 0) return [node, ...path];
  }
  return [];
}

interface How {
  readonly isFragment: boolean;
  /** In which the links of a fragment lead somewhere. */
  readonly root?: Nodes;
  readonly style?: string;
  readonly logo?: Element | undefined;
  readonly publisher?: string;
  readonly skipsSelf?: boolean;
}

/** They run on within a word. */
const WITHIN = new Set('a abbr b bdi cite code em i mark q s small span strong sub sup u wbr del ins'.split(' '));
/** The structure of a text, and no cause for suspicion by themselves. */
const STRUCTURE = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li table thead tbody tr th td blockquote div section br strong em figure figcaption'.split(
    ' ',
  ),
);
/** Whose text is no text. */
const RAW = new Set(['script', 'iframe', 'noscript', 'noembed', 'noframes', 'xmp', 'template', 'title']);

function walk(node: Nodes, tokens: Tokens, how: How): void {
  if (node.type === 'text') tokens.text(node.value);
  else if (node.type === 'doctype') tokens.between('structure', '<!doctype>');
  else if (node.type === 'comment') {
    // What edits pages keeps its own in comments; some others are orders.
    if (!how.isFragment || ORDER.test(node.value)) tokens.between('comment', `<!--${node.value.slice(0, 40)}-->`);
  } else if (node.type === 'root' || how.skipsSelf) inside(node, tokens, { ...how, skipsSelf: false });
  else if (node === how.logo) logo(how.logo, tokens, how);
  else if (node.type === 'element' && !isNeutral(node, how)) element(node, tokens, how);
}

/** Of a browser, of a server, or of what makes pages of a text. */
const ORDER = /^\s*(?:\[if|<!\[endif|#|esi\b|nextpage\b|more\b|noteaser\b)/i;

function inside(node: Nodes, tokens: Tokens, how: How): void {
  if ('children' in node) for (const child of node.children) walk(child, tokens, how);
}

function element(node: Element, tokens: Tokens, how: How): void {
  const { tagName } = node;
  const put = WITHIN.has(tagName) ? tokens.within.bind(tokens) : tokens.between.bind(tokens);
  put(STRUCTURE.has(tagName) ? 'structure' : 'element', `<${tagName}>`);
  for (const [name, value] of attributesOf(node)) {
    if (how.isFragment && HARMLESS_IN_FRAGMENT.has(name)) continue;
    put(kindOf(name), written(name, value));
    const target =
      how.root !== undefined && name === 'href' && value.startsWith('#') ? targetOf(value.slice(1), how.root) : null;
    if (target !== null) tokens.optionalWithin('link', target);
  }
  if (tagName === 'style') for (const effect of effectsOf(textIn(node))) put('style', effect);
  else if (RAW.has(tagName)) put('element', digest(textIn(node)));
  else inside(node, tokens, how);
  if ('content' in node && node.content !== undefined) put('element', digest(textIn(node.content)));
  if (tagName !== 'br') put('structure', `</${tagName}>`);
}

/** Programs name headings in their own way, so that a place is known by what stands there. */
function targetOf(id: string, root: Nodes): string | null {
  const target = elementsIn(root).find(({ properties }) => properties['id'] === id);
  return target === undefined ? null : textIn(target).replaceAll(/\s+/g, ' ').trim().slice(0, 60);
}

const HARMLESS_IN_FRAGMENT = new Set(['id', 'rel', 'target', 'loading', 'decoding']);

/** Names as they are typed, in the order of the alphabet; what is in the page itself by its hash. */
function attributesOf({ properties }: Element): [name: string, value: string][] {
  return Object.entries(properties)
    .flatMap(([name, value]): [string, string][] => {
      if (value === null || value === undefined || value === false) return [];
      const text = Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value);
      return [[typed(name), text]];
    })
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

/** The name of an attribute, near enough. */
function typed(name: string): string {
  if (name === 'className') return 'class';
  const isCompound = /^(?:aria|data)[A-Z]/.test(name);
  return (isCompound ? name.replaceAll(/[A-Z]/g, (letter) => `-${letter}`) : name).toLowerCase();
}

function written(name: string, value: string): string {
  if (value === '') return name;
  return `${name}="${/^data:/i.test(value) ? `data: ${digest(value)}` : value}"`;
}

function digest(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 16);
}

/** Who wrote it and which style it may have is no matter of the text: nothing on the page runs, and nothing is fetched. */
function isNeutral(node: Element, { isFragment, style = '' }: How): boolean {
  if (isFragment || node.tagName !== 'meta') return false;
  const names = Object.keys(node.properties).sort().join();
  if (names === 'content,name') return textOfProperty(node, 'name') === 'author';
  return (
    names === 'content,httpEquiv' &&
    textOfProperty(node, 'httpEquiv').toLowerCase() === 'content-security-policy' &&
    isHarmlessPolicy(textOfProperty(node, 'content'), style)
  );
}

/** Whether the style and the pictures of the page are shown under it. */
function isHarmlessPolicy(policy: string, style: string): boolean {
  const directives = policy.split(';').map((directive) => directive.trim());
  const own = `style-src 'sha256-${hash('sha256', style, 'base64')}'`;
  return (
    directives.includes(own) &&
    directives.includes('img-src data:') &&
    directives.every(
      (one) =>
        one === own || one === 'img-src data:' || /^(?:default|connect|base|form)-\w+ '(?:none|self)'$/.test(one),
    )
  );
}

/** The picture in the header, whichever it is; of a house style it is the only thing that is seen and has no bounds of its own. */
function isLogo(node: Element): boolean {
  return node.tagName === 'img' && textOfProperty(node, 'className') === 'logo';
}

function logo(node: Element, tokens: Tokens, { publisher = '' }: How): void {
  const own = new Set(['alt', 'class', 'src', 'width', 'height']);
  for (const [name, value] of attributesOf(node)) {
    const isSize = name === 'width' || name === 'height';
    if (name === 'alt')
      for (const word of foreignIn(value, publisher)) tokens.between('attribute', written(name, word));
    if (!own.has(name) || (isSize && !(Number(value) <= 300)) || (name === 'src' && !/^data:image\//i.test(value)))
      tokens.between('attribute', written(name, value));
  }
}

/** A logo is described by whose it is; any other word would be an addition to the text. */
export function foreignIn(description: string, organisation: string): string[] {
  const own = new Set(`logo van de het ${organisation}`.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return description.split(/[^\p{L}\p{N}]+/u).filter((word) => !own.has(word.toLowerCase()));
}
