/** A draft as the base of a policy: the tool finds nothing wrong with it and makes its documents, pictures too. */
import { expect, test } from 'vitest';
import { severityOf } from '../../src/diagnostic/format.ts';
import { structureOf } from '../../src/import/understand/index.ts';
import { openRegelwerk } from '../../src/index.ts';
import { memoryHost } from '../support/memory-host.ts';
import { heading, item, note, noted, paper, paragraph, picture, table, text } from './support/papers.ts';
import { filesOf } from './support/rebuilt.ts';

/** One pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('check finds nothing, and a picture goes along where it can be shown', async () => {
  const own = paper(
    [
      heading('Regels', 1, { marker: 'Hoofdstuk 1', startsPage: true }),
      item('1.', [text('Wees stil'), noted('a'), text(' in de gang.')]),
      item('2.', 'Zie hoofdstuk 2.'),
      heading('De weg', 1, { marker: 'Hoofdstuk 2', startsPage: true }),
      paragraph('Zo loopt het.'),
      picture(PNG, 'Een pijl naar de mentor.'),
      paragraph('De weg van een klacht', { role: 'caption' }),
      picture(new Uint8Array([1, 2, 3]), 'Een foto', 'image/jpeg'),
      table([
        ['Stap', 'Wie', 'Wanneer'],
        ['Melden', 'Leerling', 'Direct'],
      ]),
    ],
    { notes: [note('a', 'Ook na de les.')] },
  );
  const structured = structureOf(own, { title: 'Proef', language: 'nl', taken: new Set() });
  expect(structured.figures.map(({ file, clause }) => [file, clause])).toEqual([
    ['een-pijl-naar-de-mentor.png', 'pijl-mentor'],
  ]);
  expect(structured.pictures.map(({ alt, rule }) => [alt, rule])).toEqual([['Een foto', 'picture-kind']]);
  expect(structured.protocol.layout).toEqual({ new_page: 'chapters' });
  const { diagnostics } = await openRegelwerk(memoryHost(filesOf(structured))).check();
  expect(diagnostics.filter((one) => severityOf(one) === 'error').map(({ code, params }) => [code, params])).toEqual(
    [],
  );
});
