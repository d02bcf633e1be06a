/** What becomes of each kind of node in Akoma Ntoso. */
import type { ListItem, RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { DocumentMeta } from '../../src/model/tree.ts';
import type { Work } from '../../src/model/work.ts';
import { readAkn } from '../../src/publish/read-back/akn.ts';
import { areSame, wordsOf } from '../../src/publish/read-back/reading.ts';
import { labelIn } from '../../src/render/akn/headings.ts';
import { renderAkn } from '../../src/render/akn/index.ts';
import { aknErrors, hasAknSchema, whereSchema } from '../support/akn-schema.ts';
import { drawing, figure } from '../support/figures.ts';
import { HOSTILE } from '../support/hostile-values.ts';
import { bullets, choices, documentOf, h, p, text } from '../support/pdf-tree.ts';
import { aknWords } from '../support/read-akn.ts';
import { aknElements, wrongIds } from '../support/read-akn-ids.ts';

const NOTHING: Work = {
  organisation: { id: 'ster', name: 'De Ster' },
  protocol: 'social-media',
  address: null,
  versions: [],
  own: null,
  chain: [],
};

const written = (children: RootContent[], meta: Partial<DocumentMeta> = {}, work: Partial<Work> = {}) =>
  renderAkn(documentOf([h(1, 'Titel'), ...children], meta), { ...NOTHING, ...work });
/** What stands in the body. */
const bodyOf = (...children: RootContent[]) => {
  const xml = written(children);
  expect(wrongIds(xml)).toEqual([]);
  return /<body[^>]*>\n([\s\S]*?)\n? {4}<\/body>/.exec(xml)?.[1]?.replaceAll(/^ {6}/gm, '') ?? '';
};
const clause = (id: string, block: RootContent, anchor = true): RootContent =>
  ({ ...block, data: { ...block.data, clause: id, ...(anchor ? { anchor: id } : {}) } }) as RootContent;
const item = (id: string, ...children: ListItem['children']): ListItem => ({
  type: 'listItem',
  children,
  data: { anchor: id, clause: id },
});

describe('a heading', () => {
  test.each([
    ['1. Inleiding', '1.', 'Inleiding'],
    ['2.1 Melden', '2.1', 'Melden'],
    ['Artikel 3', 'Artikel 3', ''],
    ['Artikel 3: Melden', 'Artikel 3:', 'Melden'],
    ['Hoofdstuk IV Slot', 'Hoofdstuk IV', 'Slot'],
    ['Bijlage B. Formulier', 'Bijlage B.', 'Formulier'],
    ['§ 2 Doel', '§ 2', 'Doel'],
    ['A. Algemeen', 'A.', 'Algemeen'],
  ])('has its number before its words: %s', (label, number, words) => {
    const found = labelIn(label);
    expect([found.number, label.slice(found.from)]).toEqual([number, words]);
  });

  test.each([
    '3 regels voor iedereen',
    'A la carte',
    'Titelblad',
    'Deelname aan reizen',
    'Inleiding',
    '2019',
    'e. ',
    '',
  ])('without a number is words alone: %s', (label) => {
    const { number, from } = labelIn(label);
    expect(label === 'e. ' ? null : number).toBeNull();
    expect(label.slice(from).trim()).toBe(label === 'e. ' ? '' : label.trim());
  });

  test('makes the part under it, one in another', () => {
    const xml = bodyOf(
      h(2, 'Hoofdstuk 2. Regels', 'regels'),
      h(3, 'Artikel 3 Melden', 'melden'),
      h(3, 'Anders', 'anders'),
      h(2, 'Bijlage 1', 'bijlage'),
    );
    expect(xml).toBe(`<chapter eId="chp_2" GUID="regels">
  <num>Hoofdstuk 2.</num>
  <heading>Regels</heading>
  <article eId="chp_2__art_3" GUID="melden">
    <num>Artikel 3</num>
    <heading>Melden</heading>
  </article>
  <subsection eId="chp_2__subsec_1" GUID="anders">
    <heading>Anders</heading>
  </subsection>
</chapter>
<hcontainer eId="bijlage_1" GUID="bijlage" name="bijlage">
  <num>Bijlage 1</num>
</hcontainer>`);
  });
});

describe('clauses', () => {
  test('are an alinea each, with all their blocks', () => {
    const xml = bodyOf(
      h(2, 'Doel', 'doel'),
      clause('een', p('Eerst.')),
      clause('een', bullets('a', 'b'), false),
      clause('twee', p('Dan.')),
    );
    expect(xml).toBe(`<section eId="sec_1" GUID="doel">
  <heading>Doel</heading>
  <alinea eId="sec_1__al_1" GUID="een">
    <content>
      <p>Eerst.</p>
      <blockList eId="sec_1__al_1__list_1">
        <item eId="sec_1__al_1__list_1__item_1">
          <p>a</p>
        </item>
        <item eId="sec_1__al_1__list_1__item_2">
          <p>b</p>
        </item>
      </blockList>
    </content>
  </alinea>
  <alinea eId="sec_1__al_2" GUID="twee">
    <content>
      <p>Dan.</p>
    </content>
  </alinea>
</section>`);
  });

  test.each([
    ['a paragraph', undefined, '<paragraph eId="para_3" GUID="x">', '<num>3.</num>'],
    [
      'what the numbering calls it',
      { before: 'Artikel ', style: 'decimal', delimiter: ':' },
      '<article eId="art_3" GUID="x">',
      '<num>Artikel 3:</num>',
    ],
    ['a point', { style: 'lower-alpha', delimiter: ')' }, '<point eId="list_1__point_c" GUID="x">', '<num>c)</num>'],
    [
      'a paragraph',
      { before: '2.', style: 'decimal', delimiter: '' },
      '<paragraph eId="para_2-3" GUID="x">',
      '<num>2.3</num>',
    ],
  ] as const)('that are counted are: %s', (_, marker, element, number) => {
    const xml = bodyOf({
      type: 'list',
      ordered: true,
      start: 3,
      children: [item('x', p('Wie meldt.'))],
      ...(marker === undefined ? {} : { data: { marker } }),
    });
    expect(xml).toContain(element);
    expect(xml).toContain(number);
  });

  test('with one number twice have two ids', () => {
    const one = { type: 'list', ordered: true, start: 1, children: [item('x', p('a'))] } as const;
    const xml = bodyOf({ ...one, children: [...one.children] }, { ...one, children: [item('y', p('b'))] });
    expect(xml.match(/eId="para_[^"]*"/g)).toEqual(['eId="para_1"', 'eId="para_1-2"']);
  });

  test('of a table are rows, with the headings of columns and rows', () => {
    const xml = bodyOf({ ...choices(['Leg weg.', 'Film niet.']), data: { kind: 'roles' } });
    expect(xml.replaceAll(/\s+/g, '')).toBe(
      '<hcontainereId="table_1"name="table"><content><tableeId="table_1__table_1"><tr><th><p>Wel</p></th><th><p>Niet</p></th></tr><tr><th><p>Legweg.</p></th><td><p>Filmniet.</p></td></tr></table></content></hcontainer>',
    );
  });

  test('that say what a term means begin with it', () => {
    const lead: RootContent = {
      type: 'paragraph',
      children: [{ type: 'strong', children: [text('kluis')] }, text(': een kastje.')],
    };
    const own = item('kluis', lead);
    const xml = bodyOf({ type: 'list', children: [{ ...own, data: { ...own.data, defines: ['kluis'] } }] });
    expect(xml).toContain('<p><b><def>kluis</def></b>: een kastje.</p>');
  });
});

describe('running text', () => {
  test('refers to the place in this file, and links elsewhere', () => {
    const xml = bodyOf(
      h(2, 'Doel', 'doel'),
      clause(
        'een',
        p([
          { type: 'link', url: '#twee', children: [text('daar')] },
          { type: 'link', url: '#weg', children: [text('nergens')] },
        ]),
      ),
      clause('twee', p([{ type: 'link', url: 'https://a.example/x[1]', title: 'T', children: [text('elders')] }])),
    );
    expect(xml).toContain('<p><ref href="#sec_1__al_2">daar</ref><span>nergens</span></p>');
    expect(xml).toContain('<p><a href="https://a.example/x%5B1%5D" title="T">elders</a></p>');
  });

  test('says its language, and breaks where it does', () => {
    const xml = bodyOf(
      clause('een', p([text('mobile devices', 'en'), { type: 'break' }, { type: 'emphasis', children: [text('nu')] }])),
    );
    expect(xml).toContain('<p><span xml:lang="en">mobile devices</span><br/><i>nu</i></p>');
  });

  test('has a note where it is first referred to, and after that refers to it', () => {
    const note = { type: 'footnoteReference', identifier: '1' } as const;
    const xml = bodyOf(clause('een', p([text('Een'), note, text(' en weer'), note])), {
      type: 'footnoteDefinition',
      identifier: '1',
      children: [p('Noot.')],
    });
    expect(xml).toContain(
      '<p>Een<authorialNote eId="authorialNote_1" marker="1" placement="bottom"><p>Noot.</p></authorialNote> en weer<noteRef href="#authorialNote_1" marker="1"/></p>',
    );
  });

  test('that refers to no note throws', () => {
    expect(() => written([p([{ type: 'footnoteReference', identifier: '9' }])])).toThrow('no footnote 9');
  });
});

const everything: RootContent[] = [
  h(2, 'Deel', 'deel'),
  clause('figuur', figure(drawing(192, 96), 'Figuur 1')),
  clause('vragen', {
    type: 'form',
    children: [
      { type: 'formField', kind: 'lines', name: 'v1', lines: 2, children: [p('Wat is er gebeurd?')] },
      { type: 'formField', kind: 'boxes', name: 'v2', children: [p('Wie weet het?'), p('de mentor'), p('de ouders')] },
    ],
  }),
  {
    type: 'blockquote',
    data: { frame: true },
    children: [p([{ type: 'strong', children: [text('Deel')] }]), bullets('x')],
  },
  { type: 'list', children: [item('leeg')] },
];

test(`figures, forms and quotations are in place${whereSchema}`, async () => {
  const xml = written(everything);
  expect(aknWords(new TextEncoder().encode(xml)).split(/\s+/).join(' ').trim()).toBe(
    'Titel Deel Figuur 1 Wat is er gebeurd? Wie weet het? de mentor de ouders Deel x',
  );
  expect(xml.match(/<fillIn/g)).toHaveLength(2);
  expect(xml).toMatch(
    /<img src="data:image\/svg\+xml;base64,[^"]+" alt="Drie stappen[^"]+" width="192" height="96"\/>/,
  );
  if (hasAknSchema) expect(await aknErrors([xml, written([])])).toEqual([]);
});

describe('what is not recorded', () => {
  const dates = (xml: string, level: string) =>
    new RegExp(`<${level}>[\\s\\S]*?</${level}>`).exec(xml)?.[0].match(/<FRBRdate [^>]*>/g);
  const unknown = '<FRBRdate date="0001-01-01" name="niet_geregistreerd"/>';
  const bare = { version: null, date: null };

  test('is said to be unknown where the schema wants a day, and left out elsewhere', () => {
    const xml = written([], bare);
    for (const level of ['FRBRWork', 'FRBRExpression', 'FRBRManifestation'])
      expect(dates(xml, level)).toEqual([unknown]);
    expect(xml).not.toMatch(/lifecycle|workflow|temporalData|FRBRversionNumber|FRBRalias/);
    expect(xml).toContain('<FRBRuri value="urn:regelwerk:ster:social-media:nld@"/>');
  });

  test('a month is no day', () => {
    expect(dates(written([], { ...bare, date: '2019-11' }), 'FRBRExpression')).toEqual([unknown]);
    expect(dates(written([], { ...bare, date: '2019-11-27' }), 'FRBRExpression')).toEqual([
      '<FRBRdate date="2019-11-27" name="versiedatum"/>',
    ]);
  });

  test('a version that was repealed before it held has no time', () => {
    const dead = {
      version: '1.0',
      decided: '2024-01-01',
      adopted: '2024-01-01',
      from: null,
      neverHeld: true,
      expires: null,
      repealed: '2024-02-01',
    };
    const xml = written([], {}, { versions: [dead], own: dead });
    expect(xml).not.toContain('temporalData');
    expect(xml).toContain('date="2024-02-01" source="#versie_1" refersTo="#intrekking" type="repeal"');
  });
});

test(`any value is text wherever it stands${whereSchema}`, async () => {
  const files = HOSTILE.map((value) => {
    const name = { id: 'x', name: value };
    const link = {
      step: 's',
      body: value,
      of: null,
      kind: null,
      on: null,
      submitted: null,
      date: '2024-01-01',
    } as const;
    const rest = { outcome: null, reference: null, condition: null, met: null, asksReply: false } as const;
    const chain = [{ ...link, ...rest, replied: null, reply: null, waitsUntil: null, lapsed: false }];
    const figured = { ...figure(drawing(10, 10)), alt: value };
    const body = [
      h(2, value, 'deel'),
      clause('een', p(value)),
      clause('twee', choices([value, value])),
      clause('drie', figured),
    ];
    const xml = written(body, { title: value, organisation: name }, { organisation: name, chain });
    expect(wrongIds(xml)).toEqual([]);
    // The whole of it is read by a strict parser, and what is read is what was written, as XML can hold it.
    const cells = aknElements(xml).filter(({ name: element }) => element === 'img');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold.
    const held = value.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, '\uFFFD');
    expect(cells.map(({ attributes }) => attributes['alt'])).toEqual([held]);
    return xml;
  });
  if (hasAknSchema) expect(await aknErrors(files)).toEqual([]);
}, 60_000);

describe('reading back tells what ours never holds', () => {
  const xml = written([clause('een', p('Woorden.'))]);
  test('but not ours', () => {
    expect(wordsOf(readAkn(xml).tokens ?? [])).toEqual(['Titel', 'Woorden.']);
    expect(readAkn(xml).organisation).toBe('De Ster');
  });
  test.each([
    ['a style', '<p>Woorden', '<p style="display:none">Woorden'],
    ['a status', '<p>Woorden', '<p status="removed">Woorden'],
    ['another element', '<p>Woorden.</p>', '<p><omissis>Woorden.</omissis></p>'],
    ['words beside the metadata', '</meta>', '</meta><meta>Anders</meta>'],
    ['a remark', '<p>Woorden', '<!-- niet --><p>Woorden'],
    ['a document type', '<akomaNtoso', '<!DOCTYPE x [<!ENTITY y "z">]><akomaNtoso'],
  ])('%s', (_, from, to) => {
    const [ours, theirs] = [xml, xml.replace(from, to)].map((own) => readAkn(own).tokens ?? []);
    expect(areSame(ours ?? [], theirs ?? [])).toBe(false);
  });
});
