/** Forms of settings: made from the schemas that there are, with what is wrong told at its field. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { problemsIn } from '../../../src/studio/app/settings/problems.ts';
import {
  exampleIn,
  fieldKind,
  resolveSchema,
  type Schema,
  wordsOfChoice,
} from '../../../src/studio/app/settings/schema.ts';
import {
  asDuration,
  choicesOf,
  fromDuration,
  fromName,
  fromText,
  withValue,
} from '../../../src/studio/app/settings/values.ts';
import { settingsWords } from '../../../src/studio/app/settings/words.ts';
import { auditWidths } from '../../support/axe.ts';
import { root } from '../../support/repository.ts';
import { type Author, storiesAt } from '../../support/studio/author.ts';
import { type Desk, openDesk } from '../../support/studio/writing.ts';

/** A schema with all that it refers to in its own definitions, as the server gives it. */
function schemaOf(name: string): Schema {
  const read = (file: string) =>
    JSON.parse(readFileSync(join(root, 'schemas', `${file}.schema.json`), 'utf8')) as Schema;
  const own = read(name);
  return { ...own, $defs: { ...read('protocol').$defs, ...read('common').$defs, ...own.$defs } };
}

const ORGANISATION = schemaOf('organisation');
const words = settingsWords('nl');
const fieldOf = (key: string, value?: unknown, of = ORGANISATION) => {
  const schema = resolveSchema(of.properties?.[key] ?? {}, of);
  return { schema, kind: fieldKind(schema, of, value) };
};

describe('A form of a schema', () => {
  it('has a field of its own for each kind of value', () => {
    const kinds = ['name', 'kind', 'regions', 'publication', 'parameters', 'house_style'].map(
      (key) => fieldOf(key).kind,
    );
    expect(kinds).toEqual(['line', 'enum', 'ticks', 'object', 'map', 'object']);
    expect(fieldOf('parent', 'koe').kind).toBe('line');
    expect(fieldOf('parent', [{ organisation: 'koe' }]).kind).toBe('list');
    const style = fieldOf('house_style').schema;
    expect(fieldKind(resolveSchema(style.properties?.['accent'] ?? {}, ORGANISATION), ORGANISATION, undefined)).toBe(
      'colour',
    );
  });

  it('every file that is set has no field that cannot be asked, but for what holds versions', () => {
    const unknown: string[] = [];
    for (const name of ['organisation', 'settings', 'calendar', 'holidays']) {
      const own = schemaOf(name);
      for (const key of Object.keys(own.properties ?? {}))
        if (fieldOf(key, undefined, own).kind === 'unknown') unknown.push(`${name}.${key}`);
    }
    expect(unknown).toEqual([]);
  });

  it('says a choice in the words of its description', () => {
    const { schema } = fieldOf('sector');
    expect(schema.enum?.map((one) => wordsOfChoice(one, schema))).toEqual([
      'basisonderwijs',
      'voortgezet onderwijs',
      'so',
      'mbo',
    ]);
    expect(exampleIn(fieldOf('brin').schema)).toBe('19MF00');
  });

  it('tells at its field what is wrong', () => {
    const data = { name: '', kind: 'school', brin: 'XX', house_style: { accent: 'rood', logo: { file: 'a.svg' } } };
    expect([...problemsIn(data, ORGANISATION, [], words)]).toEqual([
      ['name', 'Vul dit in.'],
      ['brin', 'Dit is niet geschreven zoals het hoort. Bijvoorbeeld: 19MF00'],
      ['house_style.accent', 'Dit is niet geschreven zoals het hoort. Bijvoorbeeld: "#1f3a5f" (met aanhalingstekens)'],
      ['house_style.logo.alt', 'Vul dit in.'],
    ]);
    expect(problemsIn({ name: 'De Linde', kind: 'school' }, ORGANISATION, [], words).size).toBe(0);
  });
});

describe('A value of a parameter', () => {
  it('reads back as it was written', () => {
    expect(fromText('Een\n\n Twee ', 'list')).toEqual(['Een', 'Twee']);
    expect(fromText('2,5', 'number')).toBe(2.5);
    expect(fromText(' ', 'text')).toBeUndefined();
    expect(asDuration('P6M')).toEqual({ count: '6', unit: 'M' });
    expect(asDuration('P1Y6M')).toBeNull();
    expect(fromDuration('2', 'W')).toBe('P2W');
    expect(fromName({ name: 'Linde' })).toBe('Linde');
    expect(fromName({ name: 'Linde', article: 'de' })).toEqual({ name: 'Linde', article: 'de' });
  });

  it('of a parameter of one’s own stays with what it means', () => {
    expect(withValue({ description: 'De krant', default: 'a' }, 'b')).toEqual({
      description: 'De krant',
      default: 'b',
    });
    expect(withValue('a', 'b')).toBe('b');
  });

  it('yes or no has its own words where it has them', () => {
    expect(choicesOf({ description: '', kind: 'yes_no' }).map((one) => one.words)).toEqual(['ja', 'nee']);
    expect(choicesOf({ description: '', kind: 'yes_no', values: { ja: 'wel', nee: 'niet' } })[1]).toEqual({
      value: 'nee',
      words: 'niet',
    });
  });
});

describe('In a browser', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterEach(async () => {
    await desk.page.setViewportSize({ width: 1280, height: 900 });
    await desk.restore();
    expect(desk.changed()).toEqual({});
  });
  afterAll(async () => {
    expect(desk.told).toEqual([]);
    expect(desk.studio.failures).toEqual([]);
    await desk.close();
  });
  const story = storiesAt(() => desk);
  const opens = (organisation: string) => desk.show(`instellingen/${organisation}/telefoons`);
  /** A file has a form of its own. */
  const form = (title: string): Locator =>
    desk.page.locator('.w-settings', { has: desk.page.locator('h2').getByText(title, { exact: true }) });
  /** What is looked at before it is saved stands in the place of the form, which is hidden. */
  const saves = (author: Author, title: string) => author.saves(form(title));

  story(
    'somebody tells where the school stands',
    async (author) => {
      await opens('kiem');
      await author.hands.fill('Plaats', 'Utrecht', form('Organisatie'));
      await saves(author, 'Organisatie');
    },
    { 'organisations/kiem.yaml': ['-city: Zeist', '+city: Utrecht'] },
  );

  story(
    'somebody chooses a colour, and sees while they do whether it can be read',
    async (author) => {
      const accent = (colour: string) => author.hands.fill('Kleur van koppen', colour, form('Organisatie'));
      await opens('ster');
      await accent('#8fb0d8');
      await author.reads('te weinig: er is ten minste 4,5 nodig');
      await accent('#7a2e55');
      await desk.page.getByText('te weinig').first().waitFor({ state: 'detached' });
      await saves(author, 'Organisatie');
    },
    { 'organisations/ster.yaml': ['-  accent: "#1d4f63"', '+  accent: "#7a2e55"'] },
  );

  story(
    'somebody gives the council less time',
    async (author) => {
      await opens('kiem');
      const step = form('Procedures en planning').locator('[data-at="0"]').first();
      await author.hands.fill('Termijn', '4', step);
      await saves(author, 'Procedures en planning');
    },
    {
      'approvals/kiem.yaml': [
        '-      term: P6W # Zes weken zonder vakantie.',
        '+      term: P4W # Zes weken zonder vakantie.',
      ],
    },
  );

  story(
    'somebody adds a meeting',
    async (author) => {
      await opens('kiem');
      const meetings = form('Vergaderingen en vrije dagen');
      await author.hands.press('Nog een toevoegen', meetings);
      await author.hands.fill('Nummer 3', '2027-03-09', meetings);
      await saves(author, 'Vergaderingen en vrije dagen');
    },
    {
      'calendars/kiem.yaml': [
        '-    MR: ["2026-12-08", "2027-02-02"]',
        '+    MR: ["2026-12-08", "2027-02-02", "2027-03-09"]',
      ],
    },
  );

  story(
    'somebody writes what cannot be, and is led to it',
    async (author) => {
      await opens('kiem');
      await author.hands.fill('BRIN', 'geen', form('Organisatie'));
      await author.hands.press('Bekijk de gevolgen', form('Organisatie'));
      await author.reads('Eén veld is nog niet goed.');
      await expect.poll(() => desk.page.evaluate('document.activeElement.value')).toBe('geen');
    },
    {},
  );

  it.each([
    ['writing', 'document/kiem/telefoons/passage/rij-leraar', ['Wijzigen'], '.w-form'],
    ['the outline', 'document/kiem/telefoons', ['Indeling'], '.w-tree'],
    [
      'facts',
      'document/kiem/telefoons',
      ['Gegevens en feiten', 'Wijzigen: Of de telefoon in de pauze aan mag.'],
      '.w-parameter-form',
    ],
    ['settings', 'instellingen/ster/telefoons', [], '.w-contrast'],
  ])('%s can be used by everybody at every width, light and dark', async (_, at, buttons, shown) => {
    const { page } = desk;
    await desk.show(at);
    for (const name of buttons) await page.getByRole('button', { name, exact: true }).click();
    await page.locator(shown).first().waitFor();
    expect(await auditWidths(page, [360, 768, 1280])).toEqual([]);
  });
});
