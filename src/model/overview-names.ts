/** Names of files about documents rather than one of them, which pages link to. */

/** All documents side by side. */
export const COMPARISON = 'vergelijking.html';

/** Whether a file is one of those that are published. */
export const CHECK_PAGE = 'controle.html';

/** A calendar to subscribe to: at the top of the output folder of all, and in that of an organisation its own. */
export const FEED = 'deadlines.ics';

/** In the folder of a board: its part of the dashboard, where that would be too large. */
export const BOARD_PAGE = 'overzicht.html';

/** The calendar of one organisation. */
export interface OwnFeed {
  /** In the output folder, or as a page in it links to it. */
  readonly path: string;
  /** Id. */
  readonly organisation: string;
  /** Of the organisation. */
  readonly name: string;
  /** The days of its schools stand in it too. */
  readonly hasSchools: boolean;
}
