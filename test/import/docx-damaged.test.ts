/** What is no Word file, or one no more: a clear message or a paper, never a throw, never long. */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { lettersOf } from '../../src/import/paper.ts';
import { readDocx } from '../../src/import/read/docx/index.ts';
import { abstractNum, item, num, p, paperOf, partsOf, r, root, word, zipped } from './support/word.ts';

async function told(bytes: Uint8Array) {
  const { value, diagnostics } = await readDocx(bytes, 'map/protocol.docx');
  expect(value).toBeUndefined();
  expect(diagnostics).toHaveLength(1);
  const [{ code = '', params = {} } = {}] = diagnostics;
  expect(params['file']).toBe('map/protocol.docx');
  return { code, params };
}

/** A compound file as far as it is looked at: its first bytes, and names of streams in UTF-16. */
function compound(name: string): Uint8Array {
  const letters = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  return new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(512).fill(0), ...letters]);
}

describe('what it is instead', () => {
  test.each([
    ['een oud Word-bestand (.doc)', compound('WordDocument')],
    ['een oud Excel-bestand (.xls)', compound('Workbook')],
    ['een RTF-bestand (.rtf)', strToU8('{\\rtf1 x}')],
    ['een bestand van een andere soort', strToU8('zomaar tekst')],
    ['een Excel-bestand (.xlsx)', zipSync({ 'xl/workbook.xml': strToU8('<x/>') })],
    ['een PowerPoint-presentatie (.pptx)', zipSync({ 'ppt/presentation.xml': strToU8('<x/>') })],
    ['een ODT-bestand (.odt)', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') })],
    ['een zip met andere bestanden', zipSync({ 'foto.jpg': strToU8('x') })],
  ])('%s', async (found, bytes) => {
    const { code, params } = await told(bytes);
    expect(code).toBe('import-kind');
    expect(params['found']).toMatchObject({ nl: found });
  });

  test('with a password', async () => {
    expect((await told(compound('EncryptedPackage'))).code).toBe('import-encrypted');
  });

  test('nothing in it', async () => {
    expect((await told(word(p('')))).code).toBe('import-empty');
  });
});

describe('broken', () => {
  const parts = partsOf({ body: p('x') });
  test.each([
    ['no bytes', new Uint8Array()],
    ['cut off', word(p('x')).subarray(0, 300)],
    ['no document', zipSync({ 'word/styles.xml': strToU8('<x/>') })],
    ['XML that is none', zipped({ ...parts, 'word/document.xml': root('w:document', '<w:body><w:p></w:body>') })],
    [
      'a document type',
      zipped({ ...parts, 'word/document.xml': '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>' }),
    ],
    [
      'an entity nobody declared',
      zipped({
        ...parts,
        'word/document.xml': root('w:document', `<w:body>${p('<w:r><w:t>&a;</w:t></w:r>')}</w:body>`),
      }),
    ],
    [
      'letters in no encoding',
      zipped({ ...parts, 'word/document.xml': new Uint8Array([0x3c, 0x78, 0x3e, 0xff, 0xfe, 0xc0]) }),
    ],
  ])('%s', async (_, bytes) => {
    expect((await told(bytes)).code).toBe('import-broken');
  });

  test('parts that are missing are done without', async () => {
    const {
      'docProps/app.xml': _,
      'docProps/core.xml': __,
      'word/_rels/document.xml.rels': ___,
      ...rest
    } = partsOf({ body: p('x', '<w:pStyle w:val="Kop1"/>'), styles: '' });
    expect((await paperOf(zipped(rest))).blocks).toHaveLength(1);
  });
});

describe('too large', () => {
  const bombs: readonly (readonly [string, () => Uint8Array])[] = [
    [
      'a part that unpacks to far more',
      () => zipped({ ...partsOf({ body: p('x') }), 'word/media/a.png': new Uint8Array(4 * 1024 * 1024) }),
    ],
    [
      'parts without end',
      () =>
        zipSync(Object.fromEntries(Array.from({ length: 4001 }, (_, at) => [`a${at}`, new Uint8Array()])), {
          level: 0,
        }),
    ],
    ['XML a thousand deep', () => word(`${'<w:sdt>'.repeat(1000)}${'</w:sdt>'.repeat(1000)}`)],
    [
      'tables within each other',
      () => word(`${'<w:tbl><w:tr><w:tc>'.repeat(80)}${p('x')}${'</w:tc></w:tr></w:tbl>'.repeat(80)}`),
    ],
  ];
  test.each(bombs)('%s', async (_, make) => {
    expect((await told(make())).code).toBe('import-limit');
  });

  test('a part that says to be smaller than it is', async () => {
    const bytes = word(p(r('x'.repeat(5000))));
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // The size unpacked, in the record of each part in the list at the end.
    for (let at = 0; at + 4 < bytes.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
    expect((await told(bytes)).code).toBe('import-broken');
  });
});

describe('Word files of others', () => {
  test('in the strict namespaces', async () => {
    const strict = Object.fromEntries(
      Object.entries(
        partsOf({
          body: p(r('x', '<w:b/>'), '<w:pStyle w:val="K"/>'),
          styles: '<w:style w:styleId="K" w:type="paragraph"><w:name w:val="heading 1"/></w:style>',
        }),
      ).map(([name, content]) => [
        name,
        typeof content === 'string'
          ? content
              .replaceAll(
                'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
                'http://purl.oclc.org/ooxml/wordprocessingml/main',
              )
              .replaceAll(
                'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
                'http://purl.oclc.org/ooxml/officeDocument/relationships',
              )
          : content,
      ]),
    );
    expect((await paperOf(zipped(strict))).blocks).toMatchObject([{ heading: 1, look: { isBold: true } }]);
  });

  test('with other prefixes, names in capitals and absolute targets', async () => {
    const files = partsOf({ body: p('x') });
    const document = String(files['word/document.xml']).replaceAll('w:', 'ns0:').replaceAll('xmlns:w=', 'xmlns:ns0=');
    const rels = String(files['_rels/.rels']).replace('word/document.xml', '/Word/Document.xml');
    expect(
      (await paperOf(zipped({ ...files, 'word/document.xml': document, '_rels/.rels': rels }))).blocks,
    ).toHaveLength(1);
  });

  test('in UTF-16', async () => {
    const files = partsOf({ body: p('één') });
    const text = `\ufeff${String(files['word/document.xml']).replace('UTF-8', 'UTF-16')}`;
    const wide = new Uint8Array(
      [...text].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]),
    );
    expect((await paperOf(zipped({ ...files, 'word/document.xml': wide }))).letters).toBe(3);
  });
});

const SOUND = {
  body:
    item(1, 0, 'Een') +
    item(1, 1, 'Twee') +
    `<w:tbl><w:tr><w:tc>${p('cel')}</w:tc><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${p('b')}</w:tc></w:tr><w:tr><w:tc>${p('')}</w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr>${p('')}</w:tc></w:tr></w:tbl>` +
    p(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('zie')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ) +
    p(`<w:del w:id="1"><w:r><w:delText>weg</w:delText></w:r></w:del><w:r><w:footnoteReference w:id="1"/></w:r>`) +
    p(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p('vak')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r>`,
    ),
  numbering:
    abstractNum(0, [
      ['decimal', '%1.'],
      ['lowerLetter', '%2)'],
    ]) + num(1, 0),
  styles: '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/><w:basedOn w:val="B"/></w:style>',
  footnotes: `<w:footnote w:id="1">${p('noot')}</w:footnote>`,
  headers: [p('kop')],
};

/** `isElsewhere`: pieces of the XML may stand where no program puts them. */
function tagged(files: fc.Arbitrary<Uint8Array>, isElsewhere = false) {
  return files.map((damaged) => ({ damaged, isElsewhere }));
}

test('damaged in whatever way', async () => {
  const bytes = word(SOUND);
  const files = partsOf(SOUND);
  const names = Object.keys(files).filter((name) => name.endsWith('.xml'));
  const flipped = fc
    .array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
    .map((places) => {
      const copy = bytes.slice();
      for (const [at, value] of places) copy[at] = value;
      return copy;
    });
  const truncated = fc.nat(bytes.length).map((end) => bytes.subarray(0, end));
  // A piece of the XML is taken out, said twice, or put elsewhere: what is well-formed goes on.
  const edited = fc
    .tuple(fc.constantFrom(...names), fc.nat(), fc.nat(), fc.nat(), fc.nat(2))
    .map(([name, from, to, into, how]) => {
      const pieces = String(files[name]).split(/(?=<)/);
      const [start, end] = [from % pieces.length, to % pieces.length].sort((a, b) => a - b) as [number, number];
      const cut = how === 1 ? pieces.slice(start, end) : pieces.splice(start, end - start);
      if (how > 0) pieces.splice(into % (pieces.length + 1), 0, ...cut);
      return zipped({ ...files, [name]: pieces.join('') });
    });
  // One attribute says something else.
  const lied = fc
    .tuple(fc.constantFrom(...names), fc.nat(), fc.constantFrom('-1', '99999999999', '', 'x', '1e9', 'NaN'))
    .map(([name, at, value]) => {
      const pieces = String(files[name]).split(/(?<=w:[a-zA-Z]+=")/);
      const place = at % pieces.length;
      pieces[place] = place === 0 ? (pieces[0] ?? '') : (pieces[place] ?? '').replace(/^[^"]*/, value);
      return zipped({ ...files, [name]: pieces.join('') });
    });
  let papers = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(tagged(flipped), tagged(truncated), tagged(lied), tagged(edited, true)),
      async ({ damaged, isElsewhere }) => {
        const began = performance.now();
        const { value, diagnostics } = await readDocx(damaged, 'x.docx');
        expect(performance.now() - began).toBeLessThan(2000);
        if (value === undefined) expect(diagnostics).toHaveLength(1);
        else {
          papers += 1;
          // Words that stand where nothing can be are not all found: then the counts differ, and that is told.
          if (!isElsewhere) expect(lettersOf(value)).toBe(value.letters);
        }
      },
    ),
    // The bytes of a file say nothing to whoever reads of a failure: its seed does.
    {
      numRuns: 200 * Number(process.env['PROPERTIES'] ?? 1),
      reporter: ({ failed, seed, counterexamplePath, errorInstance }) => {
        if (failed) throw new Error(`seed ${seed}, path ${counterexamplePath}`, { cause: errorInstance });
      },
    },
  );
  expect(papers).toBeGreaterThan(50);
});
