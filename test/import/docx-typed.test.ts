/** Bullets and numbers that people type, and fields that number a paragraph (ECMA-376 Part 1, §17.16.5). */
import { expect, test } from 'vitest';
import { paragraphsOf } from '../../src/import/paper.ts';
import { lines, p, paperOf, r } from './support/word.ts';

const tab = '<w:r><w:tab/></w:r>';
const indent = (left: number) => `<w:ind w:left="${left}" w:hanging="360"/>`;
const field = (instruction: string, result = '', data = '') =>
  `<w:r><w:fldChar w:fldCharType="begin">${data}</w:fldChar></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result === '' ? '' : r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

test('a bullet with a tab behind it is no word; further in it is of a list within', async () => {
  const signs = [
    ['•', 360],
    ['o', 720],
    ['-', 360],
  ] as const;
  const body = signs.map(([sign, left]) => p(r(sign) + tab + r('regel'), indent(left))).join('');
  const paragraphs = paragraphsOf(await paperOf(`${body}${p('o wat een dag')}`));
  expect(paragraphs.map(({ marker, depth }) => [marker?.text, depth])).toEqual([
    ['•', 1],
    ['o', 2],
    ['-', 1],
    [undefined, 0],
  ]);
  expect(lines(paragraphs)).toEqual(['• regel', 'o regel', '- regel', 'o wat een dag']);
});

test('what is indented as a typed item is stands in it', async () => {
  const body = p(r('a.') + tab + r('een'), indent(360)) + p('meer', '<w:ind w:left="360"/>') + p('los');
  expect(paragraphsOf(await paperOf(body)).map(({ depth }) => depth)).toEqual([1, 1, 0]);
});

test('fields that count have no result in the file', async () => {
  const body = [
    'AUTONUM',
    'AUTONUM \\* Arabic',
    'LISTNUM',
    'LISTNUM \\l 2',
    'LISTNUM OutlineDefault \\s 3',
    'AUTONUMLGL',
  ];
  const paper = await paperOf(body.map((instruction) => p(field(instruction) + tab + r('x'))).join(''));
  expect(lines(paragraphsOf(paper))).toEqual(['1. x', '2. x', '1) x', 'a) x', 'III. x', '1. x']);
});

test('what somebody filled in is text, and no field of a form', async () => {
  const data = '<w:ffData><w:textInput/></w:ffData>';
  const paper = await paperOf(p(field('FORMTEXT', 'De Beek', data)) + p(field('FORMTEXT', '\u2002\u2002', data)));
  expect(paragraphsOf(paper).map(({ field: own }) => own?.kind)).toEqual([undefined, 'line']);
});
