/** Makes the documents and publishes them: of each all or nothing, and one that is sound whatever is wrong with another. */
import { type Diagnostic, diagnostic, NO_PLACE, type Result } from '../diagnostic/diagnostic.ts';
import { hasErrors } from '../diagnostic/format.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import { listed, shown } from '../diagnostic/value.ts';
import { adoptedText } from '../governance/records.ts';
import { fromSnapshot } from '../governance/snapshot.ts';
import { type AddressedFile, type Form, PROTOCOL } from '../model/edition.ts';
import type { AskedFormat } from '../model/format.ts';
import { type DocumentName, keyOf, nameOf, type PolicyDocument } from '../model/policy-document.ts';
import type { ReadableVariant } from '../model/resolved.ts';
import { editionAt, organisationAt } from '../publish/address.ts';
import { type BuiltDocument, buildFiles, type OutputFile } from '../publish/build.ts';
import { formatOf } from '../publish/outputs.ts';
import { type Choice, isAbout, wantedOf } from '../publish/wanted.ts';
import { type OutputState, writeFiles } from '../publish/write.ts';
import type { Published } from '../report/build.ts';
import { diagnosticsOn, unknownOrganisation } from './choose.ts';
import type { Illustrated, Session } from './session.ts';

/** What to make, and where. */
export interface BuildRequest {
  /** Ids; by default all. */
  readonly organisations?: readonly string[] | undefined;
  /** By default all, with the overviews and the dashboard, which are about all documents. */
  readonly formats?: readonly AskedFormat[] | undefined;
  /** Ids; `protocol` is the whole text. By default all. */
  readonly variants?: readonly string[] | undefined;
  /** Only what is for all to read: no overviews and dashboard, and no concepts but where the source says so. */
  readonly isPublic?: boolean | undefined;
  /** The folder; by default `out`, and of what is public `public`. */
  readonly out?: string | undefined;
  /** Called before each document is made. */
  readonly onProgress?: ((organisation: string, file: string) => void) | undefined;
  /** Called once, when another build is writing in the folder and is waited for. */
  readonly onWait?: (() => void) | undefined;
}

/** Undefined when nothing could be published; what was published before stays then as it was. */
export async function build(session: Session, request: BuildRequest): Promise<Result<Published | undefined>> {
  const { organisations: asked = [], isPublic = false, onProgress, onWait } = request;
  const out = request.out ?? (isPublic ? 'public' : 'out');
  const choice = { formats: request.formats, variants: request.variants };
  const source = await session.illustrated();
  const unknown = [
    ...asked.flatMap((id) => unknownOrganisation(source, id)),
    ...unknownVariants(source.documents, request.variants ?? []),
  ];
  if (hasErrors(unknown)) return { value: undefined, diagnostics: unknown };
  const told = asked.length === 0 ? source.diagnostics : asked.flatMap((id) => diagnosticsOn(source, id));
  const isAsked = ({ organisation }: PolicyDocument) => asked.length === 0 || asked.includes(organisation.id);
  const today = session.host.today();
  const options = {
    isWanted: wantedOf(choice),
    isPublic,
    pictures: source.pictures,
    ...(onProgress === undefined ? {} : { onProgress }),
  };
  const built = await buildFiles(session.host, source.documents.filter(isAsked), today, options);
  const diagnostics = [...new Set([...told, ...built.diagnostics])];
  const made = built.value.flatMap(({ files }) => files);
  const left = built.value.flatMap(({ organisation, protocol, left: what }) =>
    what === 'nothing' ? [] : [{ organisation, protocol, left: what }],
  );
  const whole = {
    isWhole: request.formats === undefined && request.variants === undefined,
    isAll: asked.length === 0,
    isPublic,
  };
  // Without a document to make there is nothing to publish, and what stands there is not for us to judge.
  if (source.documents.length === 0 && hasErrors(diagnostics)) return { value: undefined, diagnostics };
  const isInternal = internalIn(source.documents);
  const isGone = staleness(built.value, asked, diagnostics);
  const isStale = (path: string) =>
    (isGone(path) && (whole.isWhole || isIn(choice, path))) || (isPublic && isInternal(path));
  const makeOverviews = await overviewMaker(source, today, whole);
  // What is left as it was published is linked to as well.
  const overviews = ({ paths, isFree }: OutputState) => {
    const kept = paths.flatMap((path): AddressedFile[] => {
      const found = editionAt(path);
      const isKept = found !== undefined && (!isFree(path) || left.some((document) => isLeft(found, document)));
      return isKept ? [{ path, ...found, form: formAt(found, source.documents) }] : [];
    });
    return makeOverviews([...made.filter(({ path }) => isFree(path)), ...kept]);
  };
  const written = writeFiles<OutputFile>(session.host, made, { out, isStale, overviews, onWait });
  diagnostics.push(...written.diagnostics);
  if (written.value === undefined) return { value: undefined, diagnostics };
  const { files, hindered, ...counts } = written.value;
  const isHindered = ({ organisation }: DocumentName) => hindered.includes(organisation);
  const value = {
    out,
    files: files.map(({ path, bytes, organisation }) => ({ organisation, path, bytes: bytes.length })),
    written: counts,
    left: [
      ...left.filter((document) => !isHindered(document)),
      ...built.value
        .filter(isHindered)
        .map(({ organisation, protocol }) => ({ organisation, protocol, left: 'all' as const })),
    ],
  };
  return { value, diagnostics };
}

/** A variant that no document has. */
function unknownVariants(documents: readonly PolicyDocument[], asked: readonly string[]): Diagnostic[] {
  const known = [PROTOCOL, ...new Set(documents.flatMap(variantsOf).map(({ id }) => id))];
  return asked
    .filter((id) => !known.includes(id))
    .map((id) =>
      diagnostic('option-value', NO_PLACE, {
        name: '--variant',
        value: shown(id),
        suggestion: suggestion(id, known),
        expected: listed(known),
      }),
    );
}

/** Of its text, and of the adopted one. */
function variantsOf({ text, ledger, organisation }: PolicyDocument): readonly ReadableVariant[] {
  const adopted = adoptedText(ledger, organisation.id);
  return [...(text?.variants ?? []), ...(adopted === undefined ? [] : fromSnapshot(adopted).variants)];
}

/** Whether a file of an earlier build is one that this choice is about. */
function isIn(choice: Choice, path: string): boolean {
  const found = editionAt(path);
  return found !== undefined && isAbout(choice, found.edition, formatOf(found.form));
}

/** Makes the files about all documents, with links to those given; who asks for one format asks for that alone. */
async function overviewMaker(
  { policy, documents }: Illustrated,
  today: string,
  { isWhole, isAll, isPublic }: { isWhole: boolean; isAll: boolean; isPublic: boolean },
): Promise<(files: readonly AddressedFile[]) => OutputFile[]> {
  if (!isWhole || isPublic) return () => [];
  const { makeOverviews } = await import('../publish/overviews.ts');
  const overviews = makeOverviews(policy, documents, today).map((file) => ({ ...file, organisation: null }));
  // A part of the documents would make a dashboard with a part of the links: then the one that is there stays.
  if (!isAll) return () => overviews;
  const { makeDashboard } = await import('../publish/dashboard.ts');
  const paths = overviews.map(({ path }) => path);
  return (files) => [...overviews, { ...makeDashboard(policy, documents, today, files, paths), organisation: null }];
}

/**
 * Whether a file of an earlier build that this one did not make should go. A concept that was adopted since does, also when
 * only a part is built: of what was asked, nothing old stays. While the source has mistakes, only what was made anew
 * replaces what there was: a document that is not among them may be there under its name tomorrow.
 */
function staleness(
  built: readonly BuiltDocument[],
  asked: readonly string[],
  diagnostics: readonly Diagnostic[],
): (path: string) => boolean {
  if (!hasErrors(diagnostics)) return (path) => asked.length === 0 || asked.includes(organisationAt(path) ?? '');
  return (path) => {
    const found = editionAt(path);
    return found !== undefined && built.some((document) => isOf(found, document) && !isLeft(found, document));
  };
}

/** Of an earlier build into the same folder, that was not for all to read. */
function internalIn(documents: readonly PolicyDocument[]): (path: string) => boolean {
  const open = new Set(documents.filter(({ concepts }) => concepts === 'public').map((item) => keyOf(nameOf(item))));
  return (path) => {
    const found = editionAt(path);
    return found === undefined || (found.edition.isConcept && !open.has(keyOf(found.edition)));
  };
}

/** The HTML of a section is a fragment: of a file that was kept its document tells. */
function formAt({ edition, form }: Found & Pick<AddressedFile, 'form'>, documents: readonly PolicyDocument[]): Form {
  if (form !== 'html') return form;
  const document = documents.find((own) => isOf({ edition }, nameOf(own)));
  const variant = document === undefined ? undefined : variantsOf(document).find(({ id }) => id === edition.variant);
  return variant?.kind === 'section' ? 'fragment' : form;
}

type Found = Pick<AddressedFile, 'edition'>;

function isOf({ edition }: Found, { organisation, protocol }: DocumentName): boolean {
  return edition.organisation === organisation && edition.protocol === protocol;
}

/** Whether it is of what could not be made anew. */
function isLeft(found: Found, document: Pick<BuiltDocument, 'left'> & DocumentName): boolean {
  const { left } = document;
  return isOf(found, document) && (left === 'all' || (left === 'concept' && found.edition.isConcept));
}
