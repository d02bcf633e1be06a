/** The quick readers are only quicker: what they take on they read as the full readers do. */
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseMarkdown } from '../../src/source/markdown/index.ts';
import { parsePlainText } from '../../src/source/markdown/line.ts';
import { readPlainYaml } from '../../src/source/yaml/plain.ts';
import { readBase } from '../support/cases.ts';
import { host, repositoryPolicy } from '../support/repository.ts';

function withoutPositions(node: Nodes): unknown {
  const { position: _, ...rest } = node;
  const children = 'children' in rest ? { children: (rest.children as Nodes[]).map(withoutPositions) } : {};
  return { ...rest, ...children };
}

function expectSameText(text: string): boolean {
  const plain = parsePlainText(text);
  if (plain === undefined) return false;
  const { blocks, issues } = parseMarkdown(text);
  expect(issues, text).toEqual([]);
  expect(plain.map(withoutPositions), text).toEqual(blocks.map(withoutPositions));
  return true;
}

function expectSameYaml(text: string): boolean {
  const plain = readPlainYaml(text);
  if (plain === undefined) return false;
  expect(plain, text).toEqual(parse(text));
  return true;
}

test('texts of the repository: most are plain, and none is read otherwise', () => {
  const files = repositoryPolicy().protocols.flatMap(({ base, overrides }) => [base, ...overrides.values()]);
  const texts = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  for (const { data } of files) collect(data);
  const plain = [...texts].filter(expectSameText);
  expect(plain.length).toBeGreaterThan(texts.size * 0.9);
});

test('texts of what Markdown finds meaning in', () => {
  const piece = fc.constantFrom(
    'woord',
    'Zin.',
    ' ',
    '  ',
    '\n',
    '1. ',
    'a. ',
    'ii) ',
    'B. ',
    '- ',
    '+ ',
    '# ',
    '> ',
    '*',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
    '!',
    '<b>',
    '&amp;',
    '&',
    '\\',
    '|',
    '---',
    '===',
    ':',
    '{{naam}}',
    '{{Naam}}',
    '{{naam.kort}}',
    '{{Naam vraagt/vragen om}}',
    '{{naam *a/b}}',
    '{{',
    '}}',
    '‘',
    '’',
    '“',
    '"',
    '€',
    '%',
    'https://e.nl',
    'a@e.nl',
    '    ',
    '\t',
    '~~',
    '^1',
    ',',
    '…',
    '–',
    '\u00a0',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      expectSameText(pieces.join(''));
    }),
    { seed: 20261120, numRuns: 4000 },
  );
});

test('lists below words, below each other and below notes, counted well and badly', () => {
  const marker = fc.constantFrom(...['', '', '- ', '- ', 'a. ', 'b. ', 'c. ', 'a) ', 'b) ', 'A. ', 'i. ', 'h. ']);
  const digits = fc.constantFrom(...['1. ', '2. ', '3. ', '1) ', '2) ', '01. ', '[^1]: ', '  ']);
  const words = fc.constantFrom('woord', 'Zin.', '**vet**', '1 dag', 'noot[^1]', 'b. woord', '- woord', '{{naam}}', '');
  const line = fc.tuple(fc.oneof(marker, digits), words, fc.constantFrom('\n', '\n', '\n', '\n\n'));
  /** Of one kind, counted on: at random that is seldom so. */
  const counted = fc
    .tuple(
      fc.constantFrom('- ', 'a. ', 'a) ', '1. ', '1) '),
      fc.array(fc.constantFrom('woord', 'Zin.', '**vet**', '{{naam}}', 'Een b. woord'), {
        minLength: 1,
        maxLength: 10,
      }),
    )
    .map(([first, all]) =>
      all.map((own, index) => {
        const counter = first.startsWith('1') ? String(index + 1) : String.fromCharCode(97 + index);
        return [first === '- ' ? first : counter + first.slice(1), own, '\n'] as const;
      }),
    );
  let taken = 0;
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          line.map((own) => [own]),
          counted,
        ),
        { maxLength: 4 },
      ),
      (lines) => {
        if (expectSameText(lines.flat(2).join('').trimEnd())) taken += 1;
      },
    ),
    { seed: 20261128, numRuns: 1000 },
  );
  expect(taken).toBeGreaterThan(100);
});

test('texts of what the quick reader knows of Markdown, well and badly put together', () => {
  const piece = fc.constantFrom(
    ...['woord', 'Zin.', 'a', '7', 'é', ' ', ' ', '\n', '\n\n', '- ', '\n- ', '\n\n- ', '**', '**', '*', '_', '_'],
    ...['a. ', 'b) ', '\ni. ', 'A. ', '\nB. ', '\n\nc. '],
    ...['**vet**', '*schuin*', '_schuin._', '**twee\nregels**', '[', ']', '(', ')', '!', '[woord](https://e.nl/a-b)'],
    ...['[](#plek)', '[woord](#plek)', '[](https://e.nl)', '[a b](#)', '[^1]', '[^1]', '[^b]', '\n\n[^1]: Noot.'],
    ...[
      '\n\n[^b]: Noot',
      '\n[^1]: ',
      '[^1]: ',
      '{{naam}}',
      '{{Na_am}}',
      '{{naam.kort}}',
      '{{naam is/zijn}}',
      '{{',
      '“',
      '”',
      ',',
      ':',
      '…',
      '-',
      '×',
      '\\',
    ],
  );
  let taken = 0;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
      if (expectSameText(pieces.join(''))) taken += 1;
    }),
    { seed: 20261121, numRuns: 20_000 },
  );
  expect(taken).toBeGreaterThan(800);
});

test('files of the repository and of the cases', () => {
  const folders = [
    'policy/organisations',
    ...['', '/norms', '/overrides', '/approvals', '/readings', '/pins'].map(
      (folder) => `policy/protocols/social-media${folder}`,
    ),
  ];
  const texts = folders.flatMap((folder) =>
    host
      .files(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => new TextDecoder().decode(host.read(`${folder}/${name}`))),
  );
  const cases = Object.entries(readBase()).flatMap(([path, text]) =>
    path.endsWith('.yaml') && typeof text === 'string' ? [text] : [],
  );
  expect(cases.length).toBeGreaterThan(5);
  expect([...texts, ...cases].filter((text) => !expectSameYaml(text))).toEqual([]);
});

test('scalars that readers of YAML are known to differ on', () => {
  const scalars = [
    '1_000',
    '0b11',
    '0o17',
    '017',
    '0x1F',
    '1e3',
    '.5',
    '5.',
    '+1',
    '-0',
    '~',
    'Null',
    'NULL',
    'TRUE',
    'yes',
    'no',
    'on',
    'off',
    'y',
    '2019-11-27',
    '2019-11',
    '12:30',
    '1:20:30',
    '.inf',
    '.NaN',
    '=',
    '1.0',
    '"1.0"',
    '""',
    "''",
    '[a, b]',
    '[1, true,]',
    '{a: 1}',
    '>-\n  a\n  b\n\n  c\n',
    '|+\n  a\n\n',
    '>\n  a\n   b\n  c\n',
    '"a\\u00e9\\n"',
    "'it''s'",
    'a #b',
    'a#b',
    'a: ',
    '- a',
    'null',
    '',
    '0.1',
    '1e400',
    '9007199254740993',
    "It's",
    '* a',
    '@a',
    '`a`',
    '%a',
    '?a',
    ':a',
    '-a',
  ];
  for (const scalar of scalars) expectSameYaml(`sleutel: ${scalar}\nandere: x\n`);
});

test('keys that readers of YAML are known to differ on', () => {
  const keys = [
    '1.0',
    '1e3',
    '.5',
    '0x1F',
    '017',
    '~',
    'null',
    '.inf',
    'e5',
    'a:b',
    'koe:I.1',
    'a.b',
    '<the school>',
    'x y',
  ];
  const quoted = keys.flatMap((key) => [`"${key}"`, `'${key}'`]);
  for (const key of [...keys, ...quoted, '[a]', '{a: b}', 'a:', ':a', '-a', '__proto__'])
    expectSameYaml(`${key}: x\nb: y\n`);
  for (const key of ['koe:I.1', '"<the school>"']) expect(readPlainYaml(`${key}: x\n`)).toBeDefined();
});

test('YAML made of its own signs', () => {
  const piece = fc.constantFrom(
    'a',
    'b: ',
    'c:',
    '- ',
    '\n',
    '  ',
    '"',
    "'",
    '|',
    '>-',
    '#',
    ' # x',
    '[',
    ']',
    '{',
    '}',
    ',',
    ': ',
    '&a',
    '*a',
    '!t',
    '<<: ',
    '---',
    '? ',
    '1',
    '0o7',
    'true',
    '~',
    '\t',
    '%',
    '@',
    '\\n',
    '.',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      if (readPlainYaml(text) === undefined) return;
      // Where the full reader refuses, the quick one must not have taken it on.
      expectSameYaml(text);
    }),
    { seed: 20261120, numRuns: 6000 },
  );
});
