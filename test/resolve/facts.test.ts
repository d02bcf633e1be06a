/** Facts: how each kind prints, and clauses of which a fact chooses the wording. */
import { expect, test } from 'vitest';

import { contentOf } from '../../src/model/policy.ts';
import { readsSame } from '../../src/model/reading.ts';
import type { ParameterDeclaration, ParameterValue } from '../../src/model/source.ts';
import { expectedOf, printOf } from '../../src/resolve/kinds/index.ts';
import { BASE, OVERRIDE, readSmall } from '../support/small-policy.ts';

const description = 'Een feit.';
const who = {
  description: 'Wie toestemming geeft.',
  kind: 'choice',
  values: { school: 'de schoolleiding', bestuur: 'het college van bestuur' },
  default: 'school',
};

type Row = readonly [Omit<ParameterDeclaration, 'description'>, ParameterValue, string];

test.each<Row>([
  [{ kind: 'number' }, 2500.5, '2.500,5'],
  [{ kind: 'number', unit: 'euro' }, 5, '5 euro'],
  [{ kind: 'number', unit: ['lesdag', 'lesdagen'] }, 1, '1 lesdag'],
  [{ kind: 'number', unit: ['lesdag', 'lesdagen'] }, 0, '0 lesdagen'],
  [{ kind: 'age' }, 16, '16 jaar'],
  [{ kind: 'date' }, '2019-11-27', '27 november 2019'],
  [{ kind: 'date' }, '2020-02-29', '29 februari 2020'],
  [{ kind: 'duration' }, 'P6M', 'zes maanden'],
  [{ kind: 'duration' }, 'P1Y', 'één jaar'],
  [{ kind: 'duration' }, 'P2Y6M', 'twee jaar en zes maanden'],
  [{ kind: 'duration' }, 'P1Y1M1W1D', 'één jaar, één maand, één week en één dag'],
  [{ kind: 'duration' }, 'P28D', '28 dagen'],
  [{ kind: 'yes_no' }, 'ja', 'ja'],
  [{ kind: 'yes_no', values: { ja: 'toegestaan', nee: 'verboden' } }, 'nee', 'verboden'],
  [{ kind: 'choice', values: who.values }, 'bestuur', 'het college van bestuur'],
])('%j %j', (declaration, value, printed) => {
  expect(expectedOf(value, { description, ...declaration })).toBeUndefined();
  expect(printOf(value, { description, ...declaration })).toBe(printed);
});

test.each<[Omit<ParameterDeclaration, 'description'>, ParameterValue[]]>([
  [{ kind: 'number' }, ['5', -1, Number.NaN, Number.POSITIVE_INFINITY, 1e15, [], true]],
  [{ kind: 'age' }, [16.5, -1, 200, '16']],
  [{ kind: 'date' }, ['2019-02-29', '2019-13-01', '2019-11', '27 november 2019', '2100-02-29', 2019]],
  [{ kind: 'duration' }, ['P0D', '6 maanden', 'P', 'PT6H', 6]],
  [{ kind: 'yes_no' }, [true, false, 'Ja', 'yes', 'toString']],
  [{ kind: 'choice', values: who.values }, ['ouders', 'constructor', ['school']]],
])('%j takes none of %j', (declaration, values) => {
  expect(values.filter((value) => expectedOf(value, { description, ...declaration }) === undefined)).toEqual([]);
});

const clauses = {
  opnamen: {
    choose: {
      fact: 'toestemming',
      wordings: { school: 'Vraag het de {{docent}}.', bestuur: 'Vraag het {{toestemming}}, zie [](#bewaren).' },
    },
  },
  bewaren: 'Opnamen bewaren we {{termijn}}.',
  beelden: {
    choose: { fact: 'filmen', wordings: { ja: 'Filmen mag.', nee: 'Filmen mag niet.' } },
    settles: ['filmen', 'termijn'],
  },
};
const parameters = {
  toestemming: who,
  docent: { description: 'Leraar.', default: 'docent' },
  termijn: { description: 'Hoe lang.', kind: 'duration', default: 'P6M' },
  filmen: { description: 'Of het mag.', kind: 'yes_no', default: 'nee' },
};

test('a fact that one override changes, changes the wordings that choose by it and no others', () => {
  const base = readSmall({ parameters, clauses });
  const other = readSmall({ parameters, clauses, override: { parameters: { toestemming: 'bestuur' } } });
  expect([base.diagnostics, other.diagnostics]).toEqual([[], []]);
  expect(base.read('opnamen')).toBe('Vraag het de docent.');
  expect(other.read('opnamen')).toBe('Vraag het het college van bestuur, zie ‘Deel’.');
  const changed = Object.keys(clauses).filter((id) => {
    const [before, after] = [base.clauses.get(id), other.clauses.get(id)];
    if (before === undefined || after === undefined) throw new Error(id);
    return !readsSame(before.content, after.content);
  });
  expect(changed).toEqual(['opnamen']);
  const own = other.clauses.get('opnamen');
  expect(own?.chosen).toMatchObject({ fact: 'toestemming', value: 'bestuur', place: { file: OVERRIDE, line: 3 } });
  expect(own?.values.map(({ name, place }) => [name, place.file])).toEqual([['toestemming', OVERRIDE]]);
  expect(other.clauses.get('beelden')?.settles).toEqual(['filmen', 'termijn']);
});

test('wordings that are missing or too many, facts that cannot choose and names that are unknown are told at their place', () => {
  const told = (clause: object) =>
    readSmall({ parameters: { ...parameters }, clauses: { ...clauses, een: clause } }).diagnostics.map(
      ({ code, params }) => [code, params['value'] ?? params['values'] ?? params['name']],
    );
  const choose = (fact: string, wordings: object) => ({ choose: { fact, wordings } });
  expect(told(choose('filmen', { ja: 'Ja.' }))).toEqual([['choose-missing', 'nee']]);
  expect(told(choose('filmen', { ja: 'Ja.', nee: 'Nee.', soms: 'Soms.' }))).toEqual([['choose-extra', 'soms']]);
  expect(told(choose('termijn', { ja: 'Ja.' }))).toEqual([['choose-fact', 'termijn']]);
  expect(told(choose('filmn', { ja: 'Ja.' }))).toEqual([['parameter-unknown', 'filmn']]);
  expect(told(choose('filmen', { ja: 'Ja, {{niets}}.', nee: 'Nee.' }))).toEqual([['parameter-unknown', 'niets']]);
  expect(told({ text: 'Ja.', settles: ['filmn'] })).toEqual([['parameter-unknown', 'filmn']]);
});

test('an amendment replaces a choice as a whole, with a text or with another choice, and is pinned on all of it', () => {
  const content = clauses.opnamen;
  const amend = (change: object, base: object = content) =>
    readSmall({ parameters, clauses, override: { amend: { opnamen: { reason: 'Anders.', base, ...change } } } });
  const plain = amend({ text: 'Vraag het ons.' });
  expect([plain.read('opnamen'), plain.diagnostics.map(({ code }) => code)]).toEqual(['Vraag het ons.', []]);
  expect(contentOf(plain.clauses.get('opnamen')?.source ?? {})).toEqual({ text: 'Vraag het ons.' });
  const other = amend({
    choose: { fact: 'filmen', wordings: { ja: 'Ja.', nee: 'Nee, {{docent}}, niet {{toestemming}}.' } },
  });
  expect([other.read('opnamen'), other.diagnostics]).toEqual(['Nee, docent, niet de schoolleiding.', []]);
  const { fact, wordings } = content.choose;
  const stale = amend(
    { text: '{{docent}} {{toestemming}}' },
    { choose: { fact, wordings: { ...wordings, school: 'Vraag het.' } } },
  );
  expect(stale.diagnostics.map(({ code }) => code)).toEqual(['amend-stale']);
  const repeated = amend({ choose: content.choose });
  expect(repeated.diagnostics.map(({ code }) => code)).toEqual(['amend-no-effect']);
});

test('a declaration whose keys do not go together is told where it stands', () => {
  const wrong = [
    { kind: 'choice' },
    { kind: 'date', unit: 'dagen' },
    { kind: 'age', values: { a: 'b', c: 'd' } },
    { kind: 'yes_no', values: { ja: 'wel', neen: 'niet' } },
  ];
  for (const declaration of wrong) {
    const { diagnostics } = readSmall({
      parameters: { feit: { description, ...declaration } },
      clauses: { een: 'Dat is {{feit}}.' },
      override: {},
    });
    expect(diagnostics.map(({ code, place }) => [code, place])).toContainEqual([
      'parameter-declaration',
      expect.objectContaining({ file: BASE }),
    ]);
  }
});
