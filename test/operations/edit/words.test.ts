/** What an author changes of words, omissions and values: which lines of which file that is. */
import { describe, expect, test } from 'vitest';
import type { Edit } from '../../../src/index.ts';
import { diffsOf, PROTOCOL, realPolicy, small, told } from '../../support/edit.ts';

const GEVOLGEN = 'Wie [](#kluis) overtreedt, levert de telefoon in bij de {{docent}}.';
const STRENGER = 'Wie [](#kluis) overtreedt, levert de telefoon een dag in bij de {{docent}}.';

const desk = small();
const real = realPolicy();

describe('the words of a clause', () => {
  test('for all: the line of the base', async () => {
    const value = await desk.look({ kind: 'content', clause: 'gevolgen', layer: null, content: { text: STRENGER } });
    expect(diffsOf(value)).toEqual({ 'protocol.yaml': [`-    text: ${GEVOLGEN}`, `+    text: ${STRENGER}`] });
    expect(value.impacts.map(({ organisation }) => organisation)).toEqual(['bestuur', 'los', 'school']);
  });

  test('for one organisation: an amendment with its reason and the text that it rests on', async () => {
    const value = await desk.look({
      ...{ kind: 'content', clause: 'gevolgen', layer: 'school', reason: 'De school is strenger.' },
      content: { text: STRENGER },
    });
    expect(diffsOf(value)['overrides/school.yaml']).toEqual([
      '+amend:',
      '+  gevolgen:',
      '+    reason: De school is strenger.',
      `+    text: ${STRENGER}`,
      '+    base:',
      `+      text: ${GEVOLGEN}`,
      '+',
    ]);
    expect(diffsOf(value)['pins/school.yaml']).toContain('+amend/gevolgen: pe83a19e37891b7bf');
    expect(value.impacts.map(({ organisation }) => organisation)).toEqual(['school']);
    expect([told(value), value.resting]).toEqual([[], []]);
  });

  test('of a folded text with a sentence on each line: only the line of the word', async () => {
    const text = 'overrides/koe.yaml';
    const value = await real.look({
      ...{ kind: 'content', clause: 'voor-wie', layer: 'koe' },
      content: {
        text: 'Het protocol is bedoeld voor alle betrokkenen die bij een school van {{organisatie.voorwerp}} horen. Dat zijn medewerkers, leerlingen, {{ouders}}, vrijwilligers en mensen die op een andere manier met een school van {{organisatie.voorwerp}} verbonden zijn.',
      },
    });
    expect(diffsOf(value)).toEqual({
      [text]: [
        '-      Dat zijn medewerkers, leerlingen, {{ouders}}, stagiairs en mensen die op een andere manier met een school van {{organisatie.voorwerp}} verbonden zijn.',
        '+      Dat zijn medewerkers, leerlingen, {{ouders}}, vrijwilligers en mensen die op een andere manier met een school van {{organisatie.voorwerp}} verbonden zijn.',
      ],
    });
    expect(value.impacts.map(({ organisation }) => organisation)).toEqual(['koe', 'troubadour']);
  });

  test('that come to say what is inherited anyway: the amendment goes', async () => {
    const value = await desk.look({
      ...{ kind: 'content', clause: 'pauze', layer: 'bestuur' },
      content: { text: 'In de pauze mag de telefoon aan in {{plekken}}.' },
    });
    expect(diffsOf(value)['overrides/bestuur.yaml']).toEqual([
      '-amend:',
      '-  pauze:',
      '-    reason: De aula is hier ook eetzaal.',
      '-    text: In de pauze mag de telefoon alleen aan op {{plekken}}.',
      '-    base:',
      '-      text: In de pauze mag de telefoon aan in {{plekken}}.',
      '-',
    ]);
    expect(told(value)).toEqual([]);
  });

  test('that are as they were: no file changes', async () => {
    const { edit, host, files } = small();
    const value = await edit({ kind: 'content', clause: 'gevolgen', layer: 'school', content: { text: GEVOLGEN } });
    expect([value.files, value.isWritten, host.text(PROTOCOL)]).toEqual([[], false, files[PROTOCOL]]);
  });

  test('with a list in letters: below each other', async () => {
    const value = await desk.look({
      ...{ kind: 'content', clause: 'ophalen', layer: 'school' },
      content: { text: 'Na de les haalt de leerling de telefoon op:\n\na. bij {{balie}};\nb. bij de conciërge.' },
    });
    expect(diffsOf(value)['overrides/school.yaml']).toEqual([
      '-    text: Na de les haalt de leerling de telefoon op bij {{balie}}.',
      '+    text: |',
      '+      Na de les haalt de leerling de telefoon op:',
      '+      a. bij {{balie}};',
      '+      b. bij de conciërge.',
      '+',
    ]);
    expect(told(value)).toEqual([]);
  });

  test('with a reference that leads nowhere: written, and told', async () => {
    const { edit, host } = small();
    const value = await edit({
      kind: 'content',
      clause: 'ophalen',
      layer: 'school',
      content: { text: 'Zie [](#niets).' },
    });
    expect([value.isWritten, told(value)]).toEqual([true, ['reference-unknown']]);
    expect(host.text('policy/protocols/proef/overrides/school.yaml')).toContain('text: Zie [](#niets).');
  });
});

describe('omissions', () => {
  test('of a clause: with the reason, and what it rests on', async () => {
    const value = await desk.look({
      kind: 'omit',
      clause: 'mentor',
      layer: 'bestuur',
      reason: 'Er is geen mentor.',
    });
    expect(diffsOf(value)['overrides/bestuur.yaml']).toEqual([
      '+  - clause: mentor',
      '+    reason: Er is geen mentor.',
    ]);
    expect(Object.keys(diffsOf(value)).sort()).toEqual(['overrides/bestuur.yaml', 'pinned.yaml', 'pins/bestuur.yaml']);
    expect(value.impacts.map(({ organisation }) => organisation)).toEqual(['bestuur', 'school']);
  });

  test('of a part; and back again leaves every byte', async () => {
    const { edit, host, files } = small();
    const value = await edit({ kind: 'omit-part', part: 'overtreding', layer: 'school', reason: 'Dat hoeft niet.' });
    expect(diffsOf(value)['overrides/school.yaml']).toEqual([
      '+omit:',
      '+  - part: overtreding',
      '+    reason: Dat hoeft niet.',
      '+',
    ]);
    await edit({ kind: 'revert', clause: 'overtreding', layer: 'school' });
    const own = 'policy/protocols/proef/overrides/school.yaml';
    expect(host.text(own)).toBe(files[own]);
  });

  test('of a clause among others: the others stay', async () => {
    const value = await real.look({ kind: 'revert', clause: 'toestemming-geven', layer: 'koe' });
    expect(diffsOf(value)['overrides/koe.yaml']).toEqual([
      '-  - clause: [opnamen-van-anderen, toestemming-geven]',
      '+  - clause: [opnamen-van-anderen]',
    ]);
  });
});

describe('values', () => {
  test('of a fact, where the organisation sets it', async () => {
    const value = await real.look({
      kind: 'parameter',
      name: 'doelgroep',
      layer: 'koe',
      value: 'in_de_school',
    });
    expect(diffsOf(value)).toEqual({ 'overrides/koe.yaml': ['-  doelgroep: ruim', '+  doelgroep: in_de_school'] });
  });

  test('that the organisation did not set yet', async () => {
    const value = await desk.look({ kind: 'parameter', name: 'docent', layer: 'school', value: 'leraar' });
    expect(diffsOf(value)).toEqual({ 'overrides/school.yaml': ['+  docent: leraar'] });
    expect(value.impacts).toMatchObject([
      { organisation: 'school', clauses: [{ clause: 'gevolgen' }, { clause: 'les' }] },
    ]);
  });

  test('for all: the default', async () => {
    const value = await desk.look({ kind: 'parameter', name: 'docent', layer: null, value: 'leraar' });
    expect(diffsOf(value)).toEqual({ 'protocol.yaml': ['-    default: docent', '+    default: leraar'] });
  });

  test('that goes: what is above holds again', async () => {
    const value = await desk.look({ kind: 'parameter', name: 'plekken', layer: 'school', value: undefined });
    expect(diffsOf(value)).toEqual({ 'overrides/school.yaml': ['-  plekken: [het plein]'] });
  });

  test('that its kind does not allow: written, and told', async () => {
    const value = await real.look({ kind: 'parameter', name: 'doelgroep', layer: 'koe', value: 'iedereen' });
    expect(told(value)).toContain('parameter-value');
  });
});

test('an organisation with nobody under it is read alone, and the same comes of it as among all', async () => {
  const pupils = { kind: 'content', clause: 'gevolgen', layer: null, content: { text: GEVOLGEN } } as const;
  const alone: readonly Edit[] = [
    { kind: 'content', clause: 'doel', layer: 'los', reason: 'Anders.', content: { text: 'Zie [](#pauze).' } },
    { kind: 'omit', clause: 'gevolgen', layer: 'school', reason: 'Dat hoeft niet.' },
    { kind: 'move', clause: 'pauze', layer: 'school', position: { before: 'kluis' } },
    { kind: 'parameter', name: 'docent', layer: 'los', value: 'leraar' },
  ];
  for (const edit of alone) {
    // What changes nothing in the base makes that everybody is read.
    const [one, among] = [await desk.look(edit), await desk.look(pupils, edit)];
    expect({ ...one, files: diffsOf(one) }).toEqual({ ...among, files: diffsOf(among) });
  }
});
