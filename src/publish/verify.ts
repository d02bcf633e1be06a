/**
 * Whether a file carries exactly the adopted text of the version it names. What it should be is made anew from the adopted
 * text as it is stored; equal bytes settle it, and else the words are read back and compared. No sentence is looked for: what
 * a file is of, it says as data, or the texts that are not adopted are made too, and it is of the one that it is most like.
 */

import { versionStateOf } from '../governance/in-force.ts';
import { fromSnapshot } from '../governance/snapshot.ts';
import type { Host } from '../host/index.ts';
import { ARCHIVE } from '../model/edition.ts';
import type { Pictures } from '../model/picture.ts';
import type { PolicyDocument } from '../model/policy-document.ts';
import { isUnderWay } from '../model/status.ts';
import type { Verification } from '../model/verification.ts';
import { FLAVOUR_NAMES } from '../render/markdown/flavours.ts';
import { type AdoptedText, adoptedTexts, momentsOf } from './adopted.ts';
import { buildFiles, type DocumentFile } from './build.ts';
import { type Reader, readerOf } from './read-back/index.ts';
import { commonStart, differenceBetween, likeness } from './read-back/likeness.ts';
import type { Carried } from './read-back/words.ts';
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
    return files.map(({ edition, bytes }): Made => ({ edition, bytes, words: read(bytes).words }));
  };
  const adopted = adoptedTexts(documents);
  /** As they were published when the version was adopted, and whenever its status read otherwise since. */
  const published = kept(async (text: AdoptedText, reader) => {
    const made: Made[] = [];
    for (const { document, day } of momentsOf(text, today)) made.push(...(await build(document, reader, day)));
    // In the archive a version says what followed it.
    made.push(...(await build(text.document, reader, today, true)));
    return made.filter(({ edition }) => !edition.isConcept && edition.version === (text.version.version ?? null));
  });
  /** What a build makes today of a text that is not adopted. */
  const unadopted = kept(async (document: PolicyDocument, reader) => {
    const isInPlace = adopted.some((text) => text.document === document);
    return (await build(document, reader)).filter(({ edition }) => edition.isConcept || !isInPlace);
  });
  /** Whether a file that names no version is rather of a text that is not adopted. */
  const isOfUnadopted = async (file: ReadFile, { share }: Likeness): Promise<boolean> => {
    for (const document of documents.filter(({ organisation }) => isOf(file.carried, organisation.name)))
      for (const made of await unadopted(document, file.reader))
        if (isSame(file, made) || shareOf(file, made) > share) return true;
    return false;
  };
  return {
    async verify(path) {
      const file = readFile(host, path);
      if (file === undefined) return told(path, 'unreadable', today);
      const { carried, reader } = file;
      const found: Likeness[] = [];
      for (const text of adopted.filter((one) => isNamed(carried, one))) {
        for (const made of await published(text, reader)) {
          if (isSame(file, made)) return told(path, 'equal', today, text);
          found.push({ text, made, share: shareOf(file, made) });
        }
      }
      const [closest] = found.toSorted((a, b) => b.share - a.share);
      const none = { ...told(path, 'not_adopted', today), version: carried.version };
      if (closest === undefined || isUnderWay(carried.state)) return none;
      if (carried.version !== null) return different(file, closest, today);
      return isUnlike(file, closest) || (await isOfUnadopted(file, closest)) ? none : different(file, closest, today);
    },
  };
}

/** What the search of a site reads is no document, and neither is the list of the archive. */
function isPage({ edition, form }: DocumentFile): boolean {
  return form !== 'search' && edition.variant !== ARCHIVE;
}

interface ReadFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly reader: Reader;
  readonly carried: Carried;
}

/** A file as a build makes it. */
interface Made extends Pick<DocumentFile, 'edition' | 'bytes'> {
  readonly words: Carried['words'];
}

interface Likeness {
  readonly text: AdoptedText;
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
    return { path, bytes, reader, carried: reader.read(bytes) };
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

function isOf({ organisation }: Carried, name: string): boolean {
  return organisation === null || organisation === name;
}

function isNamed(carried: Carried, { snapshot }: AdoptedText): boolean {
  return (
    isOf(carried, snapshot.organisation.name) && (carried.version === null || carried.version === snapshot.version)
  );
}

function isSame({ bytes, carried }: ReadFile, made: Made): boolean {
  if (Buffer.compare(bytes, made.bytes) === 0) return true;
  if (made.words === null || carried.words === null || made.words.length !== carried.words.length) return false;
  return commonStart(made.words, carried.words) === made.words.length;
}

/** Where no words can be read, nothing is like anything. */
function shareOf({ carried }: ReadFile, { words }: Made): number {
  return words === null || carried.words === null ? 0 : likeness(words, carried.words);
}

/** A file that has less in common with a text than this, and does not begin like it, is of another text. */
const LEAST = 0.5;

function isUnlike({ carried }: ReadFile, { made: { words }, share }: Likeness): boolean {
  return words !== null && carried.words !== null && share < LEAST && commonStart(words, carried.words) === 0;
}

function different({ path, carried }: ReadFile, { text, made: { words } }: Likeness, today: string): Verification {
  if (words === null || carried.words === null) return told(path, 'different', today);
  const difference = differenceBetween(words, carried.words, fromSnapshot(text.snapshot));
  return { ...told(path, 'different', today, text), difference };
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
  };
}
