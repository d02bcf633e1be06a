/** Akoma Ntoso of whole policies: valid, with ids that are unique and lead somewhere, and with the words of the text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Policy } from '../../src/model/policy.ts';
import { loadPolicy } from '../../src/source/index.ts';
import { loadPictures } from '../../src/source/pictures/index.ts';
import { papers } from '../import/support/random-protocol.ts';
import { aknErrors, hasAknSchema, whereSchema } from '../support/akn-schema.ts';
import { exampleFiles } from '../support/example.ts';
import { expectedPieces } from '../support/expected.ts';
import { formatOf, withoutDrawn } from '../support/formats.ts';
import { memoryHost } from '../support/memory-host.ts';
import { policyOf, randomPart } from '../support/random-outline.ts';
import { aknWords } from '../support/read-akn.ts';
import { aknElements, wrongIds } from '../support/read-akn-ids.ts';
import { htmlWords } from '../support/read-html.ts';
import { regulationFiles } from '../support/regulation-protocol.ts';
import { render, repositoryPolicy } from '../support/repository.ts';
import { runs } from '../support/runs.ts';
import { tableFiles } from '../support/tables-protocol.ts';
import { builtOn, REPEALED, threeVersions } from '../support/three-versions.ts';
import { tortureFiles } from '../support/torture-protocol.ts';
import { firstDifference, wordsIn } from '../support/words.ts';

const decode = (bytes: Uint8Array | undefined) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** Its files, each of which says all that it should, and has ids that are sound. */
async function filesOf(policy: Policy, pictures?: Parameters<typeof render>[1]): Promise<string[]> {
  const { resolved, made } = await render(policy, pictures, { formats: ['akn'], variants: ['protocol'] });
  const { dialect } = formatOf('protocol.xml');
  return made.map(({ path, edition, bytes }) => {
    const own = resolved.find(
      ({ protocol, organisation }) => protocol === edition.protocol && organisation.id === edition.organisation,
    );
    if (own === undefined) throw new Error(`no text of ${path}`);
    const expected = expectedPieces(policy, own, 'protocol.xml', dialect);
    expect(firstDifference(expected, withoutDrawn(aknWords(bytes))), path).toBeUndefined();
    const xml = decode(bytes);
    expect(wrongIds(xml), path).toEqual([]);
    const kept = new Set(aknElements(xml).map(({ attributes }) => attributes['GUID']));
    expect(
      [...own.clauses.keys()].filter((id) => !kept.has(id)),
      path,
    ).toEqual([]);
    return xml;
  });
}

async function valid(files: readonly string[]): Promise<void> {
  expect(files).not.toEqual([]);
  if (hasAknSchema) expect(await aknErrors(files)).toEqual([]);
}

describe(`says the words of the text, has sound ids, and is valid${whereSchema}`, () => {
  test('of the five organisations', async () => {
    const files = await filesOf(repositoryPolicy(), new Map());
    expect(files).toHaveLength(5);
    await valid(files);
  });

  test.each(Object.entries({ regulationFiles, tableFiles, tortureFiles, exampleFiles: exampleFiles() }))(
    'of %s',
    async (_, source) => {
      const host = memoryHost(source);
      const policy = loadPolicy(host).value;
      await valid(await filesOf(policy, (await loadPictures(host, policy)).value));
    },
    60_000,
  );

  test('of any text whose clauses begin in any way', async () => {
    const all: string[] = [];
    await fc.assert(
      fc.asyncProperty(fc.array(randomPart, { minLength: 1, maxLength: 4 }), async (parts) => {
        all.push(...(await filesOf(policyOf(parts))));
      }),
      { numRuns: runs(15), endOnFailure: true },
    );
    await valid(all);
  }, 120_000);

  test('of any text whose parts and clauses are numbered', async () => {
    const all: string[] = [];
    await fc.assert(
      fc.asyncProperty(papers, async ([protocol]) => {
        const source = {
          'policy/organisations/ster.yaml': 'name: De Ster\nkind: school\n',
          'policy/protocols/proef/protocol.yaml': stringify({ ...protocol, notice: 'Proef.' }),
          'policy/protocols/proef/overrides/ster.yaml': '{}\n',
        };
        all.push(...(await filesOf(loadPolicy(memoryHost(source)).value)));
      }),
      { numRuns: runs(15), endOnFailure: true },
    );
    await valid(all);
  }, 120_000);

  test('a file that does not fit is found', async () => {
    if (hasAknSchema)
      expect(await aknErrors(['<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"/>'])).not.toEqual(
        [],
      );
  });
});

describe('three versions', () => {
  const DAYS = { '1.0': '2023-04-01', '2.0': '2025-03-31', '3.0': '2025-04-01' };
  const attributesOf = (xml: string, wanted: string) =>
    aknElements(xml).flatMap(({ name, attributes }) => (name === wanted ? [attributes] : []));

  test(`each is valid${whereSchema}, and says what the page of that day says`, async () => {
    const host = await threeVersions();
    const files: string[] = [];
    for (const [version, day] of Object.entries(DAYS)) {
      const built = await builtOn(host, day, '--format', 'akn', '--format', 'html');
      const xml = built.get('linde/sleutels/protocol.xml');
      const page = wordsIn(await htmlWords(built.get('linde/sleutels/protocol.html') ?? new Uint8Array()));
      const own = wordsIn(aknWords(xml ?? new Uint8Array()));
      // A page has a heading above its notes, and counts them as a list.
      const notes = page.indexOf('Noten');
      expect(own).toEqual([...page.slice(0, notes), ...page.slice(notes + 1).with(0, '1')]);
      expect(attributesOf(decode(xml), 'FRBRversionNumber')).toEqual([{ value: version }]);
      files.push(decode(xml));
    }
    await valid(files);
  });

  test('each tells of the life of all, and when it holds itself', async () => {
    const host = await threeVersions();
    const lives = [];
    for (const day of Object.values(DAYS)) {
      const xml = decode((await builtOn(host, day, '--format', 'akn')).get('linde/sleutels/protocol.xml'));
      lives.push(
        xml
          .slice(xml.indexOf('<lifecycle'), xml.indexOf('<references'))
          .replaceAll(' originatingExpression="true"', ''),
      );
      expect(wrongIds(xml)).toEqual([]);
      const [body] = attributesOf(xml, 'body');
      expect(body?.['period']).toBe(`#tmpg_${lives.length}`);
      const own = attributesOf(xml, 'eventRef').flatMap(({ originatingExpression, date }) =>
        originatingExpression ? [date] : [],
      );
      expect(own).toEqual([{ 1: '2023-03-10', 2: '2024-03-11', 3: '2025-03-12' }[lives.length]]);
      expect(attributesOf(xml, 'act')[0]?.['contains']).toBe(lives.length === 1 ? 'originalVersion' : 'singleVersion');
    }
    // But for which of them it is, the day changes nothing in it.
    expect(new Set(lives.map((life) => life.replaceAll(/<workflow[\s\S]*<\/workflow>\s*/g, ''))).size).toBe(1);
    expect(lives[0]?.match(/<eventRef .*\/>|<timeInterval .*\/>/g)).toEqual([
      '<eventRef eId="eref_1" date="2023-03-10" source="#versie_1" refersTo="#vaststelling" type="generation"/>',
      '<eventRef eId="eref_2" date="2023-04-01" source="#versie_1" refersTo="#inwerkingtreding"/>',
      '<eventRef eId="eref_3" date="2024-03-11" source="#versie_2" refersTo="#vaststelling" type="amendment"/>',
      '<eventRef eId="eref_4" date="2024-08-01" source="#versie_2" refersTo="#inwerkingtreding"/>',
      '<eventRef eId="eref_5" date="2025-03-12" source="#versie_3" refersTo="#vaststelling" type="amendment"/>',
      '<eventRef eId="eref_6" date="2025-04-01" source="#versie_3" refersTo="#inwerkingtreding"/>',
      `<eventRef eId="eref_7" date="${REPEALED}" source="#versie_3" refersTo="#intrekking" type="repeal"/>`,
      '<timeInterval start="#eref_2" end="#eref_4" refersTo="#in_werking"/>',
      '<timeInterval start="#eref_4" end="#eref_6" refersTo="#in_werking"/>',
      '<timeInterval start="#eref_6" end="#eref_7" refersTo="#in_werking"/>',
    ]);
  });

  test.each([
    [undefined, 'urn:regelwerk:linde:sleutels', ':'],
    ['https://linde.example/regels/', 'https://linde.example/regels/sleutels', '/'],
  ])('are named by the address of the board, or else by a URN: %s', async (base, work, between) => {
    const xml = decode(
      (await builtOn(await threeVersions(base), '2025-01-01', '--format', 'akn')).get('linde/sleutels/protocol.xml'),
    );
    const expression = `${work}${between}nld@2.0`;
    expect(attributesOf(xml, 'FRBRuri').map(({ value }) => value)).toEqual([work, expression, `${expression}.xml`]);
    expect(attributesOf(xml, 'FRBRalias').map(({ value }) => value)[1]).toBe(
      '/akn/nl/act/protocol/linde/2023-03-10/sleutels/nld@2.0',
    );
    expect(attributesOf(xml, 'step')).toEqual([
      { date: '2024-03-05', by: '#orgaan_gmr', refersTo: '#stap_instemming', outcome: '#uitkomst_verleend' },
      { date: '2024-03-11', by: '#orgaan_cvb', refersTo: '#stap_vaststelling', outcome: '#uitkomst_vastgesteld' },
    ]);
  });
});
