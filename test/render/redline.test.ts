/** Redlines as readers get them: a web page, a PDF, and a Word file whose changes can be accepted or rejected. */
import { unzipSync } from 'fflate';
import type { List, Nodes, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { mergeTrees } from '../../src/compare/merge-trees.ts';
import { asRead } from '../../src/model/eye.ts';
import { type DocumentTree, partOf } from '../../src/model/tree.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { renderPage } from '../../src/render/html/index.ts';
import { createPdfRenderer } from '../../src/render/pdf/index.ts';
import { resolvePolicy } from '../../src/resolve/index.ts';
import { adoptedPolicy, policyWithConcept } from '../support/adopted.ts';
import { audited } from '../support/axe.ts';
import { decompressed } from '../support/decompressed.ts';
import { adoptedMeta, documentOf } from '../support/documents.ts';
import { adopted, edited, newText, stretch } from '../support/edits.ts';
import { captureIo, type MemoryHost } from '../support/memory-host.ts';
import { violations } from '../support/pdf-check/index.ts';
import { plainly, sideOf, withMarks } from '../support/redline.ts';
import { type Redlines, redlinesOf } from '../support/redlines.ts';
import { host, repositoryPolicy, resolvedOf } from '../support/repository.ts';
import { reviewed } from '../support/word-review.ts';

let made: Redlines;
beforeAll(async () => {
  made = redlinesOf(await policyWithConcept(), 'ster');
});

describe('build', () => {
  const files = async (host: MemoryHost) => {
    const io = captureIo();
    expect(await run(['build'], io, host)).toBe(0);
    return [...host.contents.keys()].filter((path) => path.includes('renvooi')).sort();
  };

  test('the redline stands beside the concept', async () => {
    const folder = 'out/ster/telefoons/concept';
    expect(await files(await policyWithConcept())).toEqual([
      `${folder}/renvooi.docx`,
      `${folder}/renvooi.html`,
      `${folder}/renvooi.pdf`,
    ]);
  });

  test('where nothing changed since the adoption there is no concept, and no redline', async () => {
    expect(await files(await adoptedPolicy())).toEqual([]);
  });
});

describe('web page', () => {
  test('what goes and comes is in del and ins, and said in words', () => {
    const html = renderPage(made.redline);
    const item = /<li id="kluis".*?<\/li>/s.exec(html)?.[0] ?? '';
    expect(item).toContain(
      'ligt <del><span class="said">vervallen: </span>tijdens de les</del>' +
        '<ins><span class="said">ingevoegd: </span>de hele dag</ins> in de kluis',
    );
  });

  test('items have the number they have, and those that go the one they had', () => {
    const list = /<ol>.*?<\/ol>/s.exec(renderPage(made.redline))?.[0] ?? '';
    const items = [...list.matchAll(/<li(?: id="(\w+)")? value="(\d)">(<\w+>)?/g)];
    expect(items.map(([, id, value, mark]) => [id, value, mark])).toEqual([
      ['kluis', '1', undefined],
      ['pauze', '2', undefined],
      [undefined, '3', '<del>'],
      ['gevolgen', '3', undefined],
      ['melden', '4', '<ins>'],
      ['oplader', '5', '<ins>'],
    ]);
  });

  test('what moved says from where and to where, and these words are neither struck nor inserted', () => {
    const list = /<ol>.*?<\/ol>/s.exec(renderPage(made.redline))?.[0] ?? '';
    expect(list).toContain('conciërge.</del> <span class="aside">[verplaatst naar ‘2. Regels’, punt 4]</span>');
    expect(list).toContain('conciërge.</ins> <span class="aside">[verplaatst van ‘2. Regels’, punt 3]</span>');
  });

  test('a chapter that goes is not in the contents; a label is what it is now', () => {
    const nav = /<nav.*?<\/nav>/s.exec(renderPage(made.redline))?.[0] ?? '';
    expect(
      nav
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    ).toBe('Inhoud De tekst met de wijzigingen 1. Waarom deze regels 2. Regels 3. Samengevat');
  });

  test('the summary comes before the contents, and those before the text', () => {
    const html = renderPage(made.redline);
    const at = (text: string) => html.indexOf(text);
    expect(at('<h2 id="_renvooi">')).toBeGreaterThan(at('<h1'));
    expect(at('<nav')).toBeGreaterThan(at('<h2 id="_renvooi">'));
    expect(at('<h2 id="_wijzigingen">')).toBeGreaterThan(at('<main'));
  });

  test('axe finds nothing at three widths, light and dark; the page asks for nothing', async () => {
    const html = renderPage(made.redline);
    const { violations, told } = await audited(html);
    expect({ violations, told }).toEqual({ violations: [], told: [] });
  });
});

describe('PDF', () => {
  const font = (name: string) => host.asset(`assets/fonts/AtkinsonHyperlegibleNext-${name}.ttf`);
  const renderer = createPdfRenderer({
    regular: font('Regular'),
    italic: font('Italic'),
    bold: font('Bold'),
    boldItalic: font('BoldItalic'),
  });
  let bytes: Uint8Array;
  beforeAll(async () => {
    ({ bytes } = await renderer.render(made.redline));
  });

  test('keeps the rules of PDF/UA-1 and PDF/A-2a, and is the same each time', async () => {
    expect(violations(bytes)).toEqual([]);
    expect(Buffer.compare((await renderer.render(structuredClone(made.redline))).bytes, bytes)).toBe(0);
  });

  test('the first page says what changed; in the text each change stands between words that say what it is', async () => {
    const [first = '', ...rest] = await pageTexts(bytes);
    expect(first).toContain('Renvooi: Protocol telefoons');
    expect(first).toContain('Wat er verandert');
    expect(first).toContain('‘tijdens de les’ wordt ‘de hele dag’');
    expect(first).toContain('Was: De telefoon ligt tijdens de les in de kluis. Wordt: De telefoon ligt de hele dag');
    expect(first).not.toContain('De tekst met de wijzigingen');
    const text = rest.join(' ');
    expect(text).toContain('De telefoon ligt [vervallen: tijdens de les] [ingevoegd: de hele dag] in de kluis');
    expect(text).toContain('[ingevoegd: De school heeft geen opladers.]');
    expect(text).toContain('meldt dat bij de conciërge.] [verplaatst van ‘2. Regels’, punt 3]');
    expect(text).toContain('smartwatch [vervallen: is] [ingevoegd: en een tablet zijn] een telefoon');
  });

  test('the footer has all its words, on as many lines as these take, on every page', async () => {
    const whole = 'Renvooi: van versie 1.0 van 27 november 2019 naar het concept';
    expect((await pageTexts(bytes)).map((text) => text.includes(whole))).toEqual([true, true, true, true]);
    const long = structuredClone(made.redline);
    long.data.meta.versionLabel =
      'Renvooi: van de vastgestelde tekst (uitgave 2017-2018, zonder versienummer) van 27 november 2019 naar het concept van versie 2.0';
    const { bytes: other } = await renderer.render(long);
    for (const text of await pageTexts(other)) expect(text).toContain(long.data.meta.versionLabel);
  });

  test('bookmarks say which headings go, and are called as the others are now', async () => {
    const heading = (anchor: string, value: string): RootContent => ({
      type: 'heading',
      depth: 2,
      children: [{ type: 'text', value }],
      data: { anchor },
    });
    const tree = (...children: RootContent[]): DocumentTree => ({
      type: 'root',
      data: { meta: adoptedMeta },
      children,
    });
    const merged = mergeTrees(
      tree(heading('doel', 'Doel'), heading('regels', 'Regels voor docenten'), heading('slot', 'Slot')),
      tree(heading('doel', 'Doel'), heading('regels', 'Regels voor leraren'), heading('extra', 'Telefoons')),
    );
    merged.data = { meta: { ...merged.data.meta, comparedWith: '2019-11-27' } };
    expect(await bookmarks((await renderer.render(merged)).bytes)).toEqual([
      'Doel',
      'Regels voor leraren',
      'vervallen: Slot',
      'Telefoons',
    ]);
    expect(await bookmarks(bytes)).toEqual([
      'Renvooi: Protocol telefoons',
      'Wat er verandert',
      'Gewijzigd',
      'Ingevoegd',
      'Vervallen',
      'Verplaatst',
      'Koppen en indeling',
      'De tekst met de wijzigingen',
      '1. Waarom deze regels',
      '2. Regels',
      '3. Samengevat',
    ]);
  });

  test('what changed is a Span with its line, so that who edits the file finds it', () => {
    const text = decompressed('redline.pdf', bytes);
    expect(text).toContain('/TextDecorationType /LineThrough');
    expect(text).toContain('/TextDecorationType /Underline');
  });
});

describe('what letters do not show', () => {
  let own: Redlines;
  beforeAll(async () => {
    const text = newText();
    const [intro, rules, end] = text.parts;
    const doel = intro?.clauses[1];
    const melden = rules?.clauses[2];
    const herzien = end?.clauses[1];
    if (!(doel && melden && herzien)) throw new Error('no clause');
    doel.stretches = [stretch('De {{docent}} wil rust in de klas zien.')];
    melden.stretches.splice(1, 1, stretch('de regel', { link: '#vast-drie' }));
    herzien.stretches = [stretch('Wij her\u00ADzien het elk\u00A0jaar.')];
    own = redlinesOf(edited(await adopted(newText()), text), 'ster');
  });
  const told = [
    'rust in de klas [is niet meer vet]',
    'de regel [verwijst nu naar ‘Tot slot’ (eerst naar ‘Regels’, punt 1)]',
  ];

  test('is said behind the words on the page, and the words have no mark', async () => {
    const html = renderPage(own.redline);
    expect(html).toContain('rust in de klas <span class="aside">[is niet meer vet]</span>');
    expect(html).toMatch(
      /<a href="#vast-drie">de regel<\/a> <span class="aside">\[verwijst nu naar ‘Tot slot’ \(eerst naar ‘Regels’, punt 1\)\]<\/span>/,
    );
    const main = html.slice(html.indexOf('id="inleiding"'));
    expect(main).not.toMatch(/<(?:ins|del)[ >]/);
    const { violations: found } = await audited(html);
    expect(found).toEqual([]);
  });

  test('on paper likewise', async () => {
    const font = (name: string) => host.asset(`assets/fonts/AtkinsonHyperlegibleNext-${name}.ttf`);
    const [regular, italic, bold, boldItalic] = ['Regular', 'Italic', 'Bold', 'BoldItalic'].map(font);
    if (!(regular && italic && bold && boldItalic)) throw new Error('no font');
    const { bytes } = await createPdfRenderer({ regular, italic, bold, boldItalic }).render(own.redline);
    expect(violations(bytes)).toEqual([]);
    const [, ...pages] = await pageTexts(bytes);
    const text = pages.join(' ').replaceAll('\u00A0', ' ');
    for (const words of told) expect(text).toContain(words);
  });

  test('in Word is a comment, and formatting that can be rejected; either text is whole', async () => {
    const tracked = await renderDocx(own.tracked);
    const comments = new TextDecoder().decode(unzipSync(tracked)['word/comments.xml']);
    expect([...comments.matchAll(/<w:t [^>]*>(.*?)<\/w:t>/g)].map(([, words]) => words)).toEqual([
      '‘rust in de klas’ is niet meer vet.',
      '‘de regel’ verwijst nu naar ‘Tot slot’ (eerst naar ‘Regels’, punt 1).',
      // The chapter is quoted at the end.
      '‘rust in de klas’ is niet meer vet.',
    ]);
    expect(comments).toMatch(/<w:comment w:id="0" w:author="regelwerk" w:date="2019-11-27T12:00:00Z">/);
    expect(documentXml(tracked)).toMatch(/<w:rPr><w:rPrChange [^>]*><w:rPr><w:b\/><\/w:rPr><\/w:rPrChange><\/w:rPr>/);
    // A soft hyphen and a no-break space are no change: they stand as in the new text.
    expect(documentXml(tracked)).not.toMatch(/<w:ins [^>]*><w:r>(?:<w:rPr>.*?<\/w:rPr>)?<w:softHyphen\/>/);
    expect(documentXml(tracked)).toContain('<w:softHyphen/>');
    const [accepted, rejected, concept, before] = (
      await reviewed([
        [tracked, 'accept'],
        [tracked, 'reject'],
        [await renderDocx(own.after), 'as it is'],
        [await renderDocx(own.before), 'as it is'],
      ])
    ).map(lines);
    expect(accepted).toEqual(concept);
    expect(rejected?.map(asRead)).toEqual(before?.map(asRead));
  });
});

/** The titles of the outline, in order, whatever their depth. */
async function bookmarks(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
  type Item = Awaited<ReturnType<typeof document.getOutline>>[number];
  const titles = (items: readonly Item[]): string[] =>
    items.flatMap(({ title, items: inner }) => [title, ...titles(inner as readonly Item[])]);
  return titles((await document.getOutline()) ?? []);
}

/** The text of each page, in the order of its content, with single spaces. */
async function pageTexts(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join('');
    texts.push(text.replaceAll(/\s+/g, ' '));
  }
  return texts;
}

describe('summary', () => {
  const linesOf = (tree: DocumentTree) => {
    const from = tree.children.findIndex(({ data }) => data?.anchor === '_renvooi');
    const to = tree.children.findIndex(({ data }) => data?.anchor === '_wijzigingen');
    const blocks = tree.children.slice(from, to);
    return blocks.flatMap((node): readonly Nodes[] =>
      node.type === 'list' ? node.children.flatMap(({ children }) => children) : [node],
    );
  };

  test('says in words what changed, by kind, with links to where it stands', () => {
    expect(linesOf(made.redline).map((node) => textOf(node))).toEqual([
      'Wat er verandert',
      'Dit renvooi laat zien wat er verandert van versie 1.0 van 27 november 2019 naar het concept.',
      '2 bepalingen gewijzigd, 1 bepaling ingevoegd, 1 bepaling vervallen en 1 bepaling verplaatst; 3 bepalingen blijven gelijk. Onder elke wijziging staat de zin waar het om gaat. In de tekst hierna is wat erbij komt onderstreept en wat vervalt doorgestreept.',
      'Gewijzigd',
      '‘2. Regels’, punt 1: ‘tijdens de les’ wordt ‘de hele dag’; ‘is’ wordt ‘en een tablet zijn’.',
      'Was: De telefoon ligt tijdens de les in de kluis.',
      'Wordt: De telefoon ligt de hele dag in de kluis.',
      'Was, in een noot: Ook een smartwatch is een telefoon.',
      'Wordt, in een noot: Ook een smartwatch en een tablet zijn een telefoon.',
      '‘3. Samengevat’: ‘niet’ wordt ‘nooit’.',
      'Was: Film de docent niet.',
      'Wordt: Film de docent nooit.',
      'Ingevoegd',
      '‘2. Regels’, punt 5.',
      'Komt erbij: De school heeft geen opladers.',
      'Vervallen',
      '‘3. Samengevat’.',
      'Vervalt: Vraag eerst of een foto mag. Zet geen foto van een ander online.',
      'Verplaatst',
      '‘2. Regels’, punt 4 (was punt 3).',
      'Zelfde woorden: Een leerling die iets kwijt is, meldt dat bij de conciërge.',
      'Koppen en indeling',
      'Kop gewijzigd: ‘1. Inleiding’ wordt ‘1. Waarom deze regels’.',
    ]);
  });
});

describe('title and facts', () => {
  test('one title, which says that it is a redline, and headings below it', () => {
    const headings = made.redline.children.filter((node) => node.type === 'heading');
    expect(headings.filter(({ depth }) => depth === 1).map((node) => textOf(node))).toEqual([
      'Renvooi: Protocol telefoons',
    ]);
    expect(made.redline.data.meta.title).toBe('Renvooi: Protocol telefoons');
    expect(made.tracked.data.meta.title).toBe('Protocol telefoons');
    expect(renderPage(made.redline)).toContain('<title>Renvooi: Protocol telefoons (concept) – De Ster</title>');
    expect(headings.filter(({ depth }) => depth === 3).map((node) => textOf(node))).toEqual([
      'Gewijzigd',
      'Ingevoegd',
      'Vervallen',
      'Verplaatst',
      'Koppen en indeling',
    ]);
  });

  test('what was decided on the version before is told as that, and nothing of it is struck', () => {
    const facts = (tree: DocumentTree) => tree.children.filter((node) => partOf(node) === 'facts');
    expect(facts(made.redline).map(withMarks)).toEqual([
      expect.stringContaining('GMR (instemming) bij versie 1.0 (zoals overgenomen van papier)8 oktober 2019\n'),
    ]);
    expect(facts(made.redline).map(withMarks).join('')).not.toMatch(/\[-|\{\+/);
    const tracked = facts(made.tracked).map(withMarks).join('');
    expect(tracked).toContain('GMR (instemming){+ bij versie 1.0 (zoals overgenomen van papier)+}8 oktober 2019');
    expect(tracked).not.toContain('[-8 oktober');
  });
});

describe('Word', () => {
  test('accepted it is the concept, rejected the adopted text', async () => {
    const tracked = await renderDocx(made.tracked);
    const [accepted, rejected, concept, adopted] = (
      await reviewed([
        [tracked, 'accept'],
        [tracked, 'reject'],
        [await renderDocx(made.after), 'as it is'],
        [await renderDocx(made.before), 'as it is'],
      ])
    ).map(lines);
    expect(accepted).toEqual(concept);
    expect(rejected).toEqual(adopted);
  });

  const heading = (anchor: string, value: string): RootContent => ({
    type: 'heading',
    depth: 2,
    children: [{ type: 'text', value }],
    data: { anchor },
  });
  const paragraph = (id: string, value: string): RootContent => ({
    type: 'paragraph',
    children: [{ type: 'text', value }],
    data: { anchor: id, clause: id },
  });
  const contents: RootContent = { type: 'contents' };

  test.each<[string, RootContent[], RootContent[]]>([
    [
      'words at the end of a paragraph and a new one after it are two changes',
      [paragraph('a', 'Dit is een zin die blijft'), paragraph('z', 'Slot van alles')],
      [
        paragraph('a', 'Dit is een zin die blijft en groeit'),
        paragraph('n', 'Nieuw.'),
        paragraph('z', 'Slot van alles'),
      ],
    ],
    [
      'another chapter, in the contents too',
      [contents, heading('a', 'Een'), heading('z', 'Slot')],
      [contents, heading('a', 'Twee'), heading('n', 'Nieuw'), heading('z', 'Slot')],
    ],
    [
      'two paragraphs, one after the other, that each change at the seam',
      [paragraph('a', 'Dit is een zin die eindigt'), paragraph('b', 'Begin van een andere zin')],
      [paragraph('a', 'Dit is een zin die eindigt hier'), paragraph('b', 'Een begin van een andere zin')],
    ],
  ])('%s', async (_, before, after) => {
    const tree = (children: RootContent[]): DocumentTree => ({
      type: 'root',
      data: { meta: { ...adoptedMeta, comparedWith: '2019-11-27' } },
      children,
    });
    const tracked = await renderDocx(mergeTrees(tree(before), tree(after)));
    const [accepted, rejected, fresh, old] = (
      await reviewed([
        [tracked, 'accept'],
        [tracked, 'reject'],
        [await renderDocx(tree(after)), 'as it is'],
        [await renderDocx(tree(before)), 'as it is'],
      ])
    ).map(lines);
    expect(accepted).toEqual(fresh);
    expect(rejected).toEqual(old);
  });

  test.each([
    ['quadraam', 'koe'],
    ['koe', 'troubadour'],
    ['ccc', 'wolfert'],
  ])('so it is where hardly a paragraph stays: from %s to %s', async (from, to) => {
    const policy = repositoryPolicy();
    const { value: resolved } = resolvePolicy(policy);
    const documentFor = (id: string) => documentOf(policy, resolvedOf({ resolved }, id), 'protocol');
    const [before, after] = [documentFor(from), documentFor(to)];
    const merged = mergeTrees(before, after);
    expect(sideOf(merged, 'after')).toEqual(plainly(after));
    expect(sideOf(merged, 'before')).toEqual(plainly(before, 'before'));
    merged.data = { meta: { ...merged.data.meta, comparedWith: '2019-11-27' } };
    const tracked = await renderDocx(merged);
    const [accepted, rejected, fresh, old] = (
      await reviewed([
        [tracked, 'accept'],
        [tracked, 'reject'],
        [await renderDocx(after), 'as it is'],
        [await renderDocx(before), 'as it is'],
      ])
    ).map(lines);
    expect(accepted).toEqual(fresh);
    expect(rejected).toEqual(old);
  });

  test('the title stays the title, whatever it says, and what stands below it too', () => {
    const policy = repositoryPolicy();
    const { value: resolved } = resolvePolicy(policy);
    const documentFor = (id: string) => documentOf(policy, resolvedOf({ resolved }, id), 'protocol');
    const merged = mergeTrees(documentFor('quadraam'), documentFor('koe'));
    const front = merged.children.filter((node) => ['title', 'edition', 'organisation'].includes(partOf(node) ?? ''));
    expect(front.map(({ type, data }) => [type, data?.part, data?.change])).toEqual([
      ['heading', 'title', undefined],
      ['paragraph', 'edition', undefined],
      ['paragraph', 'organisation', undefined],
    ]);
  });

  test.each<[string, List, List]>([
    ['the first paragraph of an item is another one', list(true, ['Aap noot.', SAME]), list(true, ['Wim zus.', SAME])],
    ['the first paragraph of an item goes', list(false, ['Aap noot mies.', SAME]), list(false, [SAME])],
    ['a paragraph comes first in an item', list(true, [SAME]), list(true, ['Aap noot mies.', SAME])],
    ['bullets become numbers', list(false, ['Een.'], ['Twee.']), list(true, ['Een.'], ['Twee.'])],
    ['numbers become bullets', list(true, ['Een.'], ['Twee.']), list(false, ['Een.'], ['Nieuw.'], ['Twee.'])],
  ])('%s: an item has its bullet or number in either text', async (_, before, after) => {
    const tree = (own: List): DocumentTree => ({
      type: 'root',
      data: { meta: { ...adoptedMeta, comparedWith: '2019-11-27' } },
      children: [heading('a', 'Begin'), own, paragraph('z', 'Slot van alles')],
    });
    const tracked = await renderDocx(mergeTrees(tree(before), tree(after)));
    const [accepted, rejected, fresh, old] = (
      await reviewed([
        [tracked, 'accept'],
        [tracked, 'reject'],
        [await renderDocx(tree(after)), 'as it is'],
        [await renderDocx(tree(before)), 'as it is'],
      ])
    ).map(lines);
    expect(accepted).toEqual(fresh);
    expect(rejected).toEqual(old);
  });

  test('the running footer in Word has all its words', async () => {
    const footer = new TextDecoder().decode(unzipSync(await renderDocx(made.tracked))['word/footer.xml']);
    expect(footer.replaceAll(/<[^>]*>/g, '')).toContain(
      'Renvooi: van versie 1.0 van 27 november 2019 naar het concept',
    );
  });

  test('changes are of regelwerk, on the day of the version compared with', async () => {
    const xml = documentXml(await renderDocx(made.tracked));
    const marks = [...xml.matchAll(/<w:(?:ins|del) [^>]*>/g)].map(([mark]) => mark);
    expect(marks.length).toBeGreaterThan(10);
    for (const mark of marks) expect(mark).toMatch(/w:author="regelwerk" w:date="2019-11-27T1[234]:00:00Z"/);
    expect(new Set(marks.map((mark) => /w:id="(\d+)"/.exec(mark)?.[1])).size).toBe(marks.length);
    expect(await renderDocx(made.tracked)).toEqual(await renderDocx(made.tracked));
  });
});

function documentXml(docx: Uint8Array): string {
  return new TextDecoder().decode(unzipSync(docx)['word/document.xml']);
}

/** With empty lines: no paragraph more or less is left of what came or went. */
function lines(text: string): string[] {
  return text.trimEnd().split('\n');
}

const SAME = 'De tweede alinea blijft gelijk aan zichzelf.';

function list(ordered: boolean, ...items: readonly string[][]): List {
  return {
    type: 'list',
    ordered,
    start: ordered ? 1 : null,
    spread: false,
    children: items.map((own) => ({
      type: 'listItem',
      spread: false,
      checked: null,
      children: own.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
    })),
  };
}
