/** What comes from an address: within limits, and from no other site than was typed. */
import { expect, test } from 'vitest';
import { wordsIn } from '../../src/diagnostic/value.ts';
import { type Asking, download } from '../../src/host/download.ts';

/** Undefined: it never comes. */
type Answer = () => Response | undefined;

const asking = (answers: Readonly<Record<string, Answer>>, own: Partial<Asking> = {}): Asking => ({
  fetch: (async (address: string, { signal }: { signal: AbortSignal }) =>
    new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      const cause = Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
      if (answers[address] === undefined) reject(new TypeError('fetch failed', { cause }));
      const answer = answers[address]?.();
      if (answer !== undefined) resolve(answer);
    })) as typeof fetch,
  ...own,
});

const redirect = (to: string) => () => new Response(null, { status: 302, headers: { location: to } });

async function why(address: string, answers: Readonly<Record<string, Answer>>, own?: Partial<Asking>) {
  const { value, diagnostics } = await download(address, asking(answers, own));
  return value === undefined ? wordsIn(diagnostics[0]?.params['why'] ?? '', 'nl') : new TextDecoder().decode(value);
}

const A = 'https://a.nl/x';

test('bytes, also behind a redirect within the site', async () => {
  expect(await why(A, { [A]: () => new Response('{}') })).toBe('{}');
  expect(await why(A, { [A]: redirect('/y'), 'https://a.nl/y': () => new Response('[]') })).toBe('[]');
});

test.each<[string, string, Readonly<Record<string, Answer>>, Partial<Asking>, string]>([
  ['no https', 'http://a.nl/x', {}, {}, 'een adres begint met https://'],
  ['no address', 'https:', {}, {}, 'een adres begint met https://'],
  ['a password', 'https://u:p@a.nl/x', {}, {}, 'er staat een naam of wachtwoord in'],
  ['another site', A, { [A]: redirect('https://b.nl/x') }, {}, 'de site stuurt door naar een andere, b.nl'],
  ['no https any more', A, { [A]: redirect('http://a.nl/x') }, {}, 'de site stuurt door naar een andere, a.nl'],
  ['a circle', A, { [A]: redirect('/x') }, {}, 'de site stuurt steeds door'],
  ['not there', A, { [A]: () => new Response('', { status: 404 }) }, {}, 'de site antwoordt met 404'],
  ['too much', A, { [A]: () => new Response('x'.repeat(3000)) }, { limit: 2048 }, 'het is meer dan 0.001953125 MB'],
  ['too slow', A, { [A]: () => undefined }, { patience: 20 }, 'er kwam binnen 0.02 seconden geen antwoord'],
  ['no connection', A, {}, {}, 'geen verbinding (ENOTFOUND)'],
])('%s', async (_, address, answers, own, expected) => {
  expect(await why(address, answers, own)).toBe(expected);
});
