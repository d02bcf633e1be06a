/** Akoma Ntoso against the schema of OASIS, which is not ours to spread: docs/developers/akn-schema.md tells where it is. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { memoryPages, validateXML } from 'xmllint-wasm';

const folder = resolve(process.env['REGELWERK_AKN'] ?? '../shared/schemas');
export const hasAknSchema = existsSync(join(folder, 'akomantoso30.xsd'));

/** What stands in the title of a test that is skipped. */
export const whereSchema = hasAknSchema ? '' : ' (the schema is not in REGELWERK_AKN)';

/** What the schema has against the files; empty when they are valid. */
export async function aknErrors(files: readonly string[]): Promise<string[]> {
  const xsd = (fileName: string) => ({ fileName, contents: readFileSync(join(folder, fileName), 'utf8') });
  const { errors } = await validateXML({
    xml: files.map((contents, index) => ({ fileName: `${index}.xml`, contents })),
    schema: xsd('akomantoso30.xsd'),
    preload: [xsd('xml.xsd')],
    initialMemoryPages: 1024,
    maxMemoryPages: memoryPages.GiB,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}
