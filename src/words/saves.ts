/** What a save changed, as a message of a commit tells it: in Dutch, for whoever reads what somebody proposes. */
import type { LooseFile } from '../model/sharing.ts';

/** A first line, and what there is more to tell. */
export interface SaveWords {
  readonly subject: string;
  readonly lines: readonly string[];
}

export interface Names {
  organisation(id: string): string;
  protocol(id: string): string;
}

const CHANGES = { added: 'toegevoegd', changed: 'gewijzigd', removed: 'vervallen' } as const;

/** Letters of a first line. */
const ROOM = 72;
/** Fewer say nothing. */
const LEAST = 16;
/** That stand before no ellipsis. */
const SIGNS = [' ', '.', ',', ';', ':', '…'];

/** `Pestprotocol De Linde: bepaling 2.1 ‘Wie gepest wordt…’ gewijzigd`: the words of the clause are what gives way. */
export function clauseSubject(at: string, number: string | null, words: string, done: string): string {
  const around = (own: string) => `${at}: bepaling ${number === null ? '' : `${number} `}‘${own}’ ${done}`;
  const room = Math.max(LEAST, ROOM - [...around('')].length);
  const letters = [...words];
  if (letters.length <= room) return around(words);
  // A word that ends just there stays.
  const end = letters.slice(0, room).lastIndexOf(' ');
  const cut = letters.slice(0, end > 0 ? end : room - 1);
  while (SIGNS.includes(cut.at(-1) ?? '')) cut.pop();
  return around(`${cut.join('')}…`);
}

/** `Pestprotocol De Linde`; of the base the title alone. */
export function documentWords(protocol: string, organisation: string | null): string {
  return organisation === null ? `${protocol} (basis)` : `${protocol} ${organisation}`;
}

/** Files that were changed otherwise than by a save in the studio. */
export function looseWords(files: readonly LooseFile[], names: Names): SaveWords {
  const [first] = files;
  const lines = files.flatMap((file) => linesOf(file, names));
  if (first === undefined || files.length > 1) return { subject: `${files.length} bestanden gewijzigd`, lines };
  const [clause, other] = first.clauses;
  const at = whereOf(first, names);
  if (clause === undefined) return { subject: `${at}: ${CHANGES[first.change]}`, lines: [] };
  return other === undefined && !first.hasOtherChanges
    ? { subject: clauseSubject(at, null, clause.words || clause.clause, CHANGES[clause.change]), lines: [] }
    : { subject: `${at}: ${first.clauses.length} bepalingen gewijzigd`, lines };
}

function linesOf(file: LooseFile, names: Names): string[] {
  const at = whereOf(file, names);
  return file.clauses.length === 0
    ? [`${at}: ${CHANGES[file.change]}`]
    : file.clauses.map((clause) => `${at}: ${clauseWords(clause)}`);
}

function whereOf({ file, protocol, organisation }: LooseFile, names: Names): string {
  if (protocol !== null && !file.includes('/pins/') && !file.endsWith('/pinned.yaml'))
    return documentWords(names.protocol(protocol), organisation === null ? null : names.organisation(organisation));
  return organisation === null || protocol !== null ? file : names.organisation(organisation);
}

function clauseWords({ clause, change, words }: LooseFile['clauses'][number]): string {
  return `bepaling ${words === '' ? clause : `‘${words}’`} ${CHANGES[change]}`;
}
