/** What somebody who edits a document has before them, and its previews; of a source with mistakes too. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeHost } from '../../src/host/node.ts';
import { type Host, openRegelwerk, type Passages, type Regelwerk } from '../../src/index.ts';
import { readBase, readCases } from '../support/cases.ts';
import { EXAMPLE } from '../support/example.ts';
import { memoryHost } from '../support/memory-host.ts';
import { root } from '../support/repository.ts';

const TODAY = { today: '2026-11-27' };
const policies: Readonly<Record<string, Host>> = { 'the repository': nodeHost(root), 'the example': nodeHost(EXAMPLE) };

/** Every document, by its ids. */
async function namesIn(host: Host) {
  const { value } = await openRegelwerk(host, TODAY).list();
  return (value?.documents ?? []).map(({ organisation, ledger }) => ({
    organisation: organisation.id,
    protocol: ledger.id,
  }));
}

/** Opened once for each host: these never ask for all documents, so that each is made by itself. */
const alone = new Map<Host, Regelwerk>();

async function passagesOf(host: Host, organisation: string, protocol: string): Promise<Passages> {
  const regelwerk = alone.get(host) ?? openRegelwerk(host, TODAY);
  alone.set(host, regelwerk);
  const { value } = await regelwerk.passages({ organisation, protocol });
  if (value === undefined) throw new Error(`no passages of ${organisation}`);
  return value;
}

describe.each(Object.entries(policies))('of %s', (_, host) => {
  test('a document made by itself is the same as one that is made with all others', async () => {
    const among = openRegelwerk(host, TODAY);
    await among.list();
    await among.list();
    for (const name of await namesIn(host)) {
      const { value } = await among.passages(name);
      const own = await passagesOf(host, name.organisation, name.protocol);
      expect(JSON.parse(JSON.stringify(own))).toEqual(JSON.parse(JSON.stringify(value)));
    }
  });

  test('each passage says from the base down where its words come from, at the lines where they stand', async () => {
    for (const { organisation, protocol } of await namesIn(host)) {
      const { passages, layers } = await passagesOf(host, organisation, protocol);
      const order = layers.map(({ layer }) => layer);
      for (const { id, layers: own } of passages) {
        expect(own[0]?.how).toBe('origin');
        expect(own.map(({ layer }) => layer)).toEqual(order.filter((layer) => own.some((one) => one.layer === layer)));
        for (const { lines, place } of own) {
          const text = new TextDecoder().decode(host.read(lines.file)).split('\n');
          const said = text.slice(lines.first - 1, lines.last);
          expect(said.join('\n')).toContain(id);
          expect(said.at(-1)?.trim()).not.toBe('');
          expect(place.line).toBeGreaterThanOrEqual(lines.first);
          expect(place.line).toBeLessThanOrEqual(lines.last);
        }
      }
    }
  });

  test('the last line of a passage is the one before the next', async () => {
    const [name] = await namesIn(host);
    const { passages } = await passagesOf(host, name?.organisation ?? '', name?.protocol ?? '');
    const base = passages
      .flatMap(({ layers }) => layers.slice(0, 1))
      .filter(({ layer }) => layer === null)
      .map(({ lines }) => lines)
      .sort((a, b) => a.first - b.first);
    for (const [index, { first }] of base.entries()) if (index > 0) expect(base[index - 1]?.last).toBeLessThan(first);
  });
});

describe('what was decided', () => {
  const host = policies['the repository'] as Host;

  test('is told of each passage of an adopted text, with who decided', async () => {
    const { passages, versions } = await passagesOf(host, 'quadraam', 'social-media');
    expect(versions.length).toBeGreaterThan(0);
    const decided = passages.map((own) => own.decided);
    expect(decided.every((own) => own !== null)).toBe(true);
    // `1.0+1`: its transcription was mended once.
    expect(new Set(decided.map((own) => own?.version))).toEqual(new Set([versions.at(-1)?.split('+')[0]]));
  });

  test('is told to be of other words, where the passage has changed since', async () => {
    const file = 'policy/protocols/social-media/protocol.yaml';
    const before = await passagesOf(host, 'quadraam', 'social-media');
    const text = readFileSync(join(root, file), 'utf8').split('\n');
    // A passage of the base whose words begin at the end of a line of its own.
    const passage = before.passages.find(({ decided, layers: [origin, ...others], words }) => {
      const line = text[(origin?.lines.last ?? 0) - 1] ?? '';
      return (
        decided?.state === 'same' && others.length === 0 && line.includes(words.slice(0, 20)) && /[a-z]\.$/.test(line)
      );
    });
    const last = (passage?.layers[0]?.lines.last ?? 0) - 1;
    text[last] = `${text[last]} En nu ook dit.`;
    const changed = new TextEncoder().encode(text.join('\n'));
    const other: Host = {
      ...host,
      size: (path) => (path === file ? changed.length : host.size(path)),
      read: (path) => (path === file ? changed : host.read(path)),
    };
    const after = await passagesOf(other, 'quadraam', 'social-media');
    const states = after.passages.filter(({ decided }) => decided?.state !== 'same').map(({ id }) => id);
    expect(states).toContain(passage?.id);
  });
});

describe('a preview', () => {
  const regelwerk = openRegelwerk(policies['the example'] as Host, TODAY);
  const name = { organisation: 'wolkencollege', protocol: 'pesten' };

  test('is of the text in the source, in each form', async () => {
    const starts = { html: '<!doctype html>', pdf: '%PDF', docx: 'PK', md: '---', txt: '' };
    for (const [form, start] of Object.entries(starts)) {
      const { value } = await regelwerk.preview({ ...name, form: form as keyof typeof starts });
      expect(value?.name).toBe(`protocol.${form}`);
      expect(new TextDecoder('latin1').decode(value?.bytes.slice(0, start.length))).toBe(start);
    }
  });

  test('shows each variant as a page in which its passages can be pointed at', async () => {
    const passages = await passagesOf(policies['the example'] as Host, name.organisation, name.protocol);
    for (const { id } of passages.variants) {
      const { value } = await regelwerk.preview({ ...name, view: id, form: 'html' });
      const page = new TextDecoder().decode(value?.bytes);
      expect(page).toContain('<!doctype html>');
      expect(passages.passages.some((own) => page.includes(` id="${own.id}"`))).toBe(true);
    }
  });

  test('shows what differs from the base', async () => {
    const { value } = await regelwerk.preview({ ...name, view: 'renvooi-basis', form: 'html' });
    expect(new TextDecoder().decode(value?.bytes)).toContain('de basis');
  });

  test('of what there is not is told with what there is', async () => {
    const view = await regelwerk.preview({ ...name, view: 'folder-x', form: 'html' });
    expect(view.value).toBeUndefined();
    expect(view.diagnostics.map(({ code }) => code)).toEqual(['option-value']);
    const form = await regelwerk.preview({ ...name, view: 'renvooi-basis', form: 'txt' });
    expect(form.diagnostics.map(({ code }) => code)).toEqual(['option-value']);
  });
});

/** What shows only in documents side by side. */
const TOGETHER = ['address-duplicate', 'address-duplicate--anders-geschreven'];
const IS_LONG = process.env['PROPERTIES'] !== undefined;
/** All cases take a minute; `npm run properties` takes them all. */
const cases = readCases().filter(({ name }, index) => IS_LONG || index % 20 === 0 || TOGETHER.includes(name));

test('whatever is wrong in a source, each document is made by itself as far as among all others', async () => {
  const views = IS_LONG ? ['protocol', 'renvooi', 'renvooi-basis'] : ['protocol'];
  const odd: string[] = [];
  for (const item of [{ wrongFiles: readBase, name: 'none', env: {} }, ...cases]) {
    const host = memoryHost(item.wrongFiles(), { env: item.env });
    const { value: listed } = await openRegelwerk(host).list();
    const own = openRegelwerk(host);
    for (const { organisation, ledger, stopped } of listed?.documents ?? []) {
      const name = { organisation: organisation.id, protocol: ledger.id };
      const { value } = await own.passages(name);
      if (value !== undefined && value.stopped !== stopped) odd.push(item.name);
      for (const view of views) {
        const made = await own.preview({ ...name, view, form: 'html' });
        if (made.value === undefined) expect([item.name, made.diagnostics.length]).not.toEqual([item.name, 0]);
      }
    }
  }
  expect([...new Set(odd)].sort()).toEqual(TOGETHER);
});
