/** Taking over a document in the studio: what the page asks, what it is answered, and what is refused. */
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportAnswer, ImportBody } from '../../../src/studio/api/imported.ts';
import type { Start } from '../../../src/studio/api.ts';
import { importBody } from '../../../src/studio/server/import-body.ts';
import { LIFELIKE } from '../../support/accounts.ts';
import { fakeImport } from '../../support/fake-import.ts';
import { HOSTILE } from '../../support/hostile-values.ts';
import { type Client, enter, exampleFolder, type RunningStudio, startStudio } from '../../support/studio.ts';

const BODY: ImportBody = {
  name: 'Protocol sociale media.docx',
  bytes: Buffer.from('PK een bestand').toString('base64'),
  organisation: 'denkbeeld',
  newOrganisation: null,
  protocol: null,
  changes: 'accept',
  accept: [],
  reject: [],
  parameters: [],
  dryRun: true,
};

const fake = fakeImport();
let copy: ReturnType<typeof exampleFolder>;
let studio: RunningStudio;
let client: Client;

beforeAll(async () => {
  copy = exampleFolder();
  studio = await startStudio(copy.folder, { library: fake.library });
  client = await enter(studio);
});

afterAll(async () => {
  client.close();
  await studio.close();
  copy.remove();
  expect(studio.failures).toEqual([]);
});

async function taken(body: Partial<ImportBody> = {}): Promise<ImportAnswer> {
  const response = await client.post('/api/imported', { ...BODY, ...body });
  expect(response.status, await response.clone().text()).toBe(200);
  return (await response.json()) as ImportAnswer;
}

test('the library is asked with the bytes of the file and what was chosen', async () => {
  await taken({ protocol: 'pesten', changes: 'reject', accept: ['2'], parameters: ['organisatie'] });
  const { file, ...asked } = fake.asked.at(-1) ?? { file: { name: '', bytes: new Uint8Array() } };
  expect(new TextDecoder().decode(file.bytes)).toBe('PK een bestand');
  expect(file.name).toBe(BODY.name);
  expect(asked).toEqual({
    ...{ organisation: 'denkbeeld', protocol: 'pesten' },
    ...{ changes: 'reject', accept: ['2'], reject: [], parameters: ['organisatie'], dryRun: true },
  });
});

test('an organisation that is not there yet is known by its name: its id follows, and nobody has it', async () => {
  const newOrganisation = { name: 'Stichting De Linde', kind: 'bestuur' } as const;
  expect(await taken({ organisation: '', newOrganisation })).toMatchObject({ organisation: 'de-linde' });
  expect(fake.asked.at(-1)).toMatchObject({ organisation: 'de-linde', name: 'Stichting De Linde', kind: 'bestuur' });
  const [known] = (await client.json<Start>('/api/start')).organisations;
  const again = { name: known?.id ?? '', kind: 'school' } as const;
  expect((await taken({ organisation: '', newOrganisation: again })).organisation).toBe(`${known?.id}-2`);
});

test('the answer tells the account in words, doubt apart, and what would be written', async () => {
  const { account, isWritten, files, mode, protocol } = await taken();
  expect({ isWritten, mode, protocol }).toEqual({ isWritten: false, mode: 'nieuw protocol', protocol: 'social-media' });
  expect(account.passages).toHaveLength(LIFELIKE.account.passages.length);
  expect(account.passages[4]).toMatchObject({ place: 'blz. 1, alinea 5', became: 'gegeven: datum instemming GMR' });
  expect(account.doubtful.map(({ text }) => text)).toContain('AFSPRAKEN OVER FOTO’S');
  expect(account.unplaced.map(({ text }) => text)).toContain('N.v.t.');
  expect(account.counts.isWhole).toBe(true);
  expect(files.map(({ file }) => file)).toEqual(LIFELIKE.files.map(({ file }) => file));
});

test('what was looked at can not be undone, what was written can', async () => {
  const before = (await client.json<Start>('/api/start')).undo;
  await taken();
  expect((await client.json<Start>('/api/start')).undo).toBe(before);
  const { isWritten } = await taken({ dryRun: false });
  expect(isWritten).toBe(true);
  expect((await client.json<Start>('/api/start')).undo).toBe('Het overnemen van Protocol sociale media.docx');
});

describe('the whole account', () => {
  test.each([
    ['html', 'text/html', '<!doctype html>'],
    ['md', 'text/markdown', '# Verslag van het overnemen'],
    ['json', 'application/json', '{'],
  ])('is a file to keep, as %s', async (form, type, begin) => {
    const { report } = await taken();
    const response = await client.get(`/api/imported-report?number=${report}&form=${form}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain(type);
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="verslag-van-overnemen.${form}"`);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await response.text()).startsWith(begin)).toBe(true);
  });

  test('of long ago, or in another form, is not there', async () => {
    const { report } = await taken();
    for (const asked of [`number=${report}&form=exe`, 'number=0', 'number=x', `number=${report + 1}`, ''])
      expect((await client.get(`/api/imported-report?${asked}`)).status, asked).toBe(404);
    for (let times = 0; times < 5; times++) await taken();
    expect((await client.get(`/api/imported-report?number=${report}`)).status).toBe(404);
  });
});

test('a file that cannot be read is told in the words of its rule', async () => {
  const response = await client.post('/api/imported', { ...BODY, name: 'scan.pdf' });
  expect(response.status).toBe(422);
  const { findings } = (await response.json()) as { findings: { code: string; message: string; help: string }[] };
  expect(findings).toMatchObject([{ code: 'import-scanned', message: expect.stringContaining('scan.pdf') }]);
  expect(findings[0]?.help).not.toBe('');
});

test('a file of megabytes goes through, and one of more than 20 MB is refused in words', async () => {
  const megabytes = 'A'.repeat(4_000_000);
  await taken({ bytes: megabytes });
  expect(fake.asked.at(-1)?.file.bytes.length).toBe(3_000_000);
  const { status, text } = await announced(30_000_000);
  expect(status).toBe(413);
  expect(text).toContain('meer dan 20 MB');
});

/** What is answered to who says that so many bytes will come, before they do. */
function announced(length: number): Promise<{ readonly status: number | undefined; readonly text: string }> {
  return new Promise((done, failed) => {
    const headers = { cookie: client.cookie, origin: studio.origin, 'content-type': 'application/json' };
    const asking = request(
      `${studio.origin}/api/imported`,
      { method: 'POST', headers: { ...headers, 'content-length': length } },
      (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += String(chunk);
        });
        response.on('end', () => {
          asking.destroy();
          done({ status: response.statusCode, text });
        });
      },
    );
    asking.on('error', failed);
    asking.flushHeaders();
  });
}

describe('what is posted', () => {
  test('must be of its shape', async () => {
    const { dryRun: _, ...less } = BODY;
    const wrong = [
      ...[null, [], 'x', {}, less, { ...BODY, more: 1 }, { ...BODY, name: '' }, { ...BODY, name: 'x'.repeat(256) }],
      ...[
        { ...BODY, bytes: 'AAA' },
        { ...BODY, bytes: 'AA==AAAA' },
        { ...BODY, bytes: 'A\nAA' },
        { ...BODY, bytes: '====' },
      ],
      ...[
        { ...BODY, changes: 'maybe' },
        { ...BODY, accept: [1] },
        { ...BODY, newOrganisation: { name: 'x', kind: 'bedrijf' } },
        { ...BODY, parameters: [1] },
        { ...BODY, protocol: 1 },
        { ...BODY, dryRun: 'no' },
      ],
    ];
    for (const body of wrong) expect(importBody(body), JSON.stringify(body)?.slice(0, 100)).toBeUndefined();
    expect((await client.post('/api/imported', less)).status).toBe(400);
    expect(importBody(BODY)).toEqual(BODY);
    expect(importBody({ ...BODY, bytes: '' })?.bytes).toBe('');
  });

  test('stays text, however hostile its name', async () => {
    const names = HOSTILE.filter((value, at) => at % 5 === 0 && value !== '' && !/\p{Cs}/u.test(value));
    for (const name of names) expect((await taken({ name })).account.file.name).toBe(name);
    const { report } = await taken({ name: '"; filename=x.exe\r\n<img src=x onerror=alert(1)>' });
    const page = await client.get(`/api/imported-report?number=${report}`);
    expect(page.headers.get('content-disposition')).toBe('attachment; filename="verslag-van-overnemen.html"');
    expect(await page.text()).not.toMatch(/<img|<script/);
  });
});
