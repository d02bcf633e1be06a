/** What a text in the archive says of itself: words that follow from the record alone, whatever day it is. In Dutch. */
import type { Status } from '../model/status.ts';
import { printDate } from '../words/dates.ts';
import { FROM_PAPER, NOT_RECORDED } from '../words/states.ts';
import type { LinkedText, Piece } from './linked-text.ts';
import { versionName } from './words.ts';

/** A version in the archive, and its days in force. */
export interface ArchiveNote {
  readonly number: string;
  /** As in `governance/days-in-force.ts`. */
  readonly from: string | null;
  readonly end: string | null;
  readonly until: string | null;
  readonly by: 'replaced' | 'repealed' | 'lapsed' | null;
  readonly isNever: boolean;
  /** The number of the version that replaced it; null where none did, or it has none. */
  readonly replacedBy: string | null;
}

/** Addresses of pages, from a text in the archive. */
export interface ArchiveWays {
  /** Of what stands in its place now. */
  readonly inPlace: string;
  /** Of the version that replaced it; null where that is not in the archive. */
  readonly successor: string | null;
  /** They are whole, and lead there from whatever place the file is in. */
  readonly isAddress: boolean;
}

/** `in werking van 1 augustus 2024 tot en met 31 juli 2025, vervangen door versie 2.0`. */
export function archiveStanding(note: ArchiveNote): string {
  const after = endWords(note);
  return `${daysWords(note)}${after === '' ? '' : `, ${after}`}`;
}

/** The days alone, for a sentence. */
export function daysWords({ from, until, end, by, isNever }: ArchiveNote): string {
  if (isNever) return 'nooit in werking geweest';
  const last =
    until !== null
      ? `tot en met ${printDate(until)}`
      : end !== null
        ? `tot ${printDate(end)}`
        : by === null
          ? ''
          : null;
  const unknown = last === null ? `laatste dag ${NOT_RECORDED}` : last;
  if (from === null) return `eerste dag in werking ${NOT_RECORDED}${unknown === '' ? '' : `, ${unknown}`}`;
  if (last === null) return `in werking vanaf ${printDate(from)}, ${unknown}`;
  return last === '' ? `in werking vanaf ${printDate(from)}` : `in werking van ${printDate(from)} ${last}`;
}

function endWords({ by, end, replacedBy }: ArchiveNote): string {
  if (by === 'replaced') return `vervangen door ${successorName({ replacedBy })}`;
  if (by === 'repealed') return `ingetrokken per ${end === null ? '' : printDate(end)}`;
  return by === 'lapsed' ? 'daarna vervallen' : '';
}

function successorName({ replacedBy }: Pick<ArchiveNote, 'replacedBy'>): string {
  return replacedBy === null ? 'een latere versie' : `versie ${replacedBy}`;
}

/** For the top: that it is of the archive, when it held, and the ways to what replaced it and to what holds. */
export function archivePhrase(
  note: ArchiveNote,
  status: Status,
  { inPlace, successor, isAddress }: ArchiveWays,
): LinkedText {
  const name = versionName(status) ?? `versie ${note.number}`;
  const own = `Uit het archief: ${name}, ${archiveStanding(note)}`;
  const next = note.by === 'replaced' && successor !== null ? successorName(note) : '';
  const pieces: Piece[] =
    next === '' || successor === null ? [own] : [own.slice(0, -next.length), { words: next, url: successor }];
  // On paper an address is read; a relative one says nothing there.
  const now: Piece[] = isAddress
    ? ['. Wat nu geldt, staat op ', { words: inPlace, url: inPlace }]
    : ['. ', { words: 'Bekijk wat nu geldt', url: inPlace }];
  return { pieces: [...pieces, ...now, '.'] };
}

/** For the control block. */
export function archiveStatus(note: ArchiveNote, { migrated }: Status): string {
  const paper = migrated ? ` (${FROM_PAPER}; de organen besloten over de papieren tekst)` : '';
  return `${archiveStanding(note)}${paper}`;
}
