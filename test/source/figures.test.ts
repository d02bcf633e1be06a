/** Figures from source to document: read, numbered, referred to, compared, and adopted with their pictures. */
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { compareClauses } from '../../src/compare/clauses.ts';
import { unseenOf } from '../../src/compare/content.ts';
import { fingerprintOf } from '../../src/compare/fingerprint.ts';
import { fromSnapshot, isSoundSnapshot, toSnapshot } from '../../src/governance/snapshot.ts';
import { openRegelwerk } from '../../src/index.ts';
import type { ResolvedProtocol } from '../../src/model/resolved.ts';
import type { SnapshotFile } from '../../src/model/source.ts';
import type { DocumentTree, Figure } from '../../src/model/tree.ts';
import { openSession } from '../../src/operations/session.ts';
import { renderFragment, renderPage } from '../../src/render/html/index.ts';
import { renderMarkdown } from '../../src/render/markdown/index.ts';
import { renderText } from '../../src/render/text/index.ts';
import { unrecordedMeta } from '../support/documents.ts';
import { FOLDER, ROUTE, withFigures } from '../support/figure-policy.ts';
import { HOSTILE } from '../support/hostile-values.ts';
import { svgLogo } from '../support/logos.ts';
import { type Files, memoryHost } from '../support/memory-host.ts';
import { besideRests } from '../support/rests.ts';

function textOf(files: Files, organisation = 'los'): ResolvedProtocol {
  const { resolved, diagnostics } = openSession(memoryHost(files)).read();
  expect(besideRests(diagnostics)).toEqual([]);
  const text = resolved.find((own) => own.organisation.id === organisation);
  if (text === undefined) throw new Error('no text');
  return text;
}

async function built(files: Files, formats: ('markdown' | 'html' | 'text' | 'schoolgids')[]) {
  const host = memoryHost(files);
  const { diagnostics } = await openRegelwerk(host).build({ organisations: ['los'], formats });
  expect(besideRests(diagnostics)).toEqual([]);
  return (path: string) => new TextDecoder().decode(host.read(`out/los/proef/${path}`));
}

const wordsOf = (text: ResolvedProtocol, id: string) => JSON.stringify(text.clauses.get(id)?.content);

describe('the number of a figure', () => {
  test('is counted through the document, and references speak in it', () => {
    const text = textOf(withFigures(), 'school');
    expect(text.clauses.get('route')?.content).toMatchObject({
      kind: 'figure',
      number: 'Figuur 1',
      alt: 'Eerst naar de docent, dan naar de directie.',
    });
    expect(text.clauses.get('plattegrond')?.content).toMatchObject({ number: 'Figuur 2', caption: null });
    expect(wordsOf(text, 'gevolgen')).toContain('"figuur 1"');
    expect(wordsOf(text, 'gevolgen')).toContain('"Figuur 2"');
  });

  test('follows a pattern, or is none; and the language', () => {
    const patterned = (pattern: string) =>
      textOf(withFigures((own) => `${own}\npatterns:\n  figures: '${pattern}'\n`)).clauses.get('route')?.content;
    expect(patterned('Afbeelding {A}:')).toMatchObject({ number: 'Afbeelding A:' });
    expect(patterned('none')).toMatchObject({ number: null });
    const english = withFigures((own) =>
      own.replace('language: nl', 'language: en').replace('en: [smart', 'nl: [smart'),
    );
    expect(textOf(english).clauses.get('route')?.content).toMatchObject({ number: 'Figure 1' });
  });
});

describe('what is read of a figure', () => {
  const text = textOf(withFigures());

  test('any other byte of its picture is another text', () => {
    fc.assert(
      fc.property(fc.nat({ max: ROUTE.length - 1 }), fc.constantFrom('x', ' ', '<'), (at, char) => {
        fc.pre(ROUTE[at] !== char);
        const other = ROUTE.slice(0, at) + char + ROUTE.slice(at + 1);
        const changed = textOf(withFigures(undefined, { [`${FOLDER}/route.svg`]: other }));
        expect(fingerprintOf(changed)).not.toBe(fingerprintOf(text));
        const { clauses } = compareClauses(text, changed);
        const kinds = clauses.filter(({ kind }) => kind !== 'unchanged');
        expect(kinds.map(({ id, kind }) => [id, kind])).toEqual([['route', 'changed']]);
        expect(kinds.flatMap(unseenOf).map(({ what }) => what)).toEqual(['picture']);
      }),
      { numRuns: 15, seed: 11 },
    );
  });

  test('the name of its file is not', () => {
    const named = withFigures((own) => own.replace('file: route.svg', 'file: weg.svg'), {
      [`${FOLDER}/weg.svg`]: ROUTE,
    });
    const { [`${FOLDER}/route.svg`]: _, ...files } = named;
    expect(fingerprintOf(textOf(files))).toBe(fingerprintOf(text));
  });

  test('is the same through an adopted text and back; another picture in it is told', () => {
    const version = { version: '1.0', fingerprint: fingerprintOf(text) };
    const file = JSON.parse(JSON.stringify(toSnapshot(text, version as never, [], {}))) as SnapshotFile;
    expect(isSoundSnapshot(file)).toBe(true);
    expect(fingerprintOf(fromSnapshot(file))).toBe(fingerprintOf(text));
    const { route } = file.clauses;
    if (route?.figure === undefined) throw new Error('no figure');
    const forged = Buffer.from(ROUTE.replace('40', '41')).toString('base64');
    const other = { ...file, clauses: { ...file.clauses, route: { figure: { ...route.figure, picture: forged } } } };
    expect(isSoundSnapshot(other)).toBe(false);
  });
});

describe('an amended figure', () => {
  const override = 'policy/protocols/proef/overrides/school.yaml';
  const amended = (base: string): Files => {
    const files = withFigures(undefined, { [`${FOLDER}/eigen.svg`]: ROUTE.replace('40', '44') });
    const amendment = `  route:
    figure: {file: eigen.svg, alt: Eerst naar de conciërge.}
    reason: Zo gaat het hier.${base}
`;
    const own = `${files[override]}`;
    return {
      ...files,
      [override]: own.includes('amend:')
        ? own.replace('amend:\n', `amend:\n${amendment}`)
        : `${own}amend:\n${amendment}`,
    };
  };

  test('is pinned with its picture, so that another one in the base is told', async () => {
    const host = memoryHost(amended(''));
    const tool = openRegelwerk(host);
    expect((await tool.pin({ organisation: 'school' })).diagnostics).toEqual([]);
    expect(new TextDecoder().decode(host.read(override))).toMatch(/sha256: "?[0-9a-f]{64}/);
    const codes = () => besideRests(openSession(host).read().diagnostics).map(({ code }) => code);
    expect(codes()).toEqual([]);
    host.write(`${FOLDER}/route.svg`, new TextEncoder().encode(ROUTE.replace('40', '45')));
    expect(codes()).toEqual(['amend-stale']);
  });
});

const NAMED: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>' };
const decoded = (text: string) =>
  text.replaceAll(/&(?:#(x?)([\da-f]+)|(\w+));/gi, (whole, hex, code: string | undefined, name = '') =>
    code === undefined ? (NAMED[name] ?? whole) : String.fromCodePoint(Number.parseInt(code, hex === '' ? 10 : 16)),
  );

/** Controls print as a sign of their own, or as nothing. */
const words = (text: string) =>
  text
    .split(/[\s\p{C}\uFFFD]+/u)
    .filter(Boolean)
    .join(' ');

describe('in every format', () => {
  test('a page, a fragment and Markdown show it, with the picture beside the last', async () => {
    const file = await built(withFigures(), ['markdown', 'html']);
    for (const name of ['protocol.html', 'fragment.html']) {
      expect(file(name)).toMatch(
        /<figure[^>]*>\s*<img src="data:image\/svg\+xml;base64,[^"]+" alt="Eerst naar de docent, dan naar de directie\."/,
      );
      expect(file(name)).toContain(
        '<figcaption><strong>Figuur 1.</strong> De weg van een telefoon bij Lyceum Los</figcaption>',
      );
    }
    expect(file('protocol.md')).toContain('![Eerst naar de docent, dan naar de directie.](figuur-route.svg)');
    expect(file('figuur-route.svg')).toContain('<rect width="40"');
  });

  test('plain text says it', async () => {
    const chosen = withFigures();
    const los = 'policy/protocols/proef/overrides/los.yaml';
    const own = `${chosen[los]}`.replace(
      '      - kluis\n      - vragen\n',
      '      - kluis\n      - vragen\n      - route\n',
    );
    const file = await built({ ...chosen, [los]: own }, ['text']);
    expect(file('schoolgids.txt')).toContain('[Afbeelding: Eerst naar de docent, dan naar de directie.]');
    expect(file('schoolgids.txt')).toContain('Figuur 1. De weg van een telefoon bij Lyceum Los');
  });

  test('whatever is said of it stays text', () => {
    for (const value of HOSTILE) {
      const figure: Figure = {
        type: 'figure',
        picture: svgLogo,
        alt: value,
        children: [{ type: 'text', value }],
        data: { anchor: 'route', clause: 'route' },
      };
      const tree: DocumentTree = { type: 'root', data: { meta: unrecordedMeta }, children: [figure] };
      const pages = [renderPage(tree), renderFragment(tree)];
      for (const page of pages) {
        expect(page.match(/<(?:script|iframe|img|svg)/gi), value).toEqual(['<img']);
        const [, alt = ''] = /<img src="[^"]*" alt="([^"]*)"/.exec(page) ?? [];
        expect(words(decoded(alt)), value).toBe(words(value));
      }
      const markdown = renderMarkdown(tree);
      const { children } = fromMarkdown(markdown.slice(markdown.lastIndexOf('<a id="route">')));
      const images: string[] = [];
      visit({ type: 'root', children }, 'image', ({ url }) => void images.push(url));
      expect(images, value).toEqual(['figuur-route.svg']);
      expect(renderText(tree)).toContain('[Afbeelding:');
    }
  });
});
