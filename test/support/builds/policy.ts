/** A small policy of a board with two schools, as data that edits change and as the files that a build reads. All is invented. */
import { sha256 } from '../../../src/source/sha256.ts';
import type { Random } from '../fuzz/random.ts';

/** What an edit may change: plain data, of which the files follow. */
export interface SmallPolicy {
  /** Of the base, in order. */
  clauses: { id: string; text: string }[];
  /** Lines of comment above the base: with more of them every place below moves. */
  lines: number;
  title: string;
  organisations: Record<string, { name: string; parent?: string; accent?: string; font?: string; logo?: string }>;
  overrides: Record<string, Record<string, string>>;
  settings: { markdown?: string; base?: string; concepts?: string; site?: string };
  templates: Record<string, string>;
  logos: Record<string, string>;
  /** Days on which the council meets. */
  meetings: string[];
  figure: string | undefined;
  /** Whose override is wrong. */
  mistake: string | undefined;
}

export const BOARD = 'bestuur';
export const SCHOOLS = ['noord', 'zuid'];
export const PROTOCOL_FOLDER = 'policy/protocols/proef';

export function smallPolicy(): SmallPolicy {
  return {
    clauses: [
      { id: 'een', text: 'Iedereen bij {{organisatie}} houdt zich aan *afspraak* een: zie [](#twee).' },
      { id: 'twee', text: 'Wie iets ziet, zegt dat dezelfde dag.' },
      { id: 'drie', text: 'De rector beslist.' },
    ],
    lines: 0,
    title: 'Proef',
    organisations: {
      [BOARD]: { name: 'Stichting Proef', logo: 'bestuur' },
      noord: { name: 'School Noord', parent: BOARD },
      zuid: { name: 'School Zuid', parent: BOARD },
    },
    overrides: { noord: { twee: 'Op Noord zegt men dat meteen.' } },
    settings: {},
    templates: {},
    logos: { bestuur: '#336699' },
    meetings: ['2026-10-06'],
    figure: '#aa3311',
    mistake: undefined,
  };
}

const drawing = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="${colour}"/></svg>`;

/** The files of the source that follow from it, without the approvals: those only grow. */
export function sourceOf(policy: SmallPolicy): Map<string, string> {
  const { clauses, lines, title, organisations, overrides, settings, templates, logos, meetings, figure, mistake } =
    policy;
  const shared = { audience: ['all'], force: 'inform' };
  const drawn =
    figure === undefined ? [] : [{ ...shared, id: 'route', figure: { file: 'route.svg', alt: 'De route.' } }];
  const protocol = {
    title,
    description: 'Een proef.',
    parameters: { organisatie: { description: 'De naam.', default: 'de school' } },
    clauses: [...clauses.map(({ id, text }) => ({ ...shared, id, text })), ...drawn],
    outline: [{ part: 'deel', label: 'Deel', numbering: 'prose', entries: [...clauses, ...drawn].map(({ id }) => id) }],
    variants: { kort: { label: 'Kort', kind: 'section', entries: clauses.slice(0, 1).map(({ id }) => id) } },
  };
  const files = new Map<string, string>([
    [`${PROTOCOL_FOLDER}/protocol.yaml`, '# Regel.\n'.repeat(lines) + JSON.stringify(protocol, null, 1)],
  ]);
  if (figure !== undefined) files.set(`${PROTOCOL_FOLDER}/figures/route.svg`, drawing(figure));
  for (const [id, { name, parent, accent, font, logo }] of Object.entries(organisations)) {
    const style = {
      ...(accent === undefined ? {} : { accent }),
      ...(font === undefined ? {} : { font }),
      ...(logo === undefined ? {} : { logo: { file: `${logo}.svg`, alt: name } }),
    };
    const own = {
      name,
      kind: parent === undefined ? 'bestuur' : 'school',
      ...(parent === undefined ? {} : { parent }),
    };
    files.set(
      `policy/organisations/${id}.yaml`,
      JSON.stringify({ ...own, ...(Object.keys(style).length === 0 ? {} : { house_style: style }) }, null, 1),
    );
    const amend = Object.fromEntries(
      Object.entries(overrides[id] ?? {}).map(([clause, text]) => [clause, { text, reason: 'Zo is het hier.' }]),
    );
    files.set(
      `${PROTOCOL_FOLDER}/overrides/${id}.yaml`,
      JSON.stringify({ amend, ...(mistake === id ? { onbekend: 1 } : {}) }, null, 1),
    );
  }
  for (const [name, colour] of Object.entries(logos))
    files.set(`policy/organisations/logos/${name}.svg`, drawing(colour));
  for (const [path, text] of Object.entries(templates)) files.set(`templates/${path}`, text);
  const { markdown, concepts, base, site } = settings;
  const publication = {
    ...(concepts === undefined ? {} : { concepts }),
    ...(site === undefined ? {} : { site: { title: site } }),
  };
  if (markdown !== undefined || concepts !== undefined || site !== undefined)
    files.set(
      'policy/settings.yaml',
      JSON.stringify({ publication: { ...publication, ...(markdown === undefined ? {} : { markdown }) } }),
    );
  if (base !== undefined) {
    const path = 'policy/organisations/noord.yaml';
    const own = JSON.parse(files.get(path) ?? '{}') as object;
    files.set(path, JSON.stringify({ ...own, publication: { base_url: base } }));
  }
  files.set(`policy/calendars/${BOARD}.yaml`, JSON.stringify({ meetings: { '2026-2027': { GMR: meetings } } }));
  return files;
}

/** A word that tells one state from another. */
export const wordOf = (random: Random) =>
  `w${sha256(new Uint8Array([random.below(256), random.below(256)])).slice(0, 6)}`;
