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
    ? { subject: `${at}: ${clauseWords(clause)}`, lines: [] }
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
