/** A file is read in a thread that is ended when it takes too long or too much. On dist/, as the package has it. */
import { expect, test } from 'vitest';
import { readInThread } from '../../src/host/reading.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
/** A reader that does as it is told, as an address. */
const reader = (body: string) =>
  `data:text/javascript,${encodeURIComponent(`export async function readPaper(bytes, name, convert) { ${body} }`)}`;
const LIMITS = { time: 300, memory: 64 * 1024 * 1024 };

test('what is read crosses whole', async () => {
  const { value, diagnostics } = await readInThread(
    bytesOf('<h1>Protocol</h1><p>Een <b>regel</b>.</p><img src="data:image/png;base64,AAAA" alt="plaat">'),
    'pagina.html',
  );
  expect(diagnostics).toEqual([]);
  expect(value?.blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'picture']);
  expect(value?.blocks[2]).toMatchObject({ bytes: Uint8Array.of(0, 0, 0) });
});

test('what cannot be read is told of', async () => {
  const { value, diagnostics } = await readInThread(bytesOf('GIF89a…'), 'plaatje.docx');
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(['import-kind']);
});

test('a reader that hangs is ended', async () => {
  const { value, diagnostics } = await readInThread(bytesOf('x'), 'lang.docx', {
    module: reader('for (;;) {}'),
    limits: LIMITS,
  });
  expect(value).toBeUndefined();
  expect(diagnostics).toMatchObject([
    { code: 'import-limit', params: { file: 'lang.docx', limit: { nl: '0,3 seconden' } } },
  ]);
});

test('a reader that takes memory without end is ended', async () => {
  const module = reader('const all = []; for (;;) all.push(Array.from({ length: 1000 }, (_, index) => ({ index })));');
  const { value, diagnostics } = await readInThread(bytesOf('x'), 'groot.docx', {
    module,
    limits: { ...LIMITS, time: 20_000 },
  });
  expect(value).toBeUndefined();
  expect(diagnostics).toMatchObject([{ code: 'import-limit', params: { limit: '64 MB' } }]);
});

test('a mistake of the reader is thrown', async () => {
  const reading = readInThread(bytesOf('x'), 'x.docx', { module: reader('throw new TypeError("fout")') });
  await expect(reading).rejects.toThrow('TypeError: fout');
});

test('a file is converted where the thread cannot', async () => {
  const module = reader('const made = await convert(bytes, "odt"); return { value: [...made], diagnostics: [] };');
  const convert = async (bytes: Uint8Array) => Uint8Array.of(...bytes, 2);
  const { value } = await readInThread(Uint8Array.of(1), 'x.odt', { module, convert });
  expect(value).toEqual([1, 2]);
});

test('a reader that nobody waits for any more is ended', async () => {
  const stop = new AbortController();
  const reading = readInThread(bytesOf('x'), 'x.docx', { module: reader('for (;;) {}'), stop: stop.signal });
  stop.abort();
  expect(await reading).toEqual({ value: undefined, diagnostics: [] });
  expect(await readInThread(bytesOf('x'), 'x.docx', { stop: stop.signal })).toEqual(await reading);
});
