/** A small policy of one organisation with an adopted text, and what its authors made of that since. */
import { run } from '../../src/cli/run.ts';
import { captureIo, type MemoryHost, memoryHost } from './memory-host.ts';

const FOLDER = 'policy/protocols/telefoons';

const files = {
  'policy/organisations/ster.yaml': 'name: De Ster\ncity: Zeist\nkind: school\n',
  [`${FOLDER}/overrides/ster.yaml`]: `parameters:
  organisatie: De Ster

amend:
  pauze:
    reason: De aula is hier ook eetzaal.
    text: In de pauze mag de telefoon alleen aan op het plein.
    base:
      text: In de pauze mag de telefoon aan.
`,
  [`${FOLDER}/approvals/ster.yaml`]: `procedures:
  gewoon:
    - step: gmr
      body: GMR
      kind: instemming
    - step: cvb
      body: CvB
      kind: vaststelling

versions:
  - version: "1.0"
    date: "2019-11-27"
    migrated: true
    procedure: gewoon
    decisions:
      - step: gmr
        date: "2019-10-08"
      - step: cvb
        date: "2019-11-26"
        outcome: vastgesteld
`,
  [`${FOLDER}/protocol.yaml`]: `title: Protocol telefoons
description: Hoe {{organisatie}} met telefoons omgaat.
language: nl

parameters:
  organisatie:
    description: De naam midden in een zin.

clauses:
  - id: doel
    audience: [all]
    force: principle
    text: >-
      {{organisatie}} wil dat telefoons de les *niet* storen.

  - id: kluis
    audience: [pupils]
    force: oblige
    text: |
      De telefoon ligt tijdens de les in de kluis[^1].

      [^1]: Ook een smartwatch is een telefoon.

  - id: pauze
    audience: [pupils]
    force: permit
    text: In de pauze mag de telefoon aan.

  - id: melden
    audience: [pupils]
    force: oblige
    text: Een leerling die iets kwijt is, meldt dat bij de conciërge.

  - id: gevolgen
    audience: [pupils]
    force: consequence
    text: Wie [](#kluis) overtreedt, levert de telefoon in. De school bewaart de telefoon tot het eind van de dag.

  - id: film
    audience: [pupils]
    force: advise
    do: Leg de telefoon weg.
    dont: Film de docent niet.

  - id: foto
    audience: [pupils]
    force: advise
    do: Vraag eerst of een foto mag.
    dont: Zet geen foto van een ander online.

outline:
  - part: inleiding
    label: 1. Inleiding
    entries: [doel]
  - part: regels
    label: 2. Regels
    numbering: numbered
    entries:
      - kluis
      - pauze
      - melden
      - gevolgen
  - part: samengevat
    label: 3. Samengevat
    numbering: do_dont
    columns: [Wel, Niet]
    entries: [film, foto]

schoolgids:
  label: Telefoons op school
  numbering: bulleted
  entries: [kluis]
`,
};

/** What changes a text, so that each kind of change is there. */
const edits: readonly (readonly [string, string])[] = [
  ['De telefoon ligt tijdens de les in de kluis', 'De telefoon ligt de hele dag in de kluis'],
  ['Ook een smartwatch is een telefoon.', 'Ook een smartwatch en een tablet zijn een telefoon.'],
  ['      - melden\n      - gevolgen\n', '      - gevolgen\n      - melden\n      - oplader\n'],
  ['label: 1. Inleiding', 'label: 1. Waarom deze regels'],
  ['dont: Film de docent niet.', 'dont: Film de docent nooit.'],
  ['entries: [film, foto]', 'entries: [film]'],
  [
    '  - id: foto\n    audience: [pupils]\n    force: advise\n    do: Vraag eerst of een foto mag.\n    dont: Zet geen foto van een ander online.\n',
    '  - id: oplader\n    audience: [pupils]\n    force: inform\n    text: De school heeft geen opladers.\n',
  ],
];

/** With version 1.0 adopted and stored, and nothing changed since. */
export async function adoptedPolicy(): Promise<MemoryHost> {
  const host = memoryHost(files);
  const io = captureIo();
  if ((await run(['propose', 'ster'], io, host)) !== 0) throw new Error(io.errorText);
  return host;
}

/** With a source that has moved on since: a concept. */
export async function policyWithConcept(): Promise<MemoryHost> {
  const host = await adoptedPolicy();
  let text = host.text(`${FOLDER}/protocol.yaml`);
  for (const [from, to] of edits) {
    if (text.split(from).length !== 2) throw new Error(`not once: ${from}`);
    text = text.replace(from, to);
  }
  host.write(`${FOLDER}/protocol.yaml`, new TextEncoder().encode(text));
  return host;
}
