/** `controle.html` of many organisations: what it holds of each file, and that this stays small. */
import { expect, test } from 'vitest';
import { makeCheckPage } from '../../src/publish/check-page.ts';
import { dataOf, type PublishedFile } from '../../src/report/check-page/data.ts';
import { formatCheckPage } from '../../src/report/check-page/index.ts';
import { HOSTILE } from '../support/hostile-values.ts';

const FORMS = ['protocol.pdf', 'protocol.html', 'protocol.docx', 'schoolgids.html', 'concept/protocol.pdf'];

function filesOf(organisation: string, name: string, title: string): PublishedFile[] {
  return FORMS.map((path) => {
    const isConcept = path.startsWith('concept/');
    return {
      path: `media/${path}`,
      organisation,
      name,
      title,
      about: `, versie 1.0${isConcept ? ', concept' : ''} (pdf)`,
      isConcept,
    };
  });
}

/** As the script of the page reads it. */
function told({ titles, files, texts, holdings, organisations }: ReturnType<typeof dataOf>) {
  return organisations.flatMap(([id, name, holding]) =>
    (holdings[holding] ?? []).flatMap((text) => {
      const [title = -1, ...own] = texts[text] ?? [];
      return own.map((at) => {
        const [path, about, isConcept] = files[at] ?? ['', '', 0];
        return { organisation: id, name, path, title: titles[title] ?? '', about, isConcept: isConcept === 1 };
      });
    }),
  );
}

test('the pieces put together are the files that were given, whatever they are called', () => {
  const all = HOSTILE.flatMap((value, index) => [
    ...filesOf(`school-${index}`, value, 'Protocol media'),
    ...filesOf(`bestuur-${index}`, 'Stichting', `Protocol ${value}`),
  ]);
  const sorted = (files: readonly PublishedFile[]) =>
    files.map((file) => JSON.stringify(Object.entries(file).sort())).sort();
  expect(sorted(told(dataOf(all)))).toEqual(sorted(all));
});

test('ten thousand organisations with ten files each take less than 1.5 MB, also with titles of their own', () => {
  const many = (titleOf: (index: number) => string) =>
    Array.from({ length: 10_000 }, (_, index) => {
      const name = `Openbare basisschool De Kastanjeboom ${index}`;
      return [
        ...filesOf(`openbare-basisschool-${index}`, name, titleOf(index)),
        ...filesOf(`openbare-basisschool-${index}`, name, 'Verzuimprotocol').map((file) => ({
          ...file,
          path: `verzuim/${file.path}`,
        })),
      ];
    }).flat();
  expect(formatCheckPage(many(() => 'Protocol media')).length).toBeLessThan(1_000_000);
  expect(formatCheckPage(many((index) => `Protocol media van school ${index}`)).length).toBeLessThan(1_500_000);
});

test('of what is not in the source any more it says where it stands', () => {
  const edition = { organisation: 'weg', protocol: 'media', variant: 'protocol', isConcept: false };
  const page = new TextDecoder().decode(
    makeCheckPage([], [{ path: 'weg/media/protocol.pdf', edition, form: 'pdf' }]).bytes,
  );
  expect(page).toContain('"titles":["media"]');
  expect(page).toContain('"organisations":[["weg","weg",0]]');
});
