/** A board with a document of which version after version was adopted, each with its own words and its own first day. */
import { openRegelwerk } from '../../src/index.ts';
import { type MemoryHost, memoryHost } from './memory-host.ts';
import { BASE, smallFiles } from './small-policy.ts';

export interface HistoricVersion {
  /** `YYYY-MM-DD`: of its adoption, and the first in force where that is a later day. */
  readonly adopted: string;
  readonly from?: string;
  readonly until?: string;
  /** Of the clause `regel`. */
  readonly words: string;
}

const APPROVALS = 'policy/protocols/proef/approvals/los.yaml';
const approvals = `control:
  auteur: Bureau beleid
procedures:
  gewoon:
    - { step: mr, body: MR, kind: instemming }
    - { step: directie, body: directie, kind: vaststelling }
`;

/** Two clauses: `regel`, of which the words change, and `vast`, which stays. What is in the source is the last version. */
export async function historyOf(versions: readonly HistoricVersion[], more: object = {}): Promise<MemoryHost> {
  let today = '2020-01-01';
  const clauses = { regel: 'De eerste regel.', vast: 'Dit staat er altijd.' };
  const files = smallFiles({ parameters: {}, clauses });
  const host = memoryHost({ ...files, [APPROVALS]: approvals }, { today: () => today });
  const los = { organisation: 'los' };
  for (const { adopted, from, until, words } of versions) {
    today = adopted;
    const base = JSON.parse(host.text(BASE));
    base.clauses[0].text = words;
    host.write(BASE, new TextEncoder().encode(JSON.stringify({ ...base, ...more }, null, 1)));
    const regelwerk = openRegelwerk(host);
    const told = [
      await regelwerk.propose({ ...los, date: adopted }),
      await regelwerk.decide({ ...los, step: 'mr', outcome: 'verleend', date: adopted }),
      await regelwerk.decide({
        ...los,
        step: 'directie',
        outcome: 'vastgesteld',
        date: adopted,
        inForceFrom: from,
        inForceUntil: until,
      }),
    ];
    for (const { value, diagnostics } of told) if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  }
  return host;
}

/** Another source than the last version: a concept. */
export function changeSource(host: MemoryHost, words: string): void {
  const base = JSON.parse(host.text(BASE));
  base.clauses[0].text = words;
  host.write(BASE, new TextEncoder().encode(JSON.stringify(base, null, 1)));
}
