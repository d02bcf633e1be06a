/** The source of a protocol with tables of every kind, and of a school that changes one of them. */
import { stringify } from 'yaml';
import { prose } from './torture-protocol.ts';

const row = (id: string, ...cells: string[]) => ({ id, audience: ['all'], force: 'oblige', cells });
const clause = (id: string, text: string) => ({ id, audience: ['all'], force: 'inform', text });

const steps = [
  row(
    'melden',
    'Melden',
    'Wie het ziet, **meldt** het:\n\n- bij de mentor;\n- of bij de vertrouwenspersoon.\n\nDat kan ook anoniem.',
    'Mentor',
    'Dezelfde dag[^1].\n\n[^1]: Op een schooldag.',
    'Zie [](#gesprek).',
  ),
  row('gesprek', 'Gesprek', 'De mentor spreekt\n\nmet beide leerlingen.', '{{Leider}}', 'Binnen een week', ''),
  row('plan', 'Plan', prose(90, 3), 'Mentor', 'Binnen *twee* weken', '1. Doel\n2. Afspraken\n\n   Op papier.'),
  row('lang', 'Nazorg', `${prose(420, 4)}\n\n${prose(80, 5)}`, prose(60, 6), 'Een maand later', `- ${prose(30, 7)}`),
];

export const protocol = {
  title: 'Stappen bij pesten',
  description: 'Wie wat doet, en wanneer.',
  language: 'nl',
  notice: 'Vragen? Ga naar de mentor.',
  parameters: { leider: { description: 'Wie leidt.', default: 'de teamleider' } },
  clauses: [
    ...steps,
    clause('aanloop', 'De stappen volgen elkaar op.'),
    clause('slot', 'Meer staat in het schoolplan.'),
    {
      id: 'wel',
      audience: ['all'],
      force: 'advise',
      do: 'Luister:\n\n- naar wie gepest wordt;\n- naar wie pest.',
      dont: 'Kies geen partij.',
    },
    {
      id: 'rol',
      audience: ['all'],
      force: 'oblige',
      role: 'De mentor',
      text: 'Voert het gesprek.\n\nLegt vast wat is afgesproken.',
    },
    {
      id: 'rol-punten',
      audience: ['all'],
      force: 'oblige',
      role: 'De teamleider',
      text: '- Ziet toe op de afspraken.\n- Bepaalt wat er volgt.',
    },
    row('breed-een', ...Array.from({ length: 8 }, (_, i) => prose(9, i))),
    row(
      'breed-twee',
      ...Array.from({ length: 8 }, (_, i) => (i === 2 ? `- ${prose(4, i)}\n- ${prose(5, 20)}` : prose(6, i))),
    ),
    clause('na', 'Rechtop verder.'),
    clause(
      'tijden',
      'De mentor is er op:\n\n| Dag | Van | Tot[^t] |\n|:----|:---:|-----:|\n| maandag | 9.00 | **12.00** |\n| {{leider}} | [mail](mailto:a@b.nl) | |\n\n[^t]: Of later.',
    ),
    clause('meteen', '| Soort | Termijn |\n|---|--:|\n| klein | 2 dagen |\n| groot | 10 dagen |'),
  ],
  outline: [
    {
      part: 'stappen',
      label: 'Stappen',
      numbering: 'table',
      columns: ['Stap', 'Wat', 'Wie', 'Wanneer', 'Bijzonderheden'],
      row_headings: true,
      entries: [
        { clause: 'aanloop', uncounted: true },
        'melden',
        'gesprek',
        'plan',
        'lang',
        { clause: 'slot', uncounted: true },
      ],
    },
    { part: 'houding', label: 'Houding', numbering: 'do_dont', entries: ['wel'] },
    { part: 'rollen', label: 'Rollen', numbering: 'roles', entries: ['rol', 'rol-punten'] },
    {
      part: 'overzicht',
      label: 'Overzicht',
      numbering: 'table',
      columns: ['Een', 'Twee', 'Drie', 'Vier', 'Vijf', 'Zes', 'Zeven', 'Acht'],
      page: 'landscape',
      entries: ['breed-een', 'breed-twee'],
    },
    {
      part: 'verder',
      label: 'Verder',
      numbering: 'numbered',
      entries: ['na', 'tijden', 'meteen', { quote: 'houding' }],
    },
  ],
  schoolgids: { label: 'Wat wij doen', entries: [{ quote: 'stappen' }, { quote: 'rollen' }, 'tijden'] },
  posters: [{ poster: 'houding', label: 'Doe zo', numbering: 'do_dont', entries: ['wel'] }],
};

const override = {
  parameters: { leider: 'de afdelingsleider' },
  amend: {
    gesprek: {
      cells: ['Gesprek', 'De mentor spreekt\n\nmet alle leerlingen.', '{{Leider}}', 'Binnen een week', 'Met de ouders'],
      reason: 'Zo is het hier afgesproken.',
      base: { cells: ['Gesprek', 'De mentor spreekt\n\nmet beide leerlingen.', '{{Leider}}', 'Binnen een week', ''] },
    },
  },
  omit: [{ clause: 'plan', reason: 'Hier niet.' }],
  add: [
    {
      ...row('ouders', 'Ouders', '- uitnodigen\n- informeren', 'Mentor', 'Meteen', 'Niet bij kleine ruzies.'),
      position: { after: 'melden' },
    },
  ],
};

/** By path. */
export const tableFiles: Readonly<Record<string, string>> = {
  'policy/organisations/ster.yaml': stringify({ name: 'De Ster', kind: 'bestuur' }),
  'policy/organisations/maan.yaml': stringify({ name: 'De Maan', kind: 'school' }),
  'policy/protocols/pesten/protocol.yaml': stringify(protocol),
  'policy/protocols/pesten/overrides/ster.yaml': stringify({}),
  'policy/protocols/pesten/overrides/maan.yaml': stringify(override),
};
