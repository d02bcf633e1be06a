/** Files that change under the studio, as editors and file managers change them. */
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Document, EditAnswer, Start, StudioEvent } from '../../../src/studio/api.ts';
import { type Client, enter, exampleFolder, type RunningStudio, startStudio } from '../../support/studio.ts';

const OVERRIDE = 'policy/protocols/pesten/overrides/wolkencollege.yaml';
const BASE = 'policy/protocols/pesten/protocol.yaml';
const DOCUMENT = '/api/document?organisation=wolkencollege&protocol=pesten';
const PAGE = '/voorbeeld/wolkencollege/pesten/protocol.html';

let copy: ReturnType<typeof exampleFolder>;
let studio: RunningStudio;
let client: Client;

const at = (path: string) => join(copy.folder, path);
const read = (path: string) => readFileSync(at(path), 'utf8');
const look = () => client.json<Document>(DOCUMENT);

const pageHas = async (words: string) => (await (await client.get(PAGE)).text()).includes(words);

/** Does something to files, and waits until the studio has seen it and looked at all of it. */
async function after(change: () => void): Promise<StudioEvent> {
  const changed = client.next(({ kind }) => kind === 'changed');
  const checked = client.next(({ kind }) => kind === 'checked');
  change();
  const event = await changed;
  await checked;
  return event;
}

/** Until the document is as it should be: an editor saves in steps, and each of them may be seen. */
async function until(isSo: (document: Document) => boolean): Promise<Document> {
  for (;;) {
    const changed = client.next(({ kind }) => kind === 'changed');
    const document = await look();
    if (isSo(document)) return document;
    await changed;
  }
}

beforeAll(async () => {
  copy = exampleFolder();
  studio = await startStudio(copy.folder);
  client = await enter(studio);
});

afterAll(async () => {
  client.close();
  await studio.close();
  copy.remove();
  expect(studio.failures).toEqual([]);
});

let files: Readonly<Record<string, string>>;

beforeEach(async () => {
  files = { [BASE]: read(BASE), [OVERRIDE]: read(OVERRIDE) };
  await look();
});

/** One that fails leaves the next a policy in order. */
afterEach(async () => {
  for (const [path, text] of Object.entries(files)) writeFileSync(at(path), text);
  await until(isSound);
});

const isSound = ({ isStale, findings }: Document) => !isStale && findings.every(({ severity }) => severity !== 'error');

describe('a file', () => {
  test('that is saved by putting another in its place is seen', async () => {
    const before = read(OVERRIDE);
    writeFileSync(at(`${OVERRIDE}~`), before.replace(/reason: .*/, 'reason: Zo willen wij het.'));
    renameSync(at(`${OVERRIDE}~`), at(OVERRIDE));
    const reasons = ({ passages }: Document) =>
      (passages?.passages ?? []).flatMap(({ layers }) => layers.map(({ reason }) => reason));
    await until((document) => reasons(document).includes('Zo willen wij het.'));
    writeFileSync(at(OVERRIDE), before);
    await until((document) => !reasons(document).includes('Zo willen wij het.'));
  });

  test('that is broken leaves the last good page, and tells at which passage', async () => {
    const before = read(OVERRIDE);
    const good = await look();
    const page = await (await client.get(PAGE)).text();
    const amended = good.passages?.passages.find(({ layers }) => layers.at(-1)?.how === 'amend');
    const lines = amended?.layers.at(-1)?.lines;
    const text = before.split('\n');
    text.splice((lines?.first ?? 1) - 1 + 1, 0, '    "kapot');
    writeFileSync(at(OVERRIDE), text.join('\n'));
    const broken = await until(({ isStale }) => isStale);
    expect(broken.passages).toEqual(good.passages);
    const [finding] = broken.findings.filter(({ severity }) => severity === 'error');
    expect(finding).toMatchObject({ clause: amended?.id, place: { file: OVERRIDE } });
    expect(finding?.editor).toContain(`vscode://file${copy.folder}/${OVERRIDE}:`);
    const stale = await client.get(PAGE);
    expect(stale.headers.get('regelwerk-stale')).toBe('true');
    expect((await stale.text()) === page).toBe(true);
    writeFileSync(at(OVERRIDE), before);
    await until(isSound);
    expect((await client.get(PAGE)).headers.get('regelwerk-stale')).toBeNull();
  });

  test('that is gone for a while comes back', async () => {
    const before = read(BASE);
    rmSync(at(BASE));
    const gone = await until(({ isStale }) => isStale);
    expect(gone.findings.map(({ code }) => code)).toContain('file-missing');
    writeFileSync(at(BASE), before);
    await until(isSound);
  });

  test('that gets another name is told of', async () => {
    renameSync(at(OVERRIDE), at(OVERRIDE.replace('.yaml', '.yaml.oud')));
    await until(({ findings, isStale }) => isStale || findings.length > 0);
    renameSync(at(OVERRIDE.replace('.yaml', '.yaml.oud')), at(OVERRIDE));
    await until(isSound);
  });

  test('that may not be read is told of, where a system knows such', async () => {
    if (process.getuid?.() === 0) return;
    chmodSync(at(OVERRIDE), 0o000);
    await until(({ isStale }) => isStale);
    chmodSync(at(OVERRIDE), 0o644);
    await until(isSound);
  });
});

test('a folder that comes is seen with what is in it', async () => {
  const organisations = async () => (await client.json<Start>('/api/start')).organisations.map(({ id }) => id);
  expect(await organisations()).not.toContain('nevelschool');
  await after(() => writeFileSync(at('policy/organisations/nevelschool.yaml'), 'name: De Nevel\nkind: school\n'));
  expect(await organisations()).toContain('nevelschool');
  await after(() => rmSync(at('policy/organisations/nevelschool.yaml')));
  await after(() => {
    mkdirSync(at('templates'));
    writeFileSync(at('templates/protocol.md.hbs'), '# {{title}}\n\n{{{body}}}\n\nEigen sjabloon.\n');
  });
  expect(await pageHas('Eigen sjabloon.')).toBe(true);
  await after(() => rmSync(at('templates'), { recursive: true }));
  expect(await pageHas('Eigen sjabloon.')).toBe(false);
});

test('the day can be set, and is what all is reckoned with', async () => {
  const { status } = await client.post('/api/today', { day: '2031-05-01' });
  expect(status).toBe(200);
  expect(await client.json<Start>('/api/start')).toMatchObject({ today: '2031-05-01', isSet: true });
  await client.post('/api/today', { day: null });
  expect(await client.json<Start>('/api/start')).toMatchObject({ isSet: false });
  await client.post('/api/today', { day: '2026-11-27' });
});

describe('a save', () => {
  const edit = (text: string, before?: object, dryRun = false) => {
    const own = {
      kind: 'content',
      clause,
      layer: null,
      content: { ...content, text },
      ...(before === undefined ? {} : { before }),
    };
    return client.post('/api/edit', { organisation: 'wolkencollege', protocol: 'pesten', edits: [own], dryRun });
  };
  let clause = '';
  let content: { text?: string } = {};

  beforeAll(async () => {
    const { passages } = await look();
    const isOnce = (text = '') => /^\w[^\n]*\.$/.test(text.trim()) && read(BASE).split(text.trim()).length === 2;
    const found = passages?.passages.find(({ layers }) => layers.length === 1 && isOnce(layers[0]?.content.text));
    clause = found?.id ?? '';
    content = found?.layers[0]?.content ?? {};
  });

  test('is seen at once, told to all windows, and can be taken back', async () => {
    const before = read(BASE);
    const other = await enter(studio);
    const told = other.next((event) => event.kind === 'changed' && event.documents.length > 0);
    const answer = (await (await edit('Dit staat er nu.', content)).json()) as EditAnswer;
    expect(answer).toMatchObject({ kind: 'edited', isWritten: true });
    expect(await told).toMatchObject({ kind: 'changed', documents: ['wolkencollege/pesten'] });
    other.close();
    expect(await pageHas('Dit staat er nu.')).toBe(true);
    const { undo } = await client.json<Start>('/api/start');
    // By the words that a reader knows it by.
    expect(undo).toContain('Dit staat er nu.');
    expect(await (await client.post('/api/undo')).json()).toMatchObject({ kind: 'edited', isWritten: true });
    expect(read(BASE)).toBe(before);
    expect((await client.json<Start>('/api/start')).undo).toBeNull();
    expect((await client.post('/api/undo')).status).toBe(409);
  });

  test('that is asked about only writes nothing, and shows both texts', async () => {
    const before = read(BASE);
    const answer = (await (
      await edit(`${content.text?.trim()} En straks ook dit.`, content, true)
    ).json()) as EditAnswer;
    expect(answer).toMatchObject({ kind: 'edited', isWritten: false });
    expect(answer.kind === 'edited' ? answer.redline : null).toContain('<ins>');
    expect(answer.kind === 'edited' ? answer.impacts.map(({ impact }) => impact.organisation) : []).toContain(
      'wolkencollege',
    );
    expect(answer.kind === 'edited' ? answer.findings : []).toEqual([]);
    expect(read(BASE)).toBe(before);
  });

  test('on what somebody else saved meanwhile is a conflict, though nobody was told of that yet', async () => {
    const before = read(BASE);
    const [first = ''] = (content.text ?? '').trim().split('\n');
    writeFileSync(at(BASE), before.replace(first, `${first} En dit.`));
    const answer = await edit('Dit staat er nu.', content);
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ kind: 'conflict', edit: 0 });
    expect(read(BASE)).toBe(before.replace(first, `${first} En dit.`));
    await after(() => writeFileSync(at(BASE), before));
  });
});
