/** The files of a build that are about all documents. */
import { hasErrors } from '../../diagnostic/format.ts';
import { recordsOf } from '../../governance/records.ts';
import type { AddressedFile } from '../../model/edition.ts';
import { CHECK_PAGE, COMPARISON } from '../../model/overview-names.ts';
import type { Policy } from '../../model/policy.ts';
import type { PolicyDocument } from '../../model/policy-document.ts';
import type { OutputFile } from '../../publish/build.ts';
import { makeCheckPage } from '../../publish/check-page.ts';
import type { PreviousFeed } from '../../publish/feeds.ts';
import { described } from '../../publish/made.ts';
import type { Illustrated } from '../session.ts';

/** What is about documents rather than one of them. */
export interface Overviews {
  /** The files about all documents, with links to those given and to the calendars of organisations at `feeds`. */
  all(files: readonly AddressedFile[], feeds: readonly string[]): OutputFile[];
  /** The calendar of each organisation. */
  readonly each: readonly OutputFile[];
  /** The page of each board that is asked for and has one, with links as `all` has them. */
  boards(files: readonly AddressedFile[], feeds: readonly string[], isAsked: (id: string) => boolean): OutputFile[];
}

/** Who asks for one format asks for that alone. */
export async function overviewMaker(
  { policy, documents, diagnostics }: Illustrated,
  today: string,
  { isWhole, isAll, isPublic }: { isWhole: boolean; isAll: boolean; isPublic: boolean },
  previous: PreviousFeed | undefined,
): Promise<Overviews> {
  if (!isWhole || isPublic) return { all: () => [], each: [], boards: () => [] };
  const { makeOverviews } = await import('../../publish/overviews.ts');
  const bytes = await makeComparison(policy, documents);
  const comparison = described({ path: COMPARISON, organisation: null, bytes });
  const recorded = { policy, documents, records: recordsOf(policy, documents) };
  const made = makeOverviews(recorded, today, { isSound: !hasErrors(diagnostics), previous }).map(described);
  const each = made.filter(({ organisation }) => organisation !== null);
  const overviews = [...made.filter(({ organisation }) => organisation === null), comparison];
  const { dashboardOf } = await import('../../publish/dashboard.ts');
  const dashboard = dashboardOf(recorded, today);
  const boards: Overviews['boards'] = (...asked) => dashboard.boards(...asked).map(described);
  // A part of the documents would make a start page with a part of the links: then the one that is there stays.
  if (!isAll) return { all: () => overviews, each, boards };
  const paths = [...overviews.map(({ path }) => path), CHECK_PAGE];
  const about = (files: readonly AddressedFile[], feeds: readonly string[]) => [
    makeCheckPage(documents, files),
    dashboard.start(files, paths, feeds),
  ];
  const all: Overviews['all'] = (files, feeds) => [
    ...overviews,
    ...about(files, feeds).map((file) => described({ ...file, organisation: null })),
  ];
  return { all, each, boards };
}

/** All documents side by side, for staff. */
async function makeComparison(policy: Policy, documents: readonly PolicyDocument[]): Promise<Uint8Array> {
  const [{ COMPARED_WHOLE, sideBySide }, { formatCompareHtml }] = await Promise.all([
    import('../compare/index.ts'),
    import('../../report/compared/html.ts'),
  ]);
  return new TextEncoder().encode(formatCompareHtml(sideBySide(policy, documents, [], COMPARED_WHOLE), 'nl'));
}
