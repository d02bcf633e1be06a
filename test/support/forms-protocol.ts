/** The source of a protocol with a form of every kind of field, and of a school that changes one. */
import { stringify } from 'yaml';
import type { Fields } from '../../src/model/source.ts';

const clause = (id: string, text: string) => ({ id, audience: ['all'], force: 'inform', text });

export const reportForm: Fields = [
  { field: 'naam', label: 'Naam van de leerling' },
  { field: 'datum', label: 'Wanneer gebeurde het?', kind: 'date' },
  { field: 'wat', label: 'Wat is er gebeurd', kind: 'lines', lines: 6 },
  {
    field: 'waar',
    label: 'Waar',
    kind: 'boxes',
    options: ['In de klas', 'Op het plein', 'Online, op <b>Snap*chat*</b>'],
  },
  {
    field: 'anoniem',
    label: 'Wilt u dat {{leider}} uw naam kent?',
    kind: 'choice',
    options: ['Ja', 'Nee, liever niet'],
  },
  { field: 'toelichting', label: 'Toelichting:', kind: 'lines' },
  { field: 'handtekening', label: 'Handtekening van de ouder', kind: 'signature' },
];

export const protocol = {
  title: 'Melden van pesten',
  description: 'Wie wat meldt, en hoe.',
  language: 'nl',
  notice: 'Vragen? Ga naar de mentor.',
  parameters: { leider: { description: 'Wie leidt.', default: 'de teamleider' } },
  clauses: [
    clause('melden', 'Wie pesten ziet, meldt het. Gebruik [](#formulier).'),
    clause('aanloop', 'Lever dit in bij {{leider}}.'),
    { id: 'melding', audience: ['parents'], force: 'inform', form: reportForm },
    {
      id: 'slotform',
      audience: ['all'],
      force: 'inform',
      form: [{ field: 'paraaf', label: 'Paraaf', kind: 'signature' }],
    },
  ],
  outline: [
    {
      part: 'regels',
      label: 'Regels',
      numbering: 'numbered',
      entries: ['melden', { quote: 'formulier' }, { clause: 'slotform', uncounted: true }],
    },
    { part: 'formulier', label: 'Meldingsformulier', numbering: 'prose', entries: ['aanloop', 'melding'] },
  ],
  schoolgids: { label: 'Melden', entries: ['melding'] },
  posters: [],
};

const override = {
  parameters: { leider: 'de afdelingsleider' },
  amend: {
    melding: {
      form: [
        { field: 'naam', label: 'Naam en klas van de leerling' },
        { field: 'datum', label: 'Wanneer gebeurde het?' },
        { field: 'wat', label: 'Wat is er gebeurd', kind: 'lines', lines: 10 },
        { field: 'waar', label: 'Waar', kind: 'boxes', options: ['In de klas', 'Op het schoolplein', 'In de bus'] },
        { field: 'anoniem', label: 'Wilt u dat {{leider}} uw naam kent?', kind: 'choice', options: ['Ja', 'Nee'] },
        { field: 'wie', label: 'Wie zag het' },
        { field: 'handtekening', label: 'Handtekening van de ouder', kind: 'signature' },
      ] satisfies Fields,
      reason: 'Zo is het hier afgesproken.',
      base: { form: reportForm },
    },
  },
};

/** By path. */
export const formFiles: Readonly<Record<string, string>> = {
  'policy/organisations/ster.yaml': stringify({ name: 'De Ster', kind: 'bestuur' }),
  'policy/organisations/maan.yaml': stringify({ name: 'De Maan', kind: 'school' }),
  'policy/protocols/pesten/protocol.yaml': stringify(protocol),
  'policy/protocols/pesten/overrides/ster.yaml': stringify({}),
  'policy/protocols/pesten/overrides/maan.yaml': stringify(override),
};
