/** Organisations in time, in words. */
import { describe, expect, test } from 'vitest';
import type { Belonging, Ended } from '../../src/model/organisation.ts';
import { organisationNotes, printEnded, printParents } from '../../src/words/organisations.ts';

const period = (name: string, from: string | null, until: string | null, isPast = false): Belonging => ({
  ...{ organisation: name.toLowerCase(), name, from, until, isPast },
});

describe('periods', () => {
  test.each([
    [
      [period('A', null, '2027-07-31'), period('B', '2027-08-01', null)],
      'valt tot en met 31 juli 2027 onder A, daarna onder B',
      'is under A until 31-7-2027, then under B',
    ],
    [
      [period('A', null, '2027-07-31', true), period('B', '2027-08-01', null)],
      'viel tot en met 31 juli 2027 onder A, valt nu onder B',
      'was under A until 31-7-2027, is now under B',
    ],
    // A gap between them, and a period that ends as well.
    [
      [period('A', '2020-08-01', '2024-07-31', true), period('B', '2027-01-01', '2028-02-29')],
      'viel vanaf 1 augustus 2020 tot en met 31 juli 2024 onder A, valt vanaf 1 januari 2027 tot en met 29 februari 2028 onder B',
      'was under A from 1-8-2020 until 31-7-2024, is under B from 1-1-2027 until 29-2-2028',
    ],
    [
      [period('A', null, '2024-07-31', true), period('B', '2024-08-01', '2025-07-31', true)],
      'viel tot en met 31 juli 2024 onder A, daarna tot en met 31 juli 2025 onder B',
      'was under A until 31-7-2024, then under B until 31-7-2025',
    ],
  ])('%#', (parents, nl, en) => {
    expect([printParents(parents, 'nl'), printParents(parents, 'en')]).toEqual([nl, en]);
  });
});

describe('an end', () => {
  const ended: Ended = { date: '2027-07-31', successor: null, reason: null, isPast: false };
  const successor = { organisation: 'b', name: 'B' };
  test.each([
    [ended, 'houdt op te bestaan: 31 juli 2027 is de laatste dag', 'ends: 31-7-2027 is its last day'],
    [
      { ...ended, successor },
      'houdt op te bestaan: 31 juli 2027 is de laatste dag; de opvolger wordt B',
      'ends: 31-7-2027 is its last day; its successor will be B',
    ],
    [
      { ...ended, successor, reason: 'fusie', isPast: true },
      'is opgeheven (fusie): 31 juli 2027 was de laatste dag; de opvolger is B',
      'has ended (fusie): 31-7-2027 was its last day; its successor is B',
    ],
  ])('%#', (own, nl, en) => {
    expect([printEnded(own, 'nl'), printEnded(own, 'en')]).toEqual([nl, en]);
  });
});

test('of one that goes on under the same board there is nothing to tell', () => {
  expect(organisationNotes({}, 'nl')).toEqual([]);
});
