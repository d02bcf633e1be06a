/** The logos that house styles name, read and judged before anything is made of them. */
import { type Diagnostic, NO_PLACE, type Related, type Result } from '../../diagnostic/diagnostic.ts';
import { reachBelow, reaching } from '../../diagnostic/reach.ts';
import type { Host } from '../../host/index.ts';
import { type Groups, groupBy } from '../../model/group.ts';
import type { LoadedPicture, Pictures } from '../../model/picture.ts';
import type { Organisation } from '../../model/policy.ts';
import { carefulHost, checkOdd } from '../files.ts';
import { findPicture, openFolder, type PictureWords, unnamedIn } from './find.ts';
import { judgePicture } from './judge.ts';
import { houseFonts } from './letters.ts';

const ORGANISATIONS = 'policy/organisations';
export const LOGOS = `${ORGANISATIONS}/logos`;

/** In pixels, the most that a document shows: 55 by 22 mm, 600 dots to the inch. */
export const LOGO_ROOM = { width: 1300, height: 520 };

type Namer = Pick<Organisation, 'id' | 'house_style' | 'source'>;

/** Whose house styles there are. */
interface Housed {
  readonly organisations: ReadonlyMap<string, Namer>;
}

/** By file name; what is not sound is told and left out. */
export async function loadLogos(ofPolicy: Host, policy: Housed): Promise<Result<Pictures>> {
  const pictures = new Map<string, LoadedPicture>();
  const diagnostics: Diagnostic[] = [];
  const host = carefulHost(ofPolicy, diagnostics);
  const fonts = houseFonts(host, policy.organisations.values());
  // Whoever names it is told that there is no such picture.
  checkOdd(host, LOGOS, diagnostics, () => []);
  const named = namedLogos(policy);
  const folder = openFolder(host, LOGOS);
  for (const [name, namers] of named) {
    const file = `${LOGOS}/${name}`;
    // Places are looked up when there is something to tell: that reads a file once more.
    const places = () => namers.map(({ source }) => source.place(['house_style', 'logo', 'file']));
    const first = () => places()[0] ?? { file, line: 1, column: 1 };
    const found = findPicture(host, folder, name, first);
    const judged =
      found.value === undefined
        ? undefined
        : await judgePicture(found.value, { file, named: first, room: LOGO_ROOM }, fonts);
    if (judged?.value !== undefined) pictures.set(name, judged.value);
    for (const item of [...found.diagnostics, ...(judged?.diagnostics ?? [])]) {
      const others = places().filter((place) => item.place === NO_PLACE || place.file !== item.place.file);
      const told = { ...item, related: others.map((place): Related => ({ place, note: 'used' })) };
      diagnostics.push(...reaching([told], ...namers.map(reachOf)));
    }
  }
  // A picture that nobody names stops nobody.
  const ids = host.files(ORGANISATIONS).flatMap((name) => /^([^.].*)\.(?:yaml|yml|json)$/.exec(name)?.[1] ?? []);
  const areRead = ids.every((id) => policy.organisations.has(id));
  diagnostics.push(...reaching(unnamedIn(host, folder, named.keys(), areRead, WORDS)));
  return { value: pictures, diagnostics };
}

const WORDS: PictureWords = {
  some: { nl: 'de logo’s die bij house_style staan', en: 'the logos under house_style' },
  one: {
    nl: 'een logo dat een organisatie bij house_style noemt',
    en: 'a logo that an organisation names under house_style',
  },
};

/** Schools show the logo of their board. */
const reachOf = ({ id }: Namer) => reachBelow(id, null, 'all');

/** Who names each logo; two organisations may share one. */
function namedLogos({ organisations }: Housed): Groups<Namer> {
  return groupBy(organisations.values(), ({ house_style: style }) =>
    style?.logo === undefined ? [] : [style.logo.file],
  );
}
