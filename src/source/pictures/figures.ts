/**
 * The pictures that clauses show. They are read with the texts, for a reader sees them as well; whether they are sound is
 * judged when something is made of them.
 */
import type { Diagnostic, Place, Related, Result } from '../../diagnostic/diagnostic.ts';
import { type Reach, reachBelow, reaching, reachOne } from '../../diagnostic/reach.ts';
import type { Host } from '../../host/index.ts';
import { groupBy } from '../../model/group.ts';
import type { LoadedPicture, Pictures, StoredPicture } from '../../model/picture.ts';
import type { Ledger, Path, Policy, ProtocolSource, SourceFile } from '../../model/policy.ts';
import type { Content, OverrideFile, ProtocolFile } from '../../model/source.ts';
import { carefulHost, checkOdd } from '../files.ts';
import { findPicture, openFolder, type PictureWords, unnamedIn } from './find.ts';
import { judgePicture } from './judge.ts';
import type { HouseFonts } from './letters.ts';
import { unpackPicture } from './packed.ts';

/** In the folder of the protocol. */
export const FIGURES = 'figures';

/**
 * In pixels: a quarter of the most that a document shows, for a drawing is tried each time. It is drawn with as much more
 * patience (render/raster.ts) as that takes more time.
 */
const ROOM = { width: 850, height: 1200 };

/** The texts of a protocol. */
type Layers = Pick<ProtocolSource, 'id' | 'base' | 'overrides'>;

/** Where a clause names a picture, and whose documents show it. */
interface Naming {
  readonly name: string;
  readonly place: () => Place;
  readonly reach: Reach;
}

/**
 * By file name; what cannot be read is told and left out. `isWhole` tells whether all layers could be read; undefined where
 * they are not all of them: `unnamedFigures` then tells of all together what nobody names.
 */
export function readFigures(
  host: Host,
  folder: string,
  layers: Layers,
  isWhole: boolean | undefined,
): Result<ReadonlyMap<string, StoredPicture>> {
  const diagnostics: Diagnostic[] = [];
  const pictures = new Map<string, StoredPicture>();
  const named = groupBy(namingsIn(layers), ({ name }) => [name]);
  if (named.size === 0 && !host.folders(folder).includes(FIGURES)) return { value: pictures, diagnostics };
  const path = `${folder}/${FIGURES}`;
  // Whoever names it is told that there is no such picture.
  checkOdd(host, path, diagnostics, () => []);
  const pictured = openFolder(host, path);
  for (const [name, namings] of named) {
    const found = findPicture(host, pictured, name, () => firstOf(namings, `${path}/${name}`));
    if (found.value !== undefined) pictures.set(name, found.value);
    diagnostics.push(...told(found.diagnostics, namings));
  }
  if (isWhole !== undefined) diagnostics.push(...reaching(unnamedIn(host, pictured, named.keys(), isWhole, WORDS)));
  return { value: pictures, diagnostics };
}

/** The pictures that clauses name. */
export function namedFigures(layers: Layers): ReadonlySet<string> {
  return new Set(namingsIn(layers).map(({ name }) => name));
}

/** What is in the folder of figures and is named by none of these. */
export function unnamedFigures(
  ofPolicy: Host,
  folder: string,
  names: ReadonlySet<string>,
  isWhole: boolean,
): Diagnostic[] {
  const host = carefulHost(ofPolicy, []);
  if (names.size === 0 && !host.folders(folder).includes(FIGURES)) return [];
  return reaching(unnamedIn(host, openFolder(host, `${folder}/${FIGURES}`), names, isWhole, WORDS));
}

const WORDS: PictureWords = {
  some: { nl: 'de afbeeldingen die bij figure staan', en: 'the pictures under figure' },
  one: { nl: 'een afbeelding die een bepaling bij figure noemt', en: 'a picture that a clause names under figure' },
};

/** By SHA-256: those that clauses name, and those that stand in adopted texts. What is not sound is told and left out. */
export async function loadFigures(
  policy: Policy,
  fonts: HouseFonts,
  judge: typeof judgePicture = judgePicture,
): Promise<Result<Pictures>> {
  const pictures = new Map<string, LoadedPicture>();
  const diagnostics: Diagnostic[] = [];
  for (const protocol of policy.protocols) {
    if (protocol.figures.size === 0) continue;
    for (const [name, namings] of groupBy(namingsIn(protocol), (naming) => [naming.name])) {
      const stored = protocol.figures.get(name);
      const file = `policy/protocols/${protocol.id}/${FIGURES}/${name}`;
      if (stored === undefined) continue;
      const named = () => firstOf(namings, file);
      const judged = await judge(stored, { file, named, room: ROOM }, fonts);
      if (judged.value !== undefined) pictures.set(stored.sha256, judged.value);
      diagnostics.push(...told(judged.diagnostics, namings));
    }
  }
  for (const ledger of [...policy.protocols, ...policy.baseless])
    for (const { file, stored, reach } of adoptedFigures(ledger)) {
      if (pictures.has(stored.sha256)) continue;
      const place = { file, line: 1, column: 1 };
      const judged = await judge(stored, { file, named: () => place, room: ROOM }, fonts);
      if (judged.value !== undefined) pictures.set(stored.sha256, judged.value);
      // Where it is in the drawing is no place in this file.
      diagnostics.push(
        ...reaching(
          judged.diagnostics.map((item) => ({ ...item, place })),
          reach,
        ),
      );
    }
  return { value: pictures, diagnostics };
}

function* adoptedFigures({ id, adopted }: Ledger): Generator<{ file: string; stored: StoredPicture; reach: Reach }> {
  for (const [organisation, versions] of adopted)
    for (const { file, data } of versions.values())
      for (const { figure } of Object.values(data?.clauses ?? {}))
        if (figure !== undefined)
          yield { file, stored: unpackPicture(figure), reach: reachOne(organisation, id, 'all') };
}

/** In order; one that is amended stands in more places. */
function namingsIn({ id, base, overrides }: Layers): Naming[] {
  const ofBase = base.data.clauses.flatMap((clause, index) =>
    naming(base, ['clauses', index], clause, reachBelow(null, id, 'text')),
  );
  const ofOverride = ([organisation, source]: [string, SourceFile<OverrideFile>]) => {
    const reach = reachBelow(organisation, id, 'text');
    const { amend = {}, add = [] } = source.data;
    return [
      ...Object.entries(amend).flatMap(([clause, own]) => naming(source, ['amend', clause], own, reach)),
      ...add.flatMap((clause, index) => naming(source, ['add', index], clause, reach)),
    ];
  };
  return [...ofBase, ...[...overrides].flatMap(ofOverride)];
}

function naming(
  source: SourceFile<ProtocolFile | OverrideFile>,
  path: Path,
  { figure }: Content,
  reach: Reach,
): Naming[] {
  if (figure === undefined) return [];
  return [{ name: figure.file, place: () => source.place([...path, 'figure', 'file']), reach }];
}

function firstOf([first]: readonly Naming[], file: string): Place {
  return first?.place() ?? { file, line: 1, column: 1 };
}

/** With every other place that names it: a file is read once more for that, so only where there is something to tell. */
function told(diagnostics: readonly Diagnostic[], namings: readonly Naming[]): Diagnostic[] {
  return diagnostics.flatMap((item) => {
    const isThere = (place: Place) => JSON.stringify(place) === JSON.stringify(item.place);
    const others = namings.map(({ place }) => place()).filter((place) => !isThere(place));
    const related = others.map((place): Related => ({ place, note: 'used' }));
    return reaching([{ ...item, related }], ...namings.map(({ reach }) => reach));
  });
}
