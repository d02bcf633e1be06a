/** Forms of settings: made from the schemas that there are, with what is wrong told at its field. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
import { root } from '../../support/repository.ts';

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

import { auditWidths } from '../../support/axe.ts';
import { EXAMPLE } from '../../support/example.ts';
import { type Desk, openDesk } from '../../support/studio/writing.ts';

describe('The look', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(EXAMPLE);
  });
  afterAll(async () => {
    expect(desk.told).toEqual([]);
    await desk.close();
  });
  const button = (name: string) => desk.page.getByRole('button', { name, exact: true });

  it('of writing is accessible at every width', async () => {
    await desk.open('wolkencollege', 'pesten', 'stap-melden');
    await button('Wijzigen').click();
    await button('Bekijk de gevolgen').waitFor();
    expect(await auditWidths(desk.page, [360, 768, 1280])).toEqual([]);
  });

  it.each(['Indeling', 'Gegevens en feiten'])('of %s is accessible at every width', async (name) => {
    await desk.page.setViewportSize({ width: 1280, height: 900 });
    await desk.open('wolkencollege', 'pesten');
    await button(name).click();
    await desk.page.getByRole('dialog').waitFor();
    if (name !== 'Indeling') await desk.page.locator('.w-parameter button').first().click();
    expect(await auditWidths(desk.page, [360, 768, 1280])).toEqual([]);
  });

  it('of settings is accessible, and tells the contrast of a colour while it is chosen', async () => {
    const { page } = desk;
    await page.setViewportSize({ width: 1280, height: 900 });
    const form = {
      file: 'policy/organisations/wolkencollege.yaml',
      title: 'Organisatie',
      data: { name: 'Wolkencollege', kind: 'school', house_style: { accent: '#1f3a5f' }, parameters: { naam: 'Wolk' } },
      schema: ORGANISATION,
      fixed: [],
    };
    await page.route('**/api/settings**', (route) => route.fulfill({ json: { revision: 1, forms: [form] } }));
    await page.goto(`${desk.studio.origin}/#/instellingen/wolkencollege/pesten`);
    await page.getByLabel('Kleur van koppen', { exact: true }).fill('#8fb0d8');
    await page.getByText('te weinig: er is ten minste 4,5 nodig').first().waitFor();
    await page.getByLabel('Kleur van koppen', { exact: true }).fill('#1f3a5f');
    await page.getByText('te weinig').first().waitFor({ state: 'detached' });
    await page.getByLabel('Naam', { exact: true }).fill('');
    await button('Bekijk de gevolgen').click();
    await page.getByText('Eén veld is nog niet goed.').waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.value')).toBe('');
    expect(await auditWidths(page, [360, 768, 1280])).toEqual([]);
  });
});
