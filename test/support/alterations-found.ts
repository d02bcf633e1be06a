/** More ways in which somebody changes a published file: those that hide behind what is known to be harmless. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import {
  type Alteration,
  around,
  beforeSentence,
  beside,
  field,
  instead,
  looks,
  ofPart,
  ofText,
  style,
  swap,
  withParts,
} from './alterations.ts';

/** Letters that end a line or are not seen, where spaces are cut off. */
const edges: readonly (readonly [what: string, sign: string])[] = [
  ['a mark of byte order', '\ufeff'],
  ['a separator of lines', '\u2028'],
  ['spaces as wide as a letter', '\u2003'.repeat(60)],
  ['a wide space of another script', '\u3000'],
];

const page: readonly Alteration[] = [
  ...edges.map(([what, sign]) => ofText(`${what} at the start`, beforeSentence(sign))),
  ...[
    'x[y="/*"] {} main { display: none } x[y="*/"] {}',
    'x[y="\f"] {} main { display: none } y["] {}',
    'x\\/* {} main { display: none } x\\*/ {}',
    'main p { font-size: mod(1rem, 1rem) }',
    'main p { font-size: rem(3rem, 1rem) }',
    'main p { font-size: round(down, 1rem, 6rem) }',
    'main p { line-height: log(1) }',
    '* { font-size: .7em }',
    'main p { font-size: 6px }',
    'main p { font-size: 2mm }',
    'main p { line-height: .7em }',
    'main h2 { line-height: .7rem }',
    'main p { text-wrap: nowrap }',
    'a { text-decoration-thickness: 3em }',
    'a { text-underline-offset: -.5em }',
    'a { text-underline-offset: 3em }',
    'a { border-top: 60px solid }',
    'em { padding-top: 20px; border-top: 2px solid }',
    'strong { border-bottom: 1.5rem solid }',
    'main p { border-left: 60px solid }',
    'img { padding: 6rem }',
    'img { border: 60px solid }',
    'img { border-radius: 60px }',
    'body, main, ol { padding: 0; margin: 0 }',
    'ol { padding-left: 0 }',
    'li { padding: 0; margin: 0 } ol { padding: 0 }',
    '* { padding: 6rem }',
    '* { margin: 6rem }',
    '@media print { ol { padding-left: 0 } }',
    ':root { font-size: .7rem } html { font-size: 7pt }',
    '@layer x { main { all: unset } }',
    '@supports (color: red) { main { columns: 40 } }',
    '@property --ink { syntax: "<color>"; inherits: true; initial-value: white }',
    '@container (min-width: 1px) { main { float: right } }',
    'main p { mix-blend-mode: screen }',
    'main p { font-feature-settings: "smcp" }',
    'main p { initial-letter: 9 }',
    'main p { writing-mode: vertical-rl }',
    'main p { text-align: justify; text-align-last: right; text-justify: none }',
    'ol { list-style-position: inside }',
    'ol { counter-reset: list-item 4 }',
    'li { counter-increment: list-item 2 }',
    'main p { quotes: none; hyphens: none; text-emphasis: "x" }',
    'main p { text-shadow: 0 0 9px }',
    'main p { max-height: 1em }',
    'main p { -webkit-line-clamp: 1 }',
    'main p { scale: 0 }',
    'main p { translate: 200vw }',
    'main p { animation: x 1s }',
    'main p { user-select: none }',
    'table { caption-side: bottom; border-spacing: 90px }',
    'th { vertical-align: super }',
  ].map((rule) => ofText(`the rule ${rule}`, style(rule))),
  ofText(
    'a page that goes elsewhere in the name of its author',
    swap('</head>', '<meta name="author" content="0;url=https://elders.nl/" http-equiv="refresh"></head>'),
  ),
  ofText(
    'a policy that lets no picture through',
    swap('</head>', '<meta http-equiv="Content-Security-Policy" content="img-src \'none\'"></head>'),
  ),
  ofText('a policy that lets no style through', swap(/style-src 'sha256-[^']*'/, "style-src 'none'")),
  ofText(
    'an author of another kind',
    swap('</head>', '<meta name="author" property="og:title" content="Vervallen"></head>'),
  ),
  ofText('open details', beforeSentence('<details open><summary>Vervallen</summary></details>')),
  ofText('words that are found alone', around('<span hidden="until-found">', '</span>')),
  ofText('popover', around('<span popover>', '</span>')),
  ofText('two ids exchanged', (text) => {
    const [one, other] = [...text.matchAll(/<h[2-6][^>]* id="([^"]+)"/g)].map(([, id]) => id);
    if (one === undefined || other === undefined) return text;
    return text
      .replace(`id="${one}"`, 'id="\u0000"')
      .replace(`id="${other}"`, `id="${one}"`)
      .replace('id="\u0000"', `id="${other}"`);
  }),
  ofText('a doctype of old', swap('<!doctype html>', '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2//EN">')),
  ofText('an instruction', (text) => `<?xml-stylesheet href="https://elders.nl/x.css"?>${text}`),
  ofText('a comment with a condition', beforeSentence('<!--[if !x]>-->')),
  ofText('a CDATA of HTML', beforeSentence('<![CDATA[ niet ]]>')),
  ofText('a form', beforeSentence('<form action="https://elders.nl/"></form>')),
  ofText('foreign text in a drawing', beforeSentence('<svg><foreignObject>Niet</foreignObject></svg>')),
  ofText(
    'a place for a break',
    instead((word) => `${word.slice(0, 2)}<wbr>${word.slice(2)}`),
  ),
  ofText('an end without a beginning', beforeSentence('</p>')),
  ofText(
    'another kind of letters',
    instead((word) => `<i lang="ar">${word}</i>`),
  ),
  ofText('a table header that is a cell', (text) => text.replaceAll('<th', '<td').replaceAll('</th', '</td')),
  ofText('translated', around('<span translate="no">', '</span>')),
];

const fragment: readonly Alteration[] = [
  ...edges.map(([what, sign]) => ofText(`${what} at the start`, beforeSentence(sign))),
  ofText('a style before it', (text) => `<style>div{display:none}</style>${text}`),
  ofText('a script before it', (text) => `<script>document.body.textContent='Niet'</script>${text}`),
  ofText(
    'a page that goes elsewhere',
    (text) => `<meta http-equiv="refresh" content="0;url=https://elders.nl/">${text}`,
  ),
  ofText('a base before it', (text) => `<base href="https://elders.nl/">${text}`),
  ofText('a title before it', (text) => `<title>Vervallen</title>${text}`),
  ofText('a link to a style before it', (text) => `<link rel="stylesheet" href="https://elders.nl/x.css">${text}`),
  ofText(
    'in a page, beside a shadow without room for it',
    (text) =>
      `<!doctype html><html><body><div><template shadowrootmode="open">Vervallen</template>${text}</div></body></html>`,
  ),
  ofText(
    'in a page, in letters that grow small',
    (text) =>
      `<!doctype html><html><body>${'<div style="font-size:.7em">'.repeat(9)}${text}${'</div>'.repeat(9)}</body></html>`,
  ),
  ofText('in a page, turned round', (text) => `<!doctype html><html dir="rtl"><body>${text}</body></html>`),
  ofText('in a page whose body is hidden', (text) => `<!doctype html><html><body hidden>${text}</body></html>`),
  ofText(
    'in a page, without its mark, whose body is hidden',
    (text) =>
      `<!doctype html><html><body hidden>${text.replace(/<div[^>]*>\n?/, '').replace(/<\/div>\s*$/, '')}</body></html>`,
  ),
  ofText('a comment that a server acts upon', beforeSentence('<!--#include virtual="/x" -->')),
  ofText('a comment that ends a page', beforeSentence('<!--nextpage-->')),
  ofText('a comment with a condition', beforeSentence('<!--[if !x]>-->')),
];
const rels = 'word/_rels/document.xml.rels';
const other = (type: string, from: string, to: string, change: (text: string) => string): Alteration => ({
  what: `the ${type} of another part`,
  change(bytes) {
    const parts = unzipSync(bytes);
    const own = parts[`word/${from}`];
    const related = strFromU8(parts[rels] ?? new Uint8Array());
    if (own === undefined || !related.includes(`Target="${from}"`)) return undefined;
    return zipSync(
      {
        ...parts,
        [`word/${to}`]: strToU8(change(strFromU8(own))),
        [rels]: strToU8(related.replace(`Target="${from}"`, `Target="${to}"`)),
      },
      { level: 1 },
    );
  },
});

/** Undefined where there is no picture. */
const withPicture = (...made: Parameters<typeof withParts>): Alteration => {
  const own = withParts(...made);
  const isOfPictures = (bytes: Uint8Array) =>
    Object.keys(unzipSync(bytes)).some((name) => name.startsWith('word/media/'));
  return { ...own, change: (bytes, target) => (isOfPictures(bytes) ? own.change(bytes, target) : undefined) };
};

const docx: readonly Alteration[] = [
  ...[1, 30].map((count) =>
    ofPart(`${count} lines of spaces that do not break`, (text) =>
      text.replace(/<\/w:p>(?=<w:p>)/, (end) => end + '<w:p><w:r><w:t>\u00a0</w:t></w:r></w:p>'.repeat(count)),
    ),
  ),
  ofPart('many lines of spaces', (text) =>
    text.replace(
      /<\/w:p>(?=<w:p>)/,
      (end) => end + '<w:p><w:r><w:t xml:space="preserve">  </w:t></w:r></w:p>'.repeat(30),
    ),
  ),
  ...edges.map(([what, sign]) => ofPart(`${what} at the start`, beforeSentence(sign))),
  ofPart(
    'a space that Word shows within a word',
    instead(
      (word) =>
        `${word.slice(0, 2)}</w:t></w:r><w:r><w:t>\u00a0</w:t></w:r><w:r><w:t xml:space="preserve">${word.slice(2)}`,
    ),
  ),
  ofPart(
    'a wide space within a word',
    instead(
      (word) =>
        `${word.slice(0, 2)}</w:t></w:r><w:r><w:t>\u2003</w:t></w:r><w:r><w:t xml:space="preserve">${word.slice(2)}`,
    ),
  ),
  looks('a word in the style of a mark of a note', '<w:rStyle w:val="FootnoteReference"/>'),
  beside('a number of a page elsewhere', field(' PAGEREF _Toc1 \\h ', '12')),
  beside('pages broken many times', '<w:r><w:br w:type="page"/></w:r>'.repeat(40)),
  beside('lines broken many times', '<w:r><w:br/></w:r>'.repeat(40)),
  beside('a break of a page', '<w:r><w:br w:type="page"/></w:r>'),
  beside('a break of a column', '<w:r><w:br w:type="column"/></w:r>'),
  ofPart('words behind a second tab in the contents', (text) =>
    text.replace(
      /(w:val="TOC1"\/><\/w:pPr><w:hyperlink [^>]*>)(.*?)<\/w:hyperlink>/,
      '$1$2<w:r><w:tab/><w:t>3</w:t></w:r><w:r><w:tab/><w:t>Dit geldt niet.</w:t></w:r></w:hyperlink>',
    ),
  ),
  ofPart('tabs that push words off the page', (text, { sentence, word }) =>
    text.replace(sentence, () =>
      sentence.replace(` ${word}`, () => `</w:t></w:r><w:r><w:tab/><w:tab/><w:t xml:space="preserve">${word}`),
    ),
  ),
  ofPart(
    'a cell that is crossed out',
    swap('<w:tcPr>', '<w:tcPr><w:tcBorders><w:tl2br w:val="single" w:sz="48" w:color="000000"/></w:tcBorders>'),
  ),
  ofPart(
    'a table with crossed cells in its style',
    swap('</w:style>', '<w:tcPr><w:tcBorders><w:tr2bl w:val="single"/></w:tcBorders></w:tcPr></w:style>'),
    'word/styles.xml',
  ),
  ofPart(
    'borders as wide as a line',
    swap('<w:pPr>', '<w:pPr><w:pBdr><w:top w:val="thick" w:sz="900" w:space="0"/></w:pBdr>'),
  ),
  ofPart('a table that is ten times as wide', swap(/<w:tblW [^>]*>/, '<w:tblW w:w="50000" w:type="pct"/>')),
  ofPart('a column that is ten times as wide', swap(/<w:tcW [^>]*>/, '<w:tcW w:w="50000" w:type="pct"/>')),
  ofPart('a table that leaves the page', (text) =>
    text
      .replace(/<w:tblW [^>]*>/, '<w:tblW w:w="20000" w:type="dxa"/>')
      .replaceAll(/<w:(gridCol|tcW) w:w="\d+"/g, '<w:$1 w:w="10000"'),
  ),
  ofPart(
    'a second list of properties that hides',
    instead(
      (word) =>
        `</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:rPr><w:vanish/></w:rPr><w:t xml:space="preserve">${word}</w:t></w:r><w:r><w:t xml:space="preserve">`,
    ),
  ),
  ofPart('a second list of properties of a paragraph', (text) =>
    text.replace('</w:pPr>', '</w:pPr><w:pPr><w:framePr w:w="1" w:h="1" w:hRule="exact"/></w:pPr>'),
  ),
  ofPart(
    'a second list of properties of a cell',
    swap('</w:tcPr>', '</w:tcPr><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'),
  ),
  ofPart('a hundred empty lines', (text) =>
    text
      .replace('<w:sectPr', `${'<w:p/>'.repeat(2)}<w:sectPr`)
      .replace(/(<\/w:p>)(<w:p>(?:(?!<w:p>).)*De telefoon)/, `$1${'<w:p/>'.repeat(100)}$2`),
  ),
  ofPart('notes that count from seven', swap('<w:pgSz', '<w:footnotePr><w:numStart w:val="7"/></w:footnotePr><w:pgSz')),
  ofPart(
    'notes that count anew on each page',
    swap('<w:pgSz', '<w:footnotePr><w:numRestart w:val="eachPage"/></w:footnotePr><w:pgSz'),
  ),
  ofPart('notes with signs', swap('<w:footnotePr>', '<w:footnotePr><w:numFmt w:val="chicago"/>'), 'word/settings.xml'),
  ofPart(
    'notes that count from seven in all',
    swap('<w:footnotePr>', '<w:footnotePr><w:numStart w:val="7"/>'),
    'word/settings.xml',
  ),
  ofPart(
    'a note that stands twice',
    (text) =>
      text.replace(
        /(<w:footnote w:id="1".*?<\/w:footnote>)/,
        (own) => own.replace(/<w:t [^>]*>/, '<w:t xml:space="preserve">Niet: ') + own,
      ),
    'word/footnotes.xml',
  ),
  other('styles', 'styles.xml', 'header9.xml', (text) =>
    text.replace('<w:rPrDefault><w:rPr>', '<w:rPrDefault><w:rPr><w:vanish/>'),
  ),
  other('styles in a folder', 'styles.xml', 'media/styles.xml', (text) =>
    text.replace('<w:rPrDefault><w:rPr>', '<w:rPrDefault><w:rPr><w:vanish/>'),
  ),
  other('numbering', 'numbering.xml', 'header9.xml', (text) => text.replaceAll('decimal', 'lowerRoman')),
  other('footnotes', 'footnotes.xml', 'footer9.xml', (text) => text.replaceAll('<w:t ', '<w:t>Niet</w:t><w:t ')),
  other('settings', 'settings.xml', 'footer9.xml', (text) =>
    text.replace('</w:settings>', '<w:linkStyles/></w:settings>'),
  ),
  ofPart(
    'relations of one name',
    (text) =>
      text.replace(
        '</Relationships>',
        `${/<Relationship [^>]*styles.xml"[^>]*>/.exec(text)?.[0].replace(/Id="[^"]*"/, 'Id="rX"') ?? ''}</Relationships>`,
      ),
    rels,
  ),
  ofPart('a text in another encoding', swap(/encoding="UTF-8"/i, 'encoding="ISO-8859-1"')),
  ofPart('notes in another encoding', swap(/encoding="UTF-8"/i, 'encoding="windows-1251"'), 'word/footnotes.xml'),
  ofPart('a font of signs', swap('<w:charset w:val="00"/>', '<w:charset w:val="02"/>'), 'word/fontTable.xml'),
  ofPart('a picture in the form of a line', (text) => text.replaceAll('prst="rect"', 'prst="mathMinus"')),
  ofPart('a picture pushed out of its frame', (text) => text.replaceAll('<a:fillRect/>', '<a:fillRect l="100000"/>')),
  ofPart('a picture larger than the page', (text) => text.replaceAll(/cx="\d+"/g, 'cx="90000000"')),
  ofPart('a picture pressed flat', (text) => text.replaceAll(/cy="\d+"/g, 'cy="110000"')),
  ofPart('a picture that is drawn small', (text) =>
    text.replaceAll(/<a:ext cx="\d+" cy="\d+"/g, '<a:ext cx="1" cy="1"'),
  ),
  ofPart(
    'another state in the properties',
    swap(/<cp:contentStatus>[^<]*/, '<cp:contentStatus>Vervallen'),
    'docProps/core.xml',
  ),
  ofPart(
    'another state in what it claims',
    swap(/(name="regelwerk\.status"[^>]*><vt:lpwstr>)[^<]*/, '$1vervallen'),
    'docProps/custom.xml',
  ),
  withPicture(
    'a drawing over a picture',
    { 'word/media/x.svg': '<svg xmlns="http://www.w3.org/2000/svg"><text>Niet</text></svg>' },
    (text) =>
      text.replace(
        // The last is a figure; a logo may be any picture, which is told.
        /^(.*)<a:blip r:embed="([^"]*)"(?:\/>|>.*?<\/a:blip>)/s,
        '$1<a:blip r:embed="$2"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="rX"/></a:ext></a:extLst></a:blip>',
      ),
    '<Relationship Id="rX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/x.svg"/>',
  ),
  withParts(
    'a logo amid the words',
    { 'word/media/x.png': 'x' },
    (text) =>
      text
        .replace(
          'De telefoon ligt',
          '</w:t></w:r><w:r><w:drawing><wp:inline><wp:extent cx="2000000" cy="2000000"/><wp:docPr id="90" name="Logo" descr=""/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="rX"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r><w:r><w:t xml:space="preserve">De telefoon ligt',
        )
        .replace(
          /(<w:p>(?:<w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>)?<w:r>)<w:drawing>(?:(?!<\/w:drawing>).)*name="Logo"(?:(?!<\/w:drawing>).)*<\/w:drawing>/,
          '$1',
        ),
    '<Relationship Id="rX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/x.png"/>',
  ),

  ofPart('a first page of its own', (text) =>
    text.includes('<w:titlePg') ? text : text.replace('<w:pgSz', '<w:titlePg/><w:pgSz'),
  ),
  ofPart('even pages of their own', swap('</w:settings>', '<w:evenAndOddHeaders/></w:settings>'), 'word/settings.xml'),
  ofPart(
    'text in a direction of its own',
    instead(
      (word) => `</w:t></w:r><w:bdo w:val="rtl"><w:r><w:t>${word}</w:t></w:r></w:bdo><w:r><w:t xml:space="preserve">`,
    ),
  ),
  ofPart(
    'text that moved away',
    instead(
      (word) =>
        `</w:t></w:r><w:moveFrom w:id="900" w:author="x"><w:r><w:t>${word}</w:t></w:r></w:moveFrom><w:r><w:t xml:space="preserve">`,
    ),
  ),
  looks('a word laid otherwise', '<w:eastAsianLayout w:vert="1"/>'),
  looks('a word with dots over it', '<w:em w:val="dot"/>'),
  looks('a word in a frame', '<w:bdr w:val="single"/>'),
  looks('a word underlined in white', '<w:u w:val="single" w:color="FFFFFF"/>'),
  ofPart('columns', swap('<w:pgSz', '<w:cols w:num="9"/><w:pgSz')),
  ofPart('text that stands at the bottom', swap('<w:pgSz', '<w:vAlign w:val="bottom"/><w:pgSz')),
  ofPart('text on its side', swap('<w:pgSz', '<w:textDirection w:val="tbRl"/><w:pgSz')),
  ofPart('numbers of pages that begin elsewhere', swap('<w:pgSz', '<w:pgNumType w:start="9"/><w:pgSz')),
];

const bulleted: readonly Alteration[] = [
  ...['\u2717', '\u2260', '\u00ac', '\u2713', '?', '\uf0fb', '\u2610'].map((sign) =>
    ofPart(
      `bullets that are ${sign}`,
      (text) => text.replaceAll('w:lvlText w:val="•"', `w:lvlText w:val="${sign}"`),
      'word/numbering.xml',
    ),
  ),
];

const markdown: readonly Alteration[] = [
  ...edges.map(([what, sign]) => ofText(`${what} at the start`, beforeSentence(sign))),
  ofText('a heading without its space', swap(/^## /m, '##')),
  ofText('an item without its space', swap(/^([-*]) +(?!-)/m, '$1')),
  ofText('an item without the space after its bullet', (text) => text.replace(/^([-*]) +(?!-)/m, '$1')),
  ofText('an item without the space after its number', (text) => text.replace(/^(\d+\.) +/m, '$1')),
  ofText('an item that is code', (text) => text.replace(/^([-*]) +(?!-)/m, '$1        ')),
  ofText('a numbered item that is code', (text) => text.replace(/^(\d+\.) +/m, '$1        ')),
  ofText('a paragraph cut by carriage returns', (text, { sentence }) =>
    text.replace(sentence, () => sentence.replace(' ', '\r\r')),
  ),
  ofText('a blank line that is none', (text) => text.replace(/\n\n(?=[A-Z])/g, '\n\u00a0\n')),
  ofText('a form feed at the end of a line', (text) => text.replace(/([a-z,.])\n/, '$1\f\n')),
  ofText('a definition of a link twice', (text) => `[kluis]: https://elders.nl/\n\n${text}`),
  ofText('the head of a table aligned otherwise', (text) => text.replace(/\| ?-+ ?\|/, '| :-: |')),
  ofText(
    'an escape more',
    instead((word) => `\\${word}`),
  ),
];

const plain: readonly Alteration[] = [
  ...edges.map(([what, sign]) => ofText(`${what} at the start`, beforeSentence(sign))),
  ofText(
    'a thousand spaces',
    instead((word) => `${' '.repeat(1000)}${word}`),
  ),
  ofText(
    'tabs that push words away',
    instead((word) => `${'\t'.repeat(100)}${word}`),
  ),
  ofText('a hundred blank lines', (text) => text.replace(/\n\n(?=[^\n]+\n)/g, '\n'.repeat(100))),
  ofText('a carriage return at the end of a line', (text) => text.replace(/([a-z,])\n/, '$1\r\r\n')),
];

export const found = { page, fragment, docx, bulleted, markdown, plain } as const;
