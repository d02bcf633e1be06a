/** The policy that the pictures of the guides are of: an invented board, recorded as the guide says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli/run.ts';
import { captureIo, type MemoryHost, memoryHost } from './memory-host.ts';
import { root } from './repository.ts';

export const TODAY = '2026-11-21';

const PROTOCOL = 'policy/protocols/telefoons/protocol.yaml';

const protocol = `title: Protocol telefoons
description: Hoe {{organisatie}} met telefoons omgaat. Een verzonnen voorbeeld.
language: nl
notice: |
  Dit document is een verzonnen voorbeeld. {{Organisatie}} bestaat niet.
reminders: [P9M, P6M, P3M, P1M]

parameters:
  organisatie:
    description: De naam midden in een zin.

clauses:
  - id: doel
    audience: [all]
    force: principle
    text: '{{Organisatie}} wil dat iedereen de les zonder afleiding kan volgen.'
  - id: kluis
    audience: [pupils]
    force: oblige
    text: De telefoon ligt tijdens de les in de kluis.
  - id: pauze
    audience: [pupils]
    force: permit
    text: In de pauze mag de telefoon aan.
  - id: les
    audience: [pupils]
    force: permit
    text: Vraagt de docent erom, dan mag de telefoon ook in de les aan.
  - id: gevolgen
    audience: [pupils, parents]
    force: consequence
    text: Wie zich hier niet aan houdt, levert de telefoon in tot het einde van de dag.
  - id: vragen
    audience: [all]
    force: inform
    text: Vragen over dit protocol kun je stellen aan de mentor.

outline:
  - part: inleiding
    label: 1. Waarom dit protocol
    entries:
      - doel
  - part: regels
    label: 2. De regels
    numbering: numbered
    entries:
      - kluis
      - pauze
      - les
      - gevolgen
  - part: vragen-stellen
    label: 3. Vragen
    entries:
      - vragen

schoolgids:
  label: Telefoons
  numbering: bulleted
  entries:
    - kluis
    - gevolgen
`;

/** What the working group made of it for version 1.1. */
const amendments = `
amend:
  kluis:
    reason: Ook in de pauze zoeken leerlingen elkaar op zonder telefoon.
    text: De telefoon ligt de hele dag in de kluis, ook in de pauze.
    base:
      text: De telefoon ligt tijdens de les in de kluis.
  gevolgen:
    reason: De receptie geeft telefoons terug tot half vijf.
    text: Wie zich hier niet aan houdt, levert de telefoon in bij de receptie tot het einde van de dag.
    base:
      text: Wie zich hier niet aan houdt, levert de telefoon in tot het einde van de dag.

omit:
  - clause: pauze
    reason: De telefoon blijft ook in de pauze in de kluis.
`;

const approvals = (council: string, cycle: string, versions = 'versions: []\n') => `control:
  auteur: Werkgroep telefoons
  eigenaar: Bestuurssecretaris

procedures:
  vaststelling:
    - step: raad
      body: ${council}
      kind: instemming
      term: P6W
    - step: cvb
      body: CvB
      kind: vaststelling
      term: P2W

cycle: ${cycle}
${versions}`;

const paper = `versions:
  - version: "1.0"
    date: "2022-06-14"
    migrated: true
    procedure: vaststelling
    decisions:
      - step: raad
        date: "2022-05-31"
      - step: cvb
        date: "2022-06-14"
        outcome: vastgesteld
    revision_due: "2026-06"
`;

/** Per organisation: its name, its council, after how long it revises, and when it adopted version 1.0. */
const organisations = [
  { id: 'proef', name: 'Stichting De Proef', council: 'GMR', cycle: 'P2Y', adopted: ['2025-03-11', '2025-03-25'] },
  { id: 'akker', name: 'De Proefakker', council: 'MR', cycle: 'P4Y', adopted: [] },
  { id: 'werf', name: 'De Proefwerf', council: 'MR', cycle: 'P2Y', adopted: ['2025-05-20', '2025-06-03'] },
  { id: 'lyceum', name: 'Proeflyceum', council: 'MR', cycle: 'P4Y', adopted: ['2025-09-30', '2025-10-14'] },
];

function files(): Record<string, string> {
  const made: Record<string, string> = {
    [PROTOCOL]: protocol,
    'policy/calendars/schoolvakanties.yaml': readFileSync(join(root, 'policy/calendars/schoolvakanties.yaml'), 'utf8'),
    'policy/calendars/proef.yaml':
      'meetings:\n  "2026-2027":\n    GMR: ["2026-10-06", "2026-12-08", "2027-02-09", "2027-04-13", "2027-06-08"]\n',
  };
  for (const { id, name, council, cycle } of organisations) {
    // No school names the board as its parent, so that each has the text that it adopted.
    const kind = id === 'proef' ? 'bestuur' : 'school';
    made[`policy/organisations/${id}.yaml`] =
      `name: ${name}\nkind: ${kind}\nsector: vo\nregions: [midden]\nhouse_style:\n  accent: "#1f5a7a"\n`;
    const spoken = id === 'proef' ? 'stichting De Proef' : id === 'lyceum' ? 'het Proeflyceum' : name;
    made[`policy/protocols/telefoons/overrides/${id}.yaml`] = `parameters:\n  organisatie: ${spoken}\n`;
    made[`policy/protocols/telefoons/approvals/${id}.yaml`] = approvals(
      council,
      cycle,
      id === 'akker' ? paper : undefined,
    );
  }
  return made;
}

/** Version 1.0 of all, and version 1.1 of the board before the GMR; all documents are in `out/`. */
export async function guidePolicy(): Promise<MemoryHost> {
  const host = memoryHost(files(), { today: TODAY });
  const regelwerk = async (...argv: string[]) => {
    const io = captureIo();
    const code = await run(argv, io, host);
    if (code !== 0) throw new Error(`${argv.join(' ')}: ${io.errorText}`);
  };
  for (const { id, adopted } of organisations) {
    const [consent, adoption] = adopted;
    await regelwerk('propose', id, ...(consent === undefined ? [] : ['--date', consent]));
    if (consent === undefined || adoption === undefined) continue;
    await regelwerk('decide', id, '--step', 'raad', '--outcome', 'verleend', '--date', consent);
    await regelwerk('decide', id, '--step', 'cvb', '--outcome', 'vastgesteld', '--date', adoption);
  }
  const override = 'policy/protocols/telefoons/overrides/proef.yaml';
  host.write(override, new TextEncoder().encode(`${host.text(override)}${amendments}`));
  await regelwerk('propose', 'proef', '--date', '2026-11-03');
  await regelwerk('decide', 'proef', '--step', 'raad', '--submitted', '2026-11-03');
  await regelwerk('build');
  return host;
}
