/** What comes, goes and moves in a document: which lines of which file that is, for each kind of outline. */
import { describe, expect, test } from 'vitest';
import type { Edit } from '../../../src/index.ts';
import { codes, diffsOf, example, orderOf, small, told } from '../../support/edit.ts';

const desk = small();
const SCHOOL = 'overrides/school.yaml';
const fresh = (layer: string | null, position: object, text = 'De {{docent}} let op de tijd.') =>
  ({ kind: 'add', layer, content: { text }, audience: ['pupils'], force: 'inform', position }) as Edit;

describe('a clause that comes new', () => {
  test('for all: among the clauses and in the outline of the base', async () => {
    const value = await desk.look(fresh(null, { after: 'kluis' }));
    expect(diffsOf(value)).toEqual({
      'protocol.yaml': [
        '+  - id: let-op-de-tijd',
        '+    audience: [pupils]',
        '+    force: inform',
        '+    text: De {{docent}} let op de tijd.',
        '+',
        '+      - let-op-de-tijd',
      ],
    });
    expect(value.made).toEqual(['let-op-de-tijd']);
    // Who wrote an outline of its own is to decide on it.
    expect(told(value)).toContain('outline-undecided');
  });

  test('for one organisation, in the outline that it inherits: with its place', async () => {
    const value = await desk.look(fresh('school', { first_in: 'regels' }));
    expect(diffsOf(value)).toEqual({
      [SCHOOL]: [
        '+  - id: let-op-de-tijd',
        '+    position:',
        '+      first_in: regels',
        '+    audience: [pupils]',
        '+    force: inform',
        '+    text: De {{docent}} let op de tijd.',
        '+',
      ],
    });
    expect(told(value)).toEqual([]);
  });

  test('for one organisation with an outline of its own: in that', async () => {
    const value = await desk.look(fresh('los', { last_in: 'wie', uncounted: true }));
    expect(diffsOf(value)).toEqual({
      'overrides/los.yaml': [
        '+  - id: let-op-de-tijd',
        '+    audience: [pupils]',
        '+    force: inform',
        '+    text: De {{docent}} let op de tijd.',
        '+',
        '+      - clause: let-op-de-tijd',
        '+        uncounted: true',
      ],
    });
    expect(told(value)).toEqual([]);
  });

  test('of long sentences: each on a line; and an id of its first words, that nothing else has', async () => {
    const text =
      'De leerling mag een telefoon gebruiken als de {{docent}} dat voor de les nodig vindt. Daarna gaat de telefoon weer weg.';
    const first = await desk.look(
      fresh('school', { last_in: 'regels' }, text),
      fresh('school', { last_in: 'regels' }, text),
    );
    expect(first.made).toEqual([
      'leerling-mag-een-telefoon-gebruiken-als',
      'leerling-mag-een-telefoon-gebruiken-als-2',
    ]);
    expect(diffsOf(first)[SCHOOL]).toContain('+      Daarna gaat de telefoon weer weg.');
  });

  test('beside another own one that stands in the same place', async () => {
    const own = small();
    await own.edit(fresh('school', { after: 'kluis' }));
    expect(await orderOf(own, 'school')).toContain('kluis let-op-de-tijd ophalen');
  });

  test.each([
    ['in a place that is not there', fresh('school', { after: 'weg' })],
    ['with an id that is taken', { ...fresh('school', { after: 'kluis' }), id: 'doel' } as Edit],
    ['with an id that is none', { ...fresh('school', { after: 'kluis' }), id: 'De Regel' } as Edit],
    ['without words', fresh('school', { after: 'kluis' }, '{{docent}}')],
  ])('%s: refused', async (_, edit) => {
    expect(codes(await desk.try(edit))).toEqual(['edit-impossible']);
  });
});

describe('a clause that moves', () => {
  test('in the base: its line', async () => {
    const value = await desk.look({ kind: 'move', clause: 'pauze', layer: null, position: { before: 'kluis' } });
    expect(diffsOf(value)).toEqual({ 'protocol.yaml': ['-      - kluis', '+      - kluis'] });
  });

  test('in an inherited outline, and back again: every byte as it was', async () => {
    const { edit, host, files } = small();
    const there = await edit({ kind: 'move', clause: 'pauze', layer: 'school', position: { before: 'kluis' } });
    expect(diffsOf(there)[SCHOOL]).toEqual([
      '+arrange:',
      '+  - clause: pauze',
      '+    position:',
      '+      before: kluis',
      '+',
    ]);
    const back = await edit({ kind: 'move', clause: 'pauze', layer: 'school', position: { after: 'ophalen' } });
    expect(diffsOf(back)[SCHOOL]).toEqual(diffsOf(there)[SCHOOL]?.map((line) => line.replace('+', '-')));
    expect(host.text(`policy/protocols/proef/${SCHOOL}`)).toBe(files[`policy/protocols/proef/${SCHOOL}`]);
  });

  test('of the organisation itself: its position', async () => {
    const value = await desk.look({
      kind: 'move',
      clause: 'ophalen',
      layer: 'school',
      position: { last_in: 'overtreding' },
    });
    expect(diffsOf(value)).toEqual({ [SCHOOL]: ['-      after: kluis', '+      last_in: overtreding'] });
  });

  test('to where it stands: nothing changes', async () => {
    const value = await desk.look({ kind: 'move', clause: 'ophalen', layer: 'school', position: { before: 'pauze' } });
    expect(value.files).toEqual([]);
  });

  test('out of a part that would be left with nothing: refused', async () => {
    const result = await desk.try({ kind: 'move', clause: 'doel', layer: 'school', position: { after: 'kluis' } });
    expect(codes(result)).toEqual(['edit-impossible']);
  });

  test('and leaves the own clause that stood after it where it was', async () => {
    const own = small();
    await own.edit({ kind: 'move', clause: 'kluis', layer: 'school', position: { last_in: 'regels' } });
    expect(await orderOf(own, 'school')).toContain('ophalen pauze gevolgen kluis');
  });
});

describe('parts', () => {
  test('get another label, then another, then that of the base again', async () => {
    const { edit, host, files } = small();
    const relabel = (label: string) => edit({ kind: 'relabel', part: 'regels', layer: 'school', label });
    expect(diffsOf(await relabel('2. Onze regels'))[SCHOOL]).toEqual([
      '+arrange:',
      '+  - part: regels',
      '+    label: "2. Onze regels"',
      '+',
    ]);
    expect(diffsOf(await relabel('2. De regels'))[SCHOOL]).toEqual([
      '-    label: "2. Onze regels"',
      '+    label: "2. De regels"',
    ]);
    await relabel('2. Regels bij {{organisatie}}');
    expect(host.text(`policy/protocols/proef/${SCHOOL}`)).toBe(files[`policy/protocols/proef/${SCHOOL}`]);
  });

  test('get another label in the base, and in an outline of its own: that line', async () => {
    const base = await desk.look({
      kind: 'relabel',
      part: 'overtreding',
      layer: null,
      label: 'Wie zich niet houdt aan de regels',
    });
    expect(diffsOf(base)['protocol.yaml']).toEqual([
      '-        label: Overtreding',
      '+        label: Wie zich niet houdt aan de regels',
    ]);
    const own = await desk.look({ kind: 'relabel', part: 'wie', layer: 'los', label: 'Rollen' });
    expect(diffsOf(own)['overrides/los.yaml']).toEqual(['-    label: Wie doet wat', '+    label: Rollen']);
  });

  test('move', async () => {
    const value = await desk.look({
      kind: 'move-part',
      part: 'rollen',
      layer: 'school',
      position: { after: 'inleiding' },
    });
    expect(diffsOf(value)[SCHOOL]).toEqual([
      '+arrange:',
      '+  - part: rollen',
      '+    position:',
      '+      after: inleiding',
      '+',
    ]);
    const base = await desk.look({
      kind: 'move-part',
      part: 'overtreding',
      layer: null,
      position: { last_in: 'inleiding' },
    });
    expect(diffsOf(base)['protocol.yaml']?.filter((line) => line.startsWith('+'))).toEqual([
      '+      - part: overtreding',
      '+        label: Overtreding',
      '+        entries:',
      '+          - gevolgen',
    ]);
  });

  test('come new, with clauses that stood elsewhere', async () => {
    const own = small();
    const value = await own.edit({
      ...{ kind: 'add-part', layer: 'school', label: 'Pauzes', numbering: 'numbered' },
      ...{ position: { after: 'regels' }, clauses: ['pauze', 'ophalen'] },
    });
    expect(value.made).toEqual(['pauzes']);
    expect(diffsOf(value)[SCHOOL]).toEqual([
      '-    position:',
      '-      after: kluis',
      '+arrange:',
      '+  - part: pauzes',
      '+    label: Pauzes',
      '+    numbering: numbered',
      '+    entries:',
      '+      - pauze',
      '+      - ophalen',
      '+    position:',
      '+      after: regels',
      '+',
    ]);
    expect(told(value)).toEqual([]);
    expect(await orderOf(own, 'school')).toContain('kluis gevolgen pauze ophalen');
    const moved = await own.edit({ kind: 'move', clause: 'ophalen', layer: 'school', position: { before: 'pauze' } });
    expect(diffsOf(moved)[SCHOOL]).toHaveLength(2);
  });
});

describe('a clause that goes', () => {
  test('of the organisation itself', async () => {
    const value = await desk.look({ kind: 'remove', clause: 'vragen', layer: 'los' });
    expect(diffsOf(value)['overrides/los.yaml']).toEqual([
      '-add:',
      '-  - id: vragen',
      '-    audience: [all]',
      '-    force: inform',
      '-    text: Met vragen gaat u naar de schoolleiding.',
      '-',
      '-      - clause: vragen',
      '-        uncounted: true',
      '-      - vragen',
    ]);
    expect(told(value)).toEqual([]);
  });

  test('of the base: who amended, omitted or placed it is told', async () => {
    const value = await desk.look({ kind: 'remove', clause: 'pauze', layer: null });
    expect(value.resting).toEqual(
      expect.arrayContaining([
        { organisation: 'bestuur', clause: 'pauze', how: 'amend' },
        { organisation: 'los', clause: 'pauze', how: 'omit' },
      ]),
    );
  });

  test('that is inherited: refused, with what to do', async () => {
    expect(codes(await desk.try({ kind: 'remove', clause: 'pauze', layer: 'school' }))).toEqual(['edit-impossible']);
  });
});

test('an undecided clause is taken', async () => {
  const { edit } = small();
  const { made } = await edit(fresh(null, { after: 'kluis' }));
  const [clause = ''] = made;
  const value = await edit({ kind: 'take', clause, layer: 'los', position: { after: 'kluis' } });
  expect(diffsOf(value)['overrides/los.yaml']).toEqual(['+      - let-op-de-tijd']);
  expect(value.impacts).toMatchObject([{ organisation: 'los', undecided: [] }]);
});

test('a row of a table comes new: its cells below each other', async () => {
  const value = await example().look({
    ...{ kind: 'add', layer: null, audience: ['employees'], force: 'oblige', position: { after: 'stap-melden' } },
    content: { cells: ['Bellen', 'De mentor', 'Belt met de ouders.', 'Binnen een week'] },
  });
  expect(diffsOf(value)['protocol.yaml']).toEqual([
    '+  - id: bellen-de-mentor-belt-met-de',
    '+    audience: [employees]',
    '+    force: oblige',
    '+    cells:',
    '+      - Bellen',
    '+      - De mentor',
    '+      - Belt met de ouders.',
    '+      - Binnen een week',
    '+',
    '+      - bellen-de-mentor-belt-met-de',
  ]);
});
