/** The page around the text of a document: head, landmarks, and what the document says of itself. */
import { createHash } from 'node:crypto';
import type { Element, ElementContent, Root } from 'hast';
import type { DocumentMeta } from '../../model/tree.ts';
import { element, OWN, onLines } from './elements.ts';
import { STYLE } from './style.ts';

export interface PageParts {
  /** Title and control block. */
  readonly header: readonly ElementContent[];
  readonly contents: Element | undefined;
  readonly main: readonly ElementContent[];
}

const MAIN = `${OWN}tekst`;

/** Nothing is loaded and nothing runs: one inline style, known by its hash. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export function pageAround({ header, contents, main }: PageParts, meta: DocumentMeta): Root {
  const title = `${OWN}inhoud`;
  const nav =
    contents === undefined
      ? []
      : [element('nav', { ariaLabel: 'Inhoud' }, ...onLines([element('h2', { id: title }, 'Inhoud'), contents]))];
  const body = element(
    'body',
    {},
    ...onLines([
      element('a', { className: ['skip'], href: `#${MAIN}` }, 'Naar de tekst'),
      element('header', {}, ...onLines(header)),
      ...nav,
      element('main', { id: MAIN, tabIndex: -1 }, ...onLines(main)),
      footer(meta),
    ]),
  );
  const properties = { lang: meta.language, itemScope: true, itemType: ['https://schema.org/DigitalDocument'] };
  const html = element('html', properties, ...onLines([head(meta), body]), '\n');
  return { type: 'root', children: [{ type: 'doctype' }, { type: 'text', value: '\n' }, html] };
}

function head(meta: DocumentMeta): Element {
  const named = (name: string, content: string) => element('meta', { name, content });
  return element(
    'head',
    {},
    ...onLines([
      element('meta', { charSet: 'utf-8' }),
      element('meta', { httpEquiv: ['Content-Security-Policy'], content: POLICY }),
      named('viewport', 'width=device-width, initial-scale=1'),
      element('title', {}, `${meta.title} – ${meta.organisation.name}`),
      named('description', meta.description),
      ...(meta.author === null ? [] : [named('author', meta.author)]),
      ...facts(meta).map(([itemProp, content]) => element('meta', { itemProp: [itemProp], content })),
      element('style', {}, STYLE),
    ]),
  );
}

/** Properties of a schema.org DigitalDocument. What is not recorded is left out, for nothing would be a claim too. */
function facts(meta: DocumentMeta): [name: string, value: string][] {
  const all: [string, string | null][] = [
    ['name', meta.title],
    ['description', meta.description],
    ['inLanguage', meta.language],
    ['version', meta.version],
    ['datePublished', meta.date],
    ['creativeWorkStatus', meta.status],
  ];
  return all.flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
}

function footer(meta: DocumentMeta): Element {
  const name = element('span', { itemProp: ['name'] }, meta.organisation.name);
  const publisher = element(
    'span',
    { itemProp: ['publisher'], itemScope: true, itemType: ['https://schema.org/Organization'] },
    name,
  );
  const pdf = element('a', { href: meta.pdfUrl }, 'Download als pdf');
  return element(
    'footer',
    {},
    element('p', {}, publisher, ` · ${meta.title} · ${meta.versionLabel}`),
    element('p', {}, pdf),
  );
}
