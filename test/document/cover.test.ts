/** What a document says of its version: the edition under the title, and of what was inferred nothing as a fact. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildDocument, type Subject } from '../../src/document/index.ts';
import { compileTemplate } from '../../src/document/template.ts';
import type { Inferred, Status } from '../../src/model/status.ts';
import { partOf } from '../../src/model/tree.ts';
import { renderMarkdown } from '../../src/render/markdown/index.ts';
import { plainText } from '../../src/render/plain-text.ts';
import { boardSubject } from '../support/documents.ts';
import { host } from '../support/repository.ts';

const shipped = new TextDecoder().decode(host.asset('templates/protocol.md.hbs'));
let subject: Subject;
beforeAll(() => {
  subject = boardSubject();
});

function documentOf(own: Partial<Status>, source = shipped) {
  const template = compileTemplate({ file: 'sjabloon', source }).value;
  if (template === undefined) throw new Error('no template');
  const status = { ...subject.status, version: null, date: null, edition: null, ...own };
  return buildDocument('protocol', { ...subject, status, inForce: status }, template).value;
}

const rowsOf = (own: Partial<Status>, source?: string) => {
  const facts = documentOf(own, source).children.find((block) => partOf(block) === 'facts');
  return facts?.type === 'table'
    ? facts.children.map(({ children }) => children.map((cell) => plainText(cell.children)).join(': '))
    : [];
};

describe('the edition', () => {
  test.each([
    ['2019-11', 'November 2019'],
    ['2021-09-30', '30-09-2021'],
    ['2017-2018', '2017-2018'],
    ['najaar 2024', 'najaar 2024'],
  ])('%s stands under the title, and not in the facts as well', (edition, printed) => {
    const { children } = documentOf({ edition });
    const parts = children
      .slice(0, 3)
      .map((block) => [partOf(block), plainText('children' in block ? (block.children as never) : [])]);
    expect(parts).toEqual([
      ['title', 'Protocol telefoons'],
      ['edition', printed],
      ['organisation', subject.text.organisation.name],
    ]);
    expect(rowsOf({ edition }).join()).not.toMatch(/Uitgave|Op de omslag/);
  });

  test('where there is none, nothing stands there', () => {
    expect(documentOf({}).children.slice(0, 2).map(partOf)).toEqual(['title', 'organisation']);
  });

  test('in a template that does not show it, it stands in the facts', () => {
    const own = shipped.replace('{{edition}}', '');
    expect(rowsOf({ edition: '2019-11' }, own)).toContain('Uitgave: november 2019');
    expect(rowsOf({ edition: '2021-09-30', inferred: { edition: 'x' } }, own)).toContain('Op de omslag: 30-09-2021');
  });
});

test('whatever is inferred, no document tells it as a fact', () => {
  const values = { version: '7.3', date: '2019-03-27', edition: '2018-05' } as const;
  const printed = { version: '7.3', date: '27 maart 2019', edition: 'itgave' } as const;
  const fields = fc.subarray(Object.keys(values) as (keyof typeof values)[]);
  fc.assert(
    fc.property(fields, (inferred) => {
      const notes: Inferred = Object.fromEntries(inferred.map((field) => [field, 'de bestandsnaam']));
      const tree = documentOf({ ...values, ...(inferred.length === 0 ? {} : { inferred: notes }) });
      const said = `${renderMarkdown(tree)}${JSON.stringify(tree.data)}`;
      if (!inferred.includes('version')) expect(said).toContain(printed.version);
      if (!inferred.includes('date')) expect(said).toContain(printed.date);
      if (inferred.includes('version')) expect(said).not.toContain(printed.version);
      if (inferred.includes('date')) expect(said).not.toMatch(/27 maart 2019|2019-03-27/);
      if (inferred.includes('edition')) expect(said).not.toContain(printed.edition);
      expect(said).not.toContain('de bestandsnaam');
    }),
  );
});

describe('under the notice', () => {
  const noticeOf = (own: Partial<Status>, source?: string) =>
    documentOf(own, source)
      .children.filter((block) => partOf(block) === 'notice')
      .map((block) => plainText('children' in block ? (block.children as never) : []))
      .join(' ');
  const OF_PAPER = 'De besluiten en datums in dit document zijn die van het papieren origineel.';

  test('decisions are said to be those of the paper only where decisions of a paper stand', () => {
    const chain = subject.status.chain;
    expect(chain.length).toBeGreaterThan(0);
    expect(noticeOf({ migrated: true, chain })).toContain(OF_PAPER);
    expect(noticeOf({ migrated: true, chain: [] })).not.toContain(OF_PAPER);
    expect(noticeOf({ migrated: false, chain })).not.toContain(OF_PAPER);
    expect(noticeOf({ migrated: true, chain }, shipped.replace(/\{\{#each[\s\S]*each\}\}/, ''))).not.toContain(
      OF_PAPER,
    );
  });

  test('a document that is only inferred says so, and from what', () => {
    expect(noticeOf({ inferred: { document: 'er is één papier' } })).toContain(
      `Dat dit een eigen document is van ${subject.status.name}, is afgeleid: er is één papier.`,
    );
  });
});
