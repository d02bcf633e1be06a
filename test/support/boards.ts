/** Two boards, and a school under the first of them that adopted its text; all are invented. */
import { run } from '../../src/cli/run.ts';
import { captureIo, type MemoryHost, memoryHost } from './memory-host.ts';

export const SCHOOL = 'policy/organisations/vos.yaml';

const protocol = `title: Protocol sleutels
description: Een verzonnen protocol.
language: nl
reminders: [P6M]
clauses:
  - id: kast
    audience: [all]
    force: oblige
    text: De sleutel ligt in de kast.
  - id: verlies
    audience: [all]
    force: oblige
    text: Wie een sleutel kwijt is, zegt dat dezelfde dag.
outline:
  - part: regels
    label: Regels
    numbering: numbered
    entries: [kast, verlies]
variants:
  schoolgids:
    kind: section
    label: Sleutels
    numbering: bulleted
    entries: [kast]
  poster-sleutels:
    kind: poster
    label: Sleutels
    entries: [verlies]
`;

const approvals = `procedures:
  vaststelling:
    - step: cvb
      body: CvB
      kind: vaststelling
      term: P2W
cycle: P2Y
versions: []
`;

const FILES = {
  'policy/organisations/linde.yaml': 'name: Stichting De Linde\nkind: bestuur\nregions: [midden]\n',
  'policy/organisations/es.yaml': 'name: Stichting De Es\nkind: bestuur\nregions: [midden]\n',
  [SCHOOL]: 'name: De Vos\nkind: school\nparent: linde\n',
  'policy/protocols/sleutels/protocol.yaml': protocol,
  'policy/protocols/sleutels/overrides/linde.yaml':
    'add:\n  - id: lijst\n    audience: [all]\n    force: inform\n    position: { after: kast }\n    text: De conciërge houdt een lijst bij.\n',
  'policy/protocols/sleutels/overrides/vos.yaml': '{}\n',
  'policy/protocols/sleutels/approvals/vos.yaml': approvals,
};

/** What the command line says on a day, and with which code it ends. */
export async function said(host: MemoryHost, ...argv: string[]): Promise<{ code: number; text: string }> {
  const io = captureIo();
  const code = await run(argv, io, host);
  return { code, text: io.outText + io.errorText };
}

/** Adopted in March 2026; `school` is what its file says beside its name. Later files take the place of these. */
export async function boards(school = 'parent: linde\n', later: Record<string, string> = {}): Promise<MemoryHost> {
  const host = memoryHost(FILES, { today: '2026-04-01' });
  for (const argv of [
    ['propose', 'vos', '--date', '2026-03-01'],
    ['decide', 'vos', '--step', 'cvb', '--outcome', 'vastgesteld', '--date', '2026-03-10'],
  ]) {
    const { code, text } = await said(host, ...argv);
    if (code !== 0) throw new Error(`${argv.join(' ')}: ${text}`);
  }
  const encoder = new TextEncoder();
  host.write(SCHOOL, encoder.encode(`name: De Vos\nkind: school\n${school}`));
  for (const [path, text] of Object.entries(later)) host.write(path, encoder.encode(text));
  return host;
}
