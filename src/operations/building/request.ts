import type { AskedFormat } from '../../model/format.ts';

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
  /** Called before each file is made, or found to be there: of how many documents all is done already, and of how many it will be. */
  readonly onProgress?: ((organisation: string, file: string, done: number, all: number) => void) | undefined;
  /** Called once, when another build is writing in the folder and is waited for. */
  readonly onWait?: (() => void) | undefined;
}
