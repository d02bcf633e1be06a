/** What a Word file can have in it, each in the smallest file that has it. */
import { describe, expect, test } from 'vitest';
import { paragraphsOf, plainOf } from '../../src/import/paper.ts';
import type { PaperBlock, PaperTable } from '../../src/model/paper.ts';
import { abstractNum, item, lines, num, onlyParagraph, p, paperOf, r, root, styled } from './support/word.ts';

const style = (id: string, name: string, inside = '', type = 'paragraph') =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`;
const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const text = (value: string) => ({ type: 'text', value });

async function content(body: string, styles = '') {
  return onlyParagraph(await paperOf({ body, styles })).content;
}
async function apart(body: string, styles = '') {
  const { furniture } = await paperOf({ body: body + p('tekst'), styles });
  return furniture.map(({ kind, text: words }) => [kind, words]);
}
function tableIn({ blocks }: { readonly blocks: readonly PaperBlock[] }): PaperTable {
  const table = blocks.find((block) => block.type === 'table');
  if (table?.type !== 'table') throw new Error('no table');
  return table;
}

describe('styles', () => {
  test.each([
    ['Kop1', 'heading 1', 1],
    ['berschrift2', 'Überschrift 2', 2],
    ['K', 'Kop 3', 3],
    ['H', 'Heading 4 (genummerd)', 4],
    ['T', 'Titre 2', 2],
    ['Titel', 'Title', null],
    ['Kop', 'Koptekst', null],
    ['C', 'heading 1 Char', null],
  ])('%s, called %s', async (id, name, heading) => {
    const paper = await paperOf({ body: styled(id, 'x'), styles: style(id, name) });
    expect(onlyParagraph(paper)).toMatchObject({ heading, look: { style: name } });
  });

  test('an outline level makes a heading, of a style or of the paragraph itself; level 9 is text', async () => {
    const styles =
      style('A', 'Alinea', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>') + style('B', 'B', '<w:basedOn w:val="A"/>');
    const body =
      styled('B', 'x') + p('y', '<w:outlineLvl w:val="0"/>') + p('z', '<w:pStyle w:val="A"/><w:outlineLvl w:val="9"/>');
    expect(paragraphsOf(await paperOf({ body, styles })).map(({ heading }) => heading)).toEqual([2, 1, null]);
  });

  test('roles', async () => {
    const names = ['Title', 'Ondertitel', 'caption', 'Intense Quote', 'HTML Preformatted'];
    const body = names.map((_, at) => styled(`S${at}`, 'x')).join('');
    const paper = await paperOf({ body, styles: names.map((name, at) => style(`S${at}`, name)).join('') });
    expect(paragraphsOf(paper).map(({ role }) => role)).toEqual(['title', 'subtitle', 'caption', 'quote', 'code']);
  });

  test('look: through what a style is based on, with what toggles, and of the defaults', async () => {
    const styles =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>' +
      style('A', 'A', '<w:pPr><w:jc w:val="center"/><w:ind w:left="720"/></w:pPr><w:rPr><w:b/><w:caps/></w:rPr>') +
      style('B', 'B', '<w:basedOn w:val="A"/><w:rPr><w:sz w:val="28"/></w:rPr>') +
      style('Vet', 'Strong', '<w:rPr><w:b/></w:rPr>', 'character');
    const body = styled('B', 'x y') + styled('A', r('x', '<w:rStyle w:val="Vet"/>')) + p('GROOT');
    const looks = paragraphsOf(await paperOf({ body, styles })).map(({ look }) => look);
    expect(looks[0]).toEqual({
      size: 14,
      isBold: true,
      isItalic: false,
      isCapitals: true,
      align: 'center',
      indent: 36,
      style: 'B',
    });
    expect(looks[1]).toMatchObject({ isBold: false, size: 11 });
    expect(looks[2]).toMatchObject({ isCapitals: true, align: null });
  });

  test('a style that is based on itself ends', async () => {
    const styles = style('A', 'A', '<w:basedOn w:val="B"/>') + style('B', 'B', '<w:basedOn w:val="A"/>');
    expect(onlyParagraph(await paperOf({ body: styled('A', 'x'), styles })).look.style).toBe('A');
  });
});

describe('running text', () => {
  test('bold, italic, struck and underlined in a part of it; of all of it the look says it', async () => {
    expect(
      await content(p(r('een ') + r('vet ', '<w:b/>') + r('schuin', '<w:i/>') + r(' weg', '<w:strike/>') + r('.'))),
    ).toEqual([
      text('een '),
      { type: 'strong', children: [text('vet')] },
      text(' '),
      { type: 'emphasis', children: [text('schuin')] },
      text(' '),
      { type: 'delete', children: [text('weg')] },
      text('.'),
    ]);
    expect(await content(p(r('alles vet', '<w:b/>')))).toEqual([text('alles vet')]);
    expect(await content(p(r('let ') + r('op', '<w:u w:val="single"/>')))).toEqual([
      text('let '),
      { type: 'emphasis', children: [text('op')] },
    ]);
    expect(await content(p(r('a ') + r('twee', '<w:b/>') + r(' ') + r('woorden', '<w:b/>')))).toEqual([
      text('a '),
      { type: 'strong', children: [text('twee woorden')] },
    ]);
  });

  test('tabs, breaks, hyphens and signs', async () => {
    const run =
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>';
    expect(await content(`<w:p>${run}</w:p>`)).toEqual([text('a\tb'), { type: 'break' }, text('c\u2011d\u00ad✓')]);
  });

  test('white space at the ends of a text counts only where the file says so', async () => {
    expect(
      await content('<w:p><w:r><w:t> een\n</w:t></w:r><w:r><w:t xml:space="preserve"> twee</w:t></w:r></w:p>'),
    ).toEqual([text('een twee')]);
  });

  test('links: to an address, within the file, and to what is not there', async () => {
    const body =
      p('<w:hyperlink r:id="rId9"><w:r><w:t>site</w:t></w:r></w:hyperlink>') +
      p('<w:bookmarkStart w:id="0" w:name="_Ref1"/><w:r><w:t>doel</w:t></w:r><w:bookmarkEnd w:id="0"/>') +
      p('<w:hyperlink w:anchor="_Ref1"><w:r><w:t>intern</w:t></w:r></w:hyperlink>') +
      p('<w:hyperlink w:anchor="weg"><w:r><w:t>nergens</w:t></w:r></w:hyperlink>') +
      p(field('REF _Ref1 \\r \\h', r('3.2'))) +
      p(`<w:fldSimple w:instr=' HYPERLINK "https://b.nl/" \\l "x" '>${r('oud')}</w:fldSimple>`);
    const all = paragraphsOf(await paperOf({ body, relations: [['rId9', 'hyperlink', 'https://a.nl/']] }));
    expect(all.map(({ content: [first] }) => (first?.type === 'link' ? first.url : first?.type))).toEqual([
      'https://a.nl/',
      'text',
      '#_Ref1',
      'text',
      '#_Ref1',
      'https://b.nl/#x',
    ]);
    expect(all[1]?.anchors).toEqual(['_Ref1']);
  });

  test('another language than that of the document, where a run says so', async () => {
    const nl = '<w:lang w:val="nl-NL"/>';
    const paper = await paperOf(
      p(r('Het beleid heet ', nl) + r('safe school', '<w:lang w:val="en-GB"/>') + r(' bij ons.', nl)),
    );
    expect(onlyParagraph(paper).content).toEqual([
      text('Het beleid heet '),
      { type: 'text', value: 'safe school', data: { lang: 'en' } },
      text(' bij ons.'),
    ]);
    expect(paper.says.language).toBe('nl');
  });

  test('from right to left: in the order it is read, and told', async () => {
    const paper = await paperOf(p(r('שלום עולם', '<w:rtl/>')));
    expect(lines(paragraphsOf(paper))).toEqual(['שלום עולם']);
    expect(paper.events).toMatchObject([{ kind: 'right-to-left', count: 1 }]);
  });

  test('a large first letter belongs to its word', async () => {
    const body = p('D', '<w:framePr w:dropCap="drop" w:lines="3"/>') + p('e school begint.');
    expect(lines(paragraphsOf(await paperOf(body)))).toEqual(['De school begint.']);
  });

  test('in a paragraph without a style sheet, a formula and an unknown element', async () => {
    expect(
      plainOf(
        await content(
          `<w:p><w:smartTag><w:onbekend>${r('a')}</w:onbekend></w:smartTag><m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath></w:p>`,
        ),
      ),
    ).toBe('ax+y');
  });
});

describe('what is no running text', () => {
  test('hidden, page numbers, what a field was made of', async () => {
    expect(await apart(p(r('verborgen', '<w:vanish/>')))).toEqual([['hidden', 'verborgen']]);
    expect(await apart(p(field('PAGE', r('3'))))).toEqual([['page-number', '3']]);
    const nested = `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${r('IF ja')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('uitkomst')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(await apart(p(nested))).toEqual([['field', 'IF ja']]);
  });

  test('a table of contents: by its style, its field and its control', async () => {
    expect(await apart(styled('TOC1', 'Inleiding 3'), style('TOC1', 'toc 1'))).toEqual([['contents', 'Inleiding 3']]);
    const spans = [
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>een</w:t></w:r>',
      ),
      p('twee'),
      p('<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>na</w:t></w:r>'),
    ].join('');
    expect(await apart(spans)).toEqual([
      ['contents', 'een'],
      ['contents', 'twee'],
    ]);
    const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Inhoud')}</w:sdtContent></w:sdt>`;
    expect(await apart(control)).toEqual([['contents', 'Inhoud']]);
  });

  test('a field without an end takes nothing along', async () => {
    expect(
      await apart(
        p(
          '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        ),
      ),
    ).toEqual([]);
  });

  test('headers, footers and a watermark in them', async () => {
    const mark =
      '<w:p><w:r><w:pict><v:shape id="PowerPlusWaterMarkObject1"><v:textpath string="CONCEPT"/></v:shape></w:pict></w:r></w:p>';
    const paper = await paperOf({
      body: p('x'),
      headers: [p('Stichting Kade') + mark, p('')],
      footers: [p(r('Pagina ') + field('PAGE', r('1')))],
    });
    expect(paper.furniture.map(({ kind, text: words }) => [kind, words])).toEqual([
      ['header', 'Stichting Kade CONCEPT'],
      ['footer', 'Pagina 1'],
    ]);
  });
});

describe('tables', () => {
  const cell = (inside: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
  const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
  const table = (rows: string, properties = '') => `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows}</w:tbl>`;
  const shape = ({ rows }: PaperTable) =>
    rows.map(({ cells }) =>
      cells.map(
        ({ blocks, columns, rows: high }) =>
          `${blocks.map((block) => (block.type === 'paragraph' ? plainOf(block.content) : block.type)).join('/')} ${columns}x${high}`,
      ),
    );

  test('merged over columns and rows', async () => {
    const rows =
      row(cell(p('a'), '<w:gridSpan w:val="2"/>') + cell(p('b'), '<w:vMerge w:val="restart"/>')) +
      row(cell(p('c')) + cell(p('d')) + cell(p(''), '<w:vMerge/>')) +
      row(cell(p('e')) + cell(p('f')) + cell(p('g')));
    expect(shape(tableIn(await paperOf(table(rows))))).toEqual([
      ['a 2x1', 'b 1x2'],
      ['c 1x1', 'd 1x1'],
      ['e 1x1', 'f 1x1', 'g 1x1'],
    ]);
  });

  test('words in a cell that another covers are kept apart', async () => {
    const rows = row(cell(p('a'), '<w:vMerge w:val="restart"/>')) + row(cell(p('weg'), '<w:vMerge/>'));
    expect((await paperOf(table(rows))).furniture).toMatchObject([{ kind: 'hidden', text: 'weg' }]);
  });

  test('rows that are headings, and lines', async () => {
    const rows = row(cell(p('Wie')) + cell(p('Wat')), '<w:tblHeader/>') + row(cell(p('a')) + cell(p('b')));
    const lined = '<w:tblBorders><w:top w:val="single"/></w:tblBorders>';
    expect(tableIn(await paperOf(table(rows, lined)))).toMatchObject({ headerRows: 1, isRuled: true });
    const found = tableIn(await paperOf(table(rows)));
    expect(found.isRuled).toBe(false);
    expect(found.rows.map(({ cells }) => cells.map(({ isHeader }) => isHeader))).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  test('what its style says of the first row', async () => {
    const styles = style(
      'T',
      'Table Grid',
      '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>',
      'table',
    );
    const rows = row(cell(p('Wie'))) + row(cell(p('a')));
    const body = table(rows, '<w:tblStyle w:val="T"/><w:tblLook w:val="04A0"/>');
    const found = tableIn(await paperOf({ body, styles }));
    expect(found).toMatchObject({ headerRows: 1, isRuled: true });
    expect(found.rows[0]?.cells[0]).toMatchObject({ isHeader: true, blocks: [{ look: { isBold: true } }] });
    expect(found.rows[1]?.cells[0]).toMatchObject({ isHeader: false, blocks: [{ look: { isBold: false } }] });
  });

  test('a table in a table', async () => {
    const paper = await paperOf(table(row(cell(p('buiten') + table(row(cell(p('binnen')))) + p('')))));
    expect(shape(tableIn(paper))).toEqual([['buiten/table 1x1']]);
    expect(paper.events).toMatchObject([{ kind: 'nested-table', count: 1 }]);
    expect(lines(paragraphsOf(paper))).toEqual(['buiten', 'binnen']);
  });

  test('rows and cells in controls', async () => {
    const inside = `<w:sdt><w:sdtPr/><w:sdtContent>${row(`<w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent>${cell(p('☐'))}</w:sdtContent></w:sdt>${cell(p('Ja'))}`)}</w:sdtContent></w:sdt>`;
    const found = tableIn(await paperOf(table(inside)));
    expect(shape(found)).toEqual([['☐ 1x1', 'Ja 1x1']]);
    expect(found.rows[0]?.cells[0]?.blocks[0]).toMatchObject({ field: { kind: 'boxes' } });
  });
});

describe('what floats', () => {
  const shapeOf = (inside: string) =>
    `<wps:wsp><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></wps:wsp>`;

  test('a text box stands there once, after its paragraph, whatever alternatives there are', async () => {
    const old = `<w:pict><v:shape><v:textbox><w:txbxContent>${p('in de kantlijn')}</w:txbxContent></v:textbox></v:shape></w:pict>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${shapeOf(p('in de kantlijn'))}</w:drawing></mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent>`;
    for (const drawing of [both, old]) {
      const { blocks } = await paperOf(p(`<w:r>${drawing}</w:r>${r('tekst')}`));
      expect(blocks).toMatchObject([
        { type: 'paragraph', id: 1 },
        { type: 'box', kind: 'textbox', blocks: [{ id: 2, place: { story: 'box' } }] },
      ]);
    }
  });

  test('paragraphs in one frame are one box; a line below is no frame', async () => {
    const lined = (sides: readonly string[]) =>
      `<w:pBdr>${sides.map((side) => `<w:${side} w:val="single"/>`).join('')}</w:pBdr>`;
    const all = lined(['top', 'left', 'bottom', 'right']);
    const { blocks } = await paperOf(p('voor', lined(['bottom'])) + p('een', all) + p('twee', all) + p('na'));
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'box', 'paragraph']);
    expect(blocks[1]).toMatchObject({ kind: 'frame', blocks: [{ id: 2 }, { id: 3 }] });
  });

  test('words of diagrams and charts stand in a box', async () => {
    const more = {
      'word/data1.xml': root(
        'dgm:dataModel',
        '<dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>Melden</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt><dgm:t><a:p><a:r><a:t>Praten</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst>',
      ),
      'word/chart1.xml': root(
        'c:chartSpace',
        '<a:p><a:r><a:t>Verzuim</a:t></a:r></a:p><c:strCache><c:pt><c:v>vo</c:v></c:pt></c:strCache><c:numCache><c:pt><c:v>12</c:v></c:pt></c:numCache>',
      ),
    };
    const paper = await paperOf({
      body: p(
        `<w:r><w:drawing><dgm:relIds r:dm="d"/></w:drawing></w:r><w:r><w:drawing><c:chart r:id="c"/></w:drawing></w:r>`,
      ),
      relations: [
        ['d', 'diagramData', 'data1.xml'],
        ['c', 'chart', 'chart1.xml'],
      ],
      more,
    });
    expect(lines(paragraphsOf(paper))).toEqual(['Melden', 'Praten', 'Verzuim', 'vo']);
    expect(paper.events).toMatchObject([{ kind: 'drawing-text', count: 2 }]);
  });

  test('pictures: with what is said of them, and not fetched where they are elsewhere', async () => {
    const picture = (id: string) =>
      `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="Routekaart"/><a:blip ${id}/></wp:inline></w:drawing></w:r>`;
    const paper = await paperOf({
      body: p(`${picture('r:embed="i"')}${r('bijschrift')}`) + p(picture('r:link="e"')),
      relations: [
        ['i', 'image', 'media/a.png'],
        ['e', 'image', 'https://a.nl/b.jpg'],
      ],
      more: { 'word/media/a.png': new Uint8Array([1, 2]) },
    });
    expect(paper.blocks).toMatchObject([
      { type: 'picture', alt: 'Routekaart', mediaType: 'image/png', bytes: new Uint8Array([1, 2]) },
      { type: 'paragraph' },
      { type: 'picture', mediaType: 'image/jpeg', bytes: null },
    ]);
    expect(paper.events).toMatchObject([{ kind: 'pictures-elsewhere' }]);
  });

  test('an embedded object and macros are told', async () => {
    const paper = await paperOf({
      body: p('<w:r><w:object><o:OLEObject/></w:object></w:r>') + p('x'),
      more: { 'word/vbaProject.bin': new Uint8Array([0]) },
    });
    expect(paper.events.map(({ kind }) => kind)).toEqual(['embedded', 'macros']);
  });
});

describe('controls', () => {
  const control = (properties: string, inside: string) =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
  const empty = '<w:showingPlcHdr/>';
  test.each([
    ['<w14:checkbox/>', '☐', { kind: 'boxes', options: [] }],
    [
      '<w:dropDownList><w:listItem w:displayText="Ja" w:value="1"/><w:listItem w:value="Nee"/></w:dropDownList>',
      'Kies',
      { kind: 'choice', options: ['Ja', 'Nee'] },
    ],
    [`${empty}<w:date/>`, 'Kies een datum', { kind: 'date', options: [] }],
    [`${empty}<w:text/>`, 'Vul in', { kind: 'line', options: [] }],
    [`${empty}<w:text w:multiLine="1"/>`, 'Vul in', { kind: 'lines', options: [] }],
    ['<w:text/>', 'J. de Vries', null],
    [`${empty}<w:text/><w:dataBinding/>`, 'Titel', null],
  ])('%s', async (properties, shown, expected) => {
    for (const body of [p(control(properties, r(shown))), control(properties, p(shown))]) {
      const paragraph = onlyParagraph(await paperOf(body));
      expect(paragraph.field).toEqual(expected);
      expect(plainOf(paragraph.content)).toBe(shown);
    }
  });

  test('of an old form', async () => {
    const old = (data: string) =>
      p(
        `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r><w:r><w:instrText> FORM </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${r('Akkoord')}`,
      );
    expect(onlyParagraph(await paperOf(old('<w:checkBox/>'))).field).toEqual({ kind: 'boxes', options: [] });
    expect(onlyParagraph(await paperOf(old('<w:ddList><w:listEntry w:val="a"/></w:ddList>'))).field).toEqual({
      kind: 'choice',
      options: ['a'],
    });
  });
});

describe('notes, comments and changes', () => {
  test('notes in the order of their references, of both kinds; those without one last', async () => {
    const note = (kind: string, id: number, words: string) => `<w:${kind} w:id="${id}">${p(words)}</w:${kind}>`;
    const refer = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const paper = await paperOf({
      body: p(r('a') + refer('footnote', 3) + r('b') + refer('endnote', 1) + refer('footnote', 2)),
      footnotes:
        '<w:footnote w:id="-1" w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' +
        note('footnote', 1, 'los') +
        note('footnote', 2, 'twee') +
        note('footnote', 3, 'drie'),
      endnotes: note('endnote', 1, 'eind'),
    });
    expect(paper.notes.map(({ id, kind }) => [id, kind])).toEqual([
      ['footnote-3', 'footnote'],
      ['endnote-1', 'endnote'],
      ['footnote-2', 'footnote'],
      ['footnote-1', 'footnote'],
    ]);
    expect(onlyParagraph(paper).content).toMatchObject([
      text('a'),
      { type: 'footnoteReference', identifier: 'footnote-3' },
      text('b'),
      { identifier: 'endnote-1' },
      { identifier: 'footnote-2' },
    ]);
    expect(lines(paragraphsOf(paper))).toEqual(['ab', 'drie', 'eind', 'twee', 'los']);
  });

  test('a comment: who, when, and about which words', async () => {
    const paper = await paperOf({
      body:
        p('eerst') +
        p(
          `${r('De ')}<w:commentRangeStart w:id="4"/>${r('directeur')}<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>${r(' beslist.')}`,
        ),
      comments: `<w:comment w:id="4" w:author="Noor" w:date="2024-05-01T10:00:00Z">${p('Of de')}${p('rector?')}</w:comment><w:comment w:id="5">${p('los')}</w:comment>`,
    });
    expect(paper.remarks).toEqual([
      { author: 'Noor', date: '2024-05-01', text: 'Of de rector?', paragraph: 2, quoted: 'directeur' },
      { author: null, date: null, text: 'los', paragraph: null, quoted: '' },
    ]);
  });

  test('both sides of a tracked change stand there', async () => {
    const gone = '<w:del w:id="1"><w:r><w:delText xml:space="preserve">weg</w:delText></w:r></w:del>';
    const come = `<w:ins w:id="2">${r('nieuw')}</w:ins>`;
    expect(await content(p(`${r('a ')}${gone}${come}`))).toEqual([
      text('a '),
      { type: 'text', value: 'weg', data: { change: 'delete' } },
      { type: 'text', value: 'nieuw', data: { change: 'insert' } },
    ]);
    expect(await content(p(`<w:moveTo w:id="3">${r('hier')}</w:moveTo>`))).toMatchObject([
      { data: { change: 'insert' } },
    ]);
  });

  test('the end of a paragraph, and a row, that came or went', async () => {
    const body =
      p('een', '<w:rPr><w:del w:id="1"/></w:rPr>') +
      p('twee') +
      `<w:tbl><w:tr><w:trPr><w:ins w:id="2"/></w:trPr><w:tc>${p('rij')}</w:tc></w:tr></w:tbl>`;
    const all = paragraphsOf(await paperOf(body));
    expect(all.map(({ endChange }) => endChange)).toEqual(['delete', null, 'insert']);
    expect(all[2]?.content).toMatchObject([{ data: { change: 'insert' } }]);
  });

  test('changes of formatting are told only', async () => {
    const paper = await paperOf(p(r('x', '<w:b/><w:rPrChange w:id="1"><w:rPr/></w:rPrChange>')));
    expect(paper.events).toMatchObject([{ kind: 'format-changes', count: 1 }]);
  });
});

describe('pages, columns and items', () => {
  test('what begins a page because the file says so', async () => {
    const section = (type: string) =>
      `<w:sectPr>${type === '' ? '' : `<w:type w:val="${type}"/>`}<w:cols w:num="${type === '' ? 2 : 1}"/></w:sectPr>`;
    const body =
      p('a') +
      p('b', '<w:pageBreakBefore/>') +
      p(`${r('c')}<w:r><w:br w:type="page"/></w:r>`) +
      p('d') +
      p('<w:r><w:br w:type="page"/></w:r>') +
      p('e', section('continuous')) +
      p('f', section('')) +
      p('g') +
      section('continuous');
    const paper = await paperOf(body);
    expect(paragraphsOf(paper).map(({ startsPage }) => startsPage)).toEqual([
      false,
      true,
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(paper.events).toMatchObject([{ kind: 'columns', count: 1 }]);
  });

  test('what is indented as the text of an item stands in it', async () => {
    const numbering =
      abstractNum(0, [
        ['decimal', '%1.', '<w:pPr><w:ind w:left="720"/></w:pPr>'],
        ['bullet', '-', '<w:pPr><w:ind w:left="1440"/></w:pPr>'],
      ]) + num(1, 0);
    const left = (twips: number) => `<w:ind w:left="${twips}"/>`;
    const body =
      item(1, 0, 'a') +
      p('vervolg', left(720)) +
      item(1, 1, 'b') +
      p('diep', left(1440)) +
      p('ondiep', left(720)) +
      p('uit');
    expect(paragraphsOf(await paperOf({ body, numbering })).map(({ depth }) => depth)).toEqual([1, 1, 2, 2, 1, 0]);
  });
});

test('what the file says of itself', async () => {
  const paper = await paperOf({
    body: p('x'),
    core: '<dc:title>Verzuim</dc:title><dc:creator>N. Kade</dc:creator><dcterms:modified>2023-02-03T08:00:00Z</dcterms:modified><dc:language>nl-NL</dc:language>',
    app: '<Application>LibreOffice/7.4</Application><Company>Stichting Kade</Company>',
  });
  expect(paper.says).toEqual({
    title: 'Verzuim',
    author: 'N. Kade',
    organisation: 'Stichting Kade',
    version: null,
    language: 'nl-NL',
    modified: '2023-02-03',
    generator: 'LibreOffice/7.4',
  });
});
