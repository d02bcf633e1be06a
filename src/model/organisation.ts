/** An organisation in time: whom it is under on a day, and until when it exists. Days are `YYYY-MM-DD`; both ends count. */
import type { OrganisationFile, ParentPeriod } from './source.ts';

/** A period under one board. */
export interface Belonging {
  /** Id of the board. */
  readonly organisation: string;
  readonly name: string;
  /** First and last day; null where there is none. */
  readonly from: string | null;
  readonly until: string | null;
  /** The last day has passed. */
  readonly isPast: boolean;
}

/** The end of an organisation, past or to come. */
export interface Ended {
  /** The last day. */
  readonly date: string;
  readonly successor: { readonly organisation: string; readonly name: string } | null;
  /** In a few words. */
  readonly reason: string | null;
  /** The last day has passed. */
  readonly isPast: boolean;
}

type Dated = Pick<OrganisationFile, 'parent' | 'ended'>;

/** Whether anything of it depends on the day. */
export function isDated({ parent, ended }: Dated): boolean {
  return Array.isArray(parent) || ended !== undefined;
}

/** The periods under a board, in their order; an id alone is one without an end. */
export function periodsOf({ parent = [] }: Dated): readonly ParentPeriod[] {
  return typeof parent === 'string' ? [{ organisation: parent }] : parent;
}

/** Id of the board on a day; `''` is before all days. One that ended stands as on its last day. */
export function parentOn(organisation: Dated, day: string): string | undefined {
  const last = organisation.ended?.date;
  const then = last !== undefined && last < day ? last : day;
  return periodsOf(organisation).find(({ from = '', until = then }) => from <= then && then <= until)?.organisation;
}

/** Whether it has ended: its last day has passed. */
export function isOver({ ended }: { readonly ended?: Pick<Ended, 'isPast'> }): boolean {
  return ended?.isPast === true;
}
