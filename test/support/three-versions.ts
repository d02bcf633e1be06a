/** A board that adopted three versions of a protocol, each for a later day, and repealed the third. All is invented. */
import { run } from '../../src/cli/run.ts';
import { captureIo, type MemoryHost, memoryHost } from './memory-host.ts';

const FOLDER = 'policy/protocols/sleutels';

const protocol = (rule: string) => `title: Protocol sleutels
description: Een verzonnen protocol.
language: nl
clauses:
  - id: kast
    audience: [all]
    force: oblige
    text: ${rule}
  - id: verlies
    audience: [all]
    force: oblige
    text: Wie een sleutel kwijt is, zegt dat dezelfde dag[^1].
outline:
  - part: regels
    label: 1. Regels
    numbering: numbered
    entries: [kast, verlies]
`;

const withNote = (rule: string, note: string) =>
  protocol(rule).replace(/text: (Wie .*)\n/, (_, text: string) => `text: |\n      ${text}\n\n      [^1]: ${note}\n`);

const approvals = `procedures:
  vaststelling:
    - step: gmr
      body: GMR
      kind: instemming
    - step: cvb
      body: CvB
      kind: vaststelling
`;

/** What the board does, in order. */
export const VERSIONS = [
  {
    version: '1.0',
    rule: 'De sleutel ligt in de kast.',
    note: 'Bij de conciërge.',
    adopted: '2023-03-10',
    from: '2023-04-01',
  },
  {
    version: '2.0',
    rule: 'De sleutel ligt in de kluis.',
    note: 'Bij de conciërge.',
    adopted: '2024-03-11',
    from: '2024-08-01',
  },
  {
    version: '3.0',
    rule: 'De sleutel ligt in de kluis.',
    note: 'Bij de rector.',
    adopted: '2025-03-12',
    from: '2025-04-01',
  },
] as const;
export const REPEALED = '2026-02-01';

/** `base` is the address of its site, where it has one. */
export async function threeVersions(base?: string): Promise<MemoryHost> {
  const host = memoryHost(
    {
      'policy/organisations/linde.yaml': `name: Stichting De Linde & Zn.\nkind: bestuur\n${
        base === undefined ? '' : `publication: { base_url: "${base}" }\n`
      }`,
      [`${FOLDER}/overrides/linde.yaml`]: '{}\n',
      [`${FOLDER}/approvals/linde.yaml`]: approvals,
    },
    { today: '2026-02-02' },
  );
  const done = async (...argv: string[]) => {
    const io = captureIo();
    if ((await run(argv, io, host)) !== 0) throw new Error(`${argv.join(' ')}: ${io.outText}${io.errorText}`);
  };
  for (const own of VERSIONS) {
    host.write(`${FOLDER}/protocol.yaml`, new TextEncoder().encode(withNote(own.rule, own.note)));
    const from = ['--in-force-from', own.from];
    const before = own.adopted.replace(/\d\d$/, '01');
    await done('propose', 'linde', '--version', own.version, '--date', before);
    await done(
      'decide',
      'linde',
      '--step',
      'gmr',
      '--outcome',
      'verleend',
      '--date',
      own.adopted.replace(/\d\d$/, '05'),
    );
    await done('decide', 'linde', '--step', 'cvb', '--outcome', 'vastgesteld', '--date', own.adopted, ...from);
  }
  await done(
    'repeal',
    'linde',
    '--version',
    '3.0',
    '--date',
    '2026-01-15',
    '--from',
    REPEALED,
    '--reason',
    'Vervangen.',
  );
  return host;
}

/** The files that a build makes on a day, by path in the output folder. */
export async function builtOn(
  host: MemoryHost,
  today: string,
  ...argv: string[]
): Promise<ReadonlyMap<string, Uint8Array>> {
  const own = memoryHost(Object.fromEntries(host.contents), { today });
  const io = captureIo();
  if ((await run(['build', '--out', 'out', ...argv], io, own)) !== 0) throw new Error(io.outText + io.errorText);
  return new Map(
    [...own.contents].flatMap(([path, bytes]) => (path.startsWith('out/') ? [[path.slice('out/'.length), bytes]] : [])),
  );
}
