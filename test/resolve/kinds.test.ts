/** Which values fit a kind, and which do not. */
import { expect, test } from 'vitest';
import type { ParameterDeclaration, ParameterValue } from '../../src/model/source.ts';
import { expectedOf } from '../../src/resolve/kinds/index.ts';

const description = 'Een waarde.';
const fits = (declaration: Omit<ParameterDeclaration, 'description'>) => (value: ParameterValue) =>
  expectedOf(value, { description, ...declaration }) === undefined;

test('telephone numbers', () => {
  const right = [
    '026 320 20 20',
    '026-3202020',
    '0800-8001',
    '+31 (0)26 320 20 20',
    '+31263202020',
    '112',
    '06 12 34 56 78',
  ];
  const wrong = [
    '12',
    '026 320 toestel 4',
    '+',
    '(026',
    '+31 (0)',
    '0'.repeat(16),
    '026--320',
    '',
    'tel:112',
    '026 320 20 20 ',
  ];
  expect(right.filter((value) => !fits({ kind: 'phone' })(value))).toEqual([]);
  expect([...wrong, 112, ['112']].filter(fits({ kind: 'phone' }))).toEqual([]);
});

test('e-mail addresses', () => {
  const right = ['info@school.nl', 'j.de_vries+gmr@mail.school-de-es.nl'];
  const wrong = [
    'info',
    'info@school',
    'info@@school.nl',
    'a b@school.nl',
    'info@school.nl?cc=x@y.nl',
    '.a@b.nl',
    'a@b..nl',
    '<a@b.nl>',
  ];
  expect(right.filter((value) => !fits({ kind: 'email' })(value))).toEqual([]);
  expect(wrong.filter(fits({ kind: 'email' }))).toEqual([]);
});

test('addresses on the web', () => {
  const right = [
    'https://school.nl',
    'https://www.school.nl/a/b?c=d#e',
    'HTTPS://school.nl',
    'https://één.school.nl/(a)',
  ];
  const wrong = [
    'http://school.nl',
    'school.nl',
    'https://',
    'https:///a',
    'https://a b.nl',
    'javascript:alert(1)',
    'https://a.nl/"onx="',
  ];
  expect(right.filter((value) => !fits({ kind: 'url' })(value))).toEqual([]);
  expect(wrong.filter(fits({ kind: 'url' }))).toEqual([]);
});

test('without a kind, texts and lists only', () => {
  expect(['a', ['a', 'b'], 4].map(fits({}))).toEqual([true, true, false]);
});
