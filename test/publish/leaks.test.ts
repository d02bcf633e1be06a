/**
 * What each output may carry, as the table of docs/achtergrond/veiligheid.md says: a word of its own stands in every field of every
 * source file, and every byte that a build writes is searched for it, unpacked.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { hasErrors } from '../../src/diagnostic/format.ts';
import { openRegelwerk } from '../../src/index.ts';
import { readBase } from '../support/cases.ts';
import { decompressed } from '../support/decompressed.ts';
import { pngLogo } from '../support/logos.ts';
import { type Marker, mark } from '../support/markers.ts';
import { type MemoryHost, memoryHost } from '../support/memory-host.ts';
import { chunk, pngWith } from '../support/png.ts';
import { pdfjsLetters } from '../support/read-pdfjs.ts';

/** In the base `bestuur` has an adopted text, and `los` a paper without a version, of which something was inferred; here `school` has a first text under way. */
const BASE = readBase();
const PROTOCOL = 'policy/protocols/proef/protocol.yaml';
const FILES = {
  ...BASE,
  [PROTOCOL]: String(BASE[PROTOCOL]).replace('norms: ["bestuur:1.2"]', 'norms: ["bestuur:1.2", "school:1"]'),
  'policy/settings.yaml': 'publication: {concepts: internal, site: {title: Teksten}}\n',
  sleutel: 'k1',
  'policy/protocols/proef/approvals/school.yaml': `
control: {auteur: Werkgroep}
procedures:
  gewoon:
    - {step: mr, body: MR, kind: instemming}
    - {step: directie, body: directie, kind: vaststelling}
versions: []
`,
  'policy/protocols/proef/approvals/los.yaml': `
versions:
  - edition: 2017-2018
    inferred: {edition: de omslag, document: een papier}
`,
  'policy/protocols/proef/norms/school.yaml': `
organisation: school
document: {title: Telefoons, on_paper: [Een datum.], inferred: [{what: versie, from: de naam}]}
names: {platforms: [Prikbord], placeholders: {"<the school>": de school}}
footnotes: [{at: "1", on: kluis, fact: Ook een horloge.}]
parts:
  - label: Tabel
    numbering: table
    norms: [{id: "1", who: pupils, do: Leg weg., dont: Film niet., role: Leerling}]
`,
  'policy/protocols/proef/norms/same.yaml': `
- {label: kluis, norms: ["bestuur:1.2", "school:1"], extent: paper, differs: de rest, note: twee keer}
`,
  'policy/protocols/proef/norms/contradictions.yaml': `
- {subject: kluis, kind: permitted, positions: [{norm: "bestuur:1.2", position: moet}, {norm: "school:1", position: mag}], note: geen}
`,
  'policy/protocols/proef/readings/school.yaml': `
bestuur:1.2: {fingerprint: r1-0123456789abcdef, date: 2020-05-01, by: tweede lezer}
`,
  'policy/organisations/logos/proef.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 4"><!-- zqsvgaqz -->
    <title>zqsvgbqz</title><metadata>zqsvgcqz</metadata><g id="zqsvgdqz"/><rect width="12" height="4"/></svg>`,
  'policy/organisations/los.yaml': `
name: Lyceum Los
kind: school
house_style: {logo: {file: los.png, alt: Logo}}
`,
  'policy/organisations/logos/los.png': pngWith(pngLogo.bytes, [chunk('tEXt', Buffer.from('Comment\0zqpngqz'))]),
};
const PICTURES = ['a', 'b', 'c', 'd'].map((part) => `zqsvg${part}qz`).concat('zqpngqz');
const REFERENCE: Marker = { word: 'zqkenmerkqz', field: 'approvals: versions.*.decisions.*.reference' };
const SIGNER: Marker = { word: 'zqondertekenaarqz', field: 'approvals: versions.*.decisions.*.signature.signer' };

interface Row {
  readonly fields: readonly string[];
  readonly inDocuments: boolean;
  readonly inOverviews: boolean;
}

/** The rows of the table, each with the fields that it names between backticks. */
const rows = readFileSync(new URL('../../docs/achtergrond/veiligheid.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => /^\|.*`\w+: .*\| (?:ja|nee) \| (?:ja|nee) \|$/.test(line))
  .map((line): Row => {
    const [documents, overviews] = line.split('|').slice(-3, -1);
    return {
      fields: [...line.matchAll(/`([^`]+)`/g)].map(([, field = '']) => field),
      inDocuments: documents?.trim() === 'ja',
      inOverviews: overviews?.trim() === 'ja',
    };
  });

/** A picture in a page. */
const DATA = /data:image\/[^;]+;base64,([A-Za-z0-9+/=]+)/g;

/** By path, what a file holds, as letters. */
async function lettersOf(host: MemoryHost, folder: string): Promise<Map<string, string>> {
  const letters = new Map<string, string>();
  for (const [path, bytes] of host.contents) {
    if (!path.startsWith(`${folder}/`)) continue;
    const shown = path.endsWith('.pdf') ? await pdfjsLetters(bytes) : '';
    // A word may be hyphenated: `\u00ad` is two bytes in UTF-8, read as Latin-1 here.
    const plain = decompressed(path, bytes).replaceAll(DATA, (_, data: string) => atob(data));
    const text = (plain + shown).toLowerCase().replaceAll(/\u00c2?\u00ad/g, '');
    letters.set(path.slice(folder.length + 1), text);
  }
  return letters;
}

const isDocument = (path: string) => path.includes('/');

let markers: readonly Marker[];
let all: Map<string, string>;
let open: Map<string, string>;

beforeAll(async () => {
  const host = memoryHost(FILES);
  const regelwerk = openRegelwerk(host);
  markers = [
    ...(await mark(host, async () => !hasErrors((await regelwerk.check()).diagnostics))),
    REFERENCE,
    SIGNER,
    ...PICTURES.map((word) => ({ word, field: 'logo: *' })),
  ];
  await regelwerk.propose({ organisation: 'school', version: '1.0', date: '2020-05-01' });
  const decision = {
    organisation: 'school',
    step: 'mr',
    submitted: '2020-05-01',
    date: '2020-05-05',
    outcome: 'verleend',
  };
  await regelwerk.decide({ ...decision, reference: REFERENCE.word, sign: 'sleutel', signer: SIGNER.word });
  expect(host.text('policy/protocols/proef/approvals/school.yaml')).toContain(SIGNER.word);
  await regelwerk.build();
  await regelwerk.build({ isPublic: true });
  all = await lettersOf(host, 'out');
  open = await lettersOf(host, 'public');
}, 120_000);

const filesWith = (word: string, files: Map<string, string>) =>
  [...files].filter(([, text]) => text.includes(word)).map(([path]) => path);

describe('the table', () => {
  test('names every field, once', () => {
    const named = rows.flatMap(({ fields }) => fields);
    expect([...new Set(named)]).toHaveLength(named.length);
    expect([...new Set(markers.map(({ field }) => field))].filter((field) => !named.includes(field))).toEqual([]);
  });

  test.each(rows)('$fields', ({ fields, inDocuments, inOverviews }) => {
    const words = markers.filter(({ field }) => fields.includes(field)).map(({ word }) => word);
    const found = words.flatMap((word) => filesWith(word, all));
    expect(found.some(isDocument)).toBe(inDocuments);
    expect(found.some((path) => !isDocument(path))).toBe(inOverviews);
  });
});

describe('what is public', () => {
  test('is documents, and the list of them', () => {
    expect([...open.keys()].filter((path) => !isDocument(path))).toEqual(['manifest.json']);
  });

  test('is adopted, or a paper: no first text that is under way', () => {
    expect([...new Set([...open.keys()].filter(isDocument).map((path) => path.split('/')[0]))]).toEqual([
      'bestuur',
      'los',
    ]);
  });

  test('holds no word of a concept, and no concept', () => {
    const texts = markers.filter(({ field }) => /^(?:protocol|override):/.test(field));
    const adopted = new Map([...open].filter(([path]) => path.startsWith('bestuur/')));
    expect(texts.flatMap(({ word }) => filesWith(word, adopted))).toEqual([]);
    expect([...open.keys()].filter((path) => path.includes('/concept/'))).toEqual([]);
    // Beside it, in the files for the organisation itself, they do stand.
    expect(
      texts.flatMap(({ word }) => filesWith(word, all)).some((path) => path.startsWith('bestuur/proef/concept/')),
    ).toBe(true);
  });
});
