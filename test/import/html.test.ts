/** Web pages: what is text and what stands around it, and what the elements say. */
import { describe, expect, test } from 'vitest';
import { lettersOf, plainOf } from '../../src/import/paper.ts';
import { readHtml } from '../../src/import/read/html/index.ts';
import type { PaperParagraph } from '../../src/model/paper.ts';
import { codesOf, leftOut, paperOf, shown } from './support/shown.ts';

const read = async (html: string) => paperOf(await readHtml(html, 'pagina.html'));
const blocks = async (html: string) => shown(await read(html));
const LONG = 'De school spreekt met ouders af wie wanneer belt, en houdt zich daaraan. '.repeat(4).trim();

describe('what is text', () => {
  test('main is; menus, banners and foot are not', async () => {
    const paper = await read(`<title>Verzuim - De Hoek</title>
      <div id="cookie-melding"><p>Wij gebruiken cookies.</p><button>Prima</button></div>
      <header><a href="/">De Hoek</a><form role="search"><input type="search"></form></header>
      <nav><ul><li><a href="/a">Over ons</a></li></ul></nav>
      <main><nav class="kruimelpad"><a href="/">Home</a></nav><h1>Verzuim</h1><p>${LONG}</p>
      <div class="social-share"><a href="https://x.example">Deel dit</a></div>
      <aside><h2>Lees ook</h2><a href="/b">Te laat komen</a></aside></main>
      <footer>© De Hoek</footer>`);
    expect(shown(paper)).toEqual(['h1 Verzuim', LONG]);
    expect(leftOut(paper)).toEqual([
      'navigation: Wij gebruiken cookies. Prima',
      'header: De Hoek',
      'navigation: Over ons',
      'navigation: Home',
      'navigation: Deel dit',
      'navigation: Lees ook Te laat komen',
      'footer: © De Hoek',
    ]);
    expect(paper.says.title).toBe('Verzuim - De Hoek');
  });

  test('without landmarks it is where most stands that is no link', async () => {
    const paper =
      await read(`<div class="wrapper"><div id="mainmenu"><ul><li><a href="/1">Een</a></li><li><a href="/2">Twee</a></li></ul></div>
      <table role="presentation"><tr><td><div class="content"><h1>Verzuim</h1><p>${LONG}</p></div></td></tr></table></div>`);
    expect(shown(paper)).toEqual(['h1 Verzuim', LONG]);
    expect(leftOut(paper)).toEqual(['navigation: Een Twee']);
  });

  test('a title that stands above main is of the text', async () => {
    expect(
      await blocks(`<div class="hero"><h1>Verzuim</h1><p>School</p></div><main><h2>Doel</h2><p>${LONG}</p></main>`),
    ).toEqual(['h1 Verzuim', 'h2 Doel', LONG]);
  });

  test('a name of a class that takes half the text away takes nothing away', async () => {
    expect(await blocks(`<div class="sidebar-layout menu"><p>${LONG}</p></div>`)).toEqual([LONG]);
  });

  test('what is not shown is told apart; what unfolds is text; scripts are nothing', async () => {
    const paper = await read(
      `<p hidden>weg</p><p style="display: none">ook weg</p><p>Lees <span class="sr-only">dit</span> goed</p>
      <script>let x = 1</script><style>p{}</style><noscript>zet aan</noscript><template>mal</template>
      <details><summary>Meer</summary><p>Uitleg</p></details>`,
    );
    expect(shown(paper)).toEqual(['Lees goed', 'Meer', 'Uitleg']);
    expect(leftOut(paper)).toEqual(['hidden: weg', 'hidden: ook weg', 'hidden: dit']);
  });

  test('a list of links to its own headings is contents, with the label above it', async () => {
    const paper = await read('<h2>Inhoud</h2><ol><li><a href="#a">Doel</a></li></ol><h2 id="a">Doel</h2><p>Tekst</p>');
    expect(shown(paper)).toEqual(['h2 Doel', 'Tekst']);
    expect(leftOut(paper)).toEqual(['contents: Inhoud', 'contents: Doel']);
  });
});

describe('paragraphs', () => {
  test('of bare text, between two line breaks, and in blocks in blocks', async () => {
    expect(await blocks('een<br><br>twee<br>nog twee<div>drie<div>vier</div>vijf</div>')).toEqual([
      'een',
      'twee nog twee',
      'drie',
      'vier',
      'vijf',
    ]);
  });

  test('headings are by tag or by role', async () => {
    expect(await blocks('<h3>Drie</h3><div role="heading" aria-level="2">Twee</div><p>x</p>')).toEqual([
      'h3 Drie',
      'h2 Twee',
      'x',
    ]);
  });

  test('marks nest one way; a paragraph all in bold says so', async () => {
    const { blocks: found } = await read(
      '<p><b>vet <i>en</i></b><i> schuin</i></p><p><span style="font-weight:700">alles</span></p>',
    );
    const [first, second] = found as PaperParagraph[];
    expect(first?.content).toEqual([
      {
        type: 'strong',
        children: [
          { type: 'text', value: 'vet ' },
          { type: 'emphasis', children: [{ type: 'text', value: 'en' }] },
        ],
      },
      { type: 'emphasis', children: [{ type: 'text', value: ' schuin' }] },
    ]);
    expect(second).toMatchObject({ content: [{ type: 'text', value: 'alles' }], look: { isBold: true } });
  });

  test('links keep where they lead, within the page and out of it; ids are anchors', async () => {
    const { blocks: found } = await read(
      '<p id="een">Zie <a href="#twee">twee</a>, <a href="javascript:x()">niets</a></p><p><a name="twee"></a>twee</p>',
    );
    expect(found).toMatchObject([
      { anchors: ['een'], content: [{}, { type: 'link', url: '#twee' }, { type: 'text', value: ', niets' }] },
      { anchors: ['twee'] },
    ]);
  });

  test('another language is told', async () => {
    const { blocks: found, says } = await read(
      '<html lang="nl"><p>Dit is <i lang="en">privacy by design</i></p></html>',
    );
    expect(says.language).toBe('nl');
    expect(found).toMatchObject([{ content: [{}, { children: [{ data: { lang: 'en' } }] }] }]);
  });

  test('what came and what went stands there with its change', async () => {
    const { blocks: found } = await read('<p>Een <ins>nieuw</ins><del>oud</del> woord</p>');
    expect(found).toMatchObject([
      { content: [{}, { data: { change: 'insert' } }, { data: { change: 'delete' } }, {}] },
    ]);
  });
});

describe('lists', () => {
  test('count as HTML does', async () => {
    expect(
      await blocks(`<ol start="3"><li>a<li value="7">b<li>c</ol><ol type="a" reversed><li>d<li>e</ol><ol type="I"><li>f</ol>
        <ol style="list-style-type: lower-roman"><li>g</ol><ol><li style="list-style-type: 'Regel 1: '">h</ol><ul style="list-style:none"><li>i</ul>`),
    ).toEqual(['> 3. a', '> 7. b', '> 8. c', '> b. d', '> a. e', '> I. f', '> i. g', '> Regel 1: h', '> i']);
  });

  test('nest, and an item may have more than one paragraph', async () => {
    expect(await blocks('<ul><li><p>een</p><p>vervolg</p><ol><li>diep</li></ol></li></ul>')).toEqual([
      '> • een',
      '> vervolg',
      '>> 1. diep',
    ]);
  });

  test('a bullet that was typed is one', async () => {
    expect(await blocks('<p>• een</p><p>·&nbsp;&nbsp; twee</p><p>a) drie</p>')).toEqual([
      '> •! een',
      '> ·! twee',
      'a) drie',
    ]);
  });

  test('terms and what they mean', async () => {
    expect(await blocks('<dl><dt>Ouder</dt><dd>Wie het gezag heeft</dd></dl>')).toEqual([
      'term Ouder',
      'description Wie het gezag heeft',
    ]);
  });
});

describe('tables and frames', () => {
  test('with headings, cells that span and a caption', async () => {
    const paper = await read(
      '<table border="1"><caption>Wie</caption><thead><tr><th>A<th>B</thead><tr><td colspan="2">x<tr><td rowspan="9">y<td>z<p>nog</table>',
    );
    expect(shown(paper)).toEqual(['caption Wie', '| A | B |', '| (2x1) x |', '| y | z / nog |']);
    expect(paper.blocks[1]).toMatchObject({ headerRows: 1, isRuled: true });
  });

  test('a table in a table stands in its cell, and is told of', async () => {
    const paper = await read('<table><tr><th>A<tr><td><table><tr><td>b<td>c</table></table>');
    expect(shown(paper)).toEqual(['| A |', '| | b | c | |']);
    expect(paper.events).toEqual([{ kind: 'nested-table', count: 1, place: null }]);
  });

  test('what a line stands around is a frame; a quotation is one too', async () => {
    expect(
      await blocks(`<p>${LONG}</p><div style="border: 1px solid">Let op</div><blockquote>Zo is het</blockquote>`),
    ).toEqual([LONG, 'frame', '  Let op', 'quote', '  Zo is het']);
  });

  test('fields', async () => {
    expect(
      await blocks(`<p>Naam: <input></p><p>Datum <input type="date"></p><p>Klas <select><option>1<option>2</select></p>
        <fieldset><legend>Akkoord?</legend><label><input type="radio"> ja</label> <label><input type="radio"> nee</label></fieldset>`),
    ).toEqual(['Naam: [line]', 'Datum [date]', 'Klas [choice 1 2]', 'Akkoord? [choice ja nee]']);
  });

  test('a field that is never closed keeps the words after it', async () => {
    const paper = await read(
      '<p>Klas <select><option>1<option>2</select></p><p>Kies <select>uit<p>Meer</p><h2>Kop</h2>',
    );
    expect(shown(paper)).toEqual(['Klas [choice 1 2]', 'Kies uitMeerKop [choice]']);
  });

  test('pictures: bytes of what is in the page, and nothing is fetched', async () => {
    const paper = await read(
      '<figure><img src="data:image/png;base64,AQID" alt="Schema"><figcaption>Figuur 1</figcaption></figure><p>x <img src="https://x.example/a.jpg" alt="Foto"></p>',
    );
    expect(shown(paper)).toEqual(['figuur Schema', 'caption Figuur 1', 'x', 'figuur Foto']);
    expect(paper.blocks).toMatchObject([
      { bytes: Uint8Array.of(1, 2, 3), mediaType: 'image/png' },
      {},
      {},
      { bytes: null, mediaType: 'image/jpeg' },
    ]);
    expect(paper.events).toEqual([{ kind: 'pictures-elsewhere', count: 1, place: null }]);
  });
});

describe('notes', () => {
  test.each([
    ['in the footer of the page', '<footer>', '</footer>'],
    ['in what is not shown', '<div style="display:none">', '</div>'],
  ])('%s they are notes, and no words of it', async (_, open, close) => {
    const paper = await read(
      `<main><p>${LONG}<sup><a href="#fn1" id="r1">1</a></sup></p></main>${open}<p>De Hoek</p><p id="fn1">Noot <a href="#r1">↩</a></p>${close}`,
    );
    expect(paper.notes).toHaveLength(1);
    expect(leftOut(paper).filter((own) => own.includes('Noot'))).toEqual([]);
  });

  const shapes: [string, string][] = [
    [
      'a list at the end',
      '<p>Tekst<sup><a href="#fn1" id="r1">1</a></sup> door</p><section role="doc-endnotes"><ol><li id="fn1"><p>Noot <a href="#r1">↩</a></p></li></ol></section>',
    ],
    [
      'Word',
      '<p>Tekst<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1">[1]</a> door</p><div><hr><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> Noot</p></div></div>',
    ],
    [
      'Google Docs',
      '<p>Tekst<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> door</p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Noot</span></p></div>',
    ],
    [
      'WordPress',
      '<p>Tekst<sup class="fn"><a href="#a1b2" id="a1b2-link">1</a></sup> door</p><ol class="wp-block-footnotes"><li id="a1b2">Noot <a href="#a1b2-link">↩︎</a></li></ol>',
    ],
    ['a number typed before it', '<p>Tekst<a href="#noot1">1</a> door</p><p id="noot1">1. Noot</p>'],
  ];
  test.each(shapes)('%s', async (_, html) => {
    const paper = await read(html);
    expect(shown(paper)).toEqual(['Tekst door', 'noot-1: Noot']);
    expect(JSON.stringify(paper.blocks)).toContain('footnoteReference');
  });

  test('a link to a numbered heading is none', async () => {
    const paper = await read('<p>Zie <a href="#h1">1</a>.</p><h2 id="h1">1 Doel</h2><p>x</p>');
    expect(paper.notes).toEqual([]);
  });

  test.each([
    ['what leads to it', '<td><p>Taak <b id="fn1">[1]</b> Noot</p></td>'],
    ['a cell', '<td id="fn1">Noot</td>'],
    ['a caption', '<td>Taak</td></tr></table><table><caption id="fn1">Noot</caption><tr><td>Wie</td>'],
  ])('in a table with %s, each word is there once', async (_, cell) => {
    const paper = await read(`<p>Tekst<a href="#fn1">1</a></p><table><tr><th>Wie</th>${cell}</tr></table>`);
    expect(lettersOf(paper)).toBe(paper.letters);
  });

  test('they stand in the order of their first references, each once', async () => {
    const paper = await read(
      '<p>a<a href="#fn2">2</a> b<a href="#fn1">1</a> c<a href="#fn2">2</a></p><ol><li id="fn1">een</li><li id="fn2">twee</li></ol>',
    );
    expect(shown(paper)).toEqual(['a b c', 'noot-1: twee', 'noot-2: een']);
  });
});

describe('what programs save', () => {
  test('Word: markers among the words, titles, contents and running headers', async () => {
    const filling = '<span style=\'font:7.0pt "Times New Roman"\'>&nbsp;&nbsp;&nbsp; </span>';
    const paper = await read(`<meta name=Generator content="Microsoft Word 15 (filtered)">
      <p class=MsoTitle>Protocol</p><p class=MsoToc1>Doel 2</p><h1>1.${filling}Doel</h1>
      <h1><span>2.${filling}</span>Regels</h1><p class=MsoListParagraphCxSpFirst style='margin-left:36.0pt'><span style='font-family:Symbol'>·${filling}</span>Een</p>
      <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>b)${filling}</span>Twee</p>
      <p class=MsoFooter>Pagina 1</p>`);
    expect(shown(paper)).toEqual(['title Protocol', 'h1 1.! Doel', 'h1 2.! Regels', '> ·! Een', '>> b)! Twee']);
    expect(leftOut(paper)).toEqual(['contents: Doel 2', 'footer: Pagina 1']);
    expect(paper.says.generator).toBe('Microsoft Word 15 (filtered)');
  });

  test('Google Docs: looks and numbers stand in the style sheet', async () => {
    const paper =
      await read(`<style>.c3{font-weight:700}.lst-kix_a-0>li:before{content:"" counter(lst-ctn-kix_a-0,decimal) ". "}
      .lst-kix_a-1>li:before{content:"" counter(lst-ctn-kix_a-0,decimal) "." counter(lst-ctn-kix_a-1,lower-latin) " "}</style>
      <p class="title"><span>Protocol</span></p><p><span class="c3">Doel</span></p>
      <ol class="lst-kix_a-0 start" start="1"><li>een</li></ol><ol class="lst-kix_a-1 start" start="1"><li>onder</li><li>twee</li></ol><ol class="lst-kix_a-0" start="2"><li>drie</li></ol>
      <p><a href="https://www.google.com/url?q=https://school.example/&amp;sa=D">site</a></p>`);
    expect(shown(paper)).toEqual([
      'title Protocol',
      'Doel',
      '> 1. een',
      '>> 1.a onder',
      '>> 1.b twee',
      '> 2. drie',
      'site',
    ]);
    expect(paper.blocks[1]).toMatchObject({ look: { isBold: true } });
    expect(paper.blocks.at(-1)).toMatchObject({ content: [{ url: 'https://school.example/' }] });
  });
});

/** The long form: as deep and as much as a file may be. */
const MANY = process.env['PROPERTIES'] === undefined ? 1000 : 10_000;

describe('hostile pages', () => {
  test.each([
    ['deep blocks', '<div>'.repeat(10 * MANY)],
    ['deep marks', '<b>'.repeat(5 * MANY)],
    ['deep lists', '<ul><li>'.repeat(5 * MANY)],
    ['deep tables', '<table><tr><td>'.repeat(3 * MANY)],
    ['many ends', '</div></p></b>'.repeat(5 * MANY)],
    ['signs alone', '<'.repeat(20 * MANY)],
    ['quotes that never end', '<a b="'.repeat(5 * MANY)],
    ['one huge line', 'woord '.repeat(20 * MANY)],
    ['comments', '<!-- '.repeat(5 * MANY)],
  ])('%s take no time and lose no word', async (_, html) => {
    const started = performance.now();
    const { value } = await readHtml(`<p>voor</p>${html}<p>na`, 'x.html');
    if (value !== undefined) paperOf({ value, diagnostics: [] });
    expect(shown(value ?? { blocks: [], notes: [] })[0]).toBe('voor');
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test('of numbers that were typed before one text, none is lost', async () => {
    const filling = '<span style="font:7.0pt \'Times New Roman\'">&nbsp;</span>';
    const item = '<p class=MsoListParagraph>';
    const paper = await read(
      `${item}2. Kop 2${filling}<span style="mso-list:Ignore">1.${filling}</span>Tekst</p><table>3.${filling}<caption>4.${filling}</caption><tr><td>cel</table>`,
    );
    expect(lettersOf(paper)).toBe(paper.letters);
  });

  test('an empty page is told of', async () => {
    expect(codesOf((await readHtml('<title>Leeg</title><body><script>1</script>', 'x.html')).diagnostics)).toEqual([
      'import-empty',
    ]);
  });

  test('text that no browser would lose is not lost', async () => {
    const paper = await read('<table>los<tr><td>cel</table>&lt;b&gt; <p>e&#x301;');
    expect(paper.blocks.flatMap((block) => (block.type === 'paragraph' ? plainOf(block.content) : []))).toEqual([
      'los',
      '<b>',
      'é',
    ]);
  });
});

test('beside nearly all of the text stand head, foot and links, whatever they are made of', async () => {
  const text = '<p>De school belt bij verzuim met de ouders en maakt een afspraak voor een gesprek.</p>';
  const page = `<div id="header">De Linde</div><div><div class="a"><h1>Verzuim</h1>${text.repeat(9)}</div>
    <div class="b"><h3>Nieuws</h3><ul><li><a href="/1">Open dag op school</a></li></ul></div></div><div id="footer">Kerkplein 2</div>`;
  const paper = await read(`<html><body>${page}</body></html>`);
  expect(shown(paper)).toHaveLength(10);
  expect(leftOut(paper)).toEqual(['header: De Linde', 'navigation: Nieuws Open dag op school', 'footer: Kerkplein 2']);
});

test('a bold line above its text, and typed bullets, are paragraphs though one line break parts them', async () => {
  const page = '<div><b>2. Ziek melden</b><br>Dat kan zo:<br>&#8226; bellen;<br>&#8226; de app.<br>Daarna niet.</div>';
  const paper = await read(`<html><body>${page}</body></html>`);
  expect(shown(paper)).toEqual(['2. Ziek melden', 'Dat kan zo:', '> •! bellen;', '> •! de app.', 'Daarna niet.']);
});
