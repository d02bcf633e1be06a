/** The logos that house styles can name: which there are, what one looks like, and one that comes new. */
import { type Diagnostic, diagnostic, NO_PLACE, type Result } from '../diagnostic/diagnostic.ts';
import { hasBytes } from '../host/has-bytes.ts';
import type { Picture } from '../model/picture.ts';
import { findPicture, mediaOf, openFolder, tooLarge } from '../source/pictures/find.ts';
import { judgePicture } from '../source/pictures/judge.ts';
import { houseFonts } from '../source/pictures/letters.ts';
import { LOGO_ROOM, LOGOS } from '../source/pictures/logos.ts';
import { idFrom } from '../words/beginning.ts';
import { orFailure, writeFailed } from './or-failure.ts';
import type { Session } from './session.ts';
import { addToSource, writeSource } from './write-source.ts';

/** A picture of somebody's own, as it came. */
export interface LogoFile {
  /** As it was called where it comes from: what is made of it is safe as the name of a file. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the schema takes for the name of a picture. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*\.(svg|png)$/;

/** Their names, sorted. */
export function logos({ host }: Session): Result<readonly string[]> {
  return { value: openFolder(host, LOGOS).present.filter((name) => NAME.test(name)), diagnostics: [] };
}

/** One as documents show it; undefined, with why, where it is not there or not sound. */
export async function logo(session: Session, name: string): Promise<Result<Picture | undefined>> {
  if (!NAME.test(name)) return { value: undefined, diagnostics: [missing(name)] };
  const { value: found, diagnostics } = findPicture(session.host, openFolder(session.host, LOGOS), name, () => ({
    file: `${LOGOS}/${name}`,
    line: 1,
    column: 1,
  }));
  if (found === undefined) return { value: undefined, diagnostics };
  return judged(session, { name: `${LOGOS}/${name}`, bytes: found.bytes }, mediaOf(name));
}

/**
 * Puts a picture among the logos, where nobody names it yet, judged as a build would: what it is called there, which is
 * another name where one like it stands there already, or the same where it is the same picture.
 */
export async function addLogo(session: Session, { name, bytes }: LogoFile): Promise<Result<string | undefined>> {
  const media = /\.svg$/i.test(name) ? 'image/svg+xml' : 'image/png';
  const fail = (...diagnostics: Diagnostic[]) => ({ value: undefined, diagnostics });
  if (bytes.length === 0) return fail(diagnostic('picture-empty', NO_PLACE, { file: name }));
  const large = tooLarge(media, bytes.length, name);
  if (large !== undefined) return fail(diagnostic('picture-too-large', NO_PLACE, large));
  const { value, diagnostics } = await judged(session, { name, bytes }, media);
  // It stands in no file yet.
  if (value === undefined) return fail(...diagnostics.map((item): Diagnostic => ({ ...item, place: NO_PLACE })));
  const end = media === 'image/svg+xml' ? 'svg' : 'png';
  return addToSource(session, (_, add) => {
    const own = nameFor(session, name, end, bytes);
    const file = `${LOGOS}/${own}`;
    const told = session.host.kind(file) === undefined ? add({ [file]: bytes }, [file]) : [];
    return told.length > 0 ? { value: undefined, diagnostics: told } : { value: own, diagnostics: [] };
  });
}

/** Takes away a logo that was put there, where it is still the same and nobody names it. */
export function removeLogo(session: Session, { name, bytes }: LogoFile): Result<string | undefined> {
  const { host } = session;
  const file = `${LOGOS}/${name}`;
  return writeSource(session, ({ policy }) => {
    const isNamed = [...policy.organisations.values()].some((own) => own.house_style?.logo?.file === name);
    if (!NAME.test(name) || isNamed || !hasBytes(host, file, bytes))
      return { value: undefined, diagnostics: [diagnostic('undo-changed', { file, line: 1, column: 1 }, {})] };
    return orFailure<Result<string | undefined>>(
      () => {
        host.remove(file);
        return { value: name, diagnostics: [] };
      },
      (code) => ({ value: undefined, diagnostics: [writeFailed(file, code)] }),
    );
  });
}

function missing(name: string): Diagnostic {
  return diagnostic('picture-missing', NO_PLACE, { file: name, suggestion: '' });
}

function judged(session: Session, { name, bytes }: LogoFile, media: Picture['media']) {
  const place = { file: name, line: 1, column: 1 };
  const shown = { file: name, named: () => place, room: LOGO_ROOM };
  return judgePicture({ media, bytes }, shown, houseFonts(session.host, session.read().policy.organisations.values()));
}

/** In small letters without marks; numbered where another picture has that name, on whatever system. */
function nameFor({ host }: Session, name: string, end: string, bytes: Uint8Array): string {
  const begin = idFrom(name.replace(/\.[^.]*$/, '')) ?? 'logo';
  const taken = new Set(openFolder(host, LOGOS).present.map((one) => one.toLowerCase()));
  for (let number = 1; ; number++) {
    const own = `${begin}${number === 1 ? '' : `-${number}`}.${end}`;
    if (!taken.has(own) || hasBytes(host, `${LOGOS}/${own}`, bytes)) return own;
  }
}
