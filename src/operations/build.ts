/** Makes the documents and publishes them: of each all or nothing, and one that is sound whatever is wrong with another. */
import { type Diagnostic, diagnostic, NO_PLACE, type Result } from '../diagnostic/diagnostic.ts';
import { hasErrors } from '../diagnostic/format.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import { listed, shown } from '../diagnostic/value.ts';
import { adoptedText } from '../governance/records.ts';
import { fromSnapshot } from '../governance/snapshot.ts';
import type { Host } from '../host/index.ts';
import { type AddressedFile, type Form, PROTOCOL } from '../model/edition.ts';
import type { AskedFormat } from '../model/format.ts';
import { CHECK_PAGE, COMPARISON } from '../model/overview-names.ts';
import type { Policy } from '../model/policy.ts';
import { type DocumentName, keyOf, nameOf, type PolicyDocument } from '../model/policy-document.ts';
import type { ReadableVariant } from '../model/resolved.ts';
import { editionAt, organisationAt, SITE, siteFileAt } from '../publish/address.ts';
import { type BuiltDocument, buildFiles, type OutputFile } from '../publish/build.ts';
import { makeCheckPage } from '../publish/check-page.ts';
import { standingFeeds } from '../publish/feed-links.ts';
import type { PreviousFeed } from '../publish/feeds.ts';
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
  /** What is public as a complete small site: with pages and a search around the documents. Only with `isPublic`, and of all formats. */
  readonly site?: boolean | undefined;
  /** The folder; by default `out`, and of what is public `public`. */
  readonly out?: string | undefined;
  /**
   * The calendar of all organisations that is published now, `deadlines.ics`: what moved gets a higher number, what went is
   * said to be cancelled for a year. Only where a build makes the overviews.
   */
  readonly previousFeed?: string | undefined;
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
  const unfit = unfitFor(session.host, request, out);
  if (unfit.length > 0) return { value: undefined, diagnostics: unfit };
  const published = request.previousFeed === undefined ? undefined : await previousFeed(session.host, request);
  if (published?.value === undefined && published !== undefined)
    return { value: undefined, diagnostics: published.diagnostics };
  const source = await session.illustrated();
  const unknown = [
    ...asked.flatMap((id) => unknownOrganisation(source, id)),
    ...unknownVariants(source.documents, request.variants ?? []),
  ];
  if (hasErrors(unknown)) return { value: undefined, diagnostics: unknown };
  const told = asked.length === 0 ? source.diagnostics : asked.flatMap((id) => diagnosticsOn(source, id));
  const isAsked = ({ organisation }: PolicyDocument) => asked.length === 0 || asked.includes(organisation.id);
  const today = session.host.today();
  const site = request.site === true ? await openSite(source, session.host, today) : undefined;
  const options = {
    site: site?.site,
    isWanted: wantedOf(choice),
    isPublic,
    hasArchive: true,
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
  const isOfSite = (path: string) => site !== undefined && siteFileAt(path) !== undefined;
  const isStale = (path: string) =>
    (isGone(path) && (whole.isWhole || isIn(choice, path))) ||
    // What a site has at the top is made anew by each build of it.
    (site !== undefined && siteFileAt(path) === 'all') ||
    (isPublic && !isOfSite(path) && isInternal(path));
  const about = await overviewMaker(source, today, whole, published?.value);
  /** All that stands there after this build, as far as nothing stands in its way. */
  const standing = (paths: readonly string[], isFree: OutputState['isFree']): AddressedFile[] => {
    const own = made.filter(({ path }) => isFree(path));
    const isMade = new Set(own.map(({ path }) => path));
    return [
      ...own,
      ...paths.filter((path) => !isMade.has(path) && !(isFree(path) && isStale(path))).flatMap(addressed),
    ];
  };
  const addressed = (path: string): AddressedFile[] => {
    const found = editionAt(path);
    return found === undefined ? [] : [{ path, ...found, form: formAt(found, source.documents) }];
  };
  // What is left as it was published is linked to as well.
  const overviews = ({ paths, isFree }: OutputState) => {
    if (site !== undefined) {
      const files = standing(paths, isFree);
      return [...site.shared(files), { ...makeCheckPage(source.documents, files), organisation: null }];
    }
    const kept = paths.flatMap((path): AddressedFile[] => {
      const [found] = addressed(path);
      const isKept = found !== undefined && (!isFree(path) || left.some((document) => isLeft(found, document)));
      return isKept ? [found] : [];
    });
    const ownFeeds = about.each.filter(isBeside).map(({ path }) => path);
    const feeds = standingFeeds(ownFeeds, { paths, isFree }, isStale);
    return about.all([...made.filter(({ path }) => isFree(path)), ...kept], feeds);
  };
  const isAskedOf = (organisation: string) => asked.length === 0 || asked.includes(organisation);
  // Of an organisation of which nothing could be made, all stays as it was published.
  const isMade = (organisation: string) =>
    made.some((file) => file.organisation === organisation) ||
    !source.documents.some((document) => document.organisation.id === organisation);
  const isBeside = ({ organisation: id }: OutputFile) => id !== null && isAskedOf(id) && isMade(id);
  const ofBoards = (paths: readonly string[]) => {
    const isFree = () => true;
    const feeds = standingFeeds(
      about.each.filter(isBeside).map(({ path }) => path),
      { paths, isFree },
      isStale,
    );
    return about.boards(standing(paths, isFree), feeds, (id) => isAskedOf(id) && isMade(id));
  };
  const beside = (paths: readonly string[]) => [
    ...about.each.filter(isBeside),
    ...ofBoards(paths),
    ...(site?.pages(
      standing(paths, () => true),
      isAskedOf,
    ) ?? []),
  ];
  const written = writeFiles<OutputFile>(session.host, made, { out, isStale, beside, overviews, onWait });
  diagnostics.push(...written.diagnostics);
  if (written.value === undefined) return { value: undefined, diagnostics };
  const { files, hindered, ...counts } = written.value;
  const isHindered = ({ organisation }: DocumentName) => hindered.includes(organisation);
  const value = {
    out,
    files: files.map(({ path, bytes, organisation }) => ({ organisation, path, bytes: bytes.length })),
    written: counts,
    ...(site === undefined ? {} : { site: { address: site.site.address } }),
    left: [
      ...left.filter((document) => !isHindered(document)),
      ...built.value
        .filter(isHindered)
        .map(({ organisation, protocol }) => ({ organisation, protocol, left: 'all' as const })),
    ],
  };
  return { value, diagnostics };
}

/** What is asked that cannot be had with a site. */
function unfitFor(
  host: Host,
  { isPublic, site, formats, variants, organisations = [] }: BuildRequest,
  out: string,
): Diagnostic[] {
  const isPart = organisations.length > 0 || formats !== undefined || variants !== undefined;
  if (site !== true) {
    const isThere = isPublic === true && isPart && host.kind(`${out}/${SITE.element}`) === 'file';
    return isThere ? [diagnostic('site-there', NO_PLACE, { out })] : [];
  }
  if (isPublic !== true) return [diagnostic('site-public', NO_PLACE, {})];
  const parts: [string, unknown][] = [
    ['--format', formats],
    ['--variant', variants],
  ];
  return parts.flatMap(([name, value]) => (value === undefined ? [] : [diagnostic('site-part', NO_PLACE, { name })]));
}

/** What makes the pages of a site, of what stands there. */
async function openSite(source: Illustrated, host: Host, today: string) {
  const [{ siteOf }, { organisationsOf }, { organisationPages, sharedFiles }] = await Promise.all([
    import('../publish/site/index.ts'),
    import('../publish/site/entries.ts'),
    import('../publish/site/pages.ts'),
  ]);
  const site = siteOf(source.policy);
  const entries = (files: readonly AddressedFile[]) => organisationsOf({ ...source, site, today, files });
  return {
    site,
    pages: (files: readonly AddressedFile[], isAsked: (organisation: string) => boolean) =>
      organisationPages(site, entries(files), isAsked),
    shared: (files: readonly AddressedFile[]) => sharedFiles(host, site, entries(files)),
  };
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

/** What is about documents rather than one of them. */
interface Overviews {
  /** The files about all documents, with links to those given and to the calendars of organisations at `feeds`. */
  all(files: readonly AddressedFile[], feeds: readonly string[]): OutputFile[];
  /** The calendar of each organisation. */
  readonly each: readonly OutputFile[];
  /** The page of each board that is asked for and has one, with links as `all` has them. */
  boards(files: readonly AddressedFile[], feeds: readonly string[], isAsked: (id: string) => boolean): OutputFile[];
}

/** Who asks for one format asks for that alone. */
async function overviewMaker(
  { policy, documents, diagnostics }: Illustrated,
  today: string,
  { isWhole, isAll, isPublic }: { isWhole: boolean; isAll: boolean; isPublic: boolean },
  previous: PreviousFeed | undefined,
): Promise<Overviews> {
  if (!isWhole || isPublic) return { all: () => [], each: [], boards: () => [] };
  const { makeOverviews } = await import('../publish/overviews.ts');
  const comparison = { path: COMPARISON, organisation: null, bytes: await makeComparison(policy, documents) };
  const made = makeOverviews(policy, documents, today, { isSound: !hasErrors(diagnostics), previous });
  const each = made.filter(({ organisation }) => organisation !== null);
  const overviews = [...made.filter(({ organisation }) => organisation === null), comparison];
  const { dashboardOf } = await import('../publish/dashboard.ts');
  const dashboard = dashboardOf(policy, documents, today);
  const { boards } = dashboard;
  // A part of the documents would make a start page with a part of the links: then the one that is there stays.
  if (!isAll) return { all: () => overviews, each, boards };
  const paths = [...overviews.map(({ path }) => path), CHECK_PAGE];
  const about = (files: readonly AddressedFile[], feeds: readonly string[]) => [
    makeCheckPage(documents, files),
    dashboard.start(files, paths, feeds),
  ];
  const all: Overviews['all'] = (files, feeds) => [
    ...overviews,
    ...about(files, feeds).map((file) => ({ ...file, organisation: null })),
  ];
  return { all, each, boards };
}

/** The feed to carry over from. */
async function previousFeed(
  host: Host,
  { previousFeed: file = '', formats, variants, isPublic }: BuildRequest,
): Promise<Result<PreviousFeed | undefined>> {
  const others: [string, boolean][] = [
    ['--format', formats !== undefined],
    ['--variant', variants !== undefined],
    ['--public', isPublic === true],
  ];
  const idle = others.flatMap(([name, isGiven]) => (isGiven ? [diagnostic('feed-idle', NO_PLACE, { name })] : []));
  if (idle.length > 0) return { value: undefined, diagnostics: idle };
  return (await import('../publish/previous-feed.ts')).readPreviousFeed(host, file);
}

/** All documents side by side, for staff. */
async function makeComparison(policy: Policy, documents: readonly PolicyDocument[]): Promise<Uint8Array> {
  const [{ COMPARED_WHOLE, sideBySide }, { formatCompareHtml }] = await Promise.all([
    import('./compare/index.ts'),
    import('../report/compared/html.ts'),
  ]);
  return new TextEncoder().encode(formatCompareHtml(sideBySide(policy, documents, [], COMPARED_WHOLE), 'nl'));
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
