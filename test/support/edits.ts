/** A small policy as data, so that a test can edit it in every way in which a text can change. */
import { run } from '../../src/cli/run.ts';
import { captureIo, type Files, type MemoryHost, memoryHost } from './memory-host.ts';

/** Neighbouring words that stand alike. */
export interface Stretch {
  words: string[];
  /** What stands between its words. */
  glue: string;
  link: string | null;
  strong: boolean;
  emphasis: boolean;
}

export interface Clause {
  id: string;
  stretches: Stretch[];
  counted: boolean;
  /** A list below its words, with its first number; null for a bulleted one, undefined for none. */
  list?: number | null;
}

export interface Part {
  id: string;
  label: string;
  numbering: 'prose' | 'numbered' | 'bulleted';
  /** At one place between them may stand the quotation of another part. */
  clauses: Clause[];
  quote: number | null;
}

export interface Text {
  title: string;
  notice: string;
  parts: Part[];
  schoolgids: string[];
  posters: string[];
  docent: string;
  languages: Record<string, string[]>;
}

export const stretch = (words: string, look: Partial<Stretch> = {}): Stretch => ({
  words: words.split(' '),
  glue: ' ',
  link: null,
  strong: false,
  emphasis: false,
  ...look,
});

const clause = (id: string, ...stretches: Stretch[]): Clause => ({ id, stretches, counted: true });

/** Clauses whose id begins with `vast` are linked to or chosen: they stay where they are. */
export function newText(): Text {
  return {
    title: 'Protocol telefoons',
    notice: 'Tekst van {{organisatie}}. Zie [de regel](#vast-twee).',
    parts: [
      {
        id: 'inleiding',
        label: 'Inleiding',
        numbering: 'prose',
        quote: null,
        clauses: [
          clause('vast-een', stretch('Dit gaat over mobile devices en een smart watch in het onderwijs.')),
          clause('doel', stretch('De {{docent}} wil'), stretch('rust in de klas', { strong: true }), stretch('zien.')),
        ],
      },
      {
        id: 'regels',
        label: 'Regels',
        numbering: 'numbered',
        quote: null,
        clauses: [
          clause('vast-twee', stretch('De telefoon ligt in de kluis.')),
          clause('pauze', stretch('In de pauze mag de telefoon aan op het plein.')),
          clause('melden', stretch('Zie'), stretch('de regel', { link: '#vast-twee' }), stretch('en meld het direct.')),
          clause('site', stretch('Lees'), stretch('onze site', { link: 'https://a.example' }), stretch('voor art. 3.')),
          { ...clause('lijst', stretch('De school bewaart:')), list: 1 },
        ],
      },
      {
        id: 'slot',
        label: 'Tot slot',
        numbering: 'bulleted',
        quote: 1,
        clauses: [
          clause('vast-drie', stretch('Dit protocol geldt voor elke leerling en {{docent}}.')),
          clause('herzien', stretch('Wij herzien het elk jaar.')),
          clause('vragen', stretch('Met vragen ga je naar de {{docent}}.')),
        ],
      },
    ],
    schoolgids: ['vast-een', 'vast-twee'],
    posters: ['vast-een', 'vast-drie'],
    docent: 'docent',
    languages: { en: ['mobile devices'] },
  };
}

const FOLDER = 'policy/protocols/telefoons';

function markdownOf({ stretches, list }: Clause): string {
  const texts = stretches.map(({ words, glue, link, strong, emphasis }) => {
    const own = words.join(glue);
    const bold = strong ? `**${own}**` : own;
    const look = emphasis ? `_${bold}_` : bold;
    return link === null ? look : `[${look}](${link})`;
  });
  if (list === undefined) return texts.join(' ');
  const items = ['een telefoon', 'een oplader'].map(
    (item, index) => `${list === null ? '-' : `${list + index}.`} ${item}`,
  );
  return `${texts.join(' ')}\n\n${items.join('\n')}`;
}

/** JSON is YAML. */
function filesOf({ title, notice, parts, schoolgids, posters, docent, languages }: Text): Record<string, string> {
  const clauses = parts.flatMap((part) => part.clauses);
  const protocol = {
    title,
    description: 'Hoe {{organisatie}} met telefoons omgaat.',
    notice,
    ...(Object.keys(languages).length === 0 ? {} : { other_languages: languages }),
    parameters: { organisatie: { description: 'De naam.' }, docent: { description: 'Hoe de leraar heet.' } },
    clauses: clauses.map((own) => ({ id: own.id, audience: ['all'], force: 'inform', text: markdownOf(own) })),
    outline: parts.map(({ id, label, numbering, clauses: own, quote }) => ({
      part: id,
      label,
      numbering,
      entries: own
        .map((item): unknown => (item.counted ? item.id : { clause: item.id, uncounted: true }))
        .toSpliced(quote ?? 0, 0, ...(quote === null ? [] : [{ quote: 'inleiding' }])),
    })),
    schoolgids: { label: 'Telefoons', numbering: 'bulleted', entries: schoolgids },
    posters: posters.map((id) => ({ poster: `poster-${id}`, label: `Poster ${id}`, entries: [id] })),
  };
  return {
    'policy/organisations/ster.yaml': 'name: De Ster\ncity: Zeist\nkind: school\n',
    [`${FOLDER}/protocol.yaml`]: JSON.stringify(protocol, null, 2),
    [`${FOLDER}/overrides/ster.yaml`]: JSON.stringify({ parameters: { organisatie: 'De Ster', docent } }),
  };
}

const approvals = `procedures:
  gewoon:
    - step: cvb
      body: CvB
      kind: vaststelling

versions:
  - version: "1.0"
    date: "2019-11-27"
    migrated: true
    procedure: gewoon
    decisions:
      - step: cvb
        date: "2019-11-26"
        outcome: vastgesteld
`;

/** With the text adopted and stored. */
export async function adopted(text: Text): Promise<Files> {
  const host = memoryHost({ ...filesOf(text), [`${FOLDER}/approvals/ster.yaml`]: approvals });
  const io = captureIo();
  if ((await run(['propose', 'ster'], io, host)) !== 0) throw new Error(io.errorText);
  return Object.fromEntries(host.contents);
}

/** What was adopted, with another text in the source since; the revision `main` is as adopted. */
export function edited(before: Files, text: Text): MemoryHost {
  const revision = Object.entries(before).map(([path, bytes]) => [`.git/revisions/main/${path}`, bytes]);
  return memoryHost({ ...before, ...Object.fromEntries(revision), ...filesOf(text) });
}
