/**
 * Word files against the schemas of ECMA-376. These are not ours to spread: docs/developers/word-schemas.md tells where they
 * are published. Skipped where they are not.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { memoryPages, validateXML, type XMLFileInfo } from 'xmllint-wasm';
import { PROTOCOL } from '../../src/model/edition.ts';
import type { HouseStyle } from '../../src/model/house-style.ts';
import type { DocumentTree } from '../../src/model/tree.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { resolvePolicy } from '../../src/resolve/index.ts';
import { loadPolicy } from '../../src/source/index.ts';
import { loadPictures } from '../../src/source/pictures/index.ts';
import { documentOf } from '../support/documents.ts';
import { adopted, edited, newText, stretch, type Text } from '../support/edits.ts';
import { exampleFiles } from '../support/example.ts';
import { pngLogo, svgLogo } from '../support/logos.ts';
import { memoryHost } from '../support/memory-host.ts';
import { docxParts } from '../support/read-docx.ts';
import { redlinesOf } from '../support/redlines.ts';
import { regulationFiles } from '../support/regulation-protocol.ts';
import { repositoryPolicy } from '../support/repository.ts';
import { tableFiles } from '../support/tables-protocol.ts';
import { tortureFiles } from '../support/torture-protocol.ts';

const folder = resolve(process.env['REGELWERK_OOXML'] ?? '../shared/schemas/ooxml');
const hasSchemas = existsSync(join(folder, 'wml.xsd'));
const title = hasSchemas
  ? 'each part of a Word file fits its schema'
  : 'each part of a Word file fits its schema (there are none in REGELWERK_OOXML)';

/** Which parts of a package are of which schema. */
const schemas: readonly (readonly [schema: string, parts: RegExp])[] = [
  ['wml.xsd', /^word\/[\w-]+\.xml$/],
  ['opc-contentTypes.xsd', /^\[Content_Types\]\.xml$/],
  ['opc-relationships.xsd', /\.rels$/],
  ['shared-documentPropertiesExtended.xsd', /^docProps\/app\.xml$/],
];

function withLogo(document: DocumentTree, logo: HouseStyle['logo']): DocumentTree {
  const { meta } = document.data;
  return { ...document, data: { meta: { ...meta, houseStyle: { ...meta.houseStyle, logo } } } };
}

/** Words that come and go, and words that are no longer bold, which Word tells in a comment. */
function changedText(): Text {
  const text = newText();
  const [doel, ...others] = text.parts[0]?.clauses ?? [];
  if (doel === undefined) throw new Error('no clause');
  doel.stretches = [stretch('Wij willen meer rust.')];
  for (const clause of others) clause.stretches = clause.stretches.map((own) => ({ ...own, strong: !own.strong }));
  return text;
}

describe.skipIf(!hasSchemas)(title, () => {
  /** Of each file its parts. */
  const files: ReadonlyMap<string, string>[] = [];
  let xsds: readonly XMLFileInfo[];

  beforeAll(async () => {
    xsds = readdirSync(folder)
      .filter((name) => name.endsWith('.xsd'))
      .map((fileName) => ({ fileName, contents: readFileSync(join(folder, fileName), 'utf8') }));
    const own = [regulationFiles, tableFiles, tortureFiles, exampleFiles()].map(async (source) => {
      const host = memoryHost(source);
      const policy = loadPolicy(host).value;
      return { policy, pictures: (await loadPictures(host, policy)).value };
    });
    const all = [{ policy: repositoryPolicy(), pictures: new Map() }, ...(await Promise.all(own))];
    const documents = all.flatMap(({ policy, pictures }) =>
      resolvePolicy(policy).value.flatMap((resolved) =>
        [PROTOCOL, ...resolved.variants.map(({ id }) => id)].map((id) => documentOf(policy, resolved, id, pictures)),
      ),
    );
    const [first] = documents;
    if (first !== undefined) documents.push(withLogo(first, pngLogo), withLogo(first, svgLogo));
    const { redline, tracked } = redlinesOf(edited(await adopted(newText()), changedText()), 'ster');
    for (const document of [...documents, redline, tracked]) files.push(docxParts(await renderDocx(document)));
  });

  test.each(schemas)('%s', async (schema, isOfSchema) => {
    const xml = files.flatMap((parts, index) =>
      [...parts].flatMap(([part, contents]) =>
        isOfSchema.test(part) ? [{ fileName: `${index}-${part.replaceAll(/[^\w.]/g, '-')}`, contents }] : [],
      ),
    );
    const schemaFile = xsds.find(({ fileName }) => fileName === schema);
    expect(xml.length).toBeGreaterThanOrEqual(files.length);
    expect(schemaFile).toBeDefined();
    const { errors } = await validateXML({
      xml,
      schema: schemaFile ?? [],
      preload: xsds.filter((file) => file !== schemaFile),
      initialMemoryPages: 4096,
      maxMemoryPages: memoryPages.GiB,
    });
    expect(errors.map(({ rawMessage }) => rawMessage)).toEqual([]);
  });

  test('comments, notes, running lines and numbering are among them', () => {
    const parts = new Set(files.flatMap((own) => [...own.keys()]));
    for (const name of ['comments', 'document', 'footer', 'footnotes', 'header', 'numbering', 'settings', 'styles'])
      expect(parts).toContain(`word/${name}.xml`);
  });

  test('a part that does not fit is found', async () => {
    const [schemaFile] = xsds.filter(({ fileName }) => fileName === 'wml.xsd');
    const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const { valid } = await validateXML({
      xml: `<w:document xmlns:w="${main}"><w:p/></w:document>`,
      schema: schemaFile ?? [],
      preload: xsds.filter((file) => file !== schemaFile),
    });
    expect(valid).toBe(false);
  });
});
