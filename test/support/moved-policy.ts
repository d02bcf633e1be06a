/** An invented protocol with a base, fourteen organisations and what these chose; and the base as it moved since. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openRegelwerk } from '../../src/index.ts';
import { memoryHost } from './memory-host.ts';

const FOLDER = 'policy/protocols/telefoons';
export const BASE = `${FOLDER}/protocol.yaml`;
export const overrideOf = (id: string) => `${FOLDER}/overrides/${id}.yaml`;

/** By id; the first two write words of their own, the others the same. */
export const SCHOOLS: Readonly<Record<string, string>> = {
  ahorn: 'De Ahorn',
  berk: 'De Berk',
  ceder: 'De Ceder',
  den: 'De Den',
  eik: 'De Eik',
  fijnspar: 'De Fijnspar',
  gele: 'De Gele Kornoelje',
  hazelaar: 'De Hazelaar',
  iep: 'De Iep',
  jeneverbes: 'De Jeneverbes',
  kastanje: 'De Kastanje',
  linde: 'De Linde',
  meidoorn: 'De Meidoorn',
  noot: 'De Noot',
};
export const ALIKE = Object.keys(SCHOOLS).slice(2);

const protocol = `title: Protocol telefoons
description: Hoe {{organisatie}} met telefoons omgaat.
language: nl
parameters:
  organisatie:
    description: Hoe de school heet.
clauses:
  - id: doel
    audience: [all]
    force: principle
    text: "{{Organisatie}} wil rust in de klas."
  - id: kluis
    audience: [pupils]
    force: oblige
    text: De telefoon ligt tijdens de les in de kluis.
  - id: pauze
    audience: [pupils]
    force: permit
    text: In de pauze mag de telefoon aan op het plein.
  - id: foto
    audience: [all]
    force: prohibit
    text: Maak geen foto van een ander.
  - id: ouders
    audience: [parents]
    force: advise
    text: Bel de school als je je kind wilt spreken.
  - id: kamp
    audience: [pupils]
    force: oblige
    text: Op kamp blijft de telefoon thuis.
outline:
  - part: inleiding
    label: Inleiding
    entries: [doel]
  - part: regels
    label: Regels
    numbering: numbered
    entries: [kluis, pauze, foto]
  - part: anders
    label: Thuis en op kamp
    numbering: bulleted
    entries: [ouders, kamp]
variants:
  schoolgids:
    kind: section
    label: Telefoons
    numbering: bulleted
    entries: [kluis, foto]
`;

const name = (id: string) => `parameters:
  organisatie: ${SCHOOLS[id]}
`;
const amended = (text: string, reason: string) => `amend:
  kluis:
    reason: ${reason}
    text: ${text}
`;

const MORE: Readonly<Record<string, string>> = {
  ahorn: amended('De telefoon ligt tijdens de les in de mand van de leraar.', 'Wij hebben geen kluizen.'),
  berk: amended('De telefoon ligt de hele dag in de kluis.', 'Dat is rustiger.'),
  // Left out, by name and with its part; another heading; other texts for the guide.
  ceder: `omit:
  - clause: pauze
    reason: Bij ons blijft de telefoon ook in de pauze weg.
`,
  den: `omit:
  - part: anders
    reason: Wij gaan niet op kamp.
`,
  eik: `arrange:
  - part: regels
    label: Zo doen wij het
    reason: Zo heet het bij ons overal.
`,
  fijnspar: `variants:
  schoolgids:
    kind: section
    label: Telefoons bij ons
    numbering: bulleted
    entries: [kluis]
`,
  // An outline of its own.
  gele: `outline:
  - part: alles
    label: Alles bij elkaar
    numbering: numbered
    entries: [doel, kluis, pauze, foto, ouders, kamp]
`,
  hazelaar: `outline:
  - part: inleiding
    label: Vooraf
    entries: [doel]
  - part: regels
    label: Onze regels
    numbering: numbered
    entries: [foto, kluis, pauze, ouders, kamp]
`,
};

/** As it was read and recorded. */
export async function settledFiles(): Promise<Record<string, string>> {
  const files: Record<string, string> = { [BASE]: protocol };
  for (const [id, full] of Object.entries(SCHOOLS)) {
    files[`policy/organisations/${id}.yaml`] = `name: ${full}\nkind: school\n`;
    const own = ALIKE.includes(id)
      ? amended('De telefoon ligt tijdens de les in de kluis van de klas.', 'Elke klas heeft een kluis.')
      : '';
    files[overrideOf(id)] = `${name(id)}${own}${MORE[id] ?? ''}`;
  }
  const host = memoryHost(files, { today: '2026-11-27' });
  const regelwerk = openRegelwerk(host);
  await regelwerk.pin({ seen: (await regelwerk.stalePins()).value });
  return Object.fromEntries([...host.contents.keys()].map((path) => [path, host.text(path)]));
}

/** The text of the base after what it rests on moved. */
export function movedBase(base: string): string {
  const changes: readonly (readonly [string, string])[] = [
    ['De telefoon ligt tijdens de les in de kluis.', 'De telefoon en de smartwatch liggen tijdens de les in de kluis.'],
    ['In de pauze mag de telefoon aan op het plein.', 'In de grote pauze mag de telefoon aan op het plein.'],
    ['Op kamp blijft de telefoon thuis.', 'Op kamp en excursie blijft de telefoon thuis.'],
    ['label: Regels', 'label: Afspraken'],
    [
      'outline:\n',
      `  - id: toets
    audience: [pupils]
    force: prohibit
    text: Bij een toets ligt er geen telefoon op tafel.
outline:
`,
    ],
    ['entries: [kluis, pauze, foto]', 'entries: [kluis, toets, pauze, foto]'],
    ['label: Telefoons\n', 'label: Telefoons op school\n'],
  ];
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(from);
    return text.replace(from, to);
  }, base);
}

/** The files in a folder of their own, with the base as it moved. */
export async function movedFolder(): Promise<string> {
  const files = await settledFiles();
  const folder = mkdtempSync(join(tmpdir(), 'regelwerk-moved-'));
  for (const [file, text] of Object.entries({ ...files, [BASE]: movedBase(files[BASE] ?? '') })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}
