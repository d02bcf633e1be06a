/** A host on another day. */
import { expect, test } from 'vitest';
import { onDay } from '../../src/host/day.ts';
import { memoryHost } from '../support/memory-host.ts';

test('a revision is read on that day too, and what cannot be read is told still', () => {
  const host = onDay(memoryHost({ '.git/revisions/main/policy/x.yaml': 'x' }, { today: '2026-04-01' }), '2027-08-01');
  expect(host.today()).toBe('2027-08-01');
  const { value } = host.revision('main');
  expect(value?.today()).toBe('2027-08-01');
  expect(value?.size('policy/x.yaml')).toBe(1);
  expect(host.revision('weg')).toMatchObject({ value: undefined, diagnostics: [{ code: 'git-ref-unknown' }] });
});
