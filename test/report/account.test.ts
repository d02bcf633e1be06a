/** The account of an import: every passage beside what became of it, counts that add up, and what is doubtful first. */
import fc from 'fast-check';
import type { Element, Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import type { Account, Fate, Imported } from '../../src/model/imported.ts';
import { formatAccountHtml } from '../../src/report/account/html.ts';
import { formatAccountJson } from '../../src/report/account/json.ts';
import { formatAccountMarkdown } from '../../src/report/account/markdown.ts';
import { printCertainty, printPaperPlace } from '../../src/report/account/names.ts';
import { formatAccountText } from '../../src/report/account/text.ts';
import { accountOf, EMPTY, importedOf, LIFELIKE, longAccount, PLACED, SMALL } from '../support/accounts.ts';
import { auditWidths, open } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { findInComment } from '../support/comment.ts';
import { HOSTILE } from '../support/hostile-values.ts';
import { ordersIn } from '../support/runner.ts';

const OPTIONS = { report: 'out/verslag.html', option: '--parameter' };
const textOf = (imported: Imported) => formatAccountText(imported, 'nl', OPTIONS);

const parser = unified().use(rehypeParse).freeze();

function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  visit(parser.parse(html), 'element', (node: Element) => {
    found.push(node);
  });
  return found;
}
function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
const hasClass = ({ properties: { className } }: Element, name: string) =>
  Array.isArray(className) && className.includes(name);

/** Text of each passage in the page, in order, with its number. */
function passagesIn(html: string): string[] {
  return elementsOf(html)
    .filter((node) => hasClass(node, 'source'))
    .map(({ children }) =>
      wordsOf(children.filter((child) => child.type === 'element')[1] ?? { type: 'text', value: '' }),
    );
}

const fate = fc.constantFrom<Fate>(
  { kind: 'title' },
  { kind: 'fact', key: 'version' },
  { kind: 'label', part: 'deel' },
  { kind: 'clause', clause: 'bepaling' },
  { kind: 'column', part: 'deel' },
  { kind: 'furniture' },
  { kind: 'unplaced' },
);
const words = fc.array(fc.constantFrom('telefoon', 'les', 'ouders,', 'is.', '<b>', '&amp;'), { minLength: 1 });
const account = fc
  .array(
    fc.record({ fate, text: words.map((own) => own.join(' ')), certainty: fc.double({ min: 0, max: 1, noNaN: true }) }),
  )
  .map((passages) => accountOf(passages));

test('in a terminal: what it is, where all words are, and what somebody has to look at', async () => {
  await expect(textOf(SMALL)).toMatchFileSnapshot('account.expected.txt');
});

test('in Markdown', async () => {
  await expect(formatAccountMarkdown(SMALL, 'nl')).toMatchFileSnapshot('account.expected.md');
});

describe('the counts', () => {
  test('that are told come to what is read', () => {
    fc.assert(
      fc.property(account, (own) => {
        const counts = [...textOf(importedOf(own)).matchAll(/^ {2,}(\d+) (?:in |niet|wegge)/gm)].map(([, count]) =>
          Number(count),
        );
        const read = counts.pop();
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(read);
        expect(read).toBe(own.words.read);
      }),
      { numRuns: 30 },
    );
  });

  test('that do not come to it are told to be a fault of ours', () => {
    const { account: own } = SMALL;
    const wrong = { ...SMALL, account: { ...own, words: { ...own.words, read: own.words.read + 1 } } };
    for (const shown of [textOf(wrong), formatAccountHtml(wrong, 'nl'), formatAccountMarkdown(wrong, 'nl')])
      expect(shown).toContain('Dat is een fout van regelwerk');
  });
});

describe('the page', () => {
  test('has every passage once, in order, with a place of its own', () => {
    fc.assert(
      fc.property(account, (own) => {
        const html = formatAccountHtml(importedOf(own), 'nl');
        expect(passagesIn(html)).toEqual(own.passages.map(({ text }) => text));
        const ids = elementsOf(html).flatMap(({ properties: { id } }) => (id === undefined ? [] : [id]));
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 30 },
    );
  });

  test('leads from whatever it tells to the passage', () => {
    for (const imported of [LIFELIKE, PLACED]) {
      const all = elementsOf(formatAccountHtml(imported, 'nl'));
      const ids = new Set(all.map(({ properties: { id } }) => `#${id}`));
      const links = all.flatMap(({ tagName, properties: { href } }) => (tagName === 'a' ? [String(href)] : []));
      expect(links.length).toBeGreaterThan(20);
      expect(links.filter((link) => !ids.has(link))).toEqual([]);
    }
  });

  test('says of each what became of it, by which rule and how sure', () => {
    const html = formatAccountHtml(LIFELIKE, 'nl');
    expect(html).toContain('gegeven: datum instemming GMR');
    expect(html).toContain('bepaling uitgangspunten-1, onder ‘Uitgangspunten’');
    expect(html).toContain('kop van afspraken');
    expect(html).toContain('twijfel, 62%');
    expect(html).toContain('waarschijnlijk, 88%');
    expect(html).toContain('geen duidelijke datum, dus niet vastgelegd');
    expect(formatAccountHtml(PLACED, 'nl')).toMatch(/wijzigt de basis: basis-[a-z]+-\d/);
  });

  test('says in English what it says in Dutch', () => {
    const html = formatAccountHtml(LIFELIKE, 'en');
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('fact: date of consent GMR');
    expect(html).not.toMatch(/Eerst bekijken|weggelaten|twijfel,|bepaling /);
  });

  test('of an empty file says that there is nothing', () => {
    expect(formatAccountHtml(EMPTY, 'nl')).toContain('Het bestand heeft geen passages.');
    expect(formatAccountMarkdown(EMPTY, 'en')).toContain('The file has no passages.');
  });

  test('of 2,000 passages is there at once', () => {
    const long = longAccount(2000);
    formatAccountHtml(EMPTY, 'nl');
    const start = process.cpuUsage();
    const html = formatAccountHtml(long, 'nl');
    // Of the processor, in microseconds: a machine that has much to do does not make it more.
    const { user } = process.cpuUsage(start);
    expect(passagesIn(html)).toHaveLength(2000);
    expect(user).toBeLessThan(3_000_000);
  });

  test('is accessible, loads nothing and runs nothing', async () => {
    const html = formatAccountHtml(SMALL, 'nl');
    expect(html).not.toMatch(/<script|https?:/);
    const context = await (await startBrowser()).newContext({ bypassCSP: true });
    const { page, told } = await open(html, context);
    // At more widths where the studio is looked at too.
    expect(await auditWidths(page, process.env['STUDIO'] === '1' ? [320, 768, 1280] : [360])).toEqual([]);
    expect(told).toEqual([]);
    await context.close();
  });
});

test('certainty is a word and a number that is never rounded up to another word', () => {
  const said = [1, 0.95, 0.949, 0.8, 0.799, 0].map((certainty) => printCertainty({ rule: '', certainty }, 'nl'));
  expect(said).toEqual([
    'zeker, 100%',
    'zeker, 95%',
    'waarschijnlijk, 94%',
    'waarschijnlijk, 80%',
    'twijfel, 79%',
    'twijfel, 0%',
  ]);
});

test('a place is told as somebody would look for it', () => {
  expect(printPaperPlace({ story: 'footnote', page: 3, line: null, paragraph: 12 }, 'nl')).toBe(
    'voetnoot, blz. 3, alinea 12',
  );
  expect(printPaperPlace({ story: 'body', page: null, line: 40, paragraph: 12 }, 'en')).toBe('line 40');
});

test('in a terminal at most ten of a kind are told, and how many there are more', () => {
  const doubtful = accountOf(
    Array.from({ length: 25 }, (_, at) => ({
      fate: { kind: 'clause', clause: `c-${at}` } as const,
      text: 'Iets.',
      certainty: 0.5,
    })),
  );
  const text = textOf(importedOf(doubtful));
  expect(text.match(/twijfel, 50%/g)).toHaveLength(10);
  expect(text).toContain('Eerst bekijken (25)');
  expect(text).toContain('en nog 15');
});

test('for programs it is the account to the letter, without what is in the files', () => {
  const { account: own, files } = JSON.parse(formatAccountJson(LIFELIKE)) as { account: Account; files: unknown };
  expect(own).toEqual(LIFELIKE.account);
  expect(files).toEqual(LIFELIKE.files.map(({ file }) => ({ file, change: 'new' })));
});

describe('what is hostile in a file stays text', () => {
  const hostile = (value: string): Imported => {
    const paragraph = 1;
    const why = { rule: 'account-left', certainty: 0.5 };
    return importedOf(
      accountOf([{ fate: { kind: 'label', part: value }, text: value, marker: value, certainty: 0.5 }], {
        file: { name: value, sha256: value, bytes: 1 },
        furniture: [{ kind: value, text: value, times: 2 }],
        facts: [{ key: 'adopted', label: value, value, date: null, body: value, paragraph, why }],
        proposals: [{ name: value, description: value, kind: 'text', value, count: 1, clauses: [value], why }],
        references: [{ clause: value, words: value, target: value, why }],
        numbers: [{ paragraph, was: value, becomes: value }],
        remarks: [{ author: value, date: null, text: value, paragraph, quoted: value }],
        undecided: [value],
        differences: [{ kind: 'changed', paragraph, paper: value, rebuilt: value }],
      }),
      { organisation: value, protocol: value, files: [{ file: value, before: null, after: value }] },
    );
  };
  const OURS = new Set(
    elementsOf(formatAccountHtml(LIFELIKE, 'nl'))
      .map(({ tagName }) => tagName)
      .concat('details', 'summary'),
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what steers a terminal.
  const STEERING = /(?!\n)[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/;

  test.each(HOSTILE.map((value) => [JSON.stringify(value), value] as const))('%s', (_, value) => {
    const own = hostile(value);
    const text = textOf(own);
    expect(ordersIn(text)).toEqual([]);
    expect(text).not.toMatch(STEERING);
    const markdown = formatAccountMarkdown(own, 'nl');
    expect(findInComment(markdown)).toEqual([]);
    expect(ordersIn(markdown)).toEqual([]);
    expect(JSON.parse(formatAccountJson(own))).toMatchObject({ organisation: value });
  });

  test('in the page, all of them together', () => {
    const all = HOSTILE.map(hostile).map(({ account: own }) => own);
    const lists = <K extends keyof Account>(key: K) => all.flatMap((own) => own[key] as never[]);
    const own = importedOf({
      ...accountOf(all.map(({ passages: [one] }) => ({ fate: one?.fate ?? { kind: 'title' }, text: one?.text ?? '' }))),
      furniture: lists('furniture'),
      facts: lists('facts'),
      proposals: lists('proposals'),
      references: lists('references'),
      numbers: lists('numbers'),
      remarks: lists('remarks'),
      undecided: lists('undecided'),
      differences: lists('differences'),
    });
    for (const { tagName, properties } of elementsOf(formatAccountHtml(own, 'nl'))) {
      expect(OURS).toContain(tagName);
      expect(Object.keys(properties).filter((name) => /^on/i.test(name))).toEqual([]);
      if (tagName === 'a') expect(properties['href']).toMatch(/^#_/);
    }
  });
});
