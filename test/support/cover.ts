/** A proposal of each organisation of the repository and of the invented example, for the sheets of their meetings. */
import { openRegelwerk, type Regelwerk } from '../../src/index.ts';
import { EXAMPLE, exampleFiles } from './example.ts';
import { type MemoryHost, memoryHost } from './memory-host.ts';
import { policyFiles } from './repository.ts';

export { EXAMPLE };
export const TODAY = '2026-11-28';
export const BOARDS = ['quadraam', 'koe', 'troubadour', 'ccc', 'wolfert'] as const;

const PROCEDURE = `
procedures:
  gewoon:
    - {step: gmr, body: GMR, kind: instemming, term: P6W, basis: "artikel 10, eerste lid, WMS"}
    - {step: dmr, body: DMR, kind: advies, term: P4W, beside: gmr}
    - {step: cvb, body: CvB, kind: vaststelling, term: P2W}
    - {step: rvt, body: RvT, kind: ter_kennisneming}
cycle: P2Y
`;

const CALENDAR = `regions: [midden]
meetings:
  2026-2027:
    GMR: ["2026-12-08", "2027-01-19", "2027-03-09", "2027-04-20"]
`;

export interface Board {
  readonly host: MemoryHost;
  readonly regelwerk: Regelwerk;
}

/** One organisation with a proposal before its council. */
export async function proposed(organisation: string, protocol = 'social-media'): Promise<Board> {
  const isExample = protocol !== 'social-media';
  const files: Record<string, string | Uint8Array> = isExample ? exampleFiles() : { ...policyFiles() };
  const host = memoryHost(files, { today: TODAY });
  const put = (path: string, change: (text: string) => string) =>
    host.write(path, new TextEncoder().encode(change(host.kind(path) === 'file' ? host.text(path) : '')));
  const folder = `policy/protocols/${protocol}`;
  if (!isExample) {
    put(`${folder}/approvals/${organisation}.yaml`, (text) => `${text}${PROCEDURE}`);
    put(`policy/calendars/${organisation}.yaml`, () => CALENDAR);
  }
  const regelwerk = openRegelwerk(host);
  if (organisation === 'quadraam') await changeTexts(regelwerk, organisation, protocol);
  const { value, diagnostics } = await regelwerk.propose({ organisation, protocol, date: '2026-11-20' });
  if (value === undefined)
    throw new Error(`No proposal of ${organisation}: ${diagnostics.map(({ code }) => code).join(', ')}`);
  await regelwerk.decide({ organisation, protocol, step: 'gmr', submitted: '2026-11-23', reference: 'GMR 2026-31' });
  return { host, regelwerk };
}

/** What is adopted becomes another text. */
async function changeTexts(regelwerk: Regelwerk, organisation: string, protocol: string): Promise<void> {
  const layer = organisation;
  const say = (clause: string, text: string) =>
    ({ kind: 'content', clause, layer, content: { text }, reason: 'Proef' }) as const;
  const edits = [
    say('fatsoen-en-positieve-houding', 'Iedereen op school is ook op internet fatsoenlijk.'),
    say('veilig-klimaat', 'De school bespreekt dit elk jaar met leerlingen en ouders.'),
    {
      kind: 'add',
      layer,
      id: 'kluis',
      content: { text: 'Telefoons liggen tijdens de les in de kluis.' },
      audience: ['all'],
      force: 'oblige',
      position: { after: 'veilig-klimaat' },
    } as const,
  ];
  const { value, diagnostics } = await regelwerk.edit({ organisation, protocol, edits });
  if (value?.kind !== 'edited') throw new Error(JSON.stringify(value ?? diagnostics));
}
