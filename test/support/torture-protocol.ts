/** The source of a protocol that asks the most of every format: about 300 pages of what is hard to set or to write. */
import { stringify } from 'yaml';

export const TITLE = 'Pesten & "sociale" media <2026>';
const dictionary = `de school bespreekt met leerlingen en ouders welke verantwoordelijkheid gegevensbescherming vraagt,
  zoals het medezeggenschapsreglement in hoofdstuk drie voorschrijft; "foto’s" – ook die van anderen – vallen eronder`.split(
  /\s+/,
);

/** Running text of this many words, each stretch another. */
export function prose(words: number, seed: number): string {
  const pick = (i: number) =>
    i % 11 === 10 ? String(seed * 1000 + i) : dictionary[(i * 7 + seed * 13 + (i >> 4)) % dictionary.length];
  return Array.from({ length: words }, (_, i) => pick(i)).join(' ');
}

const clause = (id: string, text: string) => ({ id, audience: ['all'], force: 'inform', text });
const rule = (id: string, wel: string, niet: string) => ({
  id,
  audience: ['all'],
  force: 'advise',
  do: wel,
  dont: niet,
});
const part = (id: string, label: string, entries: readonly unknown[], numbering?: string) => ({
  part: id,
  label,
  entries,
  ...(numbering === undefined ? {} : { numbering }),
});

export const wide = 'aansprakelijkheids'.repeat(40);
const address = `https://school.example/${'onderwerp/'.repeat(40)}`;
export const foreign = 'Arabisch مرحبا بالعالم, Hebreeuws שלום, Chinees 学校, gezicht 🙂 en gezin 👪, pijl → klaar.';
const deepList = Array.from({ length: 8 }, (_, i) => `${'  '.repeat(i)}- niveau ${i + 1}: ${prose(25, i)}`).join('\n');
const manyNotes = [
  Array.from({ length: 40 }, (_, i) => `punt ${i + 1}[^n${i + 1}]`).join(', '),
  ...Array.from({ length: 40 }, (_, i) => `[^n${i + 1}]: Noot bij punt ${i + 1}.`),
].join('\n\n');

/** With a footnote at its end, so that their numbers run into three figures. */
const withNote = (wanted: boolean, text: string) =>
  wanted ? `${text}[^x]\n\n[^x]: Noot bij ${text.slice(0, 40)}` : text;
const chapters = Array.from({ length: 110 }, (_, i) => i + 1);
const clauses = [
  clause('lang-woord', `Begin ${wide} eind, zie ${address} en [${wide}](https://school.example/breed).`),
  rule('lange-cel', prose(1700, 1), prose(1250, 2)),
  rule('korte-cel', wide, 'Niet doen.'),
  clause('lange-noot', `Een zin met een noot[^1] en meer.\n\n[^1]: ${prose(1500, 3)}`),
  clause('na-de-noot', prose(400, 4)),
  clause('veel-noten', manyNotes),
  clause('noot-in-noot', 'Met een noot[^a].\n\n[^a]: Die verwijst[^b].\n\n[^b]: Naar een andere.'),
  clause('diepe-lijst', deepList),
  clause('vreemd-schrift', foreign),
  clause('kader-een', prose(500, 5)),
  clause('kader-twee', `${prose(300, 6)}[^k]\n\n[^k]: Noot in een kader.`),
  clause('kader-drie', prose(400, 7)),
  { id: 'rol', audience: ['all'], force: 'oblige', role: 'De verantwoordelijkheidscoördinator', text: prose(700, 8) },
  clause('los', 'Eén zin.'),
  ...chapters.flatMap((i) =>
    [1, 2, 3, 4, 5].map((j) =>
      clause(`c-${i}-${j}`, withNote(j === 1, prose(120 + ((i * 37 + j * 53) % 160), 10 * i + j))),
    ),
  ),
];
const outline = [
  part('breed', '1. Breed', ['lang-woord', 'vreemd-schrift']),
  part('tabel-eerst', '2. Een tabel als eerste', ['lange-cel', 'korte-cel'], 'do_dont'),
  part('noten', '3. Noten', ['lange-noot', 'na-de-noot', 'veel-noten', 'noot-in-noot'], 'numbered'),
  part('diep', '4. Diep', [
    'diepe-lijst',
    part('leeg', '4.1 Alleen een kop', [
      part('onder-leeg', '4.1.1 Nog een kop', [part('laagst', '4.1.1.1 Laagst', ['los'])]),
    ]),
  ]),
  part('te-citeren', '5. Geciteerd', ['kader-een', 'kader-twee', 'kader-drie'], 'numbered'),
  part('citaat', '6. Citaat', [{ quote: 'te-citeren' }]),
  part('rollen', '7. Rollen', ['rol'], 'roles'),
  ...chapters.map((i) =>
    part(`h-${i}`, `${i + 7}. Hoofdstuk ${i} over ${prose(4, i)}`, [
      `c-${i}-1`,
      part(`p-${i}-1`, `${i + 7}.1 Paragraaf`, [`c-${i}-2`, `c-${i}-3`], i % 3 === 0 ? 'bulleted' : 'numbered'),
      part(`p-${i}-2`, `${i + 7}.2 Paragraaf`, [`c-${i}-4`, `c-${i}-5`]),
    ]),
  ),
];
const protocol = {
  title: TITLE,
  description: 'Alles wat <moeilijk> is & meer "dan dat".',
  language: 'nl',
  notice: 'Colofon van {{organisatie}}.',
  parameters: { organisatie: { description: 'De naam.' } },
  clauses,
  outline,
  schoolgids: {
    label: 'Gids',
    entries: ['los', ...['breed', 'tabel-eerst', 'noten', 'diep', 'te-citeren', 'rollen'].map((quote) => ({ quote }))],
  },
  posters: [{ poster: 'protocol', label: 'Aan de muur', entries: ['vreemd-schrift', { quote: 'diep' }] }],
};

/** By path. */
export const tortureFiles = {
  'policy/organisations/ster.yaml': stringify({ name: 'De & <Ster>', kind: 'school' }),
  'policy/protocols/proef/protocol.yaml': stringify(protocol),
  'policy/protocols/proef/overrides/ster.yaml': stringify({ parameters: { organisatie: 'De & <Ster>' } }),
};
