/** The source of a regulation with all that formal rules need, for a board and a school under it that omits an article. */
import { stringify } from 'yaml';

const clause = (id: string, text: string) => ({ id, audience: ['all'], force: 'oblige', text });
const term = (id: string, words: string, text: string, ...forms: string[]) => ({
  id,
  audience: ['all'],
  force: 'define',
  term: words,
  ...(forms.length === 0 ? {} : { forms }),
  text,
});
const row = (id: string, ...cells: string[]) => ({ id, audience: ['all'], force: 'define', cells });

const baseRoute = {
  file: 'route.svg',
  alt: 'Een pijl van het bezwaar naar de raad, en van de raad naar {{bestuur}}.',
  caption: 'De weg van een bezwaar bij {{organisatie}}',
};

const regulation = {
  title: 'Huishoudelijk reglement',
  description: 'Hoe de raad werkt.',
  language: 'nl',
  notice: 'Vragen? Ga naar de secretaris.',
  patterns: {
    parts: ['Hoofdstuk {I}', 'Artikel {n}'],
    clause_number: 'lid',
    through: ['Artikel {n}'],
  },
  parameters: {
    organisatie: { kind: 'name', description: 'De naam van het bestuur of de school.' },
    mail: { kind: 'email', description: 'Waar vragen heen gaan.' },
    bestuur: { description: 'Hoe de tekst het bestuur noemt.' },
    vertrouwenspersoon: { description: 'De naam van de vertrouwenspersoon.' },
    telefoon: { kind: 'phone', description: 'Het nummer van de vertrouwenspersoon.' },
    stemmen: {
      kind: 'choice',
      description: 'Hoe er gestemd wordt.',
      values: { schriftelijk: 'schriftelijk', mondeling: 'mondeling' },
      default: 'mondeling',
    },
    termijn: { kind: 'duration', description: 'Hoe lang een lid zit.', default: 'P3Y' },
  },
  clauses: [
    clause('aanloop', 'In dit reglement betekent:'),
    term('begrip-raad', 'raad', 'de medezeggenschapsraad van {{organisatie}}, zie [](#begrip-lid).'),
    term('begrip-lid', 'lid', 'wie in de raad zit:\n\n1. namens de ouders;\n2. namens het personeel.', 'leden'),
    term('begrip-bestuur', '{{bestuur}}', 'het bevoegd gezag.'),
    clause('zittingsduur', 'Een lid zit {{termijn}} in de raad. Zie ook [](#begrip-lid).'),
    clause('herkozen', 'Wie aftreedt, kan worden herkozen. Een lid zegt dat aan {{bestuur}}.'),
    clause('agenda', 'De secretaris maakt de agenda.'),
    clause('agenda-stuk', '[](#agenda) geldt ook voor de stukken.'),
    clause(
      'besluiten',
      'De raad besluit over:\n\na. het reglement; {#reglement}\nb. de begroting, voor zover:\n   i. zij af is;\n   ii. zij openbaar is; {#openbaar}\nc. wat {{organisatie}} {{organisatie vraagt/vragen}}.',
    ),
    {
      id: 'stemming',
      audience: ['all'],
      force: 'oblige',
      choose: {
        fact: 'stemmen',
        wordings: {
          mondeling: 'De raad stemt mondeling.',
          schriftelijk: 'De raad stemt met briefjes, behalve in het geval van [](#openbaar).',
        },
      },
    },
    clause(
      'staken',
      'Staken de stemmen, dan {{organisatie beslist/beslissen}} {{organisatie}}. [](#stemming) geldt dan niet.',
    ),
    clause('vragen', 'Stel je vraag [per mail](mailto:{{mail}}); [](pesten#melden) blijft gelden.'),
    row('fase-melden', 'Melden', '{{vertrouwenspersoon}}', 'Hoort wie het meldt.', 'Binnen een dag'),
    row(
      'fase-afspreken',
      'Afspreken',
      'De raad',
      'Maakt afspraken:\n\n- met de melder;\n- met de leden.',
      'Binnen een week',
    ),
    row(
      'fase-nagaan',
      'Nagaan',
      '{{bestuur}}',
      'Gaat na of het helpt; zo niet, dan begint [](#fase-melden) opnieuw.',
      'Na een maand',
    ),
    row('contact-vertrouwen', 'Vertrouwenspersoon', '[{{vertrouwenspersoon}}](tel:{{telefoon}})'),
    row('contact-secretaris', 'Secretaris', '[{{mail}}](mailto:{{mail}})'),
    clause('formulier', 'Voor gevallen van [](#reglement) en [](#openbaar). Lever het in [per mail](mailto:{{mail}}).'),
    {
      id: 'bezwaar',
      audience: ['all'],
      force: 'permit',
      form: [
        { field: 'naam', label: 'Je naam' },
        { field: 'besluit', label: 'Het besluit van {{organisatie}}', kind: 'lines', lines: 3 },
        { field: 'datum', label: 'Datum', kind: 'date' },
        { field: 'wie', label: 'Ik ben', kind: 'choice', options: ['leerling', 'ouder', 'personeel'] },
        { field: 'bijlagen', label: 'Ik stuur mee', kind: 'boxes', options: ['het besluit', 'een brief'] },
        { field: 'handtekening', label: 'Handtekening', kind: 'signature' },
      ],
    },
    clause(
      'weg',
      'De weg staat in [](#route). De termijnen:\n\n| Stap | Dagen |\n| --- | ---: |\n| bezwaar | 42 |\n| besluit | 30 |',
    ),
    {
      id: 'route',
      audience: ['all'],
      force: 'inform',
      figure: baseRoute,
    },
    clause(
      'wijst',
      'De regels staan in [](#vergaderen), [](#besluiten), [](#staken) en [](#bijlage-stemmen). Begin met [](#fase-melden) voor een [](#begrip-raad).',
    ),
  ],
  outline: [
    {
      part: 'algemeen',
      label: 'Algemeen',
      entries: [
        {
          part: 'begrippen',
          label: 'Begrippen',
          numbering: 'definitions',
          clause_number: '{a}.',
          entries: [{ clause: 'aanloop', uncounted: true }, 'begrip-raad', 'begrip-lid', 'begrip-bestuur'],
        },
        { part: 'leden', numbering: 'numbered', entries: ['zittingsduur', 'herkozen'] },
      ],
    },
    {
      part: 'vergaderen',
      label: 'Vergaderen',
      entries: [
        { part: 'voorbereiding', label: 'Voorbereiding', numbering: 'numbered', entries: ['agenda', 'agenda-stuk'] },
        { part: 'besluit', label: 'Besluiten', numbering: 'numbered', entries: ['besluiten', 'stemming', 'staken'] },
      ],
    },
    {
      part: 'regels',
      label: 'Overig',
      number: '§ {n}',
      numbering: 'numbered',
      clause_number: '{n}.{m}',
      entries: ['vragen', 'wijst'],
    },
    { part: 'bijlage-stemmen', label: 'Formulier', number: 'Bijlage {A}:', entries: ['formulier', 'bezwaar'] },
    {
      part: 'stappenplan',
      label: 'Stappenplan',
      number: 'Bijlage {A}:',
      numbering: 'table',
      columns: ['Fase', 'Wie', 'Wat', 'Wanneer'],
      row_headings: true,
      page: 'landscape',
      entries: ['fase-melden', 'fase-afspreken', 'fase-nagaan'],
    },
    {
      part: 'contact',
      label: 'Contact',
      number: 'Bijlage {A}:',
      numbering: 'table',
      columns: ['Wie', 'Hoe'],
      row_headings: true,
      entries: ['contact-vertrouwen', 'contact-secretaris'],
    },
    { part: 'bijlage-route', label: 'De weg', number: 'Bijlage {A}:', entries: ['weg', 'route'] },
  ],
  variants: {
    schoolgids: {
      kind: 'section',
      label: 'De raad',
      formats: ['markdown', 'html', 'docx', 'text', 'pdf'],
      numbering: 'numbered',
      clause_number: '{a})',
      entries: ['zittingsduur', 'besluiten'],
    },
    'folder-bezwaar': {
      label: 'Bezwaar maken',
      formats: ['markdown', 'pdf', 'html', 'docx', 'text'],
      audience: ['parents'],
      parts: ['begrippen', 'bijlage-stemmen', 'bijlage-route'],
    },
    'poster-stappen': {
      kind: 'poster',
      label: 'Wat te doen: stap voor stap',
      entries: [{ quote: 'contact' }, 'route'],
    },
  },
};

/** Two boxes with letters in them, and an arrow. */
const route = (from: string, to: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 90">
  <g fill="none" stroke="#1f3a5f" stroke-width="3">
    <rect x="2" y="15" width="130" height="60" rx="8"/>
    <rect x="228" y="15" width="130" height="60" rx="8"/>
    <path d="M138 45h76m-12-10 12 10-12 10"/>
  </g>
  <text x="67" y="51" font-size="20" text-anchor="middle" fill="#1f3a5f">${from}</text>
  <text x="293" y="51" font-size="20" text-anchor="middle" fill="#1f3a5f">${to}</text>
</svg>
`;

const bullying = {
  title: 'Pestprotocol',
  description: 'Wat er bij pesten gebeurt.',
  notice: 'Vragen? Ga naar de mentor.',
  patterns: { parts: ['{n}.'] },
  clauses: [clause('melden', 'Wie pesten ziet, meldt het.')],
  outline: [{ part: 'aanpak', label: 'Aanpak', numbering: 'numbered', clause_number: 'Stap {n}', entries: ['melden'] }],
};

const linde = {
  name: 'Stichting De Linde',
  kind: 'bestuur',
  parameters: {
    organisatie: { name: 'stichting De Linde', gender: 'v' },
    mail: 'raad@linde.example',
    bestuur: 'college van bestuur',
    vertrouwenspersoon: 'Noor de Wit',
    telefoon: '024 123 45 67',
  },
};
const ster = {
  name: 'De Ster',
  kind: 'school',
  parent: 'linde',
  parameters: { organisatie: { name: 'scholen van De Ster', article: 'de', number: 'plural' } },
};

export const regulationFiles: Record<string, string> = {
  'policy/organisations/linde.yaml': stringify(linde),
  'policy/organisations/ster.yaml': stringify(ster),
  'policy/protocols/reglement/protocol.yaml': stringify(regulation),
  'policy/protocols/reglement/figures/route.svg': route('Bezwaar', 'Raad'),
  'policy/protocols/reglement/figures/route-ster.svg': route('Bezwaar', 'Schoolleiding'),
  'policy/protocols/reglement/overrides/linde.yaml': '{}\n',
  'policy/protocols/reglement/overrides/ster.yaml': stringify({
    parameters: {
      stemmen: 'schriftelijk',
      termijn: 'P2Y',
      bestuur: 'schoolleiding',
      vertrouwenspersoon: 'Sem Bakker',
      telefoon: '020 765 43 21',
    },
    add: [
      {
        ...term('begrip-briefje', 'briefje', 'een stembiljet zonder naam.', 'briefjes'),
        position: { last_in: 'begrippen' },
      },
    ],
    omit: [{ clause: ['zittingsduur', 'herkozen'], reason: 'Staat in het statuut.' }],
    amend: {
      route: {
        figure: {
          file: 'route-ster.svg',
          alt: 'Een pijl van het bezwaar naar de schoolleiding.',
          caption: 'De weg op school',
        },
        base: { figure: baseRoute },
        reason: 'Op school beslist de schoolleiding.',
      },
    },
    variants: { schoolgids: { ...regulation.variants.schoolgids, entries: ['besluiten', 'stemming'] } },
  }),
  'policy/protocols/pesten/protocol.yaml': stringify(bullying),
  'policy/protocols/pesten/overrides/linde.yaml': '{}\n',
  'policy/protocols/pesten/overrides/ster.yaml': '{}\n',
};
