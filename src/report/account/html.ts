/** The account as one page that works from a file, without a script: what is doubtful first, then every passage beside what became of it. */
import { createHash } from 'node:crypto';
import type { Element, ElementContent } from 'hast';
import type { Language } from '../../diagnostic/diagnostic.ts';
import { wordsOf } from '../../diagnostic/format.ts';
import { type Html, htmlPage } from '../../encode/html.ts';
import type { Imported } from '../../model/imported.ts';
import { element, onLines } from '../../render/html/elements.ts';
import { itemElement, linkList } from './html-items.ts';
import { passagesOf } from './html-passages.ts';
import type { ToldSection } from './sections.ts';
import { STYLE } from './style.ts';
import { type ToldAccount, type ToldCounts, tellAccount } from './told.ts';
import { type AccountWords, words } from './words.ts';

/** Anchors have a character that no id has. */
const MAIN = '_verslag';
/** A longer list is closed until somebody opens it, unless it asks for something. */
const OPEN = 30;

/** Nothing is loaded and nothing runs. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export function formatAccountHtml(imported: Imported, language: Language): Html {
  const say = words[language];
  const told = tellAccount(imported, language);
  const title = `${say.title}: ${told.file.name}`;
  const parts = partsOf(imported, told, language);
  const links = parts.map(({ id, heading }) => element('li', {}, element('a', { href: `#${id}` }, heading)));
  const body = element(
    'body',
    {},
    ...onLines([
      element('a', { className: ['skip'], href: `#${MAIN}` }, say.skip),
      element('header', {}, element('h1', {}, title), element('p', { className: ['soft'] }, say.intro)),
      element(
        'main',
        { id: MAIN, tabIndex: -1 },
        ...onLines([
          aboutList(imported, told, say),
          element('nav', { ariaLabel: say.contents }, element('ul', {}, ...links)),
          ...parts.map(({ id, heading, children }) =>
            element(
              'section',
              { ariaLabelledBy: [id] },
              ...onLines([element('h2', { id, tabIndex: -1 }, heading), ...children]),
            ),
          ),
        ]),
      ),
    ]),
  );
  const html = element('html', { lang: language }, ...onLines([head(title), body]), '\n');
  return htmlPage({ type: 'root', children: [{ type: 'doctype' }, { type: 'text', value: '\n' }, html] });
}

function head(title: string): Element {
  return element(
    'head',
    {},
    ...onLines([
      element('meta', { charSet: 'utf-8' }),
      element('meta', { httpEquiv: ['Content-Security-Policy'], content: POLICY }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('meta', { name: 'robots', content: 'noindex' }),
      element('title', {}, title),
      element('style', {}, STYLE),
    ]),
  );
}

function aboutList({ organisation, protocol, mode, isWritten }: Imported, { file }: ToldAccount, say: AccountWords) {
  const rows = [
    [say.file, `${file.name} (${file.bytes} ${say.bytes})`],
    [say.sha256, file.sha256],
    [say.document, `${organisation}, ${protocol} (${say.modes[mode]})`],
    [say.state, isWritten ? say.written : say.tried],
  ];
  return element(
    'dl',
    {},
    ...rows.flatMap(([name = '', value = '']) => [element('dt', {}, name), element('dd', {}, value)]),
  );
}

interface PagePart {
  readonly id: string;
  readonly heading: string;
  readonly children: readonly ElementContent[];
}

function partsOf(imported: Imported, told: ToldAccount, language: Language): PagePart[] {
  const say = words[language];
  const { doubtful, unplaced } = told;
  const messages = imported.told.map((own) => element('li', {}, wordsOf(own, language).message));
  return [
    {
      id: '_twijfel',
      heading: headed(say.doubtful, doubtful.length),
      children:
        doubtful.length === 0
          ? [element('p', {}, say.noDoubt)]
          : [element('p', { className: ['soft'] }, say.doubtfulIntro), linkList(doubtful)],
    },
    ...(unplaced.length === 0
      ? []
      : [
          {
            id: '_niet-geplaatst',
            heading: headed(say.unplaced, unplaced.length),
            children: [element('p', { className: ['soft'] }, say.unplacedIntro), linkList(unplaced)],
          },
        ]),
    { id: '_woorden', heading: say.counts, children: countsOf(told.counts, say) },
    ...told.sections.map((section) => sectionPart(section, say)),
    ...(messages.length === 0
      ? []
      : [{ id: '_meldingen', heading: say.told, children: [element('ul', {}, ...messages)] }]),
    ...filesPart(imported, say),
    { id: '_passages', heading: say.passages, children: passagesOf(told.passages, say) },
  ];
}

function headed(words: string, count: number): string {
  return count === 0 ? words : `${words} (${count})`;
}

function countsOf({ rows, read, sum, isWhole, inOrder }: ToldCounts, say: AccountWords): Element[] {
  const share = (count: number) => (read === 0 ? '' : say.percent(count / read));
  const line = (name: string, count: number) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, name),
      element('td', {}, String(count)),
      element('td', {}, share(count)),
    );
  return [
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ...[say.place, say.wordCount, say.share].map((name) => element('th', { scope: 'col' }, name)),
        ),
      ),
      element('tbody', {}, ...onLines(rows.map(({ words: name, count }) => line(name, count)))),
      element('tfoot', {}, line(say.read, read)),
    ),
    element('p', { className: isWhole ? [] : ['fault'] }, sum),
    ...(inOrder === '' ? [] : [element('p', {}, inOrder)]),
  ];
}

function sectionPart({ key, title, intro, items }: ToldSection, say: AccountWords): PagePart {
  const list = element('ul', { className: ['items'] }, ...onLines(items.map((item) => itemElement(item, say))));
  const isOpen = items.length <= OPEN;
  return {
    id: `_${key}`,
    heading: headed(title, items.length),
    children: [
      element('p', { className: ['soft'] }, intro),
      isOpen ? list : element('details', {}, element('summary', {}, headed(title, items.length)), list),
    ],
  };
}

function filesPart({ files, isWritten }: Imported, say: AccountWords): PagePart[] {
  if (files.length === 0) return [];
  const items = files.map(({ file, before, after }) => {
    const kind = before === null ? 'new' : after === null ? 'gone' : 'changed';
    return element('li', {}, element('code', {}, file), ` (${say.fileKinds[kind]})`);
  });
  return [
    {
      id: '_bestanden',
      heading: say.files,
      children: [
        element('p', { className: ['soft'] }, say.filesIntro[`${isWritten}`]),
        element('ul', {}, ...onLines(items)),
      ],
    },
  ];
}
