/** Documents in every state, on one day, for the dashboard. */
import type { ProtocolRecord } from '../../src/governance/status.ts';
import type { Calendar } from '../../src/model/calendar.ts';
import { HOLIDAYS, NO_CALENDAR } from '../../src/model/calendar.ts';
import type { EditionFile } from '../../src/model/edition.ts';
import type { ApprovalsFile, Version } from '../../src/model/source.ts';
import { editionAt } from '../../src/publish/address.ts';

export const TODAY = '2026-11-21';

/** Called what no school is called, and in Hebrew too. */
export const HOSTILE = 'De *Ster* & <b onclick="x">Co</b> {{x}} "\u05e9\u05dc\u05d5\u05dd" <script>alert(1)</script>';

const procedures: NonNullable<ApprovalsFile['procedures']> = {
  besluit: [
    { step: 'mt', body: 'MT', kind: 'overleg' },
    { step: 'gmr', body: 'GMR', kind: 'instemming', term: 'P6W' },
    { step: 'cvb', body: 'CvB', kind: 'vaststelling', term: 'P2W' },
  ],
  advies: [
    { step: 'mr', body: 'MR', kind: 'advies', term: 'P6W' },
    { step: 'cvb', body: 'CvB', kind: 'vaststelling' },
  ],
};

/** One long school year without a holiday in it that matters, so that what is planned is easy to reckon. */
const calendar: Calendar = {
  ...NO_CALENDAR,
  regions: ['midden'],
  holidays: new Map([
    [
      'midden',
      ['2026-2027', '2027-2028'].flatMap((year) =>
        HOLIDAYS.map((name, index) => {
          const month = ['10', '12', '02', '05', '07'][index];
          const of = index < 2 ? year.slice(0, 4) : year.slice(5);
          return { year, name, first: `${of}-${month}-24`, last: `${of}-${month}-28` };
        }),
      ),
    ],
  ]),
};

function record(organisation: string, name: string, versions: readonly Version[], fingerprint: string): ProtocolRecord {
  return {
    organisation,
    name,
    protocol: 'social-media',
    title: 'Protocol sociale media',
    approvals: { procedures, versions: [...versions] },
    reminders: ['P9M', 'P6M', 'P3M', 'P1M'],
    isNow: (own) => own === fingerprint,
    calendar,
  };
}

procedures['samen'] = [
  { step: 'gmr', body: 'GMR', kind: 'instemming', term: 'P6W' },
  { step: 'dmr', body: 'DMR', kind: 'advies', beside: 'gmr', term: 'P6W' },
  { step: 'cvb', body: 'CvB', kind: 'vaststelling', term: 'P2W' },
  { step: 'rvt', body: 'RvT', kind: 'ter_kennisneming' },
];
procedures['scholen'] = [
  { step: 'mr-oost', body: 'MR', of: 'op-tijd', kind: 'instemming' },
  { step: 'mr-kleen', body: 'MR', of: 'kleen', kind: 'instemming', beside: 'mr-oost' },
  { step: 'cvb', body: 'CvB', kind: 'vaststelling' },
];
procedures['geschil'] = [
  { step: 'mr', body: 'MR', kind: 'instemming' },
  { step: 'lcg', body: 'LCG WMS', kind: 'uitspraak', on: 'mr' },
  { step: 'cvb', body: 'CvB', kind: 'vaststelling' },
];
procedures['reactie'] = [
  { step: 'mr', body: 'MR', kind: 'advies', reply: { wait: 'P6W' } },
  { step: 'cvb', body: 'CvB', kind: 'vaststelling' },
];

const text = 'a'.repeat(64);
const other = 'b'.repeat(64);
const adopted = (year: number): NonNullable<Version['decisions']> => [
  { step: 'mt', date: `${year}-09-01`, outcome: 'akkoord' },
  { step: 'gmr', date: `${year}-10-08`, outcome: 'verleend_met_opmerkingen', reference: 'GMR 12' },
  { step: 'cvb', date: `${year}-11-26`, outcome: 'vastgesteld' },
];
const version = (rest: Partial<Version>): Version => ({ version: '1.0', procedure: 'besluit', ...rest });

export const records: readonly ProtocolRecord[] = [
  record(
    'op-tijd',
    'Lyceum Oost',
    [version({ decisions: adopted(2025), revision_due: '2029-11', fingerprint: text })],
    text,
  ),
  record('zonder', 'Basisschool De Wissel', [{ edition: '2021-09-30' }], text),
  record(
    'verlopen',
    'Stichting Rivierenland',
    [
      version({
        date: '2019-11-27',
        migrated: true,
        decisions: adopted(2019),
        revision_due: '2020-11',
        fingerprint: text,
      }),
    ],
    text,
  ),
  record(
    'nadert',
    'Montessoricollege',
    [version({ decisions: adopted(2024), revision_due: '2027-05', fingerprint: text })],
    text,
  ),
  record(
    'onthouden',
    'Scholengroep Noord',
    [
      version({
        fingerprint: text,
        decisions: [
          { step: 'mt', date: '2026-09-01', outcome: 'besproken' },
          { step: 'gmr', submitted: '2026-09-15', date: '2026-11-03', outcome: 'onthouden' },
        ],
      }),
    ],
    text,
  ),
  record(
    'negatief',
    'De Vuurvlinder',
    [
      version({
        procedure: 'advies',
        fingerprint: text,
        decisions: [{ step: 'mr', submitted: '2026-09-15', date: '2026-10-27', outcome: 'negatief' }],
      }),
    ],
    text,
  ),
  record(
    'concept',
    'Zuiderpark',
    [
      version({ decisions: adopted(2024), revision_due: '2027-11', fingerprint: text }),
      version({
        version: '1.1',
        fingerprint: other,
        decisions: [
          { step: 'mt', date: '2026-10-06', outcome: 'akkoord' },
          { step: 'gmr', submitted: '2026-11-03' },
        ],
      }),
    ],
    other,
  ),
  record(
    'gewijzigd',
    'Atheneum West',
    [version({ decisions: adopted(2025), revision_due: '2028-04-15', fingerprint: text })],
    other,
  ),
  record('ster', HOSTILE, [], text),
];

const decided = (year: number): NonNullable<Version['decisions']> => [
  { step: 'gmr', date: `${year}-10-08`, outcome: 'verleend' },
  { step: 'dmr', date: `${year}-10-01`, outcome: 'positief' },
  { step: 'cvb', date: `${year}-11-10`, outcome: 'vastgesteld' },
];
const paper: NonNullable<Version['decisions']> = [
  { body: 'MR', date: '2022-05-31' },
  { body: 'Directie', date: '2022-06-14' },
];
const names: Readonly<Record<string, string>> = { 'op-tijd': 'Lyceum Oost', kleen: 'Basisschool Kleen' };

function entry(organisation: string, name: string, versions: readonly Version[]): ProtocolRecord {
  return { ...record(organisation, name, versions, text), nameOf: (id) => names[id] };
}

/** Of bodies beside each other, of matters that are still open, and of texts that are to come or to end. */
export const stories: readonly ProtocolRecord[] = [
  entry('op-tijd', 'Lyceum Oost', [version({ decisions: adopted(2025), revision_due: '2029-11', fingerprint: text })]),
  entry('samen', 'Stichting Samen', [
    version({ procedure: 'samen', decisions: decided(2024), revision_due: '2027-05', fingerprint: other }),
    version({
      ...{ version: '1.1', procedure: 'samen', fingerprint: text },
      decisions: [
        { step: 'gmr', submitted: '2026-11-03' },
        { step: 'dmr', submitted: '2026-11-03' },
      ],
    }),
  ]),
  entry('augustus', 'Stichting Augustus', [
    version({ procedure: 'samen', decisions: decided(2024), revision_due: '2027-05', fingerprint: other }),
    version({
      ...{ version: '1.1', procedure: 'samen', fingerprint: text },
      ...{ decisions: decided(2026), in_force_from: '2027-08-01', revision_due: '2029-05' },
    }),
  ]),
  entry('ingetrokken', 'De Brug', [
    version({
      ...{ decisions: adopted(2024), revision_due: '2027-05', fingerprint: text },
      repealed: { date: '2026-11-10', from: '2027-01-01', body: 'CvB', reason: 'De Brug gaat op in De Kade.' },
    }),
  ]),
  entry('tot', 'De Proefklas', [
    version({ decisions: adopted(2025), in_force_until: '2027-07-31', revision_due: '2028-05', fingerprint: text }),
  ]),
  entry('bestuur', 'Stichting Bovenal', [
    version({
      ...{ procedure: 'scholen', fingerprint: text },
      decisions: [{ step: 'mr-oost', submitted: '2026-11-03' }],
    }),
  ]),
  entry('geschil', 'De Werf', [
    version({
      procedure: 'geschil',
      fingerprint: text,
      decisions: [{ step: 'mr', date: '2026-11-03', outcome: 'onthouden' }],
    }),
  ]),
  entry('voorwaarde', 'De Kade', [
    version({
      ...{ procedure: 'geschil', fingerprint: text },
      decisions: [
        { step: 'mr', date: '2026-11-03', outcome: 'verleend_onder_voorwaarde', condition: 'er komen kluisjes bij' },
      ],
    }),
  ]),
  entry('reactie', 'De Haven', [
    version({
      procedure: 'reactie',
      fingerprint: text,
      decisions: [{ step: 'mr', date: '2026-11-03', outcome: 'negatief' }],
    }),
  ]),
  entry('wachttijd', 'De Steiger', [
    version({
      ...{ procedure: 'reactie', fingerprint: text },
      decisions: [
        { step: 'mr', date: '2026-11-03', outcome: 'negatief' },
        { step: 'mr', replied: '2026-11-10', reason: 'Er is plaats genoeg.' },
      ],
    }),
  ]),
  entry('papier', 'Het Papierlyceum', [
    {
      ...{ version: '1.0', date: '2022-06-14', migrated: true, paper_status: 'vastgesteld' },
      decisions: paper,
      fingerprint: text,
    },
  ]),
];

const published = ['protocol.pdf', 'protocol.html', 'protocol.docx', 'schoolgids.docx', 'poster-leerlingen.pdf'];

/** As a build would have made them: a concept, with a redline, for those whose text has moved on. */
export const files: readonly EditionFile[] = records.flatMap(({ organisation, protocol }) => {
  const folders = ['concept', 'gewijzigd'].includes(organisation) ? ['', 'concept/'] : [''];
  return folders.flatMap((folder) =>
    [...published, ...(folder === '' ? [] : ['renvooi.html', 'renvooi.pdf'])].map((file) =>
      fileAt(`${organisation}/${protocol}/${folder}${file}`),
    ),
  );
});

/** What a build would say of the file at a path. Throws when a build makes no such file. */
export function fileAt(path: string): EditionFile {
  const at = editionAt(path);
  if (at === undefined) throw new Error(`no edition at ${path}`);
  return { path, form: at.form, edition: { ...at.edition, version: null } };
}
