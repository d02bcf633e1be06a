/** Every PDF keeps to the rules of PDF/UA-1 and PDF/A-2a, and the checker that says so sees each of them broken. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Policy } from '../../../src/model/policy.ts';
import type { HouseStyle } from '../../../src/model/source.ts';
import { drawing, figure } from '../../support/figures.ts';
import { everyKind } from '../../support/forms.ts';
import { opaqueLogo, pngLogo, svgLogo } from '../../support/logos.ts';
import { rules, violations } from '../../support/pdf-check/index.ts';
import { asList, modelOf, type PdfModel } from '../../support/pdf-check/model.ts';
import {
  Dict,
  decode,
  type PdfObjects,
  PdfString,
  Ref,
  readObjects,
  Stream,
  type Value,
} from '../../support/pdf-check/objects.ts';
import { documentOf, h, renderer } from '../../support/pdf-tree.ts';
import { render, renderRepository, repositoryPolicy } from '../../support/repository.ts';

const TITLE = 'Pesten & "sociale" media <2026>';
const real = ['quadraam', 'koe', 'troubadour', 'ccc', 'wolfert'];
const files = new Map<string, Uint8Array>();
const folder = mkdtempSync(join(tmpdir(), 'regelwerk-pdf-'));
const fileOf = (name: string) => files.get(name) ?? new Uint8Array();

/** The repository's policy, with a title that means something to XML in every document. */
function retitled(policy: Policy): Policy {
  const protocols = policy.protocols.map((protocol) => ({
    ...protocol,
    overrides: new Map(
      [...protocol.overrides].map(([id, override]) => [id, { ...override, data: { ...override.data, title: TITLE } }]),
    ),
  }));
  return { ...policy, protocols };
}

const logos = new Map([
  ['tekening.svg', svgLogo],
  ['doorzichtig.png', pngLogo],
  ['dicht.png', opaqueLogo],
]);
const styles: Record<string, HouseStyle> = {
  quadraam: {
    font: 'open-sans',
    accent: '#8a1c5b',
    decoration: '#ffcc00',
    logo: { file: 'tekening.svg', alt: 'Logo' },
  },
  koe: { font: 'source-serif-4', accent: '#00594f', logo: { file: 'doorzichtig.png', alt: 'Logo van <KOE> & co' } },
  ccc: { font: 'source-serif-4', decoration: '#7ac143', logo: { file: 'doorzichtig.png', alt: 'Logo' } },
  wolfert: { font: 'atkinson-hyperlegible-next', accent: '#b3261e', logo: { file: 'dicht.png', alt: 'Logo' } },
};

/** Every kind of logo, other fonts and colours, and a passage in another language in every document. */
function styled(policy: Policy): Policy {
  const organisations = new Map(
    [...policy.organisations].map(([id, organisation]) => {
      const style = styles[id];
      return [id, style === undefined ? organisation : { ...organisation, house_style: style }];
    }),
  );
  const protocols = policy.protocols.map((protocol) => ({
    ...protocol,
    overrides: new Map(
      [...protocol.overrides].map(([id, override]) => {
        const data = { ...override.data, other_languages: { en: ['online', 'offline', 'Facebook'] } };
        return [id, { ...override, data }];
      }),
    ),
  }));
  return { ...policy, organisations, protocols };
}

/** What stands after the name of an organisation: `ccc`, `ccc poster-leerlingen`. */
const posters = ['quadraam', 'ccc', 'wolfert'].flatMap((id) => [`${id} poster-leerlingen`, `${id} poster-medewerkers`]);
const names = [
  ...real,
  ...posters,
  ...real.map((id) => `${id} met lastige titel`),
  ...[...real, ...posters].map((name) => `${name} in huisstijl`),
];
/** Of no organisation: what the repository's policy does not have. */
const FORM = 'formulier en figuur';
const all = [...names, FORM];

beforeAll(async () => {
  const policy = repositoryPolicy();
  const made = {
    '': await renderRepository(),
    ' met lastige titel': await render(retitled(policy)),
    ' in huisstijl': await render(styled(retitled(policy)), logos),
  };
  for (const name of names) {
    const [, of = '', id = '', poster, suffix = ''] = /^((\w+)(?: (poster-\w+))?)( .*)?$/.exec(name) ?? [];
    const bytes = made[suffix as keyof typeof made].files.get(`${id}/social-media/${poster ?? 'protocol'}.pdf`);
    if (bytes === undefined) throw new Error(`${of}${suffix} is not made`);
    files.set(name, bytes);
    writeFileSync(join(folder, `${name}.pdf`), bytes);
  }
  const { bytes } = await renderer.render(
    documentOf([h(1, 'Melding'), figure(drawing(300, 200), 'Figuur 1. De stappen'), everyKind]),
  );
  files.set(FORM, bytes);
  writeFileSync(join(folder, `${FORM}.pdf`), bytes);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(all)('%s', (name) => {
  test('keeps to the rules', () => {
    expect(violations(fileOf(name))).toEqual([]);
  });

  test('is sound to qpdf', () => {
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', join(folder, `${name}.pdf`)], {
      encoding: 'utf8',
    });
    expect(`${stdout}${stderr}`).toContain('No syntax or stream encoding errors found');
    expect(status).toBe(0);
  });
});

test('the title reads as it was written', () => {
  const pdf = modelOf(readObjects(fileOf('ccc met lastige titel')));
  const title = pdf.get(pdf.dict(pdf.trailer.get('Info')).get('Title'));
  expect(title instanceof PdfString && title.text).toBe(TITLE);
});

/** PDFBox knows PDF/A-1b only. What it finds must be what PDF/A-2 permits and PDF/A-1 does not, and no more. */
const jars = ['preflight', 'pdfbox2', 'fontbox2', 'xmpbox', 'commons-logging', 'javax.activation', 'jaxb-api'].map(
  (jar) => `/usr/share/java/${jar}.jar`,
);
test.each([
  'ccc met lastige titel',
  'quadraam in huisstijl',
  'koe in huisstijl',
  'wolfert poster-leerlingen in huisstijl',
])('PDFBox preflight finds only what PDF/A-2 permits: %s', (name) => {
  const path = join(folder, `${name}.pdf`);
  const { stdout } = spawnSync('java', ['-cp', jars.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', path], {
    encoding: 'utf8',
  });
  const found = stdout.split('\n').filter((line) => /^\d+(\.\d+)* : /.test(line));
  const permitted = [
    /part must be 1/,
    /cross reference streams are not allowed/,
    /The CIDSet entry is missing for the Composite Subset/,
    /Invalid version of the ICCProfile/,
    /Soft Mask must be null or None/,
  ];
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((line) => !permitted.some((pattern) => pattern.test(line)))).toEqual([]);
});

/** The reference checker of the PDF Association, where it is installed: docs/doen/pdf-controle.md. */
const hasVeraPdf = spawnSync('verapdf', ['--version']).status === 0;
const title = hasVeraPdf ? 'veraPDF finds no fault' : 'veraPDF finds no fault (verapdf is not on the PATH)';
describe.skipIf(!hasVeraPdf)(title, () => {
  test.each(['ua1', '2a'])(
    'for %s',
    (flavour) => {
      const paths = all.map((name) => join(folder, `${name}.pdf`));
      const { stdout } = spawnSync('verapdf', ['--flavour', flavour, '--format', 'xml', ...paths], {
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      });
      expect(judgements(stdout)).toEqual(all.map(() => ({ isCompliant: 'true', failed: [] })));
    },
    300_000,
  );
});

/** What a report of veraPDF (`--format xml`) says of each file. */
function judgements(report: string): { isCompliant: string; failed: string[] }[] {
  const found: { isCompliant: string; failed: string[] }[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const { isCompliant = '', clause, testNumber, failedChecks } = attributes;
    if (name === 'validationReport') found.push({ isCompliant, failed: [] });
    if (name === 'rule' && failedChecks !== '0')
      found.at(-1)?.failed.push(`${clause}-${testNumber}, ${failedChecks} times`);
  });
  parser.write(report).close();
  return found;
}

test('a report of veraPDF is understood', () => {
  const report = `<report><jobs>
    <job><validationReport profileName="PDF/UA-1" isCompliant="true"><details failedRules="0" failedChecks="0"/></validationReport></job>
    <job><validationReport profileName="PDF/UA-1" isCompliant="false"><details failedRules="1" failedChecks="3">
      <rule specification="ISO 14289-1:2014" clause="7.1" testNumber="3" status="failed" failedChecks="3"/></details></validationReport></job>
    </jobs><batchSummary totalJobs="2"/></report>`;
  expect(judgements(report)).toEqual([
    { isCompliant: 'true', failed: [] },
    { isCompliant: 'false', failed: ['7.1-3, 3 times'] },
  ]);
});

type Mutate = (pdf: PdfModel) => void;

const element = (pdf: PdfModel, type: string): Dict => found(pdf.elements.find((item) => item.type === type)).dict;
const page = (pdf: PdfModel) => found(pdf.pages.find(({ annotations }) => annotations.size > 0));
const annotation = (pdf: PdfModel): Dict => found([...page(pdf).annotations.values()][0]);
const named = (value: Record<string, Value>) => new Dict(Object.entries(value));
const string = (text: string) => new PdfString(text);

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('nothing of that kind in the file');
  return value;
}

function stream(pdf: PdfModel, value: Value | undefined): Stream {
  const result = pdf.get(value);
  if (!(result instanceof Stream)) throw new Error('no stream');
  return result;
}

/** Replaces the text of a stream, one character a byte, and leaves it without a filter. */
function edit(target: Stream, change: (text: string) => string): void {
  const before = Buffer.from(decode(target) ?? []).toString('latin1');
  const after = change(before);
  if (after === before) throw new Error('the edit changes nothing');
  target.raw = Uint8Array.from(Buffer.from(after, 'latin1'));
  target.dict.delete('Filter');
  target.dict.set('Length', target.raw.length);
}

const metadata = (change: (text: string) => string) => (pdf: PdfModel) =>
  edit(stream(pdf, pdf.root.get('Metadata')), change);
const content = (change: (text: string) => string) => (pdf: PdfModel) =>
  edit(stream(pdf, page(pdf).dict.get('Contents')), change);
const catalogue = (key: string, value: Value) => (pdf: PdfModel) => void pdf.root.set(key, value);
const profile = (change: (bytes: Uint8Array) => void) => (pdf: PdfModel) => {
  const target = stream(pdf, pdf.dict(asList(pdf.root.get('OutputIntents'))[0]).get('DestOutputProfile'));
  edit(target, (text) => {
    const bytes = Uint8Array.from(Buffer.from(text, 'latin1'));
    change(bytes);
    return Buffer.from(bytes).toString('latin1');
  });
};
const fonts = (pdf: PdfModel): { font: Dict; descendant: Dict; descriptor: Dict } => {
  const font = found(
    [...pdf.objects.values()].find(
      (value): value is Dict => value instanceof Dict && value.get('Subtype') === '/Type0',
    ),
  );
  const descendant = pdf.dict(asList(font.get('DescendantFonts'))[0]);
  return { font, descendant, descriptor: pdf.dict(descendant.get('FontDescriptor')) };
};
const onDescriptor = (change: (descriptor: Dict, pdf: PdfModel) => void) => (pdf: PdfModel) =>
  change(fonts(pdf).descriptor, pdf);
const image = (pdf: PdfModel): Stream =>
  found([...pdf.objects.values()].find((value): value is Stream => value instanceof Stream && value.dict.has('SMask')));
const add = (pdf: PdfModel, value: Value) => void pdf.objects.set(100_000, value);

/** Ways to break each rule. */
const broken: Record<string, readonly Mutate[]> = {
  'trailer-id': [({ trailer }) => void trailer.delete('ID')],
  encryption: [({ trailer }) => void trailer.set('Encrypt', new Dict())],
  'stream-external': [(pdf) => void stream(pdf, pdf.root.get('Metadata')).dict.set('F', string('x'))],
  'stream-length': [(pdf) => void stream(pdf, pdf.root.get('Metadata')).dict.set('Length', 1)],
  filter: [
    (pdf) => void stream(pdf, page(pdf).dict.get('Contents')).dict.set('Filter', '/LZWDecode'),
    (pdf) => void stream(pdf, page(pdf).dict.get('Contents')).dict.set('Filter', ['/Crypt']),
    (pdf) => void stream(pdf, page(pdf).dict.get('Contents')).raw.fill(0),
  ],
  limits: [
    (pdf) => add(pdf, [2 ** 31]),
    (pdf) => add(pdf, string('x'.repeat(32_768))),
    (pdf) => add(pdf, `/${'x'.repeat(128)}`),
    (pdf) => void page(pdf).dict.set('MediaBox', [0, 0, 2, 842]),
    content((text) => `${'q '.repeat(29)}${'Q '.repeat(29)}${text}`),
  ],
  'names-utf8': [(pdf) => add(pdf, '/\xff')],
  action: [
    (pdf) => add(pdf, named({ Type: '/Action', S: '/Launch' })),
    (pdf) => add(pdf, named({ S: '/JavaScript', JS: string('x') })),
    (pdf) => void annotation(pdf).set('A', named({ S: '/GoToR' })),
  ],
  'additional-action': [(pdf) => void page(pdf).dict.set('AA', new Dict()), catalogue('OpenAction', new Dict())],
  attachments: [(pdf) => add(pdf, named({ EF: new Dict() }))],
  alternatives: [
    catalogue('OCProperties', new Dict()),
    catalogue('Requirements', []),
    (pdf) => void page(pdf).dict.set('PresSteps', new Dict()),
  ],
  xmp: [
    (pdf) => void pdf.root.delete('Metadata'),
    (pdf) => void stream(pdf, pdf.root.get('Metadata')).dict.set('Filter', '/FlateDecode'),
    metadata((text) => text.replace('</dc:title>', '')),
    metadata((text) => text.replace('<dc:title>', '<dc:title>&')),
    metadata((text) => text.replace('http://purl.org/dc/elements/1.1/', 'http://purl.org/dc/')),
    metadata((text) => text.replace('<?xpacket begin', '<?xpacket bytes="9" begin')),
    metadata((text) => text.replace(/<\?xpacket end.*/, '')),
  ],
  'pdfa-identifier': [
    metadata((text) => text.replace('<pdfaid:part>2', '<pdfaid:part>1')),
    metadata((text) => text.replace('conformance>A', 'conformance>B')),
  ],
  'pdfua-identifier': [metadata((text) => text.replace(/<pdfuaid:part>1<\/pdfuaid:part>/, ''))],
  'extension-schema': [
    metadata((text) => text.replace(/<pdfaExtension:schemas>[\s\S]*<\/pdfaExtension:schemas>/, '')),
    metadata((text) => text.replace('>Integer<', '><')),
    metadata((text) => text.replace('<pdfaProperty:name>part', '<pdfaProperty:name>deel')),
  ],
  title: [
    metadata((text) => text.replace(/(<dc:title>.*x-default">)[^<]*/, '$1')),
    catalogue('ViewerPreferences', new Dict()),
  ],
  info: [
    (pdf) => void pdf.dict(pdf.trailer.get('Info')).set('Title', string('Iets anders')),
    (pdf) => void pdf.dict(pdf.trailer.get('Info')).set('ModDate', string('D:20200101000000Z')),
  ],
  language: [
    (pdf) => void pdf.root.delete('Lang'),
    (pdf) => void element(pdf, 'P').set('Lang', string('Nederlands!')),
    (pdf) => void element(pdf, 'Span').set('Lang', string('en-latin1-xyzzyplugh')),
  ],
  'output-intent': [
    (pdf) => void pdf.root.delete('OutputIntents'),
    (pdf) =>
      void stream(pdf, pdf.dict(asList(pdf.root.get('OutputIntents'))[0]).get('DestOutputProfile')).dict.set('N', 4),
    profile((bytes) => bytes.fill(0, 0, 4)),
    profile((bytes) => bytes.fill(9, 8, 9)),
    profile((bytes) => bytes.fill(32, 16, 20)),
    profile((bytes) => bytes.fill(32, 36, 40)),
    profile((bytes) => bytes.fill(0, 68, 72)),
    profile((bytes) => bytes.fill(255, 136, 140)),
    profile((bytes) => bytes.fill(32, 132, 136)),
  ],
  outline: [
    (pdf) => void pdf.dict(pdf.root.get('Outlines')).delete('Count'),
    (pdf) => void pdf.dict(pdf.dict(pdf.root.get('Outlines')).get('First')).delete('Title'),
  ],
  destinations: [
    (pdf) => void asList(pdf.dict(pdf.dict(pdf.root.get('Names')).get('Dests')).get('Names')).reverse(),
    (pdf) => void annotation(pdf).set('Dest', string('nergens')),
  ],
  marked: [catalogue('MarkInfo', new Dict()), catalogue('MarkInfo', named({ Marked: true, Suspects: true }))],
  'struct-root': [
    (pdf) => void pdf.root.delete('StructTreeRoot'),
    (pdf) => void element(pdf, 'Document').set('S', '/Sect'),
  ],
  'struct-parent': [(pdf) => void element(pdf, 'P').set('P', new Ref(1))],
  'struct-type': [
    (pdf) => void element(pdf, 'P').set('S', '/Alinea'),
    (pdf) => void pdf.structRoot.set('RoleMap', new Dict()),
  ],
  nesting: [
    (pdf) => void element(pdf, 'LI').set('S', '/P'),
    (pdf) => void element(pdf, 'LBody').set('S', '/Div'),
    (pdf) => void element(pdf, 'TR').set('S', '/P'),
    (pdf) => void element(pdf, 'TOCI').set('S', '/LI'),
    (pdf) => void element(pdf, 'TD').set('S', '/P'),
    (pdf) => void element(pdf, 'TBody').set('S', '/L'),
    (pdf) => void element(pdf, 'P').set('S', '/L'),
  ],
  'list-numbering': [(pdf) => void element(pdf, 'L').delete('A')],
  headings: [
    (pdf) => void element(pdf, 'H1').set('S', '/H2'),
    (pdf) => void element(pdf, 'H2').set('S', '/H4'),
    (pdf) => void element(pdf, 'H2').set('S', '/H'),
  ],
  table: [
    (pdf) => void asList(element(pdf, 'TR').get('K')).pop(),
    (pdf) => pdf.elements.filter(({ type }) => type === 'TH').forEach(({ dict }) => void dict.set('S', '/TD')),
  ],
  scope: [(pdf) => void element(pdf, 'TH').delete('A')],
  'note-id': [
    (pdf) => void element(pdf, 'Note').delete('ID'),
    (pdf) =>
      pdf.elements.filter(({ type }) => type === 'Note').forEach(({ dict }) => void dict.set('ID', string('noot'))),
    (pdf) => void pdf.structRoot.delete('IDTree'),
  ],
  figure: [
    (pdf) => void element(pdf, 'P').set('S', '/Figure'),
    (pdf) => void element(pdf, 'Figure').set('Alt', string(' ')),
    (pdf) => void element(pdf, 'Figure').delete('A'),
    (pdf) => void pdf.dict(element(pdf, 'Figure').get('A')).set('BBox', [300, 0, 200, 100]),
    (pdf) => void pdf.dict(element(pdf, 'Figure').get('A')).set('BBox', [0, 0, 2000, 100]),
    (pdf) => void element(pdf, 'Figure').set('S', '/P'),
  ],
  image: [
    (pdf) => void image(pdf).dict.set('ColorSpace', '/DeviceCMYK'),
    (pdf) => void image(pdf).dict.set('BitsPerComponent', 3),
    (pdf) => void image(pdf).dict.set('Width', 5),
    (pdf) => void stream(pdf, image(pdf).dict.get('SMask')).dict.set('ColorSpace', '/DeviceRGB'),
    (pdf) => void stream(pdf, image(pdf).dict.get('SMask')).dict.set('SMask', new Ref(1)),
    (pdf) => void image(pdf).dict.set('SMask', new Dict()),
  ],
  'link-element': [
    (pdf) => void element(pdf, 'Link').set('S', '/Span'),
    (pdf) => void element(pdf, 'Link').set('K', []),
  ],
  'parent-tree': [
    (pdf) => void pdf.structRoot.delete('ParentTree'),
    (pdf) => void pdf.structRoot.set('ParentTreeNextKey', 0),
    (pdf) => void page(pdf).dict.set('StructParents', 9999),
    (pdf) => void annotation(pdf).set('StructParent', 9999),
    (pdf) => void element(pdf, 'P').set('K', []),
    (pdf) => void element(pdf, 'P').set('K', [named({ Type: '/MCR', MCID: 9999, Pg: new Ref(page(pdf).number) })]),
  ],
  'content-syntax': [
    content((text) => text.replace(/EMC\s*$/, '')),
    content((text) => `${text} ET`),
    content((text) => `${text} onzin`),
    content((text) => `Q ${text}`),
  ],
  resources: [
    (pdf) => void page(pdf).dict.delete('Resources'),
    content((text) => text.replace('/regular ', '/ander ')),
    content((text) => `/x gs ${text}`),
  ],
  'marked-content': [
    content((text) => `${text} 0 0 5 5 re f`),
    content((text) =>
      text
        .replace('BT', '/Artifact BMC BT')
        .replace('ET', 'ET EMC')
        .replace(/\/Artifact <<.*?>> BDC/g, '/P << /MCID 9998 >> BDC'),
    ),
    content((text) => text.replace(/\/(\w+) <<\s*\/MCID \d+\s*>> BDC/, '/$1 BMC')),
  ],
  'mark-ids': [content((text) => text.replace(/\/MCID 1\b/, '/MCID 0'))],
  'running-lines': [content((text) => text.replaceAll('/Type/Pagination', '/Type/Layout'))],
  colour: [content((text) => `${text} 0 0 0 1 k`), content((text) => `/DeviceCMYK cs ${text}`)],
  'graphics-state': [
    (pdf) => add(pdf, named({ Type: '/ExtGState', TR: '/Identity' })),
    (pdf) => add(pdf, named({ Type: '/ExtGState', TR2: '/Identity' })),
  ],
  transparency: [
    (pdf) => void page(pdf).dict.set('Group', named({ S: '/Transparency' })),
    (pdf) => add(pdf, named({ BM: '/Vrolijk' })),
  ],
  xobject: [
    (pdf) => add(pdf, new Stream(named({ Subtype: '/PS', Length: 0 }), new Uint8Array())),
    (pdf) => add(pdf, new Stream(named({ Interpolate: true, Length: 0 }), new Uint8Array())),
  ],
  'annotation-kind': [(pdf) => void annotation(pdf).set('Subtype', '/Movie')],
  'annotation-flags': [(pdf) => void annotation(pdf).delete('F'), (pdf) => void annotation(pdf).set('F', 6)],
  'annotation-contents': [(pdf) => void annotation(pdf).delete('Contents')],
  'annotation-target': [
    (pdf) => void annotation(pdf).delete('Dest'),
    (pdf) => void annotation(pdf).set('A', new Dict()),
  ],
  'tab-order': [(pdf) => void page(pdf).dict.delete('Tabs')],
  'font-type': [
    (pdf) => void fonts(pdf).descendant.set('Subtype', '/CIDFontType0'),
    (pdf) => void fonts(pdf).font.set('BaseFont', '/Helvetica'),
  ],
  'font-encoding': [
    (pdf) => void fonts(pdf).font.set('Encoding', '/WinAnsiEncoding'),
    (pdf) => void fonts(pdf).descendant.delete('CIDSystemInfo'),
  ],
  'font-cid-to-gid': [(pdf) => void fonts(pdf).descendant.delete('CIDToGIDMap')],
  'font-embedded': [
    onDescriptor((descriptor) => void descriptor.delete('FontFile2')),
    onDescriptor((descriptor, pdf) => void pdf.dict(descriptor.get('FontFile2')).set('Length1', 1)),
    onDescriptor((descriptor, pdf) =>
      edit(stream(pdf, descriptor.get('FontFile2')), (text) => text.replace('glyf', 'xxxx')),
    ),
    onDescriptor((descriptor, pdf) => edit(stream(pdf, descriptor.get('FontFile2')), (text) => text.slice(0, 5000))),
  ],
  'font-cid-set': [onDescriptor((descriptor) => void descriptor.set('CIDSet', new Ref(1)))],
  'font-widths': [(pdf) => void fonts(pdf).descendant.set('W', [])],
  'font-descriptor': [
    onDescriptor((descriptor) => void descriptor.set('Flags', 32)),
    onDescriptor((descriptor) => void descriptor.delete('FontBBox')),
  ],
  'font-unicode': [
    (pdf) => void fonts(pdf).font.delete('ToUnicode'),
    (pdf) => edit(stream(pdf, fonts(pdf).font.get('ToUnicode')), (text) => text.replaceAll('<0061>', '<e000>')),
    (pdf) => edit(stream(pdf, fonts(pdf).font.get('ToUnicode')), (text) => text.replaceAll('<0061>', '<0000>')),
  ],
  'font-notdef': [
    (pdf) => edit(stream(pdf, fonts(pdf).descendant.get('CIDToGIDMap')), (text) => '\0'.repeat(text.length)),
  ],
};

const acroForm = (pdf: PdfModel): Dict => pdf.dict(pdf.root.get('AcroForm'));
const typing = (pdf: PdfModel): Dict =>
  pdf.dict([...pdf.dict(pdf.dict(acroForm(pdf).get('DR')).get('Font')).values()][0]);
/** The widget of the first field of this name, or of its first box. */
const widget = (pdf: PdfModel, name: string): Dict => {
  const fields = asList(acroForm(pdf).get('Fields')).map((field) => pdf.dict(field));
  const field = found(fields.find((dict) => (dict.get('T') as PdfString).text === name));
  return field.has('Kids') ? pdf.dict(asList(field.get('Kids'))[0]) : field;
};
const appearances = (pdf: PdfModel, name: string): Dict => pdf.dict(widget(pdf, name).get('AP'));

/** Ways to break the rules on forms. */
const brokenForms: Record<string, readonly Mutate[]> = {
  forms: [
    (pdf) => void acroForm(pdf).set('XFA', string('x')),
    catalogue('NeedsRendering', true),
    (pdf) => void acroForm(pdf).set('NeedAppearances', true),
    (pdf) => void acroForm(pdf).set('Fields', []),
  ],
  'field-action': [
    (pdf) => void widget(pdf, 'naam').set('AA', new Dict()),
    (pdf) => void widget(pdf, 'wie').set('A', new Dict()),
  ],
  'field-name': [
    (pdf) => void widget(pdf, 'naam').set('T', string('datum')),
    (pdf) => void widget(pdf, 'naam').set('T', string('a.b')),
    (pdf) => void widget(pdf, 'naam').delete('T'),
    (pdf) => void widget(pdf, 'wie').delete('Parent'),
    (pdf) => void asList(acroForm(pdf).get('Fields')).pop(),
  ],
  'field-words': [
    (pdf) => void widget(pdf, 'naam').delete('TU'),
    (pdf) => void widget(pdf, 'vervolg').set('TU', string(' ')),
  ],
  'widget-element': [
    (pdf) => void element(pdf, 'Form').set('S', '/P'),
    (pdf) => void asList(element(pdf, 'Form').get('K')).push(0),
  ],
  appearance: [
    (pdf) => void widget(pdf, 'naam').delete('AP'),
    (pdf) => void appearances(pdf, 'naam').set('D', appearances(pdf, 'naam').get('N') ?? null),
    (pdf) => void appearances(pdf, 'naam').set('N', new Dict()),
    (pdf) => void pdf.dict(appearances(pdf, 'wie').get('N')).delete('Off'),
    (pdf) => void widget(pdf, 'wie').set('AS', '/Ja'),
    (pdf) => void widget(pdf, 'vervolg').delete('FT'),
  ],
  'appearance-content': [
    (pdf) => edit(stream(pdf, appearances(pdf, 'naam').get('N')), (text) => `${text} onzin`),
    (pdf) => edit(stream(pdf, appearances(pdf, 'naam').get('N')), (text) => `${text} 0 0 0 1 k`),
    (pdf) => void stream(pdf, appearances(pdf, 'naam').get('N')).dict.delete('Resources'),
    (pdf) => void stream(pdf, appearances(pdf, 'naam').get('N')).dict.set('BBox', [0, 0, 1, 1]),
    (pdf) => void pdf.dict(appearances(pdf, 'wie').get('N')).set('Off', new Dict()),
  ],
  'form-font': [
    (pdf) => void widget(pdf, 'naam').set('DA', string('/Helv 10 Tf 0 g')),
    (pdf) => void acroForm(pdf).delete('DR'),
    (pdf) => void typing(pdf).set('Encoding', '/Identity-H'),
    (pdf) => void typing(pdf).set('Widths', []),
    (pdf) => void asList(typing(pdf).get('Widths')).fill(1),
    (pdf) => void pdf.dict(typing(pdf).get('FontDescriptor')).set('Flags', 4),
    (pdf) => void pdf.dict(typing(pdf).get('FontDescriptor')).delete('FontFile2'),
    (pdf) =>
      edit(stream(pdf, pdf.dict(typing(pdf).get('FontDescriptor')).get('FontFile2')), (text) =>
        text.replace('cmap', 'xxxx'),
      ),
  ],
};

/** Ways to break the rules on the bytes, before objects are read. */
const brokenBytes: Record<string, (text: string) => string> = {
  header: (text) => text.replace(/^%PDF-1\.7\n%..../, '%PDF-1.7\n%abcd'),
  end: (text) => `${text}meer`,
  syntax: (text) => text.replace('\nendobj\n', ' endobj\n'),
};

describe('the checker sees a file that breaks the rule', () => {
  const sample = 'quadraam in huisstijl';
  const withNotes = 'koe in huisstijl';

  test('and every rule is tried', () => {
    expect([broken, brokenForms, brokenBytes].flatMap(Object.keys).sort()).toEqual(rules.map(({ id }) => id).sort());
  });

  const mutations = [...Object.entries(broken), ...Object.entries(brokenForms)].flatMap(([id, ways]) =>
    ways.map((mutate, i) => [id, i + 1, mutate] as const),
  );
  test.each(mutations)('%s, way %i', (id, _, mutate) => {
    const pdf: PdfObjects = readObjects(fileOf(id in brokenForms ? FORM : id === 'note-id' ? withNotes : sample));
    mutate(modelOf(pdf));
    const fresh: PdfObjects = { ...pdf };
    expect(violations(fresh).map((line) => line.split(' ')[0])).toContain(id);
  });

  test.each(Object.entries(brokenBytes))('%s', (id, change) => {
    const before = Buffer.from(fileOf(sample)).toString('latin1');
    const after = change(before);
    expect(after).not.toBe(before);
    expect(violations(Uint8Array.from(Buffer.from(after, 'latin1'))).map((line) => line.split(' ')[0])).toContain(id);
  });

  test.each([
    [
      'a wrong Length',
      (text: string) => text.replace(/\/Length \d\d\d\b/, (found) => `/Length ${Number(found.slice(8)) - 1}`),
    ],
    ['a shifted object', (text: string) => text.replace(/\n(?=\d+ 0 obj)/, '\n\n')],
    [
      'one object less in a stream',
      (text: string) => text.replace(/\/N \d\d+/, (found) => `/N ${Number(found.slice(3)) - 1}`),
    ],
    ['other fields in the table', (text: string) => text.replace('/W [1 4 2]', '/W [1 4 1]')],
    [
      'one object more in the table',
      (text: string) => text.replace(/\/Size \d+/, (found) => `/Size ${Number(found.slice(6)) + 1}`),
    ],
    ['an odd hex string', (text: string) => text.replace(/\/ID \[<./, '/ID [<')],
  ])('syntax: %s', (_, change) => {
    const bytes = Uint8Array.from(Buffer.from(change(Buffer.from(fileOf(sample)).toString('latin1')), 'latin1'));
    expect(violations(bytes).some((line) => line.startsWith('syntax '))).toBe(true);
  });
});
