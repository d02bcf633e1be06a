/**
 * Ways in which somebody changes a published file, as a table: each is a function over the file itself. All of these a reader
 * would see, or would miss; no one may be called the published file or the same words.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A sentence of the text, a word in it, and another word for it. */
export interface Target {
  readonly sentence: string;
  readonly word: string;
  readonly other: string;
}

export interface Alteration {
  readonly what: string;
  /** Undefined where the file has nothing of the kind. */
  readonly change: (bytes: Uint8Array, target: Target) => Uint8Array | undefined;
}

export type TextChange = (text: string, target: Target) => string;

export function ofText(what: string, change: TextChange): Alteration {
  return {
    what,
    change(bytes, target) {
      const text = strFromU8(bytes);
      const changed = change(text, target);
      return changed === text ? undefined : strToU8(changed);
    },
  };
}

/** Of parts of a Word file: by default the document itself. */
export function ofPart(what: string, change: TextChange, part = 'word/document.xml'): Alteration {
  return {
    what,
    change(bytes, target) {
      const parts = unzipSync(bytes);
      const own = parts[part];
      if (own === undefined) return undefined;
      const text = strFromU8(own);
      const changed = change(text, target);
      return changed === text ? undefined : zipSync({ ...parts, [part]: strToU8(changed) }, { level: 1 });
    },
  };
}

/** With parts added. */
export function withParts(
  what: string,
  added: Readonly<Record<string, string>>,
  change: TextChange = (text) => text,
  rels = '',
): Alteration {
  return {
    what,
    change(bytes, target) {
      const parts = unzipSync(bytes);
      const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
      const related = strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array());
      const more = Object.fromEntries(Object.entries(added).map(([name, text]) => [name, strToU8(text)]));
      return zipSync(
        {
          ...parts,
          ...more,
          'word/document.xml': strToU8(change(document, target)),
          'word/_rels/document.xml.rels': strToU8(related.replace('</Relationships>', `${rels}</Relationships>`)),
        },
        { level: 1 },
      );
    },
  };
}

/** Something around the word. */
export const around =
  (before: string, after: string): TextChange =>
  (text, { sentence, word }) =>
    text.replace(sentence, () => sentence.replace(word, () => `${before}${word}${after}`));
/** Something instead of the word. */
export const instead =
  (make: (word: string, other: string) => string): TextChange =>
  (text, { sentence, word, other }) =>
    text.replace(sentence, () => sentence.replace(word, () => make(word, other)));
export const swap =
  (from: string | RegExp, to: string): TextChange =>
  (text) =>
    text.replace(from, () => to);
export const beforeSentence =
  (added: string): TextChange =>
  (text, { sentence }) =>
    text.replace(sentence, () => `${added}${sentence}`);

/** Letters and signs that are not what they seem, in any format. */
const characters: readonly (readonly [what: string, change: TextChange])[] = [
  ['another word', instead((_, other) => other)],
  ['a word that is gone', instead(() => '')],
  ['a word twice', instead((word) => `${word} ${word}`)],
  ['words run together', (text, { sentence }) => text.replace(sentence, sentence.replace(' ', ''))],
  ['a word cut in two', instead((word) => `${word.slice(0, 2)} ${word.slice(2)}`)],
  ['a word in capitals', instead((word) => word.toUpperCase())],
  ['a space of no width within a word', instead((word) => `${word.slice(0, 2)}\u200b${word.slice(2)}`)],
  ['a joiner of no width', instead((word) => `${word.slice(0, 2)}\u2060${word.slice(2)}`)],
  ['a soft hyphen', instead((word) => `${word.slice(0, 2)}\u00ad${word.slice(2)}`)],
  ['text turned round', instead((word) => `\u202e${word}\u202c`)],
  ['an isolate of another direction', instead((word) => `\u2067${word}\u2069`)],
  ['a letter of another script', instead((word) => word.replace('e', '\u0435').replace('i', '\u0456'))],
  ['a letter struck by a combining sign', instead((word) => `${word}\u0336`)],
  ['a wide letter', instead((word) => word.replace(/[a-z]/, (c) => String.fromCodePoint(c.charCodeAt(0) + 0xfee0)))],
  [
    'mathematical letters',
    instead((word) => word.replace(/[a-z]/, (c) => String.fromCodePoint(0x1d41a + c.charCodeAt(0) - 97))),
  ],
  ['a variation selector', instead((word) => `${word}\ufe0e`)],
  ['a tag character', instead((word) => `${word}\u{e0041}`)],
  ['a hangul filler', instead((word) => `${word} \u3164`)],
  ['a row of spaces that do not break', around('\u00a0'.repeat(80), '')],
  [
    'a full stop that is another sign',
    (text, { sentence }) =>
      text.replace(
        sentence,
        sentence.replace(/.$/, (c) => (c === '.' ? '\u2024' : `${c}\u00b7`)),
      ),
  ],
];

export const style = (rule: string): TextChange => swap('</style>', `${rule}\n</style>`);

/** In a page and in a fragment alike. */
const html: readonly Alteration[] = [
  ...characters.map(([what, change]) => ofText(what, change)),
  ofText(
    'a letter as an entity of another',
    instead((word) => word.replace('e', '&#1077;').replace('i', '&#1110;')),
  ),
  ...[
    ['display: none', 'display:none'],
    ['visibility', 'visibility:hidden'],
    ['tiny text', 'font-size:0'],
    ['transparent text', 'color:transparent'],
    ['white text', 'color:#fff;background:#fff'],
    ['no opacity', 'opacity:0'],
    ['off the page', 'position:absolute;left:-9999px'],
    ['clipped', 'position:absolute;clip-path:inset(50%)'],
    ['struck by a style', 'text-decoration:line-through'],
    ['turned round by a style', 'unicode-bidi:bidi-override;direction:rtl'],
    ['in another case', 'text-transform:uppercase'],
    ['moved by a margin', 'margin-left:-400px'],
    ['in a box without height', 'display:inline-block;height:0;overflow:hidden'],
    ['scaled away', 'display:inline-block;transform:scale(0)'],
    ['escaped style', 'd\\69splay:none'],
  ].map(([what, css]) => ofText(`a span with ${what}`, around(`<span style="${css}">`, '</span>'))),
  ofText('hidden', around('<span hidden>', '</span>')),
  ofText('aria-hidden', around('<span aria-hidden="true">', '</span>')),
  ofText('aria-label', around('<span aria-label="niet">', '</span>')),
  ofText('a title', around('<span title="Dit geldt niet meer">', '</span>')),
  ofText('data-content', around('<span data-content="niet">', '</span>')),
  ofText('a class', around('<span class="skip">', '</span>')),
  ofText('inert', around('<span inert>', '</span>')),
  ofText('another direction', around('<span dir="rtl">', '</span>')),
  ...[
    'del',
    's',
    'strike',
    'bdo',
    'template',
    'noscript',
    'details',
    'dialog',
    'textarea',
    'button',
    'svg',
    'canvas',
    'object',
    'ruby',
    'xmp',
    'iframe',
    'select',
    'audio',
    'marquee',
    'blink',
    'font',
    'sub',
    'sup',
    'small',
    'q',
    'mark',
    'title',
    'math',
  ].map((name) => ofText(`<${name}> around a word`, around(`<${name}>`, `</${name}>`))),
  ofText('a frame', beforeSentence('<iframe srcdoc="Dit geldt niet."></iframe>')),
  ofText('an embedded object', beforeSentence('<embed src="data:text/html,niet">')),
  ofText('an input with words', beforeSentence('<input value="Dit geldt niet." disabled>')),
  ofText('a picture of words', beforeSentence('<img alt="" src="data:image/svg+xml,<svg/>">')),
  ofText('words in a drawing', beforeSentence('<svg><text y="20">Niet: </text></svg>')),
  ofText(
    'an element of its own with a shadow',
    beforeSentence('<div><template shadowrootmode="open">Niet</template></div>'),
  ),
  ofText('a comment that swallows a word', around('<!--', '-->')),
  ofText('a style within the text', beforeSentence('<style>p{display:none}</style>')),
  ofText('a script within the text', beforeSentence('<script>document.body.textContent="niet"</script>')),
  ofText('a script of an attribute', around('<span onmouseover="this.remove()">', '</span>')),
  ofText('a script of an address', around('<a href="javascript:alert(1)">', '</a>')),
  ofText('words in a link', around('<a href="https://elders.nl/">', '</a>')),
  ofText('another address', swap(/href="https?:[^"]*"/, 'href="https://elders.nl/"')),
  ofText('a list that begins elsewhere', swap('<ol', '<ol start="5"')),
  ofText('a list that counts down', swap('<ol', '<ol reversed')),
  ofText('an item with another number', swap(/<li(?=[ >])/, '<li value="9"')),
  ofText('a list without its numbers', swap(/<ol[^>]*>([\s\S]*?)<\/ol>/, '<ul><li>x</li></ul>')),
  ofText('a list of another kind', (text) => text.replace(/<(\/?)ol\b/g, '<$1ul')),
  ofText('a heading that is none', (text) => text.replace(/<(\/?)h2\b/g, '<$1p')),
  ofText('a heading of another depth', (text) => text.replace(/<(\/?)h2\b/g, '<$1h4')),
  ofText('an unclosed comment', beforeSentence('<!-- ')),
  ofText('a base for addresses', beforeSentence('<base href="https://elders.nl/">')),
  ofText(
    'a page that goes elsewhere',
    beforeSentence('<meta http-equiv="refresh" content="0;url=https://elders.nl/">'),
  ),
  ofText('a figure described otherwise', swap(/alt="[^"]+"/, 'alt="Iets anders"')),
  ofText('another picture in a figure', (text) =>
    text.replace(/(<figure[^>]*>[\s\S]*?src=")[^"]*/, '$1data:image/png;base64,AAAA'),
  ),
  ofText('two paragraphs exchanged', (text) =>
    text.replace(/(<p\b(?:(?!<\/p>)[\s\S])*<\/p>)(\s*)(<p\b(?:(?!<\/p>)[\s\S])*<\/p>)/, '$3$2$1'),
  ),
  ofText('two items exchanged', (text) =>
    text.replace(/(<li\b(?:(?!<\/li>)[\s\S])*<\/li>)(\s*)(<li\b(?:(?!<\/li>)[\s\S])*<\/li>)/, '$3$2$1'),
  ),
];

const page: readonly Alteration[] = [
  ...html,
  ...[
    'main { display: none }',
    'main p:nth-child(2) { display: none }',
    'main { visibility: hidden }',
    'main p { font-size: 0 }',
    'main p { font-size: .1rem }',
    'main p { line-height: 0 }',
    'main p { color: var(--paper) }',
    'main { background: var(--ink) }',
    ':root { --ink: #ffffff }',
    'main p::before { content: "Niet: " }',
    'main li::after { content: " (vervallen)" }',
    'main p::first-letter { font-size: 0 }',
    'ol { list-style: none }',
    'ol { list-style-type: lower-alpha }',
    'ol > li::marker { content: "9. " }',
    'main { display: flex; flex-direction: column-reverse }',
    'main p { order: 3 }',
    'main { position: absolute; left: -9999px }',
    'main { clip-path: inset(50%) }',
    'main { opacity: 0 }',
    'main { text-indent: -999px }',
    'main p { margin-left: -60rem }',
    'main p { margin-top: -3rem }',
    'main { text-transform: uppercase }',
    'main p { text-decoration: line-through }',
    'main p { transform: rotate(180deg) }',
    'main { direction: rtl; unicode-bidi: bidi-override }',
    'main { height: 1px; overflow: hidden }',
    'main { filter: blur(9px) }',
    'main { zoom: .01 }',
    'main { content-visibility: hidden }',
    'main { mask: linear-gradient(transparent, transparent) }',
    'main { -webkit-text-fill-color: transparent }',
    'main { -webkit-text-security: disc }',
    '@import url("https://elders.nl/stijl.css");',
    '@font-face { font-family: X; src: url(data:font/woff2;base64,AAAA) }',
    'main { font-family: Wingdings }',
    ':root { --font: Wingdings }',
    '@counter-style decimal { system: cyclic; symbols: "x" }',
    '@media print { main { display: none } }',
    'main p { d\\69splay: none }',
    'main p { background: url(data:image/svg+xml,x) }',
    'table { display: none }',
    'td { font-size: 0 !important }',
    'main p { width: 0; overflow: hidden }',
    'main p { padding: 0 0 0 200vw }',
    'main p { word-spacing: 90em }',
    'main p { letter-spacing: -1em }',
    'h2 { --accent: #ffffff }',
    'main p { margin-left: 100% }',
    'main p { padding-left: 100% }',
    'main p { outline: 2rem solid }',
    'main p { font-size: xx-small }',
    'main p { font-size: 1e-3rem }',
    'main p { margin-left: calc(6rem * 9) }',
  ].map((rule) => ofText(`the rule ${rule}`, style(rule))),
  ofText('rules without ours', swap(/<style>[\s\S]*<\/style>/, '<style></style>')),
  ofText('a second style sheet', swap('</head>', '<style>main{display:none}</style></head>')),
  ofText(
    'a style sheet of elsewhere',
    swap('</head>', '<link rel="stylesheet" href="https://elders.nl/x.css"></head>'),
  ),
  ofText('a script', swap('</head>', '<script>alert(1)</script></head>')),
  ofText('a comment in the head', swap('</head>', '<!-- x --></head>')),
  ofText('another title', swap('<title>', '<title>Oud: ')),
  ofText('another description', swap(/name="description" content="/, 'name="description" content="Vervallen. ')),
  ofText('another language', swap('<html lang="nl', '<html lang="en')),
  ofText('a page of another kind', swap('<!doctype html>', '')),
  ofText(
    'a logo with words',
    swap('<header>', '<header>\n<img class="logo" alt="Dit geldt niet meer" src="data:image/png;base64,AAAA">'),
  ),
  ofText('a second logo', swap('<main ', '<img class="logo" alt="" src="data:image/png;base64,AAAA"><main ')),
  ofText(
    'a large logo',
    swap('<header>', '<header>\n<img class="logo" alt="" width="2000" height="2000" src="data:image/png;base64,AAAA">'),
  ),
  ofText('another name in the footer', swap('<footer>', '<footer><p>Ingetrokken</p>')),
  ofText('another address of the PDF', swap(/href="[^"]*protocol\.pdf"/, 'href="elders.pdf"')),
  ofText('a link within that leads elsewhere', swap(/href="#(?!rw|top)[a-z-]+"/, 'href="#iets-anders"')),
  ofText('an attribute of the body', swap('<body>', '<body hidden>')),
  ofText('text after the page', (text) => `${text}<p>En dit.</p>`),
  ofText('a row of a table twice', (text) => text.replace(/<tr[^>]*>[\s\S]*?<\/tr>/, (own) => own + own)),
  ofText('a cell over two rows', swap(/<td /, '<td rowspan="2" ')),
  ofText('a cell over two columns', swap(/<td /, '<td colspan="2" ')),
  ofText(
    'another fingerprint',
    swap(/(name="regelwerk:text" content=")[^"]*/, 'name="regelwerk:text" content="regelwerk-2:0000'),
  ),
  ofText('another state', swap(/(name="regelwerk:status" content=")[^"]*/, 'name="regelwerk:status" content="concept')),
];

const fragment: readonly Alteration[] = [
  ...html,
  ofText('hidden as a whole', swap('<div ', '<div hidden ')),
  ofText('a style of the whole', swap('<div ', '<div style="display:none" ')),
  ofText('a class of the whole', swap('<div ', '<div class="screen-reader-text" ')),
  ofText('text after it', (text) => `${text}<p>En dit.</p>`),
  ofText('text before it', (text) => `<p>Vervallen.</p>${text}`),
  ofText('twice', (text) => text + text),
  ofText('another fingerprint', swap(/data-regelwerk-text="[^"]*"/, 'data-regelwerk-text="regelwerk-2:0000"')),
  ...['del', 'template', 'noscript', 'details', 'button', 'textarea', 's', 'dialog'].map((name) =>
    ofText(
      `in a page, within <${name}>`,
      (text) => `<!doctype html><html><body><${name}>${text}</${name}></body></html>`,
    ),
  ),
  ofText(
    'in a page, in a hidden section',
    (text) => `<!doctype html><html><body><section hidden>${text}</section></body></html>`,
  ),
  ofText(
    'in a page, in a section off the page',
    (text) => `<html><body><section style="position:absolute;left:-999px">${text}</section></body></html>`,
  ),
  ofText('in a page, twice', (text) => `<!doctype html><html><body>${text}<hr>${text}</body></html>`),
  ofText(
    'in a page, with another word',
    (text, target) => `<html><body><h1>Ons beleid</h1>${instead((_, other) => other)(text, target)}</body></html>`,
  ),
];

const run = (properties: string, word: string) =>
  `</w:t></w:r><w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${word}</w:t></w:r><w:r><w:t xml:space="preserve">`;
export const looks = (what: string, properties: string): Alteration =>
  ofPart(
    what,
    instead((word) => run(properties, word)),
  );
export const beside = (what: string, xml: string): Alteration =>
  ofPart(
    what,
    instead((word) => `${word}</w:t></w:r>${xml}<w:r><w:t xml:space="preserve">`),
  );
export const inStyle = (what: string, properties: string): Alteration =>
  ofPart(
    what,
    swap(
      /(<w:style w:type="paragraph" w:default="1"[^>]*>)(.*?)<\/w:style>/,
      `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>${properties}</w:style>`,
    ),
    'word/styles.xml',
  );
const paragraphs =
  /(<w:p>(?:(?!<w:p>|<w:sectPr|<w:numPr).)*?<w:t [^>]*>[^<]{20,}<\/w:t>(?:(?!<w:p>).)*?<\/w:p>)(<w:p>(?:(?!<w:p>|<w:sectPr|<w:numPr).)*?<w:t [^>]*>[^<]{20,}<\/w:t>(?:(?!<w:p>).)*?<\/w:p>)/;
export const field = (instruction: string, shown: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${shown}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const docx: readonly Alteration[] = [
  ...characters.map(([what, change]) => ofPart(what, change)),
  ...[
    ['hidden', '<w:vanish/>'],
    ['hidden in another way', '<w:specVanish/>'],
    ['hidden on the web', '<w:webHidden/>'],
    ['struck', '<w:strike/>'],
    ['struck twice', '<w:dstrike/>'],
    ['white', '<w:color w:val="FFFFFF"/>'],
    ['nearly white', '<w:color w:val="EEEEEE"/>'],
    ['in a colour of a theme', '<w:color w:val="1F3A5F" w:themeColor="background1"/>'],
    ['on black', '<w:shd w:val="clear" w:color="auto" w:fill="000000"/>'],
    ['on a full pattern', '<w:shd w:val="solid" w:color="000000" w:fill="FFFFFF"/>'],
    ['marked black', '<w:highlight w:val="black"/>'],
    ['tiny', '<w:sz w:val="2"/>'],
    ['squeezed', '<w:w w:val="1"/>'],
    ['drawn together', '<w:spacing w:val="-200"/>'],
    ['raised off the line', '<w:position w:val="600"/>'],
    ['in capitals', '<w:caps/>'],
    ['in small capitals', '<w:smallCaps/>'],
    ['in signs', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'],
    ['in a font of a theme', '<w:rFonts w:asciiTheme="minorHAnsi"/>'],
    ['raised', '<w:vertAlign w:val="superscript"/>'],
    ['turned round', '<w:rtl/>'],
    ['with an effect', '<w:effect w:val="blinkBackground"/>'],
    ['fitted into nothing', '<w:fitText w:val="1"/>'],
    ['marked as inserted', '<w:ins w:id="900" w:author="x"/>'],
    ['in a style that is not there', '<w:vanish w:val="1"/>'],
  ].map(([what, properties]) => looks(`a word ${what}`, properties ?? '')),
  ...[
    ['hidden', '<w:rPr><w:vanish/></w:rPr>'],
    ['white', '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>'],
    ['in capitals', '<w:rPr><w:caps/></w:rPr>'],
    ['struck', '<w:rPr><w:strike/></w:rPr>'],
    ['tiny', '<w:rPr><w:sz w:val="4"/></w:rPr>'],
    ['in lines of no height', '<w:pPr><w:spacing w:line="1" w:lineRule="exact"/></w:pPr>'],
    ['off the page', '<w:pPr><w:ind w:left="20000"/></w:pPr>'],
    ['off the other side of the page', '<w:pPr><w:ind w:left="-9000"/></w:pPr>'],
    ['in a frame', '<w:pPr><w:framePr w:w="1" w:h="1" w:hRule="exact"/></w:pPr>'],
    ['numbered', '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>'],
  ].map(([what, properties]) => inStyle(`all text ${what} by its style`, properties ?? '')),
  ofPart(
    'all text hidden where no style says otherwise',
    swap('<w:rPrDefault><w:rPr>', '<w:rPrDefault><w:rPr><w:vanish/>'),
    'word/styles.xml',
  ),
  beside(
    'a text box',
    '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>Niet</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>',
  ),
  beside(
    'a drawn text box',
    '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing/></mc:Choice></mc:AlternateContent></w:r>',
  ),
  beside('an embedded object', '<w:r><w:object/></w:r>'),
  beside('a field with words', field(' QUOTE "niet" ', 'niet')),
  beside('a field without result', field(' DOCPROPERTY Title ', '')),
  beside('a page number that is words', field(' PAGE ', 'niet')),
  beside('a page number in the text', field(' PAGE ', '12')),
  beside('a simple field', '<w:fldSimple w:instr=" AUTHOR "><w:r><w:t>niet</w:t></w:r></w:fldSimple>'),
  beside(
    'a field that hides what it shows',
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>niet</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
  ),
  beside('a sign by its number', '<w:r><w:sym w:font="Wingdings" w:char="F0FB"/></w:r>'),
  beside('a comment', '<w:r><w:commentReference w:id="0"/></w:r>'),
  beside('an endnote', '<w:r><w:endnoteReference w:id="2"/></w:r>'),
  beside('a note that is not there', '<w:r><w:footnoteReference w:id="77"/></w:r>'),
  beside('an insertion', '<w:ins w:id="900" w:author="x"><w:r><w:t> niet</w:t></w:r></w:ins>'),
  beside('a chunk of elsewhere', '<w:altChunk r:id="rX"/>'),
  beside('a break of a column', '<w:r><w:ptab w:alignment="right" w:relativeTo="margin" w:leader="none"/></w:r>'),
  beside('a hyphen that does not break', '<w:r><w:noBreakHyphen/></w:r>'),
  beside('a soft hyphen', '<w:r><w:softHyphen/></w:r>'),
  beside(
    'a control with data of elsewhere',
    '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/x" w:storeItemID="{0}"/></w:sdtPr><w:sdtContent/></w:sdt>',
  ),
  beside(
    'a control with a placeholder',
    '<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>niet</w:t></w:r></w:sdtContent></w:sdt>',
  ),
  beside('words above words', '<w:r><w:ruby><w:rt><w:r><w:t>niet</w:t></w:r></w:rt></w:ruby></w:r>'),
  ofPart(
    'a deletion',
    instead(
      (word) =>
        `</w:t></w:r><w:del w:id="900" w:author="x"><w:r><w:delText>${word}</w:delText></w:r></w:del><w:r><w:t xml:space="preserve">`,
    ),
  ),
  ofPart(
    'a deletion that keeps its words as text',
    instead(
      (word) =>
        `</w:t></w:r><w:del w:id="900" w:author="x"><w:r><w:t xml:space="preserve">${word}</w:t></w:r></w:del><w:r><w:t xml:space="preserve">`,
    ),
  ),
  ofPart('a space that Word drops', (text, { sentence, word }) =>
    text.replace(sentence, () =>
      sentence.replace(`${word} `, () => `${word}</w:t></w:r><w:r><w:t> </w:t></w:r><w:r><w:t>`),
    ),
  ),
  ofPart(
    'a link around a word',
    instead(
      (word) =>
        `</w:t></w:r><w:hyperlink w:anchor="elders"><w:r><w:t>${word}</w:t></w:r></w:hyperlink><w:r><w:t xml:space="preserve">`,
    ),
  ),
  ofPart('a link within that leads elsewhere', (text) =>
    text.replace(/(<\/w:sdt>[\s\S]*?<w:hyperlink w:anchor=")[^"]*/, '$1nergens'),
  ),
  ofPart('a tip at a link', swap('<w:hyperlink ', '<w:hyperlink w:tooltip="Niet" ')),
  ofPart(
    'another address',
    swap(/Target="https?:[^"]*"/, 'Target="https://elders.nl/"'),
    'word/_rels/document.xml.rels',
  ),
  ofPart(
    'a picture of elsewhere',
    swap(
      '</Relationships>',
      '<Relationship Id="rX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="https://elders.nl/x.png" TargetMode="External"/></Relationships>',
    ),
    'word/_rels/document.xml.rels',
  ),
  ofPart(
    'another template',
    swap(
      '</Relationships>',
      '<Relationship Id="rX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://elders.nl/x.dotx" TargetMode="External"/></Relationships>',
    ),
    'word/_rels/document.xml.rels',
  ),
  ofPart('another header', swap(/<w:t [^>]*>/, '<w:t xml:space="preserve">Oud: '), 'word/header.xml'),
  ofPart('another footer', swap(/<w:t [^>]*>/, '<w:t xml:space="preserve">Vervallen. '), 'word/footer.xml'),
  ofPart('a footer that hides its words', swap(/<w:r>/, '<w:r><w:rPr><w:vanish/></w:rPr>'), 'word/footer.xml'),
  ofPart('no footer', swap(/<w:footerReference[^>]*>/, '')),
  ofPart(
    'a header of its own for the first page',
    swap(/<w:headerReference /, '<w:headerReference w:type="first" r:id="rFooter"/><w:headerReference '),
  ),
  ofPart(
    'a note in other words',
    swap(/<w:t xml:space="preserve">(?! )/, '<w:t xml:space="preserve">Niet: '),
    'word/footnotes.xml',
  ),
  ofPart('a note that hides its words', swap(/<w:r><w:t/, '<w:r><w:rPr><w:vanish/></w:rPr><w:t'), 'word/footnotes.xml'),
  ofPart(
    'labels that are hidden',
    (text) => text.replaceAll('</w:lvl>', '<w:rPr><w:vanish/></w:rPr></w:lvl>'),
    'word/numbering.xml',
  ),
  ofPart('an entry of the contents in other words', (text) =>
    text.replace(/(<w:docPartGallery[\s\S]*?w:val="TOC1"[\s\S]*?<w:t [^>]*>)/, '$1Niet '),
  ),
  ofPart('an entry of the contents that leads elsewhere', (text) =>
    text.replace(/(w:val="TOC1"[\s\S]*?<w:hyperlink w:anchor=")[^"]*/, '$1nergens'),
  ),
  ofPart('an entry of the contents that is gone', (text) =>
    text.replace(/<w:p><w:pPr><w:pStyle w:val="TOC1"\/><\/w:pPr><w:hyperlink(?:(?!<\/w:p>).)*<\/w:p>/, ''),
  ),
  ofPart(
    'text that passes for contents',
    beforeFirst(
      '</w:sdtContent>',
      '<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:r><w:t>Dit geldt niet.</w:t></w:r></w:p>',
    ),
  ),
  ofPart(
    'a paragraph in the style of contents',
    beforeFirst(
      '<w:sectPr>',
      '<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:r><w:t>Dit geldt niet.</w:t></w:r></w:p>',
    ),
  ),
  ofPart('a heading that is none', swap(/<w:pStyle w:val="Heading1"\/>/, '')),
  ofPart('a heading of another depth', (text) =>
    text.replaceAll('<w:pStyle w:val="Heading1"/>', '<w:pStyle w:val="Heading3"/>'),
  ),
  ofPart('two paragraphs exchanged', (text) => text.replace(paragraphs, '$2$1')),
  ofPart('a row that is hidden', swap('<w:tr>', '<w:tr><w:trPr><w:hidden/></w:trPr>')),
  ofPart('a row of no height', swap('<w:tr>', '<w:tr><w:trPr><w:trHeight w:val="1" w:hRule="exact"/></w:trPr>')),
  ofPart('a row twice', (text) => text.replace(/<w:tr>[\s\S]*?<\/w:tr>/, (own) => own + own)),
  ofPart('a cell over two columns', swap('<w:tcPr>', '<w:tcPr><w:gridSpan w:val="2"/>')),
  ofPart('a cell over two rows', swap('<w:tcPr>', '<w:tcPr><w:vMerge/>')),
  ofPart('a cell of no width', swap(/<w:tcW w:w="\d+"/, '<w:tcW w:w="1"')),
  ofPart('a table off the page', swap('<w:tblPr>', '<w:tblPr><w:tblpPr w:tblpX="-9000"/>')),
  ofPart('a table the other way round', swap('<w:tblPr>', '<w:tblPr><w:bidiVisual/>')),
  ofPart('a table called otherwise', swap(/<w:tblCaption w:val="/, '<w:tblCaption w:val="Vervallen. ')),
  ofPart('a small page', swap(/<w:pgSz w:w="\d+"/, '<w:pgSz w:w="300"')),
  ofPart('margins that leave nothing', swap(/w:left="1417"/, 'w:left="11000"')),
  ofPart('numbered lines', swap('<w:pgSz', '<w:lnNumType w:countBy="1"/><w:pgSz')),
  ofPart('a background', swap('<w:body>', '<w:background w:color="000000"/><w:body>')),
  ofPart('a figure described otherwise', (text) => text.replace(/descr="[^"]*"/g, 'descr="Iets anders"')),
  ofPart('a figure that is hidden', swap('<wp:docPr ', '<wp:docPr hidden="1" ')),
  ofPart('a figure of no size', (text) => text.replace(/cx="\d+"/g, 'cx="1"')),
  ofPart('a figure that floats', (text) => text.replaceAll('wp:inline', 'wp:anchor')),
  ofPart('another title in the properties', swap('<dc:title>', '<dc:title>Oud: '), 'docProps/core.xml'),
  ofPart(
    'key words in the properties',
    swap('</cp:coreProperties>', '<cp:keywords>vervallen</cp:keywords></cp:coreProperties>'),
    'docProps/core.xml',
  ),
  ofPart('another fingerprint', swap(/regelwerk-2:\w+/, 'regelwerk-2:0000'), 'docProps/custom.xml'),
  ofPart('another organisation', swap(/<Company>/, '<Company>Niet '), 'docProps/app.xml'),
  ofPart('letters that are mailed', swap('</w:settings>', '<w:mailMerge/></w:settings>'), 'word/settings.xml'),
  ofPart('styles of a template', swap('</w:settings>', '<w:linkStyles/></w:settings>'), 'word/settings.xml'),
  ofPart(
    'a font that is another',
    swap(/<w:altName w:val="[^"]*"/, '<w:altName w:val="Wingdings"'),
    'word/fontTable.xml',
  ),
  ofPart('a font in the file', swap('</w:font>', '<w:embedRegular r:id="rX"/></w:font>'), 'word/fontTable.xml'),
  withParts(
    'a part of HTML',
    { 'word/afchunk.htm': '<p>Niet</p>' },
    swap('<w:sectPr>', '<w:altChunk r:id="rX"/><w:sectPr>'),
    '<Relationship Id="rX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="afchunk.htm"/>',
  ),
  withParts('comments', {
    'word/comments.xml': '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
  }),
  withParts('a program', { 'word/vbaProject.bin': 'x' }),
  withParts('a part with data', { 'customXml/item1.xml': '<x/>' }),
  withParts('a second document', { 'word/Document.xml': '<x/>' }),
];

/** Where its lists are numbered, and where they have bullets. */
const numbered: readonly Alteration[] = [
  ofPart(
    'labels off the page',
    (text) => text.replace(/<w:ind w:left="\d+"/g, '<w:ind w:left="-9000"'),
    'word/numbering.xml',
  ),
  ofPart(
    'labels of a picture',
    swap('<w:abstractNum ', '<w:numPicBullet w:numPicBulletId="0"/><w:abstractNum '),
    'word/numbering.xml',
  ),
  ofPart(
    'labels of another list',
    (text) => text.replace(/<w:multiLevelType/g, '<w:numStyleLink w:val="X"/><w:multiLevelType'),
    'word/numbering.xml',
  ),
  ofPart('words in the line above the notes', swap('<w:separator/>', '<w:t>Niet geldig</w:t>'), 'word/footnotes.xml'),
  ofPart(
    'a note that is a line',
    swap('<w:footnote w:id="1"', '<w:footnote w:type="separator" w:id="1"'),
    'word/footnotes.xml',
  ),
  ofPart('columns of no width', (text) => text.replace(/<w:gridCol w:w="\d+"\/>/g, '<w:gridCol w:w="1"/>')),
  ofPart('a table of no width', swap(/<w:tblW [^>]*>/, '<w:tblW w:w="100" w:type="dxa"/>')),
  ofPart('two parts in one control of contents', (text) =>
    text
      .replace(
        '<w:tbl>',
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent><w:tbl>',
      )
      .replace('</w:tbl>', '</w:tbl></w:sdtContent></w:sdt>'),
  ),
  ofPart('a label in words', swap(/w:lvlText w:val="%1/, 'w:lvlText w:val="Niet %1'), 'word/numbering.xml'),
  ofPart(
    'labels of another kind',
    (text) => text.replaceAll('<w:numFmt w:val="decimal"/>', '<w:numFmt w:val="lowerRoman"/>'),
    'word/numbering.xml',
  ),
  ofPart(
    'a count that begins elsewhere',
    swap(/<w:startOverride w:val="\d+"\/>/, '<w:startOverride w:val="7"/>'),
    'word/numbering.xml',
  ),
];
const bulleted: readonly Alteration[] = [
  ofPart('bullets that are words', swap('w:lvlText w:val="•"', 'w:lvlText w:val="Niet:"'), 'word/numbering.xml'),
];

export function beforeFirst(mark: string, added: string): TextChange {
  return (text) => text.replace(mark, () => `${added}${mark}`);
}

const markdown: readonly Alteration[] = [
  ...characters.map(([what, change]) => ofText(what, change)),
  ...[
    ['struck', '~~', '~~'],
    ['as code', '`', '`'],
    ['emphasised', '**', '**'],
    ['in a tag', '<span hidden>', '</span>'],
    ['struck by a tag', '<del>', '</del>'],
    ['in a comment', '<!--', '-->'],
    ['in a comment of another kind', '{/*', '*/}'],
    ['as a link', '[', '](https://elders.nl/)'],
    ['as a picture', '![', '](x.png)'],
    ['in a shortcode', '{{< hidden >}}', '{{< /hidden >}}'],
    ['with attributes of kramdown', '', '{: .hidden}'],
    ['as mathematics', '$', '$'],
    ['as a picture of letters', ':', ':'],
    ['marked', '==', '=='],
    ['lowered', '~', '~'],
    ['raised', '^', '^'],
    ['behind an escape', '\\', ''],
  ].map(([what, before, after]) => ofText(`a word ${what}`, around(before ?? '', after ?? ''))),
  ofText(
    'an entity',
    instead((word) => word.replace('e', '&#1077;').replace('i', '&#1110;')),
  ),
  ofText('a space of no width as an entity', around('&#8203;', '')),
  ofText('another title', swap(/^title: "/m, 'title: "Oud: ')),
  ofText('another state', swap(/^status: ".*"$/m, 'status: "vervallen"')),
  ofText('another day', swap(/^(?:modified|date): ".*"$/m, 'modified: "2001-01-01"')),
  ofText('a key more', swap(/^pdf: /m, 'draft: true\npdf: ')),
  ofText('a key that hides the page', swap(/^pdf: /m, 'layout: null\npdf: ')),
  ofText('a key less', swap(/^revision_due:.*\n/m, '')),
  ofText('a comment in the front matter', swap(/^pdf: /m, '# vervallen\npdf: ')),
  ofText('no front matter', swap(/^---\n[\s\S]*?\n---\n/, '')),
  ofText('another fingerprint', swap(/regelwerk-2:\w+/, 'regelwerk-2:0000')),
  ofText('another number', swap(/^1\. +/m, '7. ')),
  ofText('a list with bullets', swap(/^1\. +/m, '-  ')),
  ofText('a list without bullets', swap(/^[-*] +(?!-)/m, '')),
  ofText('a heading that is none', swap(/^## /m, '')),
  ofText('a heading of another depth', swap(/^## /m, '#### ')),
  ofText('a heading by what is under it', (text, { sentence }) => text.replace(sentence, () => `${sentence}\n===`)),
  ofText('a quotation', beforeSentence('> ')),
  ofText('a block of code', beforeSentence('```\n')),
  ofText('code by four spaces', beforeSentence('\n\n        ')),
  ofText(
    'a break within a line',
    instead((word) => `${word}  \n`),
  ),
  ofText(
    'a break by a backslash',
    instead((word) => `${word}\\\n`),
  ),
  ofText('another address', swap(/\]\(https?:[^)]*\)/, '](https://elders.nl/)')),
  ofText('an anchor that leads elsewhere', swap(/\]\(#[^)]*\)/, '](#elders)')),
  ofText('a definition with a title', (text) => `${text}\n[x]: https://elders.nl/ "Niet"\n`),
  ofText('a note that nobody refers to', (text) => `${text}\n[^99]: Niet.\n`),
  ofText('text at the end', (text) => `${text}\nEn dit.\n`),
  ofText('a table with another row', (text) => text.replace(/^\|(?! -|-).*\|$/m, (row) => `${row}\n| x | y |`)),
  ofText('an import', (text) => `${text}\nimport X from 'x'\n`),
  ofText('a directive', (text) => `${text}\n:::note\nx\n:::\n`),
  ofText('two paragraphs exchanged', (text) =>
    text.replace(/\n\n([A-Z][^\n]{20,})\n\n([A-Z][^\n]{20,})\n\n/, '\n\n$2\n\n$1\n\n'),
  ),
];

const plain: readonly Alteration[] = [
  ...characters.map(([what, change]) => ofText(what, change)),
  ofText('another number', swap(/^(\s*)1\. /m, '7. ')),
  ofText('another bullet', swap(/^- /m, '* ')),
  ofText('text at the end', (text) => `${text}\nEn dit.\n`),
  ofText('text at the start', (text) => `Vervallen.\n\n${text}`),
  ofText(
    'a carriage return that overwrites',
    instead((word) => `${word}\r`),
  ),
  ofText(
    'a backspace',
    instead((word) => `${word}\b`),
  ),
  ofText('an escape of a terminal', around('\u001b[8m', '\u001b[0m')),
  ofText(
    'a form feed',
    instead((word) => `${word}\f`),
  ),
  ofText(
    'a null',
    instead((word) => `${word}\0`),
  ),
  ofText('the end cut off', (text) => text.slice(0, -40)),
  ofText('two paragraphs exchanged', (text) =>
    text.replace(/\n\n([^\n]{10,}(?:\n[^\n]+)*)\n\n([^\n]{10,}(?:\n[^\n]+)*)\n\n/, '\n\n$2\n\n$1\n\n'),
  ),
];

export const ofBytes = (what: string, make: (bytes: Uint8Array) => Uint8Array): Alteration => ({
  what,
  change(bytes) {
    const changed = make(bytes);
    return Buffer.compare(bytes, changed) === 0 ? undefined : changed;
  },
});
export const latin = (change: (text: string) => string) => (bytes: Uint8Array) =>
  new Uint8Array(Buffer.from(change(Buffer.from(bytes).toString('latin1')), 'latin1'));

/** Of a PDF nothing is said but what it says itself, so that each of these is as good as another. */
const pdf: readonly Alteration[] = [
  ofBytes('a byte that is another', (bytes) => bytes.map((byte, at) => (at === bytes.length - 200 ? byte ^ 1 : byte))),
  ofBytes('a byte more', (bytes) => new Uint8Array([...bytes, 10])),
  ofBytes('the end cut off', (bytes) => bytes.slice(0, -20)),
  ofBytes(
    'an update added',
    latin((text) => `${text}1 0 obj\n<</Type/Catalog>>\nendobj\n%%EOF\n`),
  ),
  ofBytes(
    'another title',
    latin((text) => text.replace(/<dc:title>/, '<dc:title >')),
  ),
  ofBytes(
    'another fingerprint',
    latin((text) => text.replace(/regelwerk-2:[0-9a-f]{4}/, 'regelwerk-2:0000')),
  ),
  ofBytes(
    'another state',
    latin((text) => text.replace(/<rw:status>../, '<rw:status>xx')),
  ),
  ofBytes(
    'claims twice',
    latin((text) =>
      text.replace(
        /<rdf:Description rdf:about="" xmlns:rw=/,
        '<x xmlns:rw="https://regelwerk.invalid/ns/claims/1/"/><rdf:Description rdf:about="" xmlns:rw=',
      ),
    ),
  ),
  ofBytes(
    'no claims',
    latin((text) => text.replaceAll('rw:', 'xx:')),
  ),
  ofBytes('no PDF', () => strToU8('<p>niet</p>')),
];

export const alterations = { page, fragment, docx, numbered, bulleted, markdown, plain, pdf } as const;
