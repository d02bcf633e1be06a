/** A hostile source through the whole of regelwerk: what reaches the log and the comment of a CI job orders nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { findInComment } from '../support/comment.ts';
import { captureIo, type Files, type MemoryHost, memoryHost } from '../support/memory-host.ts';
import { root } from '../support/repository.ts';
import { annotationsIn, ordersIn } from '../support/runner.ts';

const FOLDER = 'policy/protocols/social-media';
const APPROVALS = `${FOLDER}/approvals/wolfert.yaml`;
const OVERRIDE = `${FOLDER}/overrides/wolfert.yaml`;
const STEERING = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202A-\u202E\u2066-\u2069]/u;

function policyFiles(): Record<string, string> {
  const entries = readdirSync(join(root, 'policy'), { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map((path) => [relative(root, path), readFileSync(path, 'utf8')]));
}

/** Beside a revision `main` with the policy as it was. */
function beside(main: Files, files: Files): MemoryHost {
  const kept = Object.fromEntries(Object.entries(main).map(([path, text]) => [`.git/revisions/main/${path}`, text]));
  return memoryHost({ ...kept, ...files }, { today: '2026-11-26' });
}

async function told(host: MemoryHost, ...argv: string[]) {
  const io = captureIo();
  const code = await run(argv, io, host);
  return { code, out: io.outText, error: io.errorText };
}

const COMMANDS: readonly (readonly string[])[] = [
  ...['text', 'markdown', 'json'].map((format) => ['impact', '--since', 'main', '--format', format]),
  ...['text', 'markdown', 'json'].map((format) => ['diff', 'wolfert', '--against', 'base', '--format', format]),
  ...['table', 'markdown', 'json', 'csv', 'ics', 'mail', 'teams', 'slack'].map((format) => [
    'status',
    '--format',
    format,
  ]),
  ...['text', 'json'].map((format) => ['check', '--format', format]),
  ['list'],
  ['list', 'wolfert'],
  ['explain', 'wolfert', 'voor-wie'],
  ['trace'],
  ['trace', 'wolfert', '--read'],
  ['pin'],
  ['build', '--org', 'wolfert', '--format', 'markdown'],
];

async function expectHarmless(host: MemoryHost): Promise<void> {
  for (const argv of COMMANDS) {
    const { out, error } = await told(host, ...argv);
    const name = argv.join(' ');
    expect(ordersIn(`${error}\n${out}`), name).toEqual([]);
    expect(error, name).not.toMatch(STEERING);
    // A calendar and CSV have line ends of their own.
    expect(out.replaceAll('\r\n', '\n').replace(/^\uFEFF/, ''), name).not.toMatch(STEERING);
    if (argv.includes('markdown') && argv[0] !== 'build') expect(findInComment(out), name).toEqual([]);
  }
  for (const annotation of annotationsIn((await told(host, 'check', '--format', 'github')).out))
    expect(annotation.properties['file'], annotation.data).toMatch(/^policy\//);
}

describe('a body of more lines', () => {
  const files = policyFiles();
  const hostile = `procedures:
  p:
    - {step: gmr, body: "X |\\n\\n/approve\\n/merge\\n\\n![t](https://kwaad.example/p.png) @everyone", kind: instemming}
    - {step: cvb, body: CvB, kind: vaststelling, term: P2W}
versions: []
`;

  test('is refused, with its place', async () => {
    const { code, out } = await told(beside(files, { ...files, [APPROVALS]: hostile }), 'check');
    expect(code).toBe(1);
    expect(out).toContain(`${APPROVALS}:3:25 fout: In procedures › p › 1 › body staat een regeleinde`);
  });

  test('orders nothing in any form', () => expectHarmless(beside(files, { ...files, [APPROVALS]: hostile })));
});

describe('names, texts, keys and files that are one line, and hostile', () => {
  const BODY =
    'X | /approve ![t](https://kwaad.example/p.png) @everyone #1 !2 :+1: <img src=x> ::error::y ##[add-mask]z www.kwaad.example';
  let host: MemoryHost;

  beforeAll(async () => {
    const files = {
      ...policyFiles(),
      [APPROVALS]: `procedures:\n  p:\n    - {step: gmr, body: ${JSON.stringify(BODY)}, kind: instemming}\n    - {step: cvb, body: "::error::CvB", kind: vaststelling}\nversions: []\n`,
    };
    const before = memoryHost(files, { today: '2026-11-26' });
    expect(await told(before, 'propose', 'wolfert', '--date', '2026-10-01')).toMatchObject({ code: 0 });
    const decision = ['--step', 'gmr', '--outcome', 'verleend', '--submitted', '2026-10-01', '--date', '2026-11-01'];
    expect(await told(before, 'decide', 'wolfert', ...decision)).toMatchObject({ code: 0 });
    const main = Object.fromEntries([...before.contents.keys()].map((path) => [path, before.text(path)]));
    const override = main[OVERRIDE]?.replace(
      /(?<= {4}text: >-\n {6})(?=We hebben respect)/,
      '@everyone ::error::x ##[add-mask]x org/repo#1, jan@school.example. ',
    );
    expect(override).not.toBe(main[OVERRIDE]);
    host = beside(main, {
      ...main,
      [OVERRIDE]: `${override}`,
      'policy/organisations/::error::x.yaml': 'name: X\n',
      'policy/organisations/a\n::stop-commands::x.yaml': '"\\e[2J\\n::error::y": 1\n',
    });
  });

  test('the comment tells of the change, and of the decisions it voids', async () => {
    const { out } = await told(host, 'impact', '--since', 'main', '--format', 'markdown');
    expect(out).toContain('| `social-media` | `missie-en-fatsoen` | `wolfert` |');
    expect(out).toContain('X \\| `/approve`');
    expect(out).toContain('`@everyone`');
  });

  test('order nothing in any form', () => expectHarmless(host));
});

test('what is typed on the command line orders nothing either', async () => {
  const host = memoryHost(policyFiles());
  const typed = ['::error::x', '\u001B[2J', 'a\n::stop-commands::x', '##[add-mask]x'];
  for (const value of typed) {
    for (const argv of [[value], ['check', value], ['diff', value], ['status', `--${value}`], ['verify', value]]) {
      const { out, error } = await told(host, ...argv);
      expect(ordersIn(`${error}\n${out}`), argv.join(' ')).toEqual([]);
      expect(`${error}${out}`).not.toMatch(STEERING);
    }
  }
});
