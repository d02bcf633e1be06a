/** House styles from source to document: inheritance, contrast, and logos that are read or told, never fallen over. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { type Diagnostic, NO_PLACE } from '../../src/diagnostic/diagnostic.ts';
import { buildDocument } from '../../src/document/index.ts';
import { compileTemplate } from '../../src/document/template.ts';
import { statusOf } from '../../src/governance/status.ts';
import { NO_CALENDAR } from '../../src/model/calendar.ts';
import { contrast, mix } from '../../src/model/colour.ts';
import { resolveHouseStyle, withLogo } from '../../src/model/house-style.ts';
import { openSession } from '../../src/operations/session.ts';
import { loadPolicy } from '../../src/source/index.ts';
import { cleanSvg } from '../../src/source/pictures/clean.ts';
import { LOGOS, loadLogos } from '../../src/source/pictures/logos.ts';
import { readSvg } from '../../src/source/pictures/svg.ts';
import { readBase } from '../support/cases.ts';
import { type Files, memoryHost } from '../support/memory-host.ts';
import { chunk, crc } from '../support/png.ts';
import { root } from '../support/repository.ts';
import { runs } from '../support/runs.ts';

const base = readBase();
const SVG_FILE = `${LOGOS}/proef.svg`;
const PNG_FILE = `${LOGOS}/ster.png`;
const svg = base[SVG_FILE] ?? '';
const examples = (numRuns: number) => ({ seed: 20191127, numRuns });

function picture(width: number, height: number, interlaced = false): Uint8Array {
  const image = new PNG({ width, height });
  for (let at = 0; at < image.data.length; at += 1) image.data[at] = (at * 7) % 256;
  const bytes = PNG.sync.write(image);
  if (!interlaced) return bytes;
  // pngjs does not write interlaced files: a picture of one pixel is the same in the first of seven passes.
  if (width !== 1 || height !== 1) throw new Error('one pixel only');
  bytes[28] = 1;
  bytes.writeUInt32BE(crc(bytes.subarray(12, 29)), 29);
  return bytes;
}

/** A header that promises a picture of this size, and data of any other. */
function promising(width: number, height: number, data: Uint8Array, interlace = 0): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, interlace], 8);
  const signature = picture(1, 1).subarray(0, 8);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', new Uint8Array())]);
}

const named = (file: string, rest = '') => `house_style:\n  ${rest}logo:\n    file: ${file}\n    alt: Logo\n`;

/** `_basis`, with a PNG logo of its own for the school. */
function withPicture(bytes: Uint8Array): Files {
  const school = `${base['policy/organisations/school.yaml']}${named('ster.png', 'accent: "#004422"\n  ')}`;
  return { ...base, 'policy/organisations/school.yaml': school, [PNG_FILE]: bytes };
}

const withSvg = (bytes: string | Uint8Array): Files => ({ ...base, [SVG_FILE]: bytes });

async function logosOf(files: Files) {
  const host = memoryHost(files);
  return { logos: await loadLogos(host, loadPolicy(host).value) };
}

function codesOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code }) => code);
}

describe('a house style', () => {
  const board = { accent: '#7a1f4b', decoration: '#f2b33d', logo: { file: 'a.svg', alt: 'A' } } as const;

  test('without anything set is that of regelwerk', () => {
    expect(resolveHouseStyle([undefined])).toEqual({
      accent: '#1f3a5f',
      decoration: '#1f3a5f',
      font: 'atkinson-hyperlegible-next',
      logo: null,
    });
  });

  test('is inherited field by field', () => {
    expect(resolveHouseStyle([board, { accent: '#004422', font: 'open-sans' }])).toEqual({
      ...board,
      accent: '#004422',
      font: 'open-sans',
    });
  });

  test('decorates in its own accent, unless someone above chose otherwise', () => {
    expect(resolveHouseStyle([{ accent: '#7a1f4b' }, { accent: '#004422' }]).decoration).toBe('#004422');
  });

  test('whose logo could not be read does without', () => {
    expect(withLogo(resolveHouseStyle([board]), new Map()).logo).toBeNull();
  });
});

test('a board with an SVG and a school with a PNG: read, inherited, and in the documents', async () => {
  const host = memoryHost(withPicture(picture(30, 20)));
  const { policy, diagnostics, documents } = openSession(host).read();
  const logos = await loadLogos(host, policy);
  expect([...diagnostics, ...logos.diagnostics]).toEqual([]);
  const styles = new Map(
    documents.map(({ organisation, houseStyle }) => [organisation.id, withLogo(houseStyle, logos.value)]),
  );
  expect(styles.get('bestuur')).toMatchObject({
    accent: '#7a1f4b',
    logo: { media: 'image/svg+xml', width: 120, height: 40, alt: 'Logo van Stichting De Proef' },
  });
  expect(styles.get('school')).toMatchObject({
    accent: '#004422',
    decoration: '#f2b33d',
    font: 'open-sans',
    logo: { media: 'image/png', width: 30, height: 20, alt: 'Logo' },
  });
  expect(styles.get('los')?.logo).toBeNull();
  const board = documents.find(({ organisation }) => organisation.id === 'bestuur');
  const source = '# {{title}}\n\n{{body}}\n\n{{notice}}\n';
  const template = compileTemplate({ file: 'sjabloon', source }).value;
  if (board?.text == null || template === undefined) throw new Error('no document');
  const names = { organisation: 'bestuur', name: 'Bestuur', protocol: 'proef', title: 'Proef' };
  const nothing = { approvals: undefined, reminders: [], isNow: null, calendar: NO_CALENDAR };
  const record = { ...names, ...nothing };
  const status = statusOf(record, '2020-06-01');
  const { houseStyle, text } = board;
  const subject = {
    text,
    fingerprint: 'regelwerk-2:',
    houseStyle,
    links: { pdf: 'protocol.pdf', redline: 'renvooi.pdf', of: () => 'protocol.pdf', elsewhere: () => null },
    status,
    inForce: status,
    control: undefined,
    pictures: logos.value,
  };
  const { data } = buildDocument('protocol', subject, template).value;
  expect(data?.meta?.houseStyle).toEqual(styles.get('bestuur'));
  expect(Buffer.from(styles.get('bestuur')?.logo?.bytes ?? []).toString()).toBe(cleanSvg(svg));
});

test('a logo that two organisations share is read once', async () => {
  const host = memoryHost({
    ...base,
    'policy/organisations/los.yaml': `${base['policy/organisations/los.yaml']}${named('proef.svg')}`,
  });
  const policy = loadPolicy(host).value;
  const reads: string[] = [];
  const counting = {
    ...host,
    read(path: string) {
      reads.push(path);
      return host.read(path);
    },
  };
  expect((await loadLogos(counting, policy)).diagnostics).toEqual([]);
  expect(reads).toEqual([SVG_FILE]);
});

test('while the file of an organisation cannot be read, no picture is called unexpected', async () => {
  const files = { ...base, 'policy/organisations/bestuur.yaml': 'name: [' };
  expect((await logosOf(files)).logos.diagnostics).toEqual([]);
});

describe('the size of an SVG', () => {
  const sizeOf = async (attributes: string) => {
    const { logos } = await logosOf(withSvg(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}/>`));
    const image = logos.value.get('proef.svg');
    return image === undefined ? codesOf(logos.diagnostics) : [image.width, image.height];
  };

  test.each([
    ['viewBox="0 0 120 40"', [120, 40]],
    ['viewBox="-5,-5, 1.2e2 .5e2"', [120, 50]],
    ['width="30" height="20px" viewBox="0 0 1 1"', [30, 20]],
    ['width="100%" height="10mm" viewBox="0 0 3 2"', [3, 2]],
    ['width="100%" height="100%"', ['picture-size']],
    ['width="0" height="10"', ['picture-size']],
    ['viewBox="0 0 10"', ['picture-size']],
    ['viewBox="0 0 10 -10"', ['picture-size']],
    ['viewBox="0 0 1e9 1"', ['picture-size']],
    ['viewBox="0 0 NaN 1"', ['picture-size']],
  ])('%s', async (attributes, expected) => {
    expect(await sizeOf(attributes)).toEqual(expected);
  });
});

describe('what editors and designers leave in an SVG', () => {
  const codes = async (content: string) => {
    const root =
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">';
    return codesOf((await logosOf(withSvg(`${root}${content}</svg>`))).logos.diagnostics);
  };

  test.each([
    '<title>De Proef</title><desc>Een ster &amp; meer</desc><!-- <script/> -->',
    '<style><![CDATA[.a { fill: url(#g); background: none }]]></style><path class="a" d="M0 0h9v9z"/>',
    '<defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs><rect fill="url( \'#g\' )"/>',
    '<g id="a"/><use href="#a"/><use xlink:href=" #a"/>',
    '<use id="a" href="#a"/>',
    '<i:view xmlns:i="http://www.inkscape.org/namespaces/inkscape" href="http://x.example" onload="x"><i:image/></i:view>',
    '<metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" r:about="http://x.example"/></metadata>',
    '<path style="transform: rotate(4deg)" transform="scale(2)"/>',
    '<path fill="RGB(1 2 3)" stroke="hsla(120, 100%, 50%, .5)" color="#12345678" style="fill: currentColor !important"/>',
  ])('may stay: %s', async (content) => {
    expect(await codes(content)).toEqual([]);
  });

  test.each([
    ['<SCRIPT xmlns="http://www.w3.org/1999/xhtml"/>', 'picture-html'],
    ['<h:script xmlns:h="http://www.w3.org/1999/xhtml">x</h:script>', 'picture-script'],
    ['<s:script xmlns:s="http://www.w3.org/2000/svg"/>', 'picture-script'],
    ['<path OnLoad="x"/>', 'picture-script'],
    ['<set attributeName="x"/>', 'picture-animation'],
    ['<style>@keyframes a {}</style>', 'picture-animation'],
    ['<path style="-webkit-animation-name : a"/>', 'picture-animation'],
    ['<feImage href="#a"/>', 'picture-image'],
    ['<use href="data:image/svg+xml,x#a"/>', 'picture-reference'],
    ['<use href="&#106;avascript:x"/>', 'picture-reference'],
    ['<use href=""/>', 'picture-reference'],
    ['<path style="fill: u\\72 l(//x.example)"/>', 'picture-reference'],
    ['<path style="fill: URL(x.svg#a)"/>', 'picture-reference'],
    ['<path mask="image-set(\'x.png\' 1x)"/>', 'picture-reference'],
    ['<style>@im<![CDATA[port]]> "x.css";</style>', 'picture-reference'],
    ['<g xml:base="http://x.example/"/>', 'picture-reference'],
    ['<path fill="color(display-p3 1 0 0)"/>', 'picture-colour'],
    ['<path stroke="rgb(1 2 3 / .5)"/>', 'picture-colour'],
    ['<path style="stroke: hsl(1 2% 3% / 50%)"/>', 'picture-colour'],
    ['<path fill="url(#g) hwb(0 0% 0%)"/>', 'picture-colour'],
    ['<path style="fill: v\\61 r(--x, red)"/>', 'picture-colour'],
    ['<style>.a { fill/**/: oklch(60% .2 30) }</style>', 'picture-colour'],
    ['<stop stop-color="RebeccaPurple"/>', 'picture-colour'],
    ['<text><tref href="#a"/></text>', 'picture-text'],
    ['<flowRoot>a</flowRoot>', 'picture-text'],
    ['<text>a→</text>', 'picture-glyph'],
  ])('may not: %s', async (content, code) => {
    expect(await codes(content)).toEqual([code]);
  });

  test('before the drawing: a style sheet of elsewhere', async () => {
    const { logos } = await logosOf(withSvg(`<?xml-stylesheet href="x.css"?>\n${svg}`));
    expect(logos.diagnostics).toMatchObject([{ code: 'picture-reference', place: { line: 1, column: 1 } }]);
  });

  test('many letters are one fault; two scripts of a different kind are two', async () => {
    expect(await codes('<flowRoot>a</flowRoot>'.repeat(50))).toEqual(['picture-text']);
    expect(await codes('<script/><path onload="x"/>')).toEqual(['picture-script', 'picture-script']);
  });

  test.each([48, 49, 50, 51])('of %d different faults at most fifty are told', async (count) => {
    const uses = Array.from({ length: count }, (_, at) => `<use href="${at}.svg"/>`).join('');
    const { logos } = await logosOf(withSvg(`<svg xmlns="http://www.w3.org/2000/svg">${uses}</svg>`));
    // One more than the references: there is no size.
    expect(logos.diagnostics).toHaveLength(Math.min(50, count + 1));
  });

  test.each(['\uFEFF', '<?xml version="1.0" encoding="UTF-8"?>\r\n', '\n\n'])(
    '%j may stand before it',
    async (start) => {
      const { logos } = await logosOf(withSvg(start + svg.replaceAll('\n', '\r\n')));
      expect(logos.diagnostics.map(({ code }) => code)).toEqual([]);
    },
  );
});

test('a chain of references is followed, but not to the bottom of the stack', async () => {
  const uses = Array.from({ length: 9000 }, (_, at) => `<use id="a${at}" href="#a${at + 1}"/>`).join('');
  const { logos } = await logosOf(withSvg(svg.replace('</svg>', `${uses}</svg>`)));
  expect(codesOf(logos.diagnostics)).toEqual(['picture-depth']);
});

describe('half a megabyte of ill will is judged in a moment', () => {
  const many = (part: (at: number) => string, most = 480_000) => {
    let text = '';
    for (let at = 0; text.length < most; at += 1) text += part(at);
    return text;
  };

  test.each([
    ['letters', many(() => '<text/>')],
    ['references, each another', many((at) => `<use href="${at}.svg"/>`)],
    ['white space in a style', `<style>a { fill: url(${' '.repeat(400_000)}x) }</style>`],
    ['names that are almost ones that move', `<style>${many((at) => `animation${'-a'.repeat(at % 90)} `)}</style>`],
    ['escapes', `<path style="${'\\75rl '.repeat(70_000)}"/>`],
    ['namespaces', many((at) => `<a${at}:g xmlns:a${at}="${at}"/>`)],
    ['attributes', `<path ${many((at) => `a${at}="url(#${at})" `)}/>`],
    ['references to one thing', `<g id="a">${'<path/>'.repeat(9000)}</g>${'<use href="#a"/>'.repeat(9000)}`],
  ])('%s', async (_, content) => {
    const files = withSvg(svg.replace('</svg>', `${content}</svg>`));
    // Of the processor, and far from what grows with the square would take, so that a busy machine fails nothing.
    const start = process.cpuUsage();
    await logosOf(files);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(8000);
  });
});

describe('a PNG', () => {
  const codes = async (bytes: Uint8Array) => codesOf((await logosOf(withPicture(bytes))).logos.diagnostics);

  test('may be interlaced', async () => {
    expect(await codes(picture(1, 1, true))).toEqual([]);
  });

  test('of one pixel too wide or too high is told before it is decoded', async () => {
    expect(await codes(promising(4001, 1, new Uint8Array()))).toEqual(['picture-pixels']);
    expect(await codes(promising(1, 4001, new Uint8Array()))).toEqual(['picture-pixels']);
    expect(await codes(promising(0xffffffff, 0xffffffff, new Uint8Array()))).toEqual(['picture-pixels']);
  });

  test('that lacks lines, or is nothing at all, is told', async () => {
    expect(await codes(promising(4, 4, deflateSync(Buffer.alloc(17))))).toEqual(['picture-png']);
    expect(await codes(promising(0, 4, deflateSync(Buffer.alloc(17))))).toEqual(['picture-png']);
    expect(await codes(picture(4, 4).subarray(0, 20))).toEqual(['picture-png']);
  });

  test('that grows a thousandfold is stopped: 256 MB in 256 kB', async () => {
    const bomb = deflateSync(Buffer.alloc(256 * 1024 * 1024));
    for (const interlace of [0, 1]) {
      const before = process.memoryUsage().arrayBuffers;
      expect(await codes(promising(4, 4, bomb, interlace))).toEqual(['picture-png']);
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
    }
  });

  test('with something after its end is told', async () => {
    expect(await codes(Buffer.concat([picture(2, 2), Buffer.from('meer')]))).toEqual(['picture-png']);
  });
});

describe('whatever becomes of a file, there is an image or a diagnostic with a place', () => {
  const edit = fc.record({
    at: fc.nat(),
    remove: fc.nat({ max: 8 }),
    insert: fc.oneof(
      fc.uint8Array({ maxLength: 6 }),
      fc
        .constantFrom('<', '>', '"', '&', '<g', '</svg>', ' href="x"', '<!--', ']]>', '<![CDATA[', '<?', '\0')
        .map((text) => new TextEncoder().encode(text)),
    ),
  });
  const apply = (bytes: Uint8Array, edits: readonly { at: number; remove: number; insert: Uint8Array }[]) =>
    edits.reduce<Uint8Array>((now, { at, remove, insert }) => {
      const start = at % (now.length + 1);
      return Buffer.concat([now.subarray(0, start), insert, now.subarray(start + remove)]);
    }, bytes);

  const check = async (files: Files, name: string) => {
    const { logos } = await logosOf(files);
    const told = logos.diagnostics;
    expect(logos.value.has(name)).toBe(told.length === 0);
    for (const { place } of told) {
      expect(place).not.toBe(NO_PLACE);
      if (place === NO_PLACE) continue;
      const content = files[place.file];
      const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
      const line = text.split('\n')[place.line - 1];
      expect(line).toBeDefined();
      expect(place.column).toBeGreaterThanOrEqual(1);
      expect(place.column).toBeLessThanOrEqual((line?.length ?? 0) + 1);
    }
  };

  test('SVG', async () => {
    const bytes = new TextEncoder().encode(svg);
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) =>
        check(withSvg(apply(bytes, edits)), 'proef.svg'),
      ),
      examples(runs(150)),
    );
  });

  test('an SVG that is accepted can be drawn', async () => {
    await initWasm(readFileSync(join(root, 'node_modules/@resvg/resvg-wasm/index_bg.wasm')));
    const drawing = svg.replace(
      '</svg>',
      '<defs><mask id="m"><use href="#a"/></mask></defs><g id="a" mask="url(#m)"><path d="M0 0h1"/></g></svg>',
    );
    const change = fc.constantFrom(...[...'0-.,e#aMz ()', 'url(#a)', '1e99', ' id="a"', '<g/>', '<!-- a -->', '&#x9;']);
    let drawn = 0;
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 2 }), change, (at, remove, insert) => {
        const start = at % drawing.length;
        const text = drawing.slice(0, start) + insert + drawing.slice(start + remove);
        if (readSvg('x.svg', text).value === undefined) return;
        new Resvg(text, { fitTo: { mode: 'width', value: 100 } }).render().free();
        drawn += 1;
      }),
      examples(runs(300)),
    );
    expect(drawn).toBeGreaterThan(runs(60));
  });

  test('PNG', async () => {
    const bytes = picture(6, 5);
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) =>
        check(withPicture(apply(bytes, edits)), 'ster.png'),
      ),
      examples(runs(150)),
    );
  });

  test('PNG whose checksums are right, so that its content is what is read', async () => {
    const header = fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 }), fc.uint8Array({ minLength: 5, maxLength: 5 }));
    const types = fc.constantFrom('IDAT', 'PLTE', 'tRNS', 'gAMA', 'IHDR', 'IEND', 'teXt', 'XXXX');
    const chunks = fc.array(fc.tuple(types, fc.uint8Array({ maxLength: 40 }), fc.boolean()), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(header, chunks, async ([width, height, rest], parts) => {
        const start = Buffer.alloc(13);
        start.writeUInt32BE(width);
        start.writeUInt32BE(height, 4);
        start.set(
          rest.map((byte, index) => [[1, 2, 4, 8, 16], [0, 2, 3, 4, 6], [0], [0], [0, 1]][index]?.[byte % 5] ?? 0),
          8,
        );
        const bytes = Buffer.concat([
          picture(1, 1).subarray(0, 8),
          chunk('IHDR', start),
          ...parts.map(([type, data, deflated]) => chunk(type, deflated ? deflateSync(data) : data)),
          chunk('IEND', new Uint8Array()),
        ]);
        await check(withPicture(bytes), 'ster.png');
      }),
      examples(runs(150)),
    );
  });
});

describe('contrast', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.48],
    ['#ff0000', '#ffffff', 4],
    ['#0000ff', '#ffffff', 8.59],
  ])('of %s on %s is %d (WebAIM)', (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 2);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });

  test('of a colour is highest with itself mixed to nothing', () => {
    expect(mix('#123456', '#ffffff', 0)).toBe('#123456');
    expect(mix('#123456', '#ffffff', 1)).toBe('#ffffff');
    expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
  });
});
