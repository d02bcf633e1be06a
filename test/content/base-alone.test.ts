/** The base by itself is a protocol that does not contradict itself: for a school with an article, and for a board in the plural with a school under it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { captureIo, memoryHost } from '../support/memory-host.ts';
import { root } from '../support/repository.ts';

const BASE = 'policy/protocols/social-media/protocol.yaml';
const OVERRIDES = 'policy/protocols/social-media/overrides';

/** Without the norms of the papers, which a new board does not have. */
const base = readFileSync(join(root, BASE), 'utf8').replace(/^ +norms: \[.*\]\n/gm, '');

/** All that these three say of themselves; of the school, secondary education, and of the board, primary. */
const host = memoryHost({
  [BASE]: base,
  'policy/organisations/linde.yaml': 'name: Lindecollege\nkind: school\nsector: vo\n',
  'policy/organisations/brug.yaml': 'name: Scholen van De Brug\nkind: bestuur\nsector: po\n',
  'policy/organisations/es.yaml': 'name: De Es\nkind: school\nparent: brug\nsector: po\n',
  [`${OVERRIDES}/linde.yaml`]: [
    'parameters:',
    '  organisatie: { name: Lindecollege, article: het }',
    '  bedoelde_school: het Lindecollege',
    '',
  ].join('\n'),
  [`${OVERRIDES}/brug.yaml`]: [
    'parameters:',
    '  organisatie: { name: scholen van De Brug, article: de, number: plural }',
    '  organisatie_en_scholen: de scholen van De Brug',
    '  bedoelde_school: steeds de school van De Brug waar het om gaat',
    '  toestemming_leerlingen: ouders',
    '',
  ].join('\n'),
  [`${OVERRIDES}/es.yaml`]: 'parameters:\n  bedoelde_school: de Es\n',
});

async function regelwerk(argv: string[], on = host) {
  const io = captureIo();
  const code = await run(argv, io, on);
  return { code, out: io.outText, error: io.errorText };
}

const ALL = ['linde', 'brug', 'es'] as const;
const DOCUMENTS = ['protocol', 'schoolgids', 'poster-medewerkers', 'poster-leerlingen'] as const;

/** As read aloud: running text, without marks. */
function read(id: string, document: string = 'protocol', from = host): string {
  return from.text(`out/${id}/social-media/${document}.txt`).replace(/\s+/g, ' ');
}

/** From one heading of a part to the next. */
function part(id: string, heading: string, next: string): string {
  const text = read(id);
  const start = text.lastIndexOf(heading);
  const end = text.indexOf(next, start);
  expect([start, end], `${heading} … ${next}`).not.toContain(-1);
  return text.slice(start, end);
}

beforeAll(async () => {
  const variants = DOCUMENTS.flatMap((name) => ['--variant', name]);
  const { code, error } = await regelwerk(['build', '--format', 'text', ...variants]);
  expect(code, error).toBe(0);
});

test('check has nothing to say', async () => {
  const { code, out } = await regelwerk(['check', '--strict']);
  expect(out).toBe('In orde: 3 organisaties, 3 documenten.\n');
  expect(code).toBe(0);
});

test('a name is all that must be told', async () => {
  const bare = memoryHost({
    [BASE]: base,
    'policy/organisations/els.yaml': 'name: De Els\nkind: school\n',
    [`${OVERRIDES}/els.yaml`]: 'parameters:\n  organisatie: De Els\n',
  });
  const { code, out } = await regelwerk(['check', '--strict'], bare);
  expect(out).toBe('In orde: 1 organisatie, 1 document.\n');
  expect(code).toBe(0);
});

describe('verbs and pronouns follow the name', () => {
  test('of the organisation', () => {
    expect(read('linde')).toContain('Daarom vraagt het Lindecollege om');
    expect(read('brug')).toContain('Daarom vragen de scholen van De Brug om');
    for (const id of ALL)
      for (const document of DOCUMENTS)
        expect(read(id, document)).not.toMatch(/\{\{|\}\}|undefined|\b(?!je\b)(\p{L}+) \1\b/u);
  });

  test('of the school', async () => {
    const named = memoryHost({
      [BASE]: base,
      'policy/organisations/es.yaml': 'name: De Es\nkind: school\n',
      'policy/organisations/elzen.yaml': 'name: De Elzen\nkind: bestuur\n',
      [`${OVERRIDES}/es.yaml`]: 'parameters:\n  organisatie: De Es\n  school: { name: Es, article: de }\n',
      [`${OVERRIDES}/elzen.yaml`]:
        'parameters:\n  organisatie: De Elzen\n  school: { name: scholen, article: de, number: plural }\n',
    });
    const { code, error } = await regelwerk(['build', '--format', 'text', '--variant', 'protocol'], named);
    expect(code, error).toBe(0);
    const one = read('es', 'protocol', named);
    const more = read('elzen', 'protocol', named);
    for (const [singular, plural] of [
      ['De Es weet dat', 'De scholen weten dat'],
      ['De Es zet een opname', 'De scholen zetten een opname'],
      ['is de Es verantwoordelijk', 'zijn de scholen verantwoordelijk'],
      ['De Es vraagt medewerkers', 'De scholen vragen medewerkers'],
      ['kan de Es passende maatregelen', 'kunnen de scholen passende maatregelen'],
      ['kan de Es een vertrouwensinspecteur', 'kunnen de scholen een vertrouwensinspecteur'],
    ] as const) {
      expect(one).toContain(singular);
      expect(more).toContain(plural);
    }
  });
});

test('who is meant by the school, by parents and by those involved is told where it begins', () => {
  expect(read('linde')).toContain('Met ‘de school’ bedoelen we het Lindecollege.');
  expect(read('brug')).toContain('Met ‘de school’ bedoelen we steeds de school van De Brug waar het om gaat.');
  expect(read('es')).toContain('Met ‘de school’ bedoelen we de Es.');
  for (const id of ALL)
    for (const document of ['protocol', 'schoolgids']) {
      expect(read(id, document)).toMatch(/alle betrokkenen\. Dat zijn medewerkers, leerlingen, ouders en anderen/);
      expect(read(id, document)).toContain('Met ouders bedoelen we iedereen die het gezag over een leerling heeft');
    }
});

describe('consent', () => {
  const FROM_16 = 'Leerlingen van 16 jaar en ouder geven die toestemming zelf';

  test('in secondary education: below 16 the parents, from 16 the pupil alone', () => {
    for (const document of ['protocol', 'schoolgids']) {
      const text = read('linde', document);
      expect(text).toContain('Voor een leerling jonger dan 16 jaar geven de ouders toestemming');
      expect(text).toContain(FROM_16);
      expect(text).toContain(
        'Toestemming kan altijd worden ingetrokken, ook door een leerling die inmiddels 16 jaar is.',
      );
      expect(text).not.toMatch(/ouder dan 16/);
    }
    expect(read('linde', 'poster-leerlingen')).toContain(
      'Voor een leerling jonger dan 16 jaar geven de ouders die toestemming.',
    );
  });

  test('in primary education: the parents, and nothing speaks of an age', () => {
    for (const id of ['brug', 'es']) {
      for (const document of DOCUMENTS) expect(read(id, document)).not.toMatch(/\b1[268]\b|zestien/);
      expect(read(id)).toContain('Voor een leerling geven de ouders toestemming');
      expect(read(id, 'poster-leerlingen')).toContain('Voor een leerling geven de ouders die toestemming.');
    }
  });

  test('of recordings is one rule, in points, tables and schoolgids', () => {
    for (const id of ALL) {
      const internet = part(id, '7. Internet', '8. Richtlijnen voor medewerkers');
      expect(internet).not.toMatch(/opname|foto|film/);
      for (const document of ['protocol', 'schoolgids'])
        expect(read(id, document)).toContain(
          'Wie een opname van een ander wil maken, vraagt eerst of die ander dat goedvindt.',
        );
      const poster = read(id, 'poster-leerlingen');
      expect(poster).toContain('van een ander maken? Vraag dan eerst of die ander dat goedvindt.');
      expect(poster).toContain('Deel geen opname van een ander zonder toestemming.');
      expect(read(id)).not.toMatch(/foto’s en films|foto-, film- en geluidsopnamen/);
    }
  });

  test('of what others say is asked of everyone alike', () => {
    for (const id of ALL) {
      expect(read(id)).toContain('Informatie waarin een ander herkenbaar is, delen zij alleen met toestemming.');
      expect(read(id, 'poster-medewerkers')).toContain('niet zonder toestemming, en deel ook hun berichten niet');
      expect(read(id, 'poster-leerlingen')).toContain(
        'Stuur een bericht van een ander dat niet openbaar is, niet door zonder toestemming.',
      );
    }
  });
});

describe('of a subject there is one rule', () => {
  test('what the papers say of it otherwise is offered, and nobody gets it by itself', async () => {
    const { out } = await regelwerk(['list', 'linde', '--json']);
    const [{ clauses }] = JSON.parse(out) as [{ clauses: string[] }];
    expect(clauses).toContain('opnamen-van-anderen');
    for (const offered of [
      'waardevolle-informatie-delen',
      'publiceren-buiten-de-functie',
      'standpunten-tegen-de-missie',
      'beeld-zonder-toestemming',
      'toestemming-van-de-ander',
      'informatie-blijft-bestaan',
      'open-dialoog',
      'eigen-fouten-herstellen',
    ])
      expect(clauses).not.toContain(offered);
  });

  test.each([
    [
      'lessons',
      'schoolgids',
      'Een uitzondering geldt alleen met toestemming vooraf. Leerlingen krijgen die van de leraar.',
    ],
    ['lessons', 'poster-leerlingen', 'In de les mag dat alleen als je leraar vooraf toestemming geeft.'],
    ['tests', 'protocol', 'Tijdens toetsen is er voor leerlingen geen uitzondering.'],
    ['tests', 'poster-leerlingen', 'Tijdens toetsen gebruiken we nooit sociale media.'],
    ['how long', 'protocol', 'voor onbepaalde tijd vindbaar kan blijven, ook nadat het is verwijderd'],
    ['how long', 'poster-medewerkers', 'Besef dat wat je plaatst, voor onbepaalde tijd vindbaar kan blijven.'],
    ['doubt', 'protocol', 'Dan overlegt de medewerker eerst met de leidinggevende.'],
    ['doubt', 'poster-medewerkers', 'Twijfel je? Overleg dan eerst met je leidinggevende.'],
    ['confidence', 'protocol', 'Vertrouwelijke informatie delen zij niet, en zij schaden anderen niet.'],
    ['confidence', 'poster-medewerkers', 'Deel geen vertrouwelijke of schadelijke informatie over leerlingen, ouders,'],
    ['own opinion', 'protocol', 'Dan vermelden zij ook dat zij hun eigen mening geven.'],
    ['own opinion', 'poster-medewerkers', 'Vermeld dan je functie, en dat het je eigen mening is.'],
    ['reporting', 'protocol', 'een leerling bij de leraar en ieder ander bij de schoolleiding'],
    [
      'reporting',
      'poster-leerlingen',
      'Vertel het dan meteen aan de leraar, of aan iemand anders op school die je vertrouwt.',
    ],
  ])('%s, in the %s', (_, document, words) => {
    for (const id of ALL) expect(read(id, document)).toContain(words);
  });
});

describe('measures', () => {
  test('are possible, never certain', () => {
    for (const id of ALL) {
      expect(read(id)).not.toMatch(
        /worden (rechtspositionele |disciplinaire )?maatregelen genomen|n(eemt|emen) .{0,40}maatregelen\./,
      );
      expect(read(id)).toContain('kunnen tegenover een medewerker rechtspositionele maatregelen worden genomen');
      expect(read(id)).toContain('kunnen tegenover leerlingen en ouders maatregelen worden genomen');
      expect(read(id)).toContain('Tegenover andere betrokkenen kan de school passende maatregelen nemen');
    }
  });

  test('say who decides, and it is the board where only a board can', () => {
    for (const id of ALL) {
      const measures = part(id, '10. Sancties en gevolgen', 'Wie vragen heeft');
      expect(measures).toContain('De schoolleiding stelt vast of iemand dit protocol heeft overtreden');
      expect(measures).toMatch(/schorsing en verwijdering van leerlingen en over aangifte beslist het bestuur/);
      expect(measures).not.toMatch(/scholen van De Brug|Lindecollege/);
    }
  });

  test('keep the duties of the law on sexual offences', () => {
    for (const id of ALL) {
      expect(read(id)).not.toContain('Landelijke Vertrouwensinspecteur');
      expect(read(id)).toContain('overlegt het bestuur meteen met een vertrouwensinspecteur van de Inspectie');
      // Of whoever works for the school: the same circle for reporting and for the police.
      expect(read(id).match(/iemand die voor de school werkt, een zedenmisdrijf/g) ?? []).toHaveLength(2);
      expect(read(id, 'schoolgids')).toContain('Aangifte is verplicht als er na overleg met een vertrouwensinspecteur');
    }
  });
});

test('nobody needs an account to know what happens at school', () => {
  for (const id of ALL) {
    expect(read(id)).toContain('Niemand heeft daarvoor een account op sociale media nodig.');
    expect(read(id)).toContain('Leerlingen publiceren namens de school alleen onder begeleiding van een leraar');
    expect(read(id, 'poster-leerlingen')).toContain('Maak alleen een account als je daar oud genoeg voor bent.');
  }
});

test('no sentence is longer than thirty words', () => {
  const sentences = ALL.flatMap((id) =>
    DOCUMENTS.flatMap((document) => host.text(`out/${id}/social-media/${document}.txt`).split(/\n\s*\n|\n(?=- )/)),
  ).flatMap((block) => block.replace(/\s+/g, ' ').split(/(?<=[.?!:])\s+/));
  expect(sentences.length).toBeGreaterThan(300);
  expect(sentences.filter((sentence) => sentence.split(' ').filter((word) => /\p{L}/u.test(word)).length > 30)).toEqual(
    [],
  );
});
