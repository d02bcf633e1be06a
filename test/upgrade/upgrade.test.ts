/** `regelwerk upgrade`: a policy of before is brought to the form of now, and its documents read as they did then. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toString as textOf } from 'mdast-util-to-string';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fingerprintOf } from '../../src/compare/fingerprint.ts';
import type { Host } from '../../src/host/index.ts';
import { openSession } from '../../src/operations/session.ts';
import { upgrade } from '../../src/operations/upgrade.ts';
import { keepsComments } from '../../src/source/yaml/lines.ts';
import { captureIo, type MemoryHost, memoryHost } from '../support/memory-host.ts';
import { host as repositoryHost, root } from '../support/repository.ts';

const FIXTURE = join(root, 'test/upgrade/fixture');
const BOARDS = ['ccc', 'koe', 'quadraam', 'troubadour', 'wolfert'];
const FOLDER = 'policy/protocols/social-media';

const fixture = Object.fromEntries(
  readdirSync(FIXTURE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(FIXTURE, path), readFileSync(path, 'utf8')]),
);
const old = () => memoryHost(fixture, { today: '2026-11-27' });
const expected = (name: string) => readFileSync(join(root, 'test/upgrade/expected', name), 'utf8');

async function regelwerk(host: MemoryHost, ...argv: string[]) {
  const io = captureIo();
  const code = await run(argv, io, host);
  return { code, out: io.outText, error: io.errorText };
}

const texts = (host: MemoryHost) =>
  Object.fromEntries([...host.contents.keys()].map((path) => [path, host.text(path)]));

/** Of each block that is not of blocks itself, in order. */
function wordsOf(markdown: string): string[] {
  const tree = fromMarkdown(markdown, {
    extensions: [gfmTable(), gfmFootnote()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  });
  const words: string[] = [];
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
    const said = textOf(node, { includeHtml: false }).replace(/\s+/g, ' ').trim();
    if (said !== '') words.push(said);
  });
  return words;
}

describe('the policy as it stood at first', () => {
  let host: MemoryHost;
  let dry: Awaited<ReturnType<typeof regelwerk>>;
  let real: Awaited<ReturnType<typeof regelwerk>>;

  beforeAll(async () => {
    host = old();
    dry = await regelwerk(host, 'upgrade', '--dry-run');
    expect(texts(host)).toEqual(fixture);
    real = await regelwerk(host, 'upgrade');
  }, 60_000);

  test('is of an old form: what there is now finds fault with it', async () => {
    const { code, out } = await regelwerk(old(), 'check');
    expect(code).toBe(1);
    for (const rule of ['schema-unknown-key', 'template-unknown-value', 'decisions-unpinned'])
      expect(out).toContain(`[${rule}]`);
  });

  test('is in order afterwards, without a warning', async () => {
    expect(real.code).toBe(0);
    expect(await regelwerk(host, 'check', '--strict')).toMatchObject({
      code: 0,
      out: 'In orde: 5 organisaties, 5 documenten.\n',
    });
  });

  test('what would change is what changed, step by step', () => {
    const lines = (text: string) => text.split('\n').filter((line) => line.startsWith('  '));
    expect(lines(dry.out)).toEqual(lines(real.out));
    expect(dry.out).toContain('Er is niets geschreven.');
    const steps = lines(real.out).map((line) => line.replace(`${FOLDER}/`, '').trim());
    expect(steps).toContain('overrides/koe.yaml: nummers in koppen tellen nu zelf (4)');
    expect(steps).toContain('protocol.yaml: varianten, in plaats van schoolgids en posters (3)');
    expect(steps).toContain('norms/quadraam.yaml: gegevens van het papier, als opmerking (3)');
    expect(steps).toContain('templates/poster.md.hbs: de kop van een variant en de notice in een sjabloon (2)');
    expect(steps).toContain('wolfert: keuzes, met de tekst waarop zij rusten (27)');
  });

  test('tells what it left, and why', () => {
    expect(real.error.match(/\[upgrade-by-hand\]/g)).toHaveLength(2);
    expect(real.error).toContain('(quote)');
    expect(host.text(`${FOLDER}/overrides/quadraam.yaml`)).toContain("label: \"Bijlage 1: Do's and Don'ts");
  });

  test('its documents are to the word those that were made of it then', async () => {
    // The Markdown of that time; how its lists and tables are laid out is not compared, but all that is read.
    const asThen = memoryHost({ ...texts(host), 'policy/settings.yaml': 'publication:\n  markdown: github\n' });
    const { code, error } = await regelwerk(
      asThen,
      ...['build', '--variant', 'protocol', '--variant', 'schoolgids', '--format', 'markdown', '--format', 'text'],
    );
    expect(code, error).toBe(0);
    for (const board of BOARDS) {
      const page = asThen.text(`out/${board}/social-media/protocol.md`);
      const body = page.slice(page.indexOf('\n## ') + 1);
      // Of a version from paper a sentence came since, which is ours.
      const own = body.replace('De besluiten en datums in dit document zijn die van het papieren origineel.\n\n', '');
      expect(wordsOf(own), board).toEqual(wordsOf(expected(`${board}.md`)));
      const guide = asThen.text(`out/${board}/social-media/schoolgids.txt`);
      expect(guide.slice(0, guide.indexOf('Bron:')), board).toBe(expected(`${board}.schoolgids.txt`));
    }
  });

  test('four of the five boards have the very bytes that people made by hand at that time', () => {
    const blobs = {
      ccc: 'a805c637104b5cff8fec0fc3ace15dc0b9a6ebff',
      koe: '302cb422e08392ae38a04a2a2775b8c27b897fc1',
      troubadour: 'a34c631a54d0de3cfe40fedfb4fa6292c4a9c473',
      wolfert: 'e032ba37fd45cf134ff1ece5b1b1863b8b97548a',
    };
    for (const [board, blob] of Object.entries(blobs)) {
      const bytes = Buffer.from(host.text(`${FOLDER}/overrides/${board}.yaml`));
      expect(createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex'), board).toBe(blob);
    }
  });

  test('comments stay, and so does every line that has nothing to do with it', () => {
    for (const [path, before] of Object.entries(fixture).filter(([name]) => name.endsWith('.yaml'))) {
      const after = host.text(path);
      expect(keepsComments(before, after), path).toBe(true);
      const lines = new Set(after.split('\n').map((line) => line.trim()));
      const gone = before
        .split('\n')
        .filter((line) => !lines.has(line.trim()) && !lines.has(`# ${line.trim()}`))
        .filter((line) => !/^\s*label: /.test(line) && !/^\s*(- poster:|posters:|heading_level: 2)/.test(line));
      expect(gone, path).toEqual([]);
    }
  });

  test('a second time there is nothing to do', async () => {
    const before = texts(host);
    expect(await regelwerk(host, 'upgrade')).toEqual({
      code: 0,
      out: 'De bron heeft de vorm van deze versie. Er is niets te doen.\n',
      error: '',
    });
    expect(texts(host)).toEqual(before);
  });
});

test('cut off between two files it reads the same, and a next run goes on', () => {
  const read = (host: Host) => openSession(host).read().resolved.map(fingerprintOf);
  const before = read(old());
  for (const at of [4, 7]) {
    const host = old();
    let count = 0;
    const killed: Host = {
      ...host,
      move(from, to) {
        count += 1;
        if (count > at) throw new Error('killed');
        host.move(from, to);
      },
    };
    expect(() => upgrade(openSession(killed), {})).toThrow('killed');
    expect(read(host), String(at)).toEqual(before);
    host.remove('policy/.regelwerk-bezig');
    const { diagnostics } = upgrade(openSession(host), {});
    expect(diagnostics.map(({ code }) => code).filter((code) => code !== 'upgrade-by-hand')).toEqual([]);
    expect(read(host), String(at)).toEqual(before);
    expect(upgrade(openSession(host), {}).value?.changes, String(at)).toEqual([]);
  }
}, 120_000);

test('the policy of now has nothing to do', () => {
  expect(upgrade(openSession(repositoryHost), { isDry: true })).toMatchObject({
    value: { changes: [] },
    diagnostics: [],
  });
});

test('without a policy that is told', async () => {
  const { code, error } = await regelwerk(memoryHost({}), 'upgrade');
  expect(code).toBe(1);
  expect(error).toContain('[file-missing]');
});
