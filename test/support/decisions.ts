/** A policy with procedures and meetings, and the life of a version as commands record it. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Recorded, Regelwerk, Result } from '../../src/index.ts';
import { root } from './repository.ts';

export const DAY = '2027-03-01';
const FOLDER = 'policy/protocols/proef';
export const LEDGER = `${FOLDER}/approvals/los.yaml`;
export const STORED = `${FOLDER}/adopted/los/1.0.json`;
export const WORDS = `${FOLDER}/overrides/los.yaml`;

const APPROVALS = `# Besluiten van het lyceum
control:
  auteur: Werkgroep
cycle: P2Y
procedures:
  gewoon:
    - {step: team, body: Team, kind: overleg}
    - {step: mr, body: MR, kind: advies, reply: {wait: P2W}}
    - {step: gmr, body: GMR, kind: instemming, beside: mr, term: P6W, holidays: []}
    - {step: cvb, body: CvB, kind: vaststelling, term: P2W, holidays: []}
    - {step: rvt, body: RvT, kind: ter_kennisneming}
versions: []
`;
const OF_SCHOOL = `cycle: P2Y
procedures:
  gewoon:
    - {step: gmr, body: GMR, kind: instemming}
    - {step: cvb, body: CvB, kind: vaststelling}
  kort:
    - {step: cvb, body: CvB, kind: vaststelling}
versions: []
`;
const CALENDAR = `meetings:
  "2026-2027":
    GMR: ["2026-12-08", "2027-01-22", "2027-02-16", "2027-04-13"]
    CvB: ["2027-02-09", "2027-03-09", "2027-05-11"]
`;

/** The policy in a folder of its own. */
export function decisionsFolder(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'regelwerk-besluiten-'));
  cpSync(join(root, 'test/cases/_basis/policy'), join(folder, 'policy'), { recursive: true });
  mkdirSync(join(folder, 'policy/calendars'), { recursive: true });
  writeFileSync(join(folder, LEDGER), APPROVALS);
  writeFileSync(join(folder, `${FOLDER}/approvals/school.yaml`), OF_SCHOOL);
  writeFileSync(join(folder, 'policy/calendars/los.yaml'), CALENDAR);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const los = { organisation: 'los', protocol: 'proef' };
const decided = (step: string, outcome: string, date: string) => ({ ...los, step, outcome, date });

/** One after another, as a secretary would give them in a terminal. */
export const LIFE: readonly ((regelwerk: Regelwerk) => Promise<Result<Recorded | undefined>>)[] = [
  (own) => own.propose({ ...los, date: '2027-01-04' }),
  (own) => own.decide(decided('team', 'akkoord', '2027-01-05')),
  (own) => own.decide({ ...los, step: 'mr', submitted: '2027-01-06' }),
  (own) => own.decide({ ...decided('mr', 'negatief', '2027-01-20'), reference: 'MR 2027-1' }),
  (own) => own.decide({ ...los, step: 'mr', replied: '2027-01-25', reason: 'Er zijn kluisjes genoeg.' }),
  (own) => own.decide({ ...los, step: 'mr', noObjection: '2027-01-26' }),
  (own) =>
    own.decide({ ...decided('gmr', 'verleend_onder_voorwaarde', '2027-01-22'), condition: 'Er komen kluisjes bij.' }),
  (own) => own.decide({ ...los, step: 'gmr', met: '2027-02-01' }),
  (own) => own.correct({ ...los, step: 'mr', values: { reference: 'MR 2027-01' }, reason: 'Zo heet het verslag.' }),
  (own) => own.decide({ ...decided('cvb', 'vastgesteld', '2027-02-09'), inForceFrom: '2027-08-01' }),
  (own) => own.decide(decided('rvt', 'kennisgenomen', '2027-02-15')),
  (own) => own.repeal({ ...los, date: '2027-02-20', from: '2028-08-01', reason: 'Staat in het leerlingenstatuut.' }),
];
