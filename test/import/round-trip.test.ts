/**
 * What regelwerk published comes back: each document of the repository in each format, taken over by somebody who has nothing
 * but the file, reads the same and is made the same. `OWN_PAGES=1` does all organisations.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { hasErrors } from '../../src/diagnostic/format.ts';
import { openRegelwerk } from '../../src/index.ts';
import type { ReadableProtocol } from '../../src/model/resolved.ts';
import { bodyOf, wordsOfText } from '../../src/operations/importing/rebuilt.ts';
import { openSession } from '../../src/operations/session.ts';
import { type MemoryHost, memoryHost } from '../support/memory-host.ts';
import { organisations, policyFiles } from '../support/repository.ts';
import { seenIn } from './support/seen.ts';
import { structureOf } from './support/structure.ts';

const FILES = ['protocol.docx', 'protocol.html', 'protocol.md', 'protocol.pdf'];
const asked = process.env['OWN_PAGES'] === '1' ? organisations : ['wolfert'];

let built: MemoryHost;
beforeAll(async () => {
  built = memoryHost(policyFiles());
  await openRegelwerk(built).build({
    organisations: asked,
    formats: ['docx', 'html', 'markdown', 'pdf'],
    variants: ['protocol'],
  });
});

const textOn = (host: MemoryHost, organisation: string): ReadableProtocol => {
  const { documents } = openSession(host).read();
  const text = documents.find((own) => own.organisation.id === organisation)?.text;
  if (text === null || text === undefined) throw new Error('no text');
  return text;
};

/** Of Markdown a reader cannot tell which cells are the heads of their rows. */
const told = (text: ReadableProtocol, name: string): string[] =>
  seenIn(bodyOf(text)).map((line) => (name === 'protocol.md' ? line.replace(' rijkoppen ', ' ') : line));

describe.each(asked)('%s', (organisation) => {
  test.each(FILES)('%s', async (name) => {
    const bytes = built.contents.get(`out/${organisation}/social-media/${name}`);
    if (bytes === undefined) throw new Error(`${name} was not built`);
    const host = memoryHost({ 'policy/organisations/eigen.yaml': 'name: Eigen\nkind: bestuur\n' });
    const request = { file: { name, bytes }, organisation: 'eigen', protocol: 'eigen' };
    const { value } = await openRegelwerk(host).importPaper(request);
    expect(value?.told.filter((item) => hasErrors([item]))).toEqual([]);
    expect(value?.account.differences).toEqual([]);
    const [before, after] = [textOn(built, organisation), textOn(host, 'eigen')];
    expect(wordsOfText(after)).toEqual(wordsOfText(before));
    expect(structureOf(bodyOf(after))).toBe(structureOf(bodyOf(before)));
    // In a PDF what leads within the document comes back as words.
    if (name !== 'protocol.pdf') expect(told(after, name)).toEqual(told(before, name));
  });
});
