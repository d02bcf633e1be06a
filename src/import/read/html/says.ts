/** What the head of a page says of it. */
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Paper } from '../../../model/paper.ts';
import { classesOf, has, property, readable } from './elements.ts';

export interface PageSays {
  readonly says: Paper['says'];
  /** It is a page that regelwerk made. */
  readonly isOwn: boolean;
}

/** Names under which pages say it, the surest first. */
const NAMES = {
  author: ['author', 'dc.creator', 'dcterms.creator', 'article:author'],
  organisation: ['og:site_name', 'dc.publisher', 'dcterms.publisher', 'publisher'],
  version: ['version', 'dcterms.version'],
  modified: [
    'datemodified',
    'article:modified_time',
    'dcterms.modified',
    'last-modified',
    'datepublished',
    'dcterms.date',
  ],
  generator: ['generator'],
} as const;

export function saysOf(root: Root): PageSays {
  const metas = new Map<string, string>();
  let title = '';
  let language = '';
  let isOwn = false;
  let publisher = '';
  visit(root, 'element', (element: Element) => {
    const { tagName } = element;
    if (tagName === 'html') language = property(element, 'lang') || property(element, 'xmlLang');
    if (tagName === 'title' && title === '') title = textIn(element);
    if (tagName === 'meta') {
      const name = property(element, 'name') || property(element, 'property') || property(element, 'itemProp');
      if (name !== '' && !metas.has(name.toLowerCase()))
        metas.set(name.toLowerCase(), property(element, 'content').trim());
    }
    if (/\bschema\.org\/DigitalDocument(?: |$)/.test(property(element, 'itemType'))) isOwn = true;
    if (property(element, 'itemProp') === 'publisher') publisher = readable(element);
  });
  const skips = isOwn && hasSkip(root);
  const said = (names: readonly string[]) => names.map((name) => metas.get(name)).find((value) => value) ?? null;
  return {
    isOwn: skips,
    says: {
      title: (skips ? metas.get('name') : undefined) || title || metas.get('og:title') || null,
      author: said(NAMES.author),
      organisation: (skips ? publisher : '') || said(NAMES.organisation),
      version: said(NAMES.version),
      language: language || null,
      modified: dayOf(said(NAMES.modified)),
      generator: skips ? 'regelwerk' : said(NAMES.generator),
    },
  };
}

/** Every page of ours begins with a link to its text. */
function hasSkip(root: Root): boolean {
  let found = false;
  visit(root, { type: 'element', tagName: 'a' }, (element: Element) => {
    if (classesOf(element).includes('skip') && has(element, 'href')) found = true;
  });
  return found;
}

function textIn({ children }: Element): string {
  const text = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** `YYYY-MM-DD` of a moment that begins with it. */
export function dayOf(value: string | null): string | null {
  return /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])/.exec(value ?? '')?.[0] ?? null;
}
