/** Files of an earlier build, after the house style, the author or the program became another. */
import { beforeAll, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { FORMATS } from '../../src/model/format.ts';
import type { Verification } from '../../src/model/verification.ts';
import { readBase } from '../support/cases.ts';
import { captureIo, type MemoryHost, memoryHost } from '../support/memory-host.ts';

const ORGANISATION = 'policy/organisations/bestuur.yaml';
const APPROVALS = 'policy/protocols/proef/approvals/bestuur.yaml';
const names = [
  'protocol.html',
  'fragment.html',
  'schoolgids.html',
  'protocol.docx',
  'schoolgids.docx',
  'protocol.md',
  'schoolgids.md',
  'schoolgids.txt',
  'protocol.pdf',
];

/** As it stands when the files are made. */
const source: Record<string, string> = {};
const earlier = new Map<string, Uint8Array>();

beforeAll(async () => {
  const base = readBase();
  const file = 'policy/protocols/proef/protocol.yaml';
  const host = memoryHost({ ...base, [file]: `${base[file]}`.replace('Leg de telefoon weg', 'Leg de telefoon neer') });
  // What is adopted here, is stored with all that is printed with it.
  const steps = [
    ['propose', 'bestuur', '--date', '2020-04-01'],
    ['decide', 'bestuur', '--step', 'gmr', '--outcome', 'verleend', '--date', '2020-05-01'],
    ['decide', 'bestuur', '--step', 'cvb', '--outcome', 'vastgesteld', '--date', '2020-05-02'],
  ];
  for (const argv of steps) expect(await run(argv, captureIo(), host)).toBe(0);
  for (const path of host.contents.keys()) if (path.startsWith('policy/')) source[path] = host.text(path);
  expect(await run(['build', ...FORMATS.flatMap((format) => ['--format', format])], captureIo(), host)).toBe(0);
  for (const name of names) earlier.set(name, host.read(`out/bestuur/proef/${name}`));
});

const other = 'house_style:\n  accent: "#0b4f3a"\n  decoration: "#c81e3c"\n  font: source-serif-4\n';
const styled = (text: string, style: string) => text.replace(/house_style:\n(?: {2}.*\n)+/, style);

const changes: readonly (readonly [
  what: string,
  change: (files: Record<string, string>) => void,
  isOtherLogo: boolean,
])[] = [
  [
    'in another house style, without a logo',
    (files) => {
      files[ORGANISATION] = styled(files[ORGANISATION] ?? '', other);
    },
    true,
  ],
  [
    'with another logo',
    (files) => {
      files['policy/organisations/logos/anders.svg'] =
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 3" width="9" height="3"><rect width="9" height="3" fill="#c81e3c"/></svg>';
      files[ORGANISATION] = (files[ORGANISATION] ?? '').replace('proef.svg', 'anders.svg');
    },
    true,
  ],
  [
    'with another author',
    (files) => {
      files[APPROVALS] = (files[APPROVALS] ?? '').replace('Werkgroep telefoons', 'Iemand anders');
    },
    false,
  ],
];

async function verdicts(host: MemoryHost): Promise<Map<string, Verification>> {
  for (const [name, bytes] of earlier) host.write(`eerder/${name}`, bytes);
  const io = captureIo();
  await run(['verify', ...names.map((name) => `eerder/${name}`), '--json'], io, host);
  const list = JSON.parse(io.outText) as Verification[];
  return new Map(list.map((item, index) => [names[index] ?? '', item]));
}

test.each(changes)(
  '%s: the same words, and a PDF carries that text by its own account',
  async (_, change, isOtherLogo) => {
    const files = { ...readBase(), ...source };
    const before = JSON.stringify(files);
    change(files);
    expect(JSON.stringify(files)).not.toBe(before);
    for (const [name, item] of await verdicts(memoryHost(files))) {
      expect([name, item.met, item.difference]).toEqual([name, [], null]);
      const same = ['published', 'same_words'];
      expect([name, item.result]).toEqual([
        name,
        name.endsWith('.pdf') && item.result !== 'published' ? 'carries' : expect.stringMatching(same.join('|')),
      ]);
      expect(item).toMatchObject({ version: '1.2', isTextAdopted: /schoolgids\.(?:md|txt)$/.test(name) ? null : true });
      if (isOtherLogo && /^protocol\.(?:html|docx)$/.test(name)) expect(item.apart).toEqual(['logo']);
    }
  },
);
