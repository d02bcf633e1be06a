/**
 * Whether a file is the published one, or else has the words of the adopted text that it names. What it should be is made
 * anew from the adopted text as it is stored; equal bytes settle it, and else both are read and compared, in all that is no mere looks. No sentence
 * is looked for: what a file is of, it says as data, or the texts that are not adopted are made too, and it is of the one that
 * it is most like. What it says of itself proves nothing; it only tells what to hold it against.
 */

import { versionStateOf } from '../governance/in-force.ts';
import { fromSnapshot } from '../governance/snapshot.ts';
import type { Host } from '../host/index.ts';
import { ARCHIVE } from '../model/edition.ts';
import { once } from '../model/once.ts';
import type { Pictures } from '../model/picture.ts';
import type { PolicyDocument } from '../model/policy-document.ts';
import { isUnderWay } from '../model/status.ts';
import type { Apart, Verification } from '../model/verification.ts';
import { FLAVOUR_NAMES } from '../render/markdown/flavours.ts';
import { sha256 } from '../source/sha256.ts';
import { type AdoptedText, adoptedTexts, momentsOf } from './adopted.ts';
import { buildFiles, type MadeFile } from './build.ts';
import { type Reader, readerOf } from './read-back/index.ts';
import { commonStart, differenceBetween, likeness } from './read-back/likeness.ts';
import { areSame, metBetween, type Reading, wordsOf } from './read-back/reading.ts';
import type { Site } from './site/index.ts';
import { wantedOf } from './wanted.ts';

export interface Verifier {
  verify(file: string): Promise<Verification>;
}

/** `today` as `YYYY-MM-DD`. */
export function createVerifier(
  host: Host,
  documents: readonly PolicyDocument[],
  { pictures, today, site }: { pictures: Pictures; today: string; site: Site },
): Verifier {
  const build = async (document: PolicyDocument, { formats, read }: Reader, day = today, hasArchive = false) => {
    // Which program its Markdown was for when it was published, nothing says.
    const written = formats.includes('markdown') ? FLAVOUR_NAMES : [document.markdown];
    const documents = written.map((markdown) => ({ ...document, markdown }));
    const options = { isWanted: wantedOf({ formats, variants: 'all' }), pictures, hasArchive };
    const alone = await buildFiles(host, documents, day, options);
    // A page of a site says where it stands too.
    const inSite = formats.includes('html')
      ? await buildFiles(host, documents, day, { ...options, isPublic: true, site })
      : alone;
    const files = [...new Set([...alone.value, ...inSite.value])].flatMap((built) => built.files).filter(isPage);
    return files.map(({ edition, bytes }): Made => ({ edition, bytes, read: once(() => withWords(read(bytes))) }));
  };
  const adopted = adoptedTexts(documents);
  /** As they were published when the version was adopted, and whenever its status read otherwise since. */
  const published = kept(async (text: AdoptedText, reader) => {
    const made: Made[] = [];
    for (const { document, day } of momentsOf(text, today)) made.push(...(await build(document, reader, day)));
    // In the archive a version says what followed it.
    made.push(...(await build(text.document, reader, today, true)));
    return distinct(
      made.filter(({ edition }) => !edition.isConcept && edition.version === (text.version.version ?? null)),
    );
  });
  /** What a build makes today of a text that is not adopted. */
  const unadopted = kept(async (document: PolicyDocument, reader) => {
    const isInPlace = adopted.some((text) => text.document === document);
    return (await build(document, reader)).filter(({ edition }) => edition.isConcept || !isInPlace);
  });
  /** Whether a file that names no version is rather of a text that is not adopted. */
  const isOfUnadopted = async (file: ReadFile, { share }: Likeness): Promise<boolean> => {
    for (const document of documents.filter(({ organisation }) => isOf(file.carried, organisation)))
      for (const made of await unadopted(document, file.reader))
        if (isPublished(file, made) || isSame(file, made) || shareOf(file, made) > share) return true;
    return false;
  };
  const isEverAdopted = ({ claims }: Reading) =>
    claims.text === null ? null : adopted.some(({ snapshot }) => snapshot.fingerprint === claims.text);
  const isEither = async (file: ReadFile, closest: Likeness) =>
    file.carried.version === null && (isUnlike(file, closest) || (await isOfUnadopted(file, closest)));
  const judge = async (file: ReadFile): Promise<Verification> => {
    const { path, carried, reader } = file;
    const found: Candidate[] = [];
    for (const text of adopted.filter((one) => isNamed(carried, one))) {
      const files = await published(text, reader);
      if (files.some((made) => isPublished(file, made))) return told(path, 'published', today, text);
      for (const made of files) found.push({ text, made });
    }
    const none = { ...told(path, 'not_adopted', today), version: carried.version };
    if (isUnderWay(carried.state) || carried.claims.isRedline) return none;
    if (carried.tokens === null) return ofNoWords(file, found[0]?.text, none, today);
    const [same] = found
      .filter(({ made }) => isSame(file, made))
      .map(({ text, made }) => ({ text, apart: apartOf(file, made) }))
      .toSorted((one, other) => one.apart.length - other.apart.length);
    if (same !== undefined) return { ...told(path, 'same_words', today, same.text), apart: same.apart };
    const [closest] = found
      .map((one) => ({ ...one, share: shareOf(file, one.made) }))
      .toSorted((one, other) => other.share - one.share);
    return closest === undefined || (await isEither(file, closest)) ? none : different(file, closest, today);
  };
  return {
    async verify(path) {
      const file = readFile(host, path);
      if (file === undefined) return told(path, 'unreadable', today);
      return { ...(await judge(file)), isTextAdopted: isEverAdopted(file.carried) };
    },
  };
}

/** Most files of one moment are those of another too. */
function distinct(made: readonly Made[]): Made[] {
  return [...new Map(made.map((one) => [sha256(one.bytes), one])).values()];
}

interface Candidate {
  readonly text: AdoptedText;
  readonly made: Made;
}

/** What the search of a site reads is no document, a picture beside one has no words, and the list of the archive is no text. */
function isPage({ edition, form }: MadeFile): boolean {
  return form !== 'search' && form !== 'picture' && edition.variant !== ARCHIVE;
}

/** A file read, with its words apart. */
interface Read extends Reading {
  readonly words: readonly string[];
}

function withWords(reading: Reading): Read {
  return { ...reading, words: wordsOf(reading.tokens ?? []) };
}

interface ReadFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly reader: Reader;
  readonly carried: Read;
}

/** A file as a build makes it, read when that is needed. */
interface Made extends Pick<MadeFile, 'edition' | 'bytes'> {
  readonly read: () => Read;
}

interface Likeness {
  readonly made: Made;
  /** From 0 to 1. */
  readonly share: number;
}

/** Undefined for what is no file, or none of ours. */
function readFile(host: Host, path: string): ReadFile | undefined {
  const reader = readerOf(path);
  if (reader === undefined) return undefined;
  try {
    if (host.size(path) === undefined) return undefined;
    const bytes = host.read(path);
    return { path, bytes, reader, carried: withWords(reader.read(bytes)) };
  } catch {
    return undefined;
  }
}

type Make<T> = (of: T, reader: Reader) => Promise<readonly Made[]>;

/** Makes everything once. */
function kept<T extends object>(make: Make<T>): Make<T> {
  const made = new Map<T, Map<string, ReturnType<Make<T>>>>();
  return (of, reader) => {
    const own = made.get(of) ?? new Map<string, ReturnType<Make<T>>>();
    made.set(of, own);
    const key = reader.formats.join();
    const files = own.get(key) ?? make(of, reader);
    own.set(key, files);
    return files;
  };
}

/** By its id where the file says it, else by its name. */
function isOf({ claims, organisation }: Reading, own: { readonly id: string; readonly name: string }): boolean {
  return claims.organisation === null
    ? organisation === null || organisation === own.name
    : claims.organisation === own.id;
}

function isNamed(carried: Reading, { snapshot, document }: AdoptedText): boolean {
  const { protocol, text } = carried.claims;
  return (
    isOf(carried, snapshot.organisation) &&
    (protocol === null || protocol === document.ledger.id) &&
    (text === null || text === snapshot.fingerprint) &&
    (carried.version === null || carried.version === snapshot.version)
  );
}

function isPublished({ bytes }: ReadFile, made: Made): boolean {
  return Buffer.compare(bytes, made.bytes) === 0;
}

function isSame({ carried }: ReadFile, made: Made): boolean {
  if (carried.tokens === null) return false;
  return areSame(made.read().tokens ?? [], carried.tokens);
}

function apartOf({ carried }: ReadFile, made: Made): Apart[] {
  const isOtherLogo = carried.logo.some((picture) => !made.read().logo.includes(picture));
  const isOtherwiseTold = carried.about !== undefined && carried.about !== made.read().about;
  return [
    ...(carried.isPart ? (['page'] as const) : []),
    ...(isOtherLogo ? (['logo'] as const) : []),
    ...(isOtherwiseTold ? (['metadata'] as const) : []),
  ];
}

/** Where no words can be read, nothing is like anything. */
function shareOf({ carried: { words } }: ReadFile, made: Made): number {
  const own = made.read().words;
  return words.length === 0 || own.length === 0 ? 0 : likeness(own, words);
}

/** A file that has less in common with a text than this, and does not begin like it, is of another text. */
const LEAST = 0.5;

function isUnlike({ carried: { words } }: ReadFile, { made, share }: Likeness): boolean {
  return share < LEAST && commonStart(made.read().words, words) === 0;
}

/** Of a PDF there is only what it says of itself. */
function ofNoWords(file: ReadFile, text: AdoptedText | undefined, none: Verification, today: string): Verification {
  if (text === undefined) return none;
  if (file.carried.claims.text === null) return told(file.path, 'different', today);
  return told(file.path, 'carries', today, text);
}

function different(
  { path, carried }: ReadFile,
  { text, made }: Likeness & { readonly text: AdoptedText },
  today: string,
): Verification {
  const own = made.read();
  const isSameWords =
    own.words.length === carried.words.length && commonStart(own.words, carried.words) === own.words.length;
  // Other words stand in another order too; that is told of equal ones alone.
  const met = metBetween(own.tokens ?? [], carried.tokens ?? []).filter(({ kind }) => isSameWords || kind !== 'order');
  return {
    ...told(path, 'different', today, text),
    difference: isSameWords ? null : differenceBetween(own.words, carried.words, fromSnapshot(text.snapshot)),
    met,
    apart: apartOf({ carried } as ReadFile, made),
  };
}

function told(file: string, result: Verification['result'], today: string, text?: AdoptedText): Verification {
  return {
    file,
    result,
    organisation: text?.snapshot.organisation.id ?? null,
    protocol: text?.document.ledger.id ?? null,
    version: text?.snapshot.version ?? null,
    ...(text?.version.inferred?.version === undefined ? {} : { isInferred: true as const }),
    migrated: text?.version.migrated ?? false,
    state: text === undefined ? null : versionStateOf(text.version, text.approvals, null, today),
    difference: null,
    met: [],
    apart: [],
    isTextAdopted: null,
  };
}
