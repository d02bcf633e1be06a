/** What is seen of a PDF without tags: each in a small file that the test writes. */
import PDFDocument from 'pdfkit';
import { expect, test } from 'vitest';
import { lettersOf, paragraphsOf, plainOf } from '../../src/import/paper.ts';
import { readPdf } from '../../src/import/read/pdf/index.ts';
import type { Paper } from '../../src/model/paper.ts';

type Drawing = PDFKit.PDFDocument;

function pdfOf(
  pages: readonly ((page: Drawing) => void)[],
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false, ...options });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  for (const draw of pages) {
    document.addPage();
    document.font('Helvetica').fontSize(10);
    draw(document);
  }
  document.end();
  return new Promise((resolve) => document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks)))));
}

async function paperOf(...pages: ((page: Drawing) => void)[]): Promise<Paper> {
  const { value, diagnostics } = await readPdf(await pdfOf(pages), 'proef.pdf');
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  expect(lettersOf(value)).toBe(value.letters);
  return value;
}

const at = (page: Drawing, x: number, y: number, text: string) => page.text(text, x, y, { lineBreak: false });
const lines = (page: Drawing, y: number, ...texts: string[]) => {
  for (const [index, text] of texts.entries()) at(page, 70, y + index * 13, text);
};
const texts = (paper: Paper) => paragraphsOf(paper).map(({ content }) => plainOf(content));
const around = (paper: Paper) => paper.furniture.map(({ kind, text, times }) => `${kind} ${text} ${times}`);

const FULL = 'De school vertelt aan het begin van het schooljaar aan ouders en leerlingen wat er geldt,';

test('a line that left room ends its paragraph, and one that is full does not', async () => {
  const paper = await paperOf((page) => lines(page, 100, FULL, 'en hangt het op.', FULL, 'en zet het op de website.'));
  expect(texts(paper)).toEqual([`${FULL} en hangt het op.`, `${FULL} en zet het op de website.`]);
});

test('a sentence goes on over the end of a page, whatever stands between', async () => {
  const page =
    (number: number, ...own: string[]) =>
    (drawing: Drawing) => {
      at(drawing, 70, 40, 'Pestprotocol');
      lines(drawing, 90, ...own);
      at(drawing, 500, 800, `pagina ${number} van 2`);
    };
  const paper = await paperOf(page(1, FULL, FULL), page(2, 'en evalueert dat.', 'Daarna niet.'));
  expect(texts(paper)[0]).toBe(`${FULL} ${FULL} en evalueert dat.`);
  expect(around(paper)).toEqual([
    'header Pestprotocol 2',
    'page-number pagina 1 van 2 1',
    'page-number pagina 2 van 2 1',
  ]);
});

test('headings with numbers at the top of pages are no headers', async () => {
  const page = (number: number) => (drawing: Drawing) => {
    drawing.font('Helvetica-Bold').fontSize(14);
    at(drawing, 70, 60, `Artikel ${number}`);
    drawing.font('Helvetica').fontSize(10);
    lines(drawing, 90, `${FULL} ${number}`);
  };
  const paper = await paperOf(page(1), page(2), page(3));
  expect(paper.furniture).toEqual([]);
  expect(texts(paper).filter((text) => text.startsWith('Artikel'))).toHaveLength(3);
});

test('left and right pages may have other headers', async () => {
  const page = (number: number) => (drawing: Drawing) => {
    at(drawing, number % 2 === 0 ? 70 : 400, 40, number % 2 === 0 ? 'De Linde' : 'Protocol');
    lines(drawing, 90, `Op bladzijde ${'abcd'.charAt(number)} staat dit.`);
  };
  expect(around(await paperOf(page(0), page(1), page(2), page(3)))).toEqual(['header De Linde 2', 'header Protocol 2']);
});

test('hyphens of words stay, those of lines go, and each is told', async () => {
  const broken = Array.from({ length: 6 }, () => [
    'Wie dat wil, kan altijd een af-',
    'spraak maken met de mentor.',
  ]).flat();
  const paper = await paperOf((page) =>
    lines(page, 100, ...broken, 'Vraag het eerst aan de GMR-', 'leden, en kijk naar de in-', 'en uitstroom.'),
  );
  const text = texts(paper).join(' ');
  expect(text).toContain('een afspraak maken');
  expect(text).toContain('de GMR-leden, en kijk naar de in- en uitstroom.');
  expect(paper.joined).toContainEqual(expect.objectContaining({ pieces: ['af-', 'spraak'], word: 'afspraak' }));
});

test('a watermark and letters that are drawn twice are told apart from the text', async () => {
  const paper = await paperOf((page) => {
    page
      .save()
      .rotate(-45, { origin: [300, 400] })
      .fontSize(60);
    at(page, 150, 400, 'CONCEPT');
    page.restore().fontSize(10);
    at(page, 70, 100, 'Dit is de tekst.');
    at(page, 70.3, 100, 'Dit is de tekst.');
  });
  expect(texts(paper)).toEqual(['Dit is de tekst.']);
  expect(around(paper).sort()).toEqual(['hidden Dit is de tekst. 1', 'watermark CONCEPT 1']);
});

test('a table by its lines has its merged cells, and one cell alone is a frame', async () => {
  const paper = await paperOf((page) => {
    page.rect(70, 100, 300, 20).stroke().rect(70, 120, 100, 20).stroke().rect(170, 120, 200, 20).stroke();
    at(page, 75, 106, 'Over beide kolommen');
    at(page, 75, 126, 'links');
    at(page, 175, 126, 'rechts');
    page.rect(70, 300, 300, 40).stroke();
    at(page, 75, 310, 'Let op: dit staat in een kader.');
  });
  const [table, box] = paper.blocks;
  expect(table?.type === 'table' && table.rows.map(({ cells }) => cells.map(({ columns }) => columns))).toEqual([
    [2],
    [1, 1],
  ]);
  expect(box).toMatchObject({ type: 'box', kind: 'frame' });
});

test('bullets in bullets are deeper, and text in an item is of its depth', async () => {
  const paper = await paperOf((page) => {
    at(page, 70, 100, 'Vooraf staat er iets.');
    at(page, 70, 120, '•');
    at(page, 84, 120, 'buiten');
    at(page, 100, 135, '–');
    at(page, 114, 135, 'binnen');
    at(page, 70, 150, '•');
    at(page, 84, 150, 'weer buiten');
  });
  expect(paragraphsOf(paper).map(({ marker, depth }) => [marker?.text ?? null, depth])).toEqual([
    [null, 0],
    ['•', 1],
    ['–', 2],
    ['•', 1],
  ]);
});

test('a link is around its words, and a field at what it asks', async () => {
  const paper = await paperOf((page) => {
    at(page, 70, 100, 'Zie de website van het bestuur.');
    page.link(70 + page.widthOfString('Zie de '), 98, page.widthOfString('website'), 12, 'https://bestuur.example/');
    at(page, 70, 140, 'Naam van het kind');
    page.initForm();
    page.formText('naam', 200, 136, 200, 18);
  });
  const [first, second] = paragraphsOf(paper);
  expect(first?.content).toContainEqual(
    expect.objectContaining({
      type: 'link',
      url: 'https://bestuur.example/',
      children: [{ type: 'text', value: 'website' }],
    }),
  );
  expect(second?.field).toEqual({ kind: 'line', options: [] });
});

test('a password to open it is told of, and one of its owner alone is no hindrance', async () => {
  const draw = (page: Drawing) => at(page, 70, 100, 'Geheim.');
  const closed = await readPdf(await pdfOf([draw], { userPassword: 'a', ownerPassword: 'b' }), 'dicht.pdf');
  expect(closed.diagnostics.map(({ code }) => code)).toEqual(['import-encrypted']);
  const open = await readPdf(await pdfOf([draw], { ownerPassword: 'b' }), 'open.pdf');
  expect(open.value?.letters).toBe(7);
});

test('pages of pictures, pages of nothing and what is no PDF are told of', async () => {
  const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const picture = await pdfOf([(page) => page.image(Buffer.from(dot, 'base64'), 0, 0, { width: 595 })]);
  const rule = async (bytes: Uint8Array) => (await readPdf(bytes, 'x.pdf')).diagnostics.map(({ code }) => code);
  expect(await rule(picture)).toEqual(['import-scanned']);
  expect(await rule(await pdfOf([() => undefined]))).toEqual(['import-empty']);
  expect(await rule(new TextEncoder().encode('geen PDF'))).toEqual(['import-broken']);
});

const cellsOf = (paper: Paper) =>
  paper.blocks.flatMap((block) =>
    block.type === 'table'
      ? block.rows.map(({ cells }) =>
          cells.map(({ blocks }) => blocks.flatMap((one) => (one.type === 'paragraph' ? plainOf(one.content) : []))),
        )
      : [],
  );

test('cells that nearly touch are parted where other rows begin theirs', async () => {
  const paper = await paperOf((page) => {
    const row = (y: number, ...own: string[]) => {
      for (const [index, text] of own.entries()) at(page, [70, 170, 290][index] ?? 0, y, text);
    };
    row(100, 'Wie', 'Taak', 'Wanneer');
    row(122, 'Leerkracht', 'Voert een eerste gesprek', 'Dezelfde dag');
    row(144, 'Directeur', 'Belt met de ouders', 'Binnen een week');
  });
  expect(cellsOf(paper)[1]).toEqual([['Leerkracht'], ['Voert een eerste gesprek'], ['Dezelfde dag']]);
});

test('between level lines alone stands a row', async () => {
  const paper = await paperOf((page) => {
    for (const y of [90, 110, 143, 163]) page.moveTo(70, y).lineTo(500, y).stroke();
    at(page, 74, 95, 'Begrip');
    at(page, 250, 95, 'Betekenis');
    at(page, 74, 114, 'Datalek');
    at(page, 250, 114, 'Gegevens raken weg of komen');
    at(page, 250, 127, 'bij een ander terecht');
    at(page, 74, 148, 'Paraaf');
  });
  expect(cellsOf(paper)).toEqual([
    [['Begrip'], ['Betekenis']],
    [['Datalek'], ['Gegevens raken weg of komen bij een ander terecht']],
    [['Paraaf'], []],
  ]);
});

test('letters that stand apart are words', async () => {
  const paper = await paperOf((page) => {
    page.fontSize(15).text('Hoofdstuk een', 70, 100, { lineBreak: false, characterSpacing: 3.4 });
    page.fontSize(10);
    lines(page, 130, FULL, 'en hangt het op.');
  });
  expect(texts(paper)[0]).toBe('Hoofdstuk een');
});

test('a bullet that is a drawing is one', async () => {
  const paper = await paperOf((page) => {
    lines(page, 100, 'De school let op:');
    for (const [index, text] of ['schelden;', 'slaan.'].entries()) {
      page.circle(84, 127 + index * 15, 2).fill('#000000');
      at(page, 92, 122 + index * 15, text);
    }
  });
  expect(paragraphsOf(paper).map(({ marker }) => marker?.text ?? null)).toEqual([null, '•', '•']);
});

test('numbers of lines and a foot with a bar run along', async () => {
  const page = (number: number) => (drawing: Drawing) => {
    for (let line = 0; line < 9; line++) {
      at(drawing, 40, 160 + line * 13, String(line + 1));
      at(drawing, 70, 160 + line * 13, `${FULL} ${'abcdefghi'[line]}.`);
    }
    at(drawing, 70, 800, `${number} | Pestprotocol`);
  };
  const paper = await paperOf(page(1), page(2));
  expect(around(paper)).toEqual([
    'line-number 1 2 3 4 5 6 7 8 9 2',
    'footer 1 | Pestprotocol 1',
    'footer 2 | Pestprotocol 1',
  ]);
});
