/** Markdown: that of GitHub and of programs that make sites. What HTML has too is tested in html.test.ts. */
import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../src/import/read/markdown/index.ts';
import { codesOf, leftOut, paperOf, shown } from './support/shown.ts';

const read = async (markdown: string) => paperOf(await readMarkdown(markdown, 'x.md'));
const blocks = async (markdown: string) => shown(await read(markdown));

describe('what stands in it', () => {
  test('headings of both kinds, paragraphs, and line breaks', async () => {
    expect(await blocks('Protocol\n===\n\nDoel\n---\n\n### Wie\n\nEen  \ntwee\ndrie\n')).toEqual([
      'h1 Protocol',
      'h2 Doel',
      'h3 Wie',
      'Een twee drie',
    ]);
  });

  test('numbers of lists are as they were typed, also where Markdown would count otherwise', async () => {
    expect(await blocks('1. een\n1. twee\n7. drie\n   - onder\n     1) diep\n\n3. vier\n')).toEqual([
      '> 1.! een',
      '> 1.! twee',
      '> 7.! drie',
      '>> • onder',
      '>>> 1)! diep',
      '> 3.! vier',
    ]);
  });

  test('bullets whose words count on are numbered by these', async () => {
    expect(
      await blocks(
        '- a) een\n- b) twee\n\ntussen\n\n- 2.1 een\n- 2.2 twee\n\ntussen\n\n- a la carte\n- b is een letter\n',
      ),
    ).toEqual([
      '> a)! een',
      '> b)! twee',
      'tussen',
      '> 2.1! een',
      '> 2.2! twee',
      'tussen',
      '> • a la carte',
      '> • b is een letter',
    ]);
  });

  test('tables, quotations, tasks and code', async () => {
    expect(
      await blocks('| A | B |\n|---|--:|\n| 1 | **2** |\n\n> citaat\n\n- [ ] doen\n\n```\nx = 1\n\ny = 2\n```\n'),
    ).toEqual(['| A | B |', '| 1 | 2 |', 'quote', '  citaat', '> • doen [boxes]', 'code x = 1  y = 2']);
  });

  test('notes, of more than one paragraph too; what refers to nothing stays', async () => {
    const paper = await read('Tekst[^1] en[^x].\n\n[^1]: Noot.\n\n    Meer.\n\nDoor[^2].\n\n[^2]: Twee.\n');
    expect(shown(paper)).toEqual(['Tekst en[^x].', 'Door.', 'noot-1: Noot.', 'noot-1: Meer.', 'noot-2: Twee.']);
  });

  test('HTML in it is read as HTML', async () => {
    expect(
      await blocks('<details>\n<summary>Meer</summary>\n\nDit is *uitleg*.\n\n</details>\n\nEen<br><br>twee\n'),
    ).toEqual(['Meer', 'Dit is uitleg.', 'Een', 'twee']);
  });

  test('each paragraph has its line', async () => {
    const { blocks: found } = await read('---\ntitle: x\n---\n# Een\n\ntwee\n\n:::tip\n\n- drie\n\n:::\n');
    expect(JSON.stringify(found).match(/"line":\d+/g)).toEqual(['"line":4', '"line":6', '"line":10']);
  });
});

describe('what programs add', () => {
  test('front matter says what the text is', async () => {
    const paper = await read(
      '---\ntitle: Verzuim\nauthor: J. Blom\nlast_modified_at: 2024-03-01T10:00\nlang: nl\n---\n\nTekst\n',
    );
    expect(paper.says).toMatchObject({ title: 'Verzuim', author: 'J. Blom', modified: '2024-03-01', language: 'nl' });
    expect(shown(paper)).toEqual(['Tekst']);
    expect(leftOut(paper)).toEqual([
      'front-matter: title: Verzuim author: J. Blom last_modified_at: 2024-03-01T10:00 lang: nl',
    ]);
    expect((await read('+++\ntitle = "Verzuim"\n+++\nTekst\n')).says.title).toBe('Verzuim');
  });

  test('a rule at the top begins no front matter', async () => {
    expect(await blocks('---\n\nTekst\n\n---\n\nMeer\n')).toEqual(['Tekst', 'Meer']);
  });

  test('ids of headings are anchors and no words', async () => {
    const { blocks: found } = await read(
      '## Doel {#doel}\n\n## Wie \\{#wie}\n\n## Wat {: #wat .x }\n\n## Waar dan?\n\n[naar](#waar-dan)\n',
    );
    expect(found).toMatchObject([
      { anchors: ['doel'] },
      { anchors: ['wie'] },
      { anchors: ['wat'] },
      { anchors: ['waar-dan'] },
      {},
    ]);
    expect(shown({ blocks: found, notes: [] })).toEqual(['h2 Doel', 'h2 Wie', 'h2 Wat', 'h2 Waar dan?', 'naar']);
  });

  test.each([
    ['Docusaurus', ':::tip[Let op]\n\nTekst\n\n:::\n'],
    ['VitePress', '::: warning Let op\nTekst\n:::\n'],
    ['MkDocs', '!!! note "Let op"\n    Tekst\n'],
  ])('boxes of %s', async (_, markdown) => {
    const rest = 'Een lange alinea die zegt wat er nog meer in de tekst staat, zodat het kader niet alles is.';
    expect(await blocks(`${markdown}\n${rest}\n`)).toEqual(['frame', '  Let op', '  Tekst', rest]);
  });

  test('a box of GitHub is a quotation without its sign', async () => {
    expect(await blocks('> [!NOTE]\n> Let op\n')).toEqual(['quote', '  Let op']);
  });

  test('orders to a program are no text; in code they are', async () => {
    const paper = await read('{% include x.html %}\n\nTekst {{ x }}\n\n{{< kader >}}\n\n```\n{% raw %}\n:::x\n```\n');
    expect(shown(paper)).toEqual(['Tekst {{ x }}', 'code {% raw %} :::x']);
    expect(leftOut(paper)).toEqual(['field: {% include x.html %}', 'field: {{< kader >}}']);
  });

  test('contents of links are told apart, their numbers too', async () => {
    const paper = await read('## Inhoud\n\n1. [Doel](#doel)\n2. [Wie](#wie)\n\n## Doel\n\nx\n\n## Wie\n\ny\n');
    expect(shown(paper)).toEqual(['h2 Doel', 'x', 'h2 Wie', 'y']);
    expect(leftOut(paper)).toEqual(['contents: Inhoud', 'contents: 1. Doel 2. Wie']);
  });
});

describe('hostile texts', () => {
  test.each([
    ['quotations', '>'.repeat(5000)],
    ['stars', '*a_ '.repeat(400)],
    ['brackets', '['.repeat(1000)],
    ['lists', Array.from({ length: 100 }, (_, index) => `${'  '.repeat(index)}- x`).join('\n')],
    ['boxes', ':::tip\n'.repeat(500)],
    ['one line', 'woord '.repeat(5000)],
    ['front matter', `---\na: ${'['.repeat(2000)}\n---\nx`],
    ['aliases', `---\na: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n---\nx`],
  ])('%s are read or refused, soon', async (_, markdown) => {
    const started = performance.now();
    const { value, diagnostics } = await readMarkdown(markdown, 'x.md');
    if (value === undefined) expect(['import-limit', 'import-empty']).toContain(codesOf(diagnostics)[0]);
    else paperOf({ value, diagnostics });
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
