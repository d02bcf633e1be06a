/** The logos that house styles name, read and checked before anything is made of them. */
import {
  type Diagnostic,
  diagnostic,
  NO_PLACE,
  type Place,
  type Related,
  type Result,
} from '../../diagnostic/diagnostic.ts';
import { reachBelow, reaching } from '../../diagnostic/reach.ts';
import { nearest, suggestion } from '../../diagnostic/suggest.ts';
import type { Host } from '../../host/index.ts';
import { type Groups, groupBy } from '../../model/group.ts';
import { LIMITS } from '../../model/limits.ts';
import type { Picture } from '../../model/picture.ts';
import type { Organisation, Policy } from '../../model/policy.ts';
import { carefulHost, checkOdd, unexpected, visible } from '../files.ts';
import { decodeUtf8, readBytes } from '../text.ts';

const ORGANISATIONS = 'policy/organisations';
export const LOGOS = `${ORGANISATIONS}/logos`;

const KILOBYTE = 1024;
type PictureKind = 'svg' | 'png';

const SIZES: Record<PictureKind, { readonly bytes: number; readonly words: string }> = {
  svg: { bytes: LIMITS.svgFile.at, words: '500 kB' },
  png: { bytes: LIMITS.pngFile.at, words: '1 MB' },
};

/** By file name; what is not sound is told and left out. Readers of pictures are loaded when there is one to read. */
export async function loadLogos(ofPolicy: Host, policy: Policy): Promise<Result<ReadonlyMap<string, Picture>>> {
  const images = new Map<string, Picture>();
  const diagnostics: Diagnostic[] = [];
  const host = carefulHost(ofPolicy, diagnostics);
  // Whoever names it is told that there is no such picture.
  checkOdd(host, LOGOS, diagnostics, () => []);
  const named = namedLogos(policy);
  const present = visible(host.files(LOGOS));
  for (const [name, namers] of named) {
    // Places are looked up when there is something to tell: that reads a file once more.
    const places = () => namers.map(({ source }) => source.place(['house_style', 'logo', 'file']));
    const first = () => places()[0] ?? { file: `${LOGOS}/${name}`, line: 1, column: 1 };
    const found = present.includes(name) ? await readLogo(host, name, first) : missing(name, present, first());
    if (found.value !== undefined) images.set(name, found.value);
    for (const item of found.diagnostics) {
      const others = places().filter(({ file }) => item.place === NO_PLACE || file !== item.place.file);
      const told = { ...item, related: others.map((place): Related => ({ place, note: 'used' })) };
      diagnostics.push(...reaching([told], ...namers.map(reachOf)));
    }
  }
  // A picture that nobody names stops nobody.
  diagnostics.push(...reaching(unnamed(host, policy, present, named)));
  return { value: images, diagnostics };
}

/** Schools show the logo of their board. */
const reachOf = ({ id }: Organisation) => reachBelow(id, null, 'all');

/** Who names each logo; two organisations may share one. */
function namedLogos({ organisations }: Policy): Groups<Organisation> {
  return groupBy(organisations.values(), ({ house_style: style }) =>
    style?.logo === undefined ? [] : [style.logo.file],
  );
}

/** By its exact name: Windows and macOS would find `Koe.svg` as `koe.svg` too, a server does not. */
function missing(name: string, present: readonly string[], place: Place): Result<undefined> {
  const params = { file: `${LOGOS}/${name}`, suggestion: suggestion(name, present) };
  return { value: undefined, diagnostics: [diagnostic('logo-missing', place, params)] };
}

async function readLogo(host: Host, name: string, named: () => Place): Promise<Result<Picture | undefined>> {
  const file = `${LOGOS}/${name}`;
  const fail = (...diagnostics: Diagnostic[]): Result<undefined> => ({ value: undefined, diagnostics });
  const kind: PictureKind = name.endsWith('.svg') ? 'svg' : 'png';
  const place = () => (kind === 'svg' ? { file, line: 1, column: 1 } : named());
  const size = host.size(file) ?? 0;
  if (size === 0) return fail(diagnostic('logo-empty', place(), { file }));
  const { bytes: limit, words } = SIZES[kind];
  if (size > limit) {
    return fail(
      diagnostic('logo-too-large', place(), { file, size: `${Math.ceil(size / KILOBYTE)} kB`, limit: words }),
    );
  }
  const { value: bytes, diagnostics } = readBytes(host, file);
  if (bytes === undefined) return fail(...diagnostics);
  const content = contentOf(bytes);
  if (content !== undefined && content !== kind) {
    return fail(diagnostic('logo-content', named(), { file, found: KINDS[content], expected: KINDS[kind] }));
  }
  return kind === 'svg' ? readAsSvg(file, bytes, named) : readAsPng(file, bytes, named);
}

async function readAsSvg(file: string, bytes: Uint8Array, named: () => Place): Promise<Result<Picture | undefined>> {
  const { text, invalid } = decodeUtf8(bytes);
  if (invalid !== undefined) {
    return { value: undefined, diagnostics: [diagnostic('file-not-utf8', { file, ...invalid }, {})] };
  }
  const { readSvg } = await import('./svg.ts');
  const { value, diagnostics } = readSvg(file, text);
  if (value === undefined) return { value, diagnostics };
  const { cleanSvg } = await import('./clean.ts');
  const drawing = cleanSvg(text);
  const shown = new TextEncoder().encode(drawing);
  const { needsTrial, tryDrawing } = await import('./trial.ts');
  const tried = needsTrial(drawing) ? await tryDrawing(file, shown, value, named) : [];
  return {
    value: tried.length > 0 ? undefined : { media: 'image/svg+xml', bytes: shown, ...value },
    diagnostics: tried,
  };
}

async function readAsPng(file: string, bytes: Uint8Array, place: () => Place): Promise<Result<Picture | undefined>> {
  const { readPng } = await import('./png.ts');
  const { value, diagnostics } = readPng(file, bytes, place);
  if (value === undefined) return { value, diagnostics };
  const { cleanPng } = await import('./clean.ts');
  return { value: { media: 'image/png', bytes: cleanPng(bytes), ...value }, diagnostics };
}

const KINDS = { svg: 'SVG', png: 'PNG', jpeg: 'JPEG', gif: 'GIF', webp: 'WebP', pdf: 'PDF', svgz: 'SVGZ' } as const;

/** How files of a kind begin, `.` for any byte; in Latin-1. */
const BEGINNINGS: readonly (readonly [RegExp, keyof typeof KINDS])[] = [
  [/^\x89PNG/, 'png'],
  [/^\xff\xd8\xff/, 'jpeg'],
  [/^GIF8/, 'gif'],
  [/^RIFF....WEBP/s, 'webp'],
  [/^%PDF/, 'pdf'],
  // gzip: 1f 8b.
  [/^\p{Cc}\x8b/u, 'svgz'],
  [/^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|!DOCTYPE svg|svg)/, 'svg'],
];

/** What a file holds, going by how it begins; undefined when that says nothing. */
function contentOf(bytes: Uint8Array): keyof typeof KINDS | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 100));
  return BEGINNINGS.find(([pattern]) => pattern.test(start))?.[1];
}

/** Pictures that no house style names. While a file of an organisation cannot be read, what it names is not known. */
function unnamed(
  host: Host,
  { organisations }: Policy,
  present: readonly string[],
  named: ReadonlyMap<string, unknown>,
): Diagnostic[] {
  const ids = host.files(ORGANISATIONS).flatMap((name) => /^([^.].*)\.(?:yaml|yml|json)$/.exec(name)?.[1] ?? []);
  const areRead = ids.every((id) => organisations.has(id));
  // What was meant by a name that does not exist is told there.
  const meant = new Set([...named.keys()].flatMap((name) => (present.includes(name) ? [] : nearest(name, present))));
  const files = areRead ? present.filter((name) => !named.has(name) && !meant.has(name)) : [];
  const names = [...named.keys()].sort().join(', ');
  const expected = {
    nl:
      names === ''
        ? 'een logo dat een organisatie bij house_style noemt'
        : `de logo’s die bij house_style staan (${names})`,
    en: names === '' ? 'a logo that an organisation names under house_style' : `the logos under house_style (${names})`,
  };
  return [
    ...files.map((name) => unexpected(`${LOGOS}/${name}`, name, expected)),
    ...visible(host.folders(LOGOS)).map((name) => unexpected(`${LOGOS}/${name}`, `${name}/`, expected)),
  ];
}
