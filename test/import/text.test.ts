/** Plain text: as it was typed, sent, or cut out of pages. */
import { describe, expect, test } from 'vitest';
import { readText } from '../../src/import/read/text/index.ts';
import { leftOut, paperOf, shown } from './support/shown.ts';

const read = async (text: string) => paperOf(await readText(text, 'x.txt'));
const blocks = async (text: string) => shown(await read(text));

/** Broken at 60 characters, as a program would. */
function wrapped(text: string, width = 60): string {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('\n');
}

const ONE =
  'De school spreekt met ouders af wie wanneer belt. Wie een afspraak niet kan nakomen, laat dat dezelfde dag weten aan de mentor van de leerling.';
const TWO =
  'Een leerling die ziek is, wordt voor acht uur afgemeld. De receptie noteert de melding en zegt het tegen de docenten van die dag.';

describe('paragraphs', () => {
  test('are lines that were broken, between blank lines or short ones', async () => {
    expect(await blocks(`${wrapped(ONE)}\n\n${wrapped(TWO)}\n${wrapped(ONE)}\n`)).toEqual([ONE, TWO, ONE]);
  });

  test('a line that was never broken is one', async () => {
    const long = `${ONE} ${TWO}`;
    expect(await blocks(`${long}\n${long}\nKort.\n${long}`)).toEqual([long, long, 'Kort.', long]);
  });

  test('a heading without a blank line under it stands apart', async () => {
    expect(await blocks(`1. Verzuim\n${wrapped(ONE)}\n2. Te laat\n${wrapped(TWO)}`)).toEqual([
      '1. Verzuim',
      ONE,
      '2. Te laat',
      TWO,
    ]);
  });

  test('of a heading that is underlined the file says so', async () => {
    const paper = await read(`Verzuim\n=======\n\nDoel\n----\n\n${wrapped(ONE)}\n`);
    expect(shown(paper)).toEqual(['h1 Verzuim', 'h2 Doel', ONE]);
    expect(leftOut(paper)).toEqual(['picture: =======', 'picture: ----']);
  });

  test('a number at the start of a line begins an item, and stays in the words; what is referred to does not', async () => {
    expect(await blocks(`1. ${wrapped(ONE)}\n2. ${wrapped(TWO)}\n`)).toEqual([`1. ${ONE}`, `2. ${TWO}`]);
    const text =
      'Wat er in dit geval verder gebeurt, staat in het eerste lid van artikel 12. Daarin staat ook wie er dan beslist.';
    expect(await blocks(wrapped(text, 72))).toEqual([text]);
  });

  test.each(['\n', '\r\n', '\r'])('lines may end with %j', async (end) => {
    expect(await blocks(`${wrapped(ONE)}\n\n${wrapped(TWO)}`.replaceAll('\n', end))).toEqual([ONE, TWO]);
  });
});

describe('words that were parted', () => {
  const line = (end: string, next: string) =>
    `Dit is een regel van de tekst die lang genoeg is en eindigt op ${end}\n${next} en daarna gaat hij nog een heel eind door met woorden`;
  test.each([
    ['instem-', 'ming', 'instemming'],
    ['onderwijs-', 'en zorgplan', 'onderwijs- en zorgplan'],
    ['MR-', 'leden', 'MR-leden'],
    ['Noord-', 'Brabant', 'Noord-Brabant'],
    ['e-', 'mail', 'e-mail'],
    ['2024-', '2025', '2024- 2025'],
    ['woord\u00AD', 'deel', 'woorddeel'],
  ])('%j and %j', async (first, second, word) => {
    expect((await blocks(line(first, second)))[0]).toContain(`eindigt op ${word} en daarna`);
  });

  test('each is told, with its pieces', async () => {
    const { joined } = await read(line('instem-', 'ming'));
    expect(joined).toMatchObject([{ pieces: ['instem-', 'ming'], word: 'instemming' }]);
  });

  test('a hyphen that the text has elsewhere stays', async () => {
    expect((await blocks(`De bring-kast staat klaar.\n\n${line('bring-', 'kast')}`))[1]).toContain('op bring-kast en');
  });
});

describe('lists and tables', () => {
  test('bullets of any kind, and as deep as they stand in', async () => {
    expect(await blocks('• een\n• twee\n  o onder\n  o nog een\n\uF0B7 drie\n- vier\n\n* vijf\n')).toEqual([
      '> •! een',
      '> •! twee',
      '>> o! onder',
      '>> o! nog een',
      '> \uF0B7! drie',
      '> -! vier',
      '> *! vijf',
    ]);
  });

  test('an item goes on where its words began', async () => {
    const text = wrapped(ONE, 56).replaceAll('\n', '\n  ');
    expect(await blocks(`- ${text}\n- kort\n\n${wrapped(TWO)}`)).toEqual([`> -! ${ONE}`, '> -! kort', TWO]);
  });

  test('columns that begin at the same place are a table; so are tabs and bars', async () => {
    expect(
      await blocks('Auteur:      J. Blom\nStatus:      vastgesteld door\n             het bestuur\nVersie:      2\n'),
    ).toEqual(['| Auteur: | J. Blom |', '| Status: | vastgesteld door het bestuur |', '| Versie: | 2 |']);
    expect(await blocks('Wie\tWat\nMentor\tbelt\n')).toEqual(['| Wie | Wat |', '| Mentor | belt |']);
    expect(await blocks('| Wie | Wat |\n|-----|-----|\n| Mentor | belt |\n')).toEqual([
      '| Wie | Wat |',
      '| Mentor | belt |',
    ]);
  });

  test('items with room behind their numbers are no table', async () => {
    expect(await blocks('1.    een\n2.    twee\n')).toEqual(['1. een', '2. twee']);
  });

  test('what a mail quotes is a quotation', async () => {
    expect(await blocks('Beste allen,\n\n> Dit schreef je\n> gisteren.\n\nGroet')).toEqual([
      'Beste allen,',
      'quote',
      '  Dit schreef je',
      '  gisteren.',
      'Groet',
    ]);
  });
});

describe('what stands between pages', () => {
  const page = (number: number, text: string, end = `Pagina ${number} van 3`) =>
    `De Hoek        Protocol verzuim\n\n${text}\n\n${end}\n`;
  const TOPICS = [
    'toetsen',
    'verzuim',
    'pauzes',
    'kluisjes',
    'reizen',
    'foto’s',
    'telefoons',
    'gedrag',
    'boeken',
    'ziekte',
    'rust',
    'feesten',
  ];
  const texts = TOPICS.map((topic) => ONE.replace('af wie', `af over ${topic} wie`));
  const body = (number: number) =>
    texts
      .slice(number * 4 - 4, number * 4)
      .map((text) => wrapped(text))
      .join('\n\n');

  test('running titles and numbers, at form feeds', async () => {
    const paper = await read([1, 2, 3].map((number) => page(number, body(number))).join('\f'));
    expect(shown(paper)).toEqual(texts);
    expect(leftOut(paper)).toEqual([
      'header: De Hoek Protocol verzuim (3)',
      'page-number: Pagina 1 van 3',
      'page-number: Pagina 2 van 3',
      'page-number: Pagina 3 van 3',
    ]);
    expect(paper.pages).toBe(3);
    expect(paper.blocks.map(({ place }) => place.page)).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3]);
  });

  test('the same without form feeds', async () => {
    const paper = await read([1, 2, 3].map((number) => page(number, body(number))).join('\n'));
    expect(shown(paper)).toEqual(texts);
    expect(paper.furniture.map(({ kind, times }) => `${kind} ${times}`)).toEqual([
      'header 3',
      'page-number 1',
      'page-number 1',
      'page-number 1',
    ]);
  });

  test('bare numbers that count the pages', async () => {
    const paper = await read([1, 2, 3].map((number) => `${body(number)}\n\n${number}\n`).join('\n'));
    expect(leftOut(paper)).toEqual(['page-number: 1', 'page-number: 2', 'page-number: 3']);
  });

  test('a sentence goes on past them', async () => {
    const [head, tail] = [
      wrapped(ONE).split('\n').slice(0, 2).join('\n'),
      wrapped(ONE).split('\n').slice(2).join('\n'),
    ];
    const paper = await read(
      `${page(1, `${body(1)}\n\n${head}`)}\f${page(2, `${tail}\n\n${body(2)}`)}\f${page(3, body(3))}`,
    );
    expect(shown(paper).slice(4, 6)).toEqual([ONE, texts[4]]);
  });

  test('words that come back are text where they keep no rhythm', async () => {
    const paper = await read('Let op\n\neen\n\nLet op\n\ntwee\n\ndrie\n\nvier\n\nLet op\n\nvijf\n');
    expect(leftOut(paper)).toEqual([]);
  });

  test('contents with dots', async () => {
    const paper = await read(
      `Inhoudsopgave\n\n1. Verzuim ......... 2\n2. Te laat . . . . . 3\n\n1. Verzuim\n\n${wrapped(ONE)}\n`,
    );
    expect(shown(paper)).toEqual(['1. Verzuim', ONE]);
    expect(paper.furniture.map(({ kind }) => kind)).toEqual(['contents', 'contents', 'contents']);
  });
});

describe('text cut out of a PDF', () => {
  test('numbers and bullets on a line of their own go before their words', async () => {
    expect(await blocks(`a.\n\neen;\n\nb.\n\ntwee.\n\n1.\n2.\n\n${wrapped(ONE)}\n${wrapped(TWO)}\n`)).toEqual([
      'a. een;',
      'b. twee.',
      `1. ${ONE}`,
      `2. ${TWO}`,
    ]);
  });

  test('notes at the foot are notes', async () => {
    const paper = await read(`${wrapped(ONE)}1\n\n${wrapped(TWO)}\n\n1 Sinds het jaar 2022.\n`);
    expect(paper.notes.map(({ id }) => id)).toEqual(['1']);
    expect(paper.blocks).toHaveLength(2);
  });
});

describe('hostile texts', () => {
  test.each([
    ['one huge line', 'woord '.repeat(4000)],
    ['spaces', `x${' '.repeat(4000)}y\n`.repeat(3)],
    ['dots', `${'. '.repeat(10_000)}x\n`.repeat(3)],
    ['hyphens', 'a-\n'.repeat(4000)],
    ['bars', `|${'|'.repeat(4000)}\n`.repeat(4)],
    ['columns', `${'a    '.repeat(2000)}\n`.repeat(10)],
    ['bullets', '• '.repeat(10_000)],
    ['quotes', `${'> '.repeat(4000)}x\n`.repeat(3)],
    ['numbers', Array.from({ length: 4000 }, (_, index) => String(index % 500)).join('\n')],
    ['form feeds', 'x\f'.repeat(4000)],
    ['the same line', 'De Hoek\n'.repeat(6000)],
  ])('%s take no time and lose no letter', async (_, text) => {
    const started = performance.now();
    await read(text);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
