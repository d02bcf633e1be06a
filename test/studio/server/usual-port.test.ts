import { expect, test } from 'vitest';
import { usualPort } from '../../../src/studio/server/index.ts';

/** Where browsers refuse to go, of those that are near: https://fetch.spec.whatwg.org/#port-blocking. */
const REFUSED = [4045, 4190, 5060, 5061, 6000];

test('a folder has one port, always the same, and others have others', () => {
  const folders = Array.from({ length: 40 }, (_, number) => `/thuis/beleid-${number}`);
  const ports = folders.map(usualPort);
  expect(folders.map(usualPort)).toEqual(ports);
  expect(new Set(ports).size).toBeGreaterThan(30);
  for (const port of ports) {
    expect(port).toBeGreaterThanOrEqual(4323);
    expect(port).toBeLessThan(4923);
    expect(REFUSED).not.toContain(port);
  }
});
