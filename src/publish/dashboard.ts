/**
 * `index.html` at the top of the output folder, and where documents are many the page of each board in its folder. Unlike the
 * other overviews they depend on the day, for they tell what is due on that day: the same source on the same day gives the same
 * bytes, and each page says which day it is of.
 */
import type { AddressedFile } from '../model/edition.ts';
import { groupBy } from '../model/group.ts';
import { BOARD_PAGE } from '../model/overview-names.ts';
import { nameOf } from '../model/policy-document.ts';
import {
  boardsOf,
  documentedIn,
  entriesOf,
  formatBoard,
  formatDashboard,
  haveOwnPages,
  withFiles,
} from '../report/dashboard/index.ts';
import { chainOf } from '../resolve/chain.ts';
import { relativeTo } from './address.ts';
import { ownFeeds } from './feed-links.ts';
import type { Recorded } from './overviews.ts';

export const DASHBOARD = 'index.html';

interface Page {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Dashboard {
  /** With links to `files` that stand in the same folder, to the `overviews` by name and to the `feeds` of organisations by path. */
  start(files: readonly AddressedFile[], overviews: readonly string[], feeds: readonly string[]): Page;
  /** Of each board that is asked for by id; none where all documents stand on the start page. */
  boards(
    files: readonly AddressedFile[],
    feeds: readonly string[],
    isAsked: (organisation: string) => boolean,
  ): (Page & { readonly organisation: string })[];
}

/** Of all documents. `today` as `YYYY-MM-DD`. What it needs of them it takes at once, and nothing of their texts. */
export function dashboardOf({ policy, documents, records }: Recorded, today: string): Dashboard {
  const entries = entriesOf(records, today);
  const left = documents.filter(({ stopped }) => stopped === 'all').map(nameOf);
  const feedsAt = (paths: readonly string[]) => ownFeeds(policy, paths);
  const boards = new Map(
    [...policy.organisations.values()].map((own) => [own.id, chainOf(policy, own)[0]?.id ?? own.id]),
  );
  const page = (path: string, text: string): Page => ({ path, bytes: new TextEncoder().encode(text) });
  return {
    start(files, overviews, feeds) {
      const beside = { overviews, left, feeds: feedsAt(feeds) };
      return page(DASHBOARD, formatDashboard(withFiles(entries, files), today, beside, boardPage));
    },
    boards(files, feeds, isAsked) {
      if (!haveOwnPages(entries)) return [];
      const documented = documentedIn(entries);
      const ofBoard = (organisation: string) => boards.get(organisation) ?? organisation;
      const leftOf = groupBy(left, ({ organisation }) => [ofBoard(organisation)]);
      const feedsOf = groupBy(feedsAt(feeds), ({ organisation }) => [ofBoard(organisation)]);
      return boardsOf(withFiles(entries, files))
        .filter(({ organisation }) => isAsked(organisation))
        .map(({ organisation, name, entries: own }) => {
          const path = boardPage(organisation);
          const here = <T extends { readonly path: string }>(file: T): T => ({
            ...file,
            path: relativeTo(path, file.path),
          });
          const text = formatBoard(
            own.map((entry) => ({ ...entry, files: entry.files.map(here) })),
            today,
            {
              name,
              start: relativeTo(path, DASHBOARD),
              documented,
              left: leftOf.get(organisation) ?? [],
              feeds: (feedsOf.get(organisation) ?? []).map(here),
            },
          );
          return { ...page(path, text), organisation };
        });
    },
  };
}

function boardPage(organisation: string): string {
  return `${organisation}/${BOARD_PAGE}`;
}
