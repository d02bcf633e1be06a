/** What a build asks to be published beside the documents that it made, and what is to go. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { AddressedFile } from '../../model/edition.ts';
import { siteFileAt } from '../../publish/address.ts';
import type { BuiltDocument, OutputFile } from '../../publish/build.ts';
import { makeCheckPage } from '../../publish/check-page.ts';
import { standingFeeds } from '../../publish/feed-links.ts';
import { described } from '../../publish/made.ts';
import type { Choice } from '../../publish/wanted.ts';
import type { OutputState, Wish } from '../../publish/write.ts';
import type { Illustrated } from '../session.ts';
import { addressedIn, internalIn, isIn, isLeft, leftIn, staleness } from './left.ts';
import type { Overviews } from './overviews.ts';
import type { openSite } from './site.ts';

export interface Building {
  readonly source: Illustrated;
  readonly built: readonly BuiltDocument[];
  /** Ids; empty for all. */
  readonly asked: readonly string[];
  readonly choice: Choice;
  /** Of every format and variant. */
  readonly isWhole: boolean;
  readonly isPublic: boolean;
  readonly site: Awaited<ReturnType<typeof openSite>> | undefined;
  readonly about: Overviews;
  readonly diagnostics: readonly Diagnostic[];
}

export function wishOf(building: Building): Wish<OutputFile> {
  const { source, built, asked, choice, isWhole, isPublic, site, about, diagnostics } = building;
  const made = built.flatMap(({ files }) => files);
  const left = leftIn(built);
  const isInternal = internalIn(source.documents);
  const isGone = staleness(built, asked, diagnostics);
  const isOfSite = (path: string) => site !== undefined && siteFileAt(path) !== undefined;
  const isStale = (path: string) =>
    (isGone(path) && (isWhole || isIn(choice, path))) ||
    // What a site has at the top is made anew by each build of it.
    (site !== undefined && siteFileAt(path) === 'all') ||
    (isPublic && !isOfSite(path) && isInternal(path));
  const addressed = addressedIn(source.documents);
  /** All that stands there after this build, as far as nothing stands in its way. */
  const standing = (paths: readonly string[], isFree: OutputState['isFree']): AddressedFile[] => {
    const own = made.filter(({ path }) => isFree(path));
    const isMade = new Set(own.map(({ path }) => path));
    return [
      ...own,
      ...paths.filter((path) => !isMade.has(path) && !(isFree(path) && isStale(path))).flatMap(addressed),
    ];
  };
  // What is left as it was published is linked to as well.
  const overviews = ({ paths, isFree }: OutputState): OutputFile[] => {
    if (site !== undefined) {
      const files = standing(paths, isFree);
      return [...site.shared(files), described({ ...makeCheckPage(source.documents, files), organisation: null })];
    }
    const kept = paths.flatMap((path): AddressedFile[] => {
      const [found] = addressed(path);
      const isKept = found !== undefined && (!isFree(path) || left.some((document) => isLeft(found, document)));
      return isKept ? [found] : [];
    });
    return about.all([...made.filter(({ path }) => isFree(path)), ...kept], feedsIn({ paths, isFree }));
  };
  const isAskedOf = (organisation: string) => asked.length === 0 || asked.includes(organisation);
  const isMadeOf = new Set(made.map(({ organisation }) => organisation));
  const isOfDocument = new Set(source.documents.map(({ organisation }) => organisation.id));
  // Of an organisation of which nothing could be made, all stays as it was published.
  const isMade = (organisation: string) => isMadeOf.has(organisation) || !isOfDocument.has(organisation);
  const isBeside = ({ organisation: id }: OutputFile) => id !== null && isAskedOf(id) && isMade(id);
  /** The calendars of organisations that stand there after it. */
  const feedsIn = (state: OutputState) =>
    standingFeeds(
      about.each.filter(isBeside).map(({ path }) => path),
      state,
      isStale,
    );
  const beside = (paths: readonly string[]) => {
    const isFree = () => true;
    const there = standing(paths, isFree);
    return [
      ...about.each.filter(isBeside),
      ...about.boards(there, feedsIn({ paths, isFree }), (id) => isAskedOf(id) && isMade(id)),
      ...(site?.pages(there, isAskedOf) ?? []),
    ];
  };
  return { files: made, isStale, beside, overviews };
}
