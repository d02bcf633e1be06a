/** What differs from board to board in the same text: one table. */
import type { ProposedParameter } from '../../model/imported.ts';

interface Words {
  readonly name: string;
  readonly description: string;
  /** Ways to say it, without capitals. */
  readonly words: readonly string[];
}

/** Of each what a document calls it; the one that it uses most is proposed. */
export const WORDS: readonly Words[] = [
  {
    name: 'ouders',
    description: 'Hoe de tekst ouders en verzorgers noemt, in het meervoud.',
    words: [
      'ouder(s)/verzorger(s)',
      'ouders/verzorgers',
      'ouder(s) en/of verzorger(s)',
      'ouders en/of verzorgers',
      'ouders en verzorgers',
      'ouders of verzorgers',
      'ouders, verzorgers',
      'ouder(s)',
      'ouders',
      'verzorgers',
      'wettelijk vertegenwoordigers',
      'wettelijke vertegenwoordigers',
    ],
  },
  {
    name: 'docenten',
    description: 'Hoe de tekst leraren noemt, in het meervoud en zonder lidwoord.',
    words: ['docenten', 'leerkrachten', 'leraren', 'groepsleerkrachten', 'onderwijsgevenden'],
  },
  {
    name: 'docent',
    description: 'Hoe de tekst leraren noemt, in het enkelvoud en zonder lidwoord.',
    words: ['docent', 'leerkracht', 'leraar', 'groepsleerkracht'],
  },
  {
    name: 'leerlingen',
    description: 'Hoe de tekst leerlingen noemt, in het meervoud.',
    words: ['leerlingen', 'studenten', 'deelnemers'],
  },
  {
    name: 'schoolleiding',
    description: 'Hoe de tekst de leiding van de school noemt, zonder lidwoord.',
    words: ['schoolleiding', 'directie', 'directeur', 'schoolleider', 'rector', 'locatieleider', 'teamleider'],
  },
  {
    name: 'sociale_media',
    description: 'De schrijfwijze van sociale media, met kleine letter.',
    words: ['sociale media', 'social media'],
  },
];

interface Addresses {
  readonly kind: Extract<ProposedParameter['kind'], 'email' | 'phone' | 'url'>;
  readonly name: string;
  readonly description: string;
  readonly pattern: RegExp;
}

/** Each part of these is of signs that the part after it does not begin with: none of them tries anything twice. */
export const ADDRESSES: readonly Addresses[] = [
  {
    kind: 'email',
    name: 'email',
    description: 'Een e-mailadres dat in het document staat.',
    pattern: /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}/g,
  },
  {
    kind: 'phone',
    name: 'telefoon',
    description: 'Een telefoonnummer dat in het document staat.',
    pattern: /(?<![\d.-])0\d{1,3}[ -]\d{2,3}(?: ?\d{2,4}){1,3}(?![\d-])/g,
  },
  {
    kind: 'url',
    name: 'website',
    description: 'Een webadres dat in het document staat.',
    pattern: /(?:https?:\/\/|www\.)[A-Za-z0-9.-]{3,120}(?:\/[A-Za-z0-9/_-]{0,200})?/g,
  },
];
