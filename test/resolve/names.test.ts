/** The Dutch around a name: one text, for names with `het`, with `de`, of more than one, without an article, and for `wij`. */
import { describe, expect, test } from 'vitest';
import type { ParameterValue } from '../../src/model/source.ts';
import { OVERRIDE, readSmall } from '../support/small-policy.ts';

const names = {
  het: { name: 'Lindecollege', article: 'het', short: 'de school' },
  de: { name: 'stichting De Linde', article: 'de', short: 'de stichting' },
  raad: { name: 'ouderraad', article: 'de', gender: 'm', short: 'de raad' },
  meer: { name: 'scholen van KOE', article: 'de', number: 'plural', short: 'de scholen' },
  zonder: { name: '’s Heeren Loo', gender: 'o', short: 'de instelling' },
  wij: { name: 'Lindecollege', article: 'het', person: 'wij' },
} as const satisfies Record<string, ParameterValue>;

type Sentences = Readonly<Record<keyof typeof names, string>>;

const sentences: readonly (readonly [text: string, read: Sentences])[] = [
  [
    '{{Organisatie}} {{organisatie vraagt/vragen}} ouders om toestemming.',
    {
      het: 'Het Lindecollege vraagt ouders om toestemming.',
      de: 'De stichting De Linde vraagt ouders om toestemming.',
      raad: 'De ouderraad vraagt ouders om toestemming.',
      meer: 'De scholen van KOE vragen ouders om toestemming.',
      zonder: '’s Heeren Loo vraagt ouders om toestemming.',
      wij: 'Wij vragen ouders om toestemming.',
    },
  ],
  [
    'Daarom {{organisatie is/zijn}} {{organisatie}} zuinig op {{organisatie.bezit_het}} imago en {{organisatie.bezit_de}} leerlingen.',
    {
      het: 'Daarom is het Lindecollege zuinig op zijn imago en zijn leerlingen.',
      de: 'Daarom is de stichting De Linde zuinig op haar imago en haar leerlingen.',
      raad: 'Daarom is de ouderraad zuinig op zijn imago en zijn leerlingen.',
      meer: 'Daarom zijn de scholen van KOE zuinig op hun imago en hun leerlingen.',
      zonder: 'Daarom is ’s Heeren Loo zuinig op zijn imago en zijn leerlingen.',
      wij: 'Daarom zijn wij zuinig op ons imago en onze leerlingen.',
    },
  ],
  [
    'Een klacht over {{organisatie.voorwerp}}, {{organisatie.dat}} hem binnen zes weken {{organisatie behandelt/behandelen}}, is schriftelijk.',
    {
      het: 'Een klacht over het Lindecollege, dat hem binnen zes weken behandelt, is schriftelijk.',
      de: 'Een klacht over de stichting De Linde, die hem binnen zes weken behandelt, is schriftelijk.',
      raad: 'Een klacht over de ouderraad, die hem binnen zes weken behandelt, is schriftelijk.',
      meer: 'Een klacht over de scholen van KOE, die hem binnen zes weken behandelen, is schriftelijk.',
      zonder: 'Een klacht over ’s Heeren Loo, dat hem binnen zes weken behandelt, is schriftelijk.',
      wij: 'Een klacht over ons, die hem binnen zes weken behandelen, is schriftelijk.',
    },
  ],
  [
    '{{Organisatie.kort}} {{organisatie heeft/hebben}} een vertrouwenspersoon. {{Organisatie.bezit_de}} regels gelden altijd.',
    {
      het: 'De school heeft een vertrouwenspersoon. Zijn regels gelden altijd.',
      de: 'De stichting heeft een vertrouwenspersoon. Haar regels gelden altijd.',
      raad: 'De raad heeft een vertrouwenspersoon. Zijn regels gelden altijd.',
      meer: 'De scholen hebben een vertrouwenspersoon. Hun regels gelden altijd.',
      zonder: 'De instelling heeft een vertrouwenspersoon. Zijn regels gelden altijd.',
      wij: 'Wij hebben een vertrouwenspersoon. Onze regels gelden altijd.',
    },
  ],
  [
    'Dit protocol van {{organisatie.naam}} *{{organisatie geldt voor de school/gelden voor alle scholen}}*.',
    {
      het: 'Dit protocol van Lindecollege geldt voor de school.',
      de: 'Dit protocol van stichting De Linde geldt voor de school.',
      raad: 'Dit protocol van ouderraad geldt voor de school.',
      meer: 'Dit protocol van scholen van KOE gelden voor alle scholen.',
      zonder: 'Dit protocol van ’s Heeren Loo geldt voor de school.',
      wij: 'Dit protocol van Lindecollege gelden voor alle scholen.',
    },
  ],
];

const parameters = (value?: ParameterValue) => ({
  organisatie: { description: 'De naam.', kind: 'name', ...(value === undefined ? {} : { default: value }) },
});

describe.each(Object.keys(names) as (keyof typeof names)[])('%s', (which) => {
  const clauses = Object.fromEntries(sentences.map(([text], index) => [`zin-${index}`, text]));
  const small = readSmall({
    parameters: parameters(),
    clauses,
    override: { parameters: { organisatie: names[which] } },
  });

  test('nothing is told', () => expect(small.diagnostics).toEqual([]));

  test.each(sentences.map(([, read], index) => [`zin-${index}`, read[which]] as const))('%s', (id, read) => {
    expect(small.read(id)).toBe(read);
  });
});

test('a form that a name lacks is told where it is used, for the organisation whose name it is', () => {
  const { diagnostics } = readSmall({
    parameters: parameters(names.het),
    clauses: { bezit: 'Dit is {{organisatie.bezit_de}} zaak en die van {{organisatie.kort}}.' },
    override: { parameters: { organisatie: 'Lyceum Los' } },
  });
  expect(diagnostics.map(({ code, params, reach }) => [code, params['written'], reach?.[0]?.organisation])).toEqual([
    ['parameter-form', '{{organisatie.bezit_de}}', 'los'],
    ['parameter-form', '{{organisatie.kort}}', 'los'],
  ]);
});

test('names that are not written as names are told where they are set', () => {
  const wrong: ParameterValue[] = [
    'het Lindecollege',
    'wij',
    4,
    ['De Ster', 'De Maan'],
    { name: 'de Ster', article: 'de' },
    { name: 'scholen', article: 'het', number: 'plural' },
    { name: 'Lindecollege', article: 'het', gender: 'v' },
    { name: 'stichting', article: 'de', gender: 'o' },
  ];
  for (const organisatie of wrong) {
    const { diagnostics } = readSmall({
      parameters: parameters(),
      clauses: { tekst: 'Van {{organisatie}}.' },
      override: { parameters: { organisatie } },
    });
    expect(diagnostics.map(({ code, place }) => [code, place])).toMatchObject([
      ['parameter-value', { file: OVERRIDE }],
    ]);
  }
});

test('a value is text, whatever form is asked of it', () => {
  const { read, diagnostics } = readSmall({
    parameters: parameters({ name: 'De *Ster* & <b>Co</b>', article: 'de', short: '[x](y)' }),
    clauses: { tekst: '{{Organisatie}}, {{organisatie.kort}} en **{{organisatie.naam}}**.' },
  });
  expect(diagnostics).toEqual([]);
  expect(read('tekst')).toBe('De De *Ster* & <b>Co</b>, [x](y) en De *Ster* & <b>Co</b>.');
});
