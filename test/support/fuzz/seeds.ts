/** Policies in which nothing is wrong, to start from. */
import { openRegelwerk } from '../../../src/index.ts';
import { readBase, readCases } from '../cases.ts';
import { memoryHost } from '../memory-host.ts';
import { policyFiles } from '../repository.ts';
import type { PolicyFiles } from './files.ts';

export interface Seed {
  readonly name: string;
  readonly files: PolicyFiles;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** A board, its school, a school of its own; of each kind of file one, as short as it can be. */
const SMALL: Readonly<Record<string, string>> = {
  'policy/organisations/a.yaml': `name: Stichting A
kind: bestuur
sector: vo
regions: [noord]
publication:
  base_url: https://a.example/regels
house_style:
  accent: "#7a1f4b"
  logo:
    file: a.svg
    alt: Logo van A
`,
  'policy/organisations/b.yaml': 'name: School B\nkind: school\nparent: a\n',
  'policy/organisations/c.yaml': 'name: School C\nkind: school\n',
  'policy/organisations/logos/a.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 4"><rect width="12" height="4" fill="#7a1f4b"/></svg>\n',
  'policy/calendars/schoolvakanties.yaml': `source: Proef
retrieved: "2026-01"
fixed: [kerst]
years:
  "2026-2027":
    - holiday: kerst
      first: "2026-12-19"
      last: "2027-01-03"
`,
  'policy/calendars/a.yaml': 'meetings:\n  "2026-2027":\n    CvB: ["2027-03-02"]\n',
  'policy/protocols/p/norms/a.yaml': `organisation: a
parts:
  - label: Regels
    norms:
      - id: "1"
        who: all
        fact: De telefoon ligt in de kluis.
`,
  'policy/protocols/p/protocol.yaml': `title: Protocol
description: Hoe {{naam}} met telefoons omgaat.
notice: Dit is de tekst van {{naam}}.
parameters:
  naam:
    description: De naam.
clauses:
  - id: kluis
    audience: [all]
    force: oblige
    norms: ["a:1"]
    text: "De *telefoon* ligt bij {{naam}} in de kluis[^1].\\n\\n[^1]: Ook een horloge."
  - id: les
    audience: [pupils]
    force: advise
    do: Let op.
    dont: Film niet, zie [](#kluis).
outline:
  - part: regels
    label: 1. Regels
    numbering: numbered
    entries:
      - kluis
  - part: kort
    label: Kort
    numbering: do_dont
    columns: [Wel, Niet]
    entries:
      - les
schoolgids:
  label: Telefoons
  entries:
    - kluis
posters:
  - poster: hal
    label: In de hal
    entries:
      - kluis
`,
  'policy/protocols/p/overrides/a.yaml': 'parameters:\n  naam: Stichting A\n',
  'policy/protocols/p/overrides/b.yaml': `parameters:
  naam: School B
amend:
  kluis:
    reason: Er zijn geen kluizen.
    text: De telefoon ligt bij {{naam}} thuis.
`,
  'policy/protocols/p/overrides/c.yaml': `parameters:
  naam: School C
omit:
  - clause: les
    reason: Staat al elders.
add:
  - id: vragen
    audience: [all]
    force: inform
    text: Vragen? Bel de school.
outline:
  - part: regels
    label: Regels
    entries:
      - kluis
      - vragen
`,
  'policy/protocols/p/approvals/a.yaml': `control:
  auteur: Werkgroep
procedures:
  gewoon:
    - step: cvb
      body: CvB
      kind: vaststelling
versions: []
`,
  'policy/protocols/p/approvals/c.yaml': `procedures:
  gewoon:
    - step: mr
      body: MR
      kind: instemming
    - step: cvb
      body: CvB
      kind: vaststelling
versions: []
`,
  'templates/c/schoolgids.md.hbs': '# {{variant.label}}\n\n{{body}}\n\n{{notice}}\n',
};

/** The small policy, with a version that was adopted, as the tool itself records it. */
export async function smallSeed(): Promise<Seed> {
  const today = '2026-11-26';
  const host = memoryHost(SMALL, { today });
  const regelwerk = openRegelwerk(host);
  const steps = [
    ...(await Promise.all(['a', 'b', 'c'].map((organisation) => regelwerk.pin({ organisation })))),
    await regelwerk.propose({ organisation: 'a' }),
    await regelwerk.decide({ organisation: 'a', step: 'cvb', outcome: 'vastgesteld', date: '2026-11-26' }),
    await regelwerk.propose({ organisation: 'c' }),
    await regelwerk.decide({ organisation: 'c', step: 'mr', outcome: 'verleend', date: '2026-11-26' }),
  ];
  const { diagnostics } = await regelwerk.check();
  const told = [...steps.flatMap((step) => step.diagnostics), ...diagnostics];
  if (told.length > 0) throw new Error(JSON.stringify(told, null, 1));
  return { name: 'small', files: new Map(host.contents), today };
}

const bytesOf = (files: Readonly<Record<string, string>>): PolicyFiles => new Map(memoryHost(files).contents);

/** The policy of the cases: small, and with everything in it once. */
export function basisSeed(): Seed {
  return { name: 'basis', files: bytesOf(readBase()), today: '2020-06-01' };
}

/** The policy of this repository. */
export function realSeed(): Seed {
  return { name: 'real', files: bytesOf(policyFiles()), today: '2026-11-26' };
}

/** The mistakes of the cases by name, each the whole of its files. They are made in the policy of the cases. */
export function mistakes(): Map<string, PolicyFiles> {
  const { files: basis } = basisSeed();
  const checked = readCases().filter(({ command }) => command[0] === 'check');
  return new Map(checked.map((item) => [item.name, sharing(new Map(memoryHost(item.wrongFiles()).contents), basis)]));
}

/** What did not change is the same object, so that a change is known by it. */
function sharing(files: PolicyFiles, basis: PolicyFiles): PolicyFiles {
  return new Map(
    [...files].map(([path, bytes]) => {
      const old = basis.get(path);
      return [path, old !== undefined && Buffer.compare(old, bytes) === 0 ? old : bytes];
    }),
  );
}
