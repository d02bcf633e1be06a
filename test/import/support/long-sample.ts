/** A handbook of some forty pages: sentences put together of pieces, the same each time. */
import { abstractNum, num } from './word.ts';
import { BULLETS, h, headed, li, numbered, type SampleBlock, t, table, type WordSample } from './word-samples.ts';

const WHO = [
  'De mentor',
  'De teamleider',
  'Een leerling',
  'De conciërge',
  'Iedere medewerker',
  'De zorgcoördinator',
  'Een ouder',
  'De roostermaker',
  'De directeur',
  'Een stagiair',
  'De leerlingenraad',
  'De receptie',
];
const DOES = [
  'bespreekt',
  'noteert',
  'controleert',
  'meldt',
  'bewaart',
  'regelt',
  'bekijkt',
  'vraagt om',
  'zorgt voor',
  'vergelijkt',
  'deelt',
];
const WHAT = [
  'de afspraken van de groep',
  'een verslag van het gesprek',
  'de lijst met telefoonnummers',
  'de sleutels van het gebouw',
  'de gegevens in het dossier',
  'het plan voor de excursie',
  'een toestemming op papier',
  'de stand van het verzuim',
  'wat er in de pauze gebeurde',
  'de regels voor de kluisjes',
  'het rooster van het toezicht',
  'de uitslag van de peiling',
  'een melding van schade',
];
const WHEN = [
  'voor de herfstvakantie',
  'binnen twee schooldagen',
  'aan het begin van de week',
  'na overleg met thuis',
  'zodra dat kan',
  'bij de start van het jaar',
  'op dezelfde dag',
  'in de eerste vergadering',
  'als daar reden voor is',
  'ten minste twee keer per jaar',
];
const WHY = [
  'zodat niemand iets mist',
  'omdat anderen daarop rekenen',
  'want vertrouwen groeit langzaam',
  'en schrijft kort op waarom',
  'ook als het druk is',
  'tenzij de leerling dat niet wil',
  'en vertelt dat aan de klas',
  'zonder namen te noemen',
];
const PARTS = [
  'Veiligheid in het gebouw',
  'Verzuim en te laat komen',
  'Telefoons en laptops',
  'Excursies en reizen',
  'Gegevens van leerlingen',
  'Klachten en zorgen',
  'Toetsen en inhalen',
  'Eten en drinken',
  'Zorg en begeleiding',
  'Kluisjes en eigendommen',
  'Contact met thuis',
  'Stages',
];
const THEMES = ['Uitgangspunten', 'Wie doet wat', 'Werkwijze', 'Als het anders loopt', 'Vastleggen'];

const pick = (from: readonly string[], at: number): string => from[at % from.length] ?? '';

/** Lists of other lengths make that sentences seldom come again. */
function sentence(at: number): string {
  const spread = at * 7 + Math.floor(at / 11);
  return `${pick(WHO, spread)} ${pick(DOES, spread + Math.floor(at / 3))} ${pick(WHAT, spread * 3 + at)} ${pick(WHEN, at + Math.floor(at / 5))}, ${pick(WHY, spread + at)}.`;
}

function made(): SampleBlock[] {
  let at = 0;
  const next = (count: number) => Array.from({ length: count }, () => sentence(at++)).join(' ');
  const blocks: SampleBlock[] = [];
  for (const [chapter, part] of PARTS.entries()) {
    blocks.push(h(1, `${chapter + 1}.`, part), ...t(next(4)));
    for (const [section, theme] of THEMES.entries()) {
      const number = `${chapter + 1}.${section + 1}`;
      blocks.push(h(2, number, theme), ...t(next(5), next(4)));
      const list = 10 + chapter * THEMES.length + section;
      if (section % 2 === 1) blocks.push(...li([2, 0], [next(1), next(1), next(2)]));
      else
        blocks.push(
          ...li([list, 0], { '1.': next(1), '2.': next(2) }),
          ...li([list, 1], { 'a.': next(1), 'b.': next(1) }),
          ...li([list, 0], { '3.': next(1) }),
        );
      if (section === 2)
        blocks.push(h(3, `${number}.1`, 'Stappen'), ...t(next(3)), h(3, `${number}.2`, 'Voorbeelden'), ...t(next(3)));
      if (section === 3)
        blocks.push(
          table(
            true,
            ['Taak', 'Wanneer'],
            ...Array.from({ length: 4 }, () => [sentence(at++).slice(0, -1), pick(WHEN, at)]),
          ),
        );
    }
  }
  return blocks;
}

const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';

export const LONG: WordSample = {
  name: 'docx-lang',
  title: 'Handboek van de school',
  organisation: 'Stichting Lage Landen Onderwijs',
  headings: 1,
  numbering:
    abstractNum(0, headed('%1.', '%1.%2', '%1.%2.%3')) +
    abstractNum(1, BULLETS) +
    abstractNum(2, numbered(['decimal', '%1.'], ['lowerLetter', '%2.'])) +
    num(1, 0) +
    num(2, 1) +
    Array.from({ length: PARTS.length * THEMES.length }, (_, at) => num(10 + at, 2, anew)).join(''),
  blocks: made(),
};
