/** A link that the check lets pass leads, in every format, where its author said. */
import fc from 'fast-check';
import type { Nodes, RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { VariantKind } from '../../src/model/edition.ts';
import { isAllowedUrl, LINK_SCHEMES, withLowerScheme } from '../../src/model/link.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { renderFragment, renderPage } from '../../src/render/html/index.ts';
import { renderMarkdown } from '../../src/render/markdown/index.ts';
import { renderText } from '../../src/render/text/index.ts';
import { parseText } from '../../src/source/markdown/index.ts';
import { Dict, PdfString } from '../support/pdf-check/objects.ts';
import { read, renderer, documentOf as treeOf } from '../support/pdf-tree.ts';
import { docxParts } from '../support/read-docx.ts';
import { parseMarkdown } from '../support/words.ts';

const documentOf = (blocks: readonly RootContent[], kind: VariantKind) => treeOf([...blocks], { kind });

/** As a browser sends it: a letter and its percent-encoding are one, and so is a percent sign that begins none. */
const sent = (url: string) =>
  url.replaceAll(/%(?![\da-f]{2})|[^!#$%&-;=?-Z_a-z~]/giu, (char) => encodeURIComponent(char));

/** Of an attribute as we write them. */
const entities: Readonly<Record<string, string>> = { '#x22': '"', '#x26': '&', '#x27': "'", '#123': '{' };
const plain = (attribute: string) =>
  attribute.replaceAll(
    /&(#?\w+);/g,
    (_, name: string) => entities[name] ?? { lt: '<', gt: '>', quot: '"', amp: '&' }[name] ?? name,
  );

/** Addresses of the links of a text, by file. */
async function addresses(blocks: readonly RootContent[]): Promise<Record<string, string[]>> {
  const html = (page: string) =>
    [...page.matchAll(/<a(?: class="[^"]*")?(?: href="([^"]*)")?[^>]*>w/g)].map(([, href]) => plain(href ?? 'nothing'));
  const markdown = (file: string) => {
    const found: string[] = [];
    const visit = (node: Nodes): void => {
      if (node.type === 'link') found.push(node.url);
      if ('children' in node) for (const child of node.children) visit(child);
    };
    visit(parseMarkdown(file));
    return found;
  };
  const protocol = documentOf(blocks, 'document');
  const schoolgids = documentOf(blocks, 'section');
  const relations = docxParts(await renderDocx(protocol)).get('word/_rels/document.xml.rels') ?? '';
  const { pdf } = await read((await renderer.render(protocol)).bytes);
  return {
    page: html(renderPage(protocol)),
    fragment: html(renderFragment(protocol)),
    schoolgids: html(renderFragment(schoolgids)),
    markdown: markdown(renderMarkdown(protocol)),
    'schoolgids.md': markdown(renderMarkdown(schoolgids)),
    word: [...relations.matchAll(/Target="([^"]*)" TargetMode="External"/g)].map(([, target]) => plain(target ?? '')),
    pdf: [...pdf.objects.values()].flatMap((value) => {
      const action = value instanceof Dict ? pdf.get(value.get('A')) : undefined;
      const uri = action instanceof Dict ? pdf.get(action.get('URI')) : undefined;
      return uri instanceof PdfString ? [uri.text] : [];
    }),
  };
}

const written = (url: string) =>
  `[w](<${url.replaceAll(/[\\<>&]/g, (char) => (char === '&' ? '&amp;' : `\\${char}`))}>)`;

const caseOf = (word: string) =>
  fc
    .array(fc.boolean(), { minLength: word.length, maxLength: word.length })
    .map((upper) => [...word].map((letter, index) => (upper[index] ? letter.toUpperCase() : letter)).join(''));
const piece = fc
  .array(
    fc.constantFrom(
      ...'az09AZ-._~!$&\'()*+,;=@/ [](){}<>|\\^`"%éüßøěλж日',
      '%20',
      '%C3%A9',
      '%zz',
      '&amp;',
      '//',
      'xn--',
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));
const host = fc
  .tuple(
    fc.constantFrom(
      'school.nl',
      'WWW.School.nl',
      'münchen.de',
      'xn--mnchen-3ya.de',
      'пример.рф',
      '127.0.0.1',
      '[::1]',
      'jan:geheim@school.nl',
    ),
    fc.constantFrom('', ':8080', ':'),
  )
  .map((parts) => parts.join(''));
const rest: Readonly<Record<string, fc.Arbitrary<string>>> = {
  http: fc.tuple(host, piece, piece, piece).map(([at, path, query, part]) => `//${at}/${path}?${query}#${part}`),
  mailto: piece.map((subject) => `info@school.nl?subject=${subject}&body=a%0Ab`),
  tel: fc.constantFrom('+31%2020%20123', '0201234567', '+31-20-123;ext=4'),
};
const address = fc
  .constantFrom(...LINK_SCHEMES)
  .chain((scheme) => fc.tuple(caseOf(scheme), rest[scheme === 'https' ? 'http' : scheme] ?? fc.constant('')))
  .map(([scheme, after]) => `${scheme}:${after}`)
  .filter((url) => !url.includes('{{') && url.trim() === url);

describe('what the check passes leads there in every format', () => {
  test('the same to the letter, apart from the case of its scheme', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(address, { minLength: 30, maxLength: 30 }), async (urls) => {
        const { blocks, issues } = parseText(urls.map(written).join('\n\n'));
        expect(issues).toEqual([]);
        const wanted = urls.map((url) => sent(withLowerScheme(url)));
        for (const [file, found] of Object.entries(await addresses(blocks))) {
          const got = found.map(sent);
          // Word has an address once, however many links lead there; a link of two lines in a PDF has two areas.
          if (['word', 'pdf'].includes(file)) expect(new Set(got), file).toEqual(new Set(wanted));
          else expect(got, file).toEqual(wanted);
        }
      }),
      {
        numRuns: 12,
        endOnFailure: true,
        examples: [[['Https://www.school.nl/gids', 'Mailto:info@school.nl', 'TEL:+31201234567']]],
      },
    );
  });

  test('the scheme alone is in lower case', () => {
    fc.assert(
      fc.property(address, (url) => {
        const at = url.indexOf(':');
        expect(withLowerScheme(url)).toBe(url.slice(0, at).toLowerCase() + url.slice(at));
      }),
    );
  });
});

test.each([
  'javascript:x',
  'JavaScript:x',
  'data:text/html,x',
  'https:/school.nl',
  'https://',
  'mailto:',
  'tel:bel',
  'https://a\fb',
  'school.nl',
  '//school.nl',
  '',
])('not allowed: %j', (url) => {
  expect(isAllowedUrl(url)).toBe(false);
});

test('an address that is its own text is not said twice', () => {
  const { blocks } = parseText('<HTTPS://school.nl> en <Mailto:info@school.nl>');
  expect(renderText(documentOf(blocks, 'section'))).toBe('HTTPS://school.nl en Mailto:info@school.nl\n');
});
