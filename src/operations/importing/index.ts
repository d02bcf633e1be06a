/** Takes over somebody's own document: reads it, understands it, writes what comes of it, and accounts for every word. */
import { hash } from 'node:crypto';
import { type Diagnostic, diagnostic, NO_PLACE, type Result } from '../../diagnostic/diagnostic.ts';
import { hasErrors } from '../../diagnostic/format.ts';
import type { Host } from '../../host/index.ts';
import { accountOf } from '../../import/account/index.ts';
import { understand } from '../../import/index.ts';
import type { FileChange } from '../../model/edit.ts';
import type { Imported, ImportRequest, PassageFate, TrackedChange, Understood } from '../../model/imported.ts';
import type { Paper } from '../../model/paper.ts';
import { POLICY } from '../../source/index.ts';
import { toldAnew } from '../edit/effect.ts';
import { orFailure, writeFailed } from '../or-failure.ts';
import { overlay } from '../overlay.ts';
import type { Session, Source } from '../session.ts';
import { addToSource, changeTogether } from '../write-source.ts';
import { draft } from './draft.ts';
import type { Drafted } from './drafted.ts';
import { wordsOfText } from './rebuilt.ts';
import { type SettledImport, settledRequest, wrongImport } from './request.ts';
import { decide } from './tracked.ts';

/** Without a value nothing was written, and nothing could be made. With errors in `told` nothing was written. */
export async function importPaper(
  session: Session,
  request: ImportRequest,
  reading: ReturnType<Host['readPaper']>,
): Promise<Result<Imported | undefined>> {
  const source = session.read();
  const wrong = wrongImport(source, request);
  if (wrong.length > 0) return { value: undefined, diagnostics: wrong };
  const read = await reading;
  if (read.value === undefined) return { value: undefined, diagnostics: read.diagnostics };
  const decided = decide(read.value, request);
  if ('wrong' in decided) return { value: undefined, diagnostics: decided.wrong };
  const { paper } = decided;
  const { name } = request.file;
  const understood = understand(paper, name.replace(/\.\w+$/, ''));
  // A title, facts and what stands around a text are no text.
  if (understood.protocol.clauses.length === 0)
    return { value: undefined, diagnostics: [diagnostic('import-empty', NO_PLACE, { file: name })] };
  const asked = settledRequest(source, request, understood.protocol.title);
  const own = { paper, understood, changes: decided.changes(understood.fates) };
  const done = request.dryRun === true ? look(session, source, asked, own) : write(session, asked, own);
  return { value: done.value, diagnostics: [...read.diagnostics, ...done.diagnostics] };
}

interface Read {
  readonly paper: Paper;
  readonly understood: Understood;
  /** With the ids of its draft. */
  readonly changes: readonly TrackedChange[];
}

/** What it would make of the source as it is now. */
function think(session: Session, source: Source, asked: SettledImport, read: Read): Result<Thought | undefined> {
  const { paper, understood, changes } = read;
  const drafted = draft(session, source, asked, { understood, open: openIn(changes) });
  if (drafted.value === undefined) return { value: undefined, diagnostics: drafted.diagnostics };
  const { files, figures, undecided, values, ids, pieces, left, mode, organisation, protocol } = drafted.value;
  const placements = drafted.value.placements.map((own) => ({ ...own, own: ids.get(own.own) ?? own.own }));
  const texts = Object.fromEntries(files.map((own) => [own.file, own.after]));
  const after = session.readFrom(overlay(session.host, { ...texts, ...figures }));
  const document = after.documents.find((own) => own.organisation.id === organisation && own.ledger.id === protocol);
  const { name, bytes } = asked.file;
  const hasTitle = understood.fates.some(({ fate }) => fate.kind === 'title');
  const rebuilt = document?.text === null || document === undefined ? [] : wordsOfText(document.text, hasTitle);
  const file = { name, sha256: hash('sha256', bytes, 'hex'), bytes: bytes.length };
  const account = accountOf({
    file,
    paper,
    understood: renamed(understood, ids, pieces),
    placements,
    undecided,
    values,
    rebuilt,
    left,
    changes: changes.map((own) => (own.clause === null ? own : { ...own, clause: ids.get(own.clause) ?? own.clause })),
  });
  const told = toldAnew(source, after);
  const value = { isWritten: false, mode, organisation, protocol, files, account, told, drafted: drafted.value };
  return { value, diagnostics: [] };
}

/** Clauses of the draft of which somebody has still to decide. */
function openIn(changes: readonly TrackedChange[]): Set<string> {
  return new Set(changes.flatMap(({ state, clause }) => (state === 'open' && clause !== null ? [clause] : [])));
}

/** Of paragraphs of clauses that are more than one in the source. Where notes count along, it is told where the clause begins. */
function placesOf({ fates }: Understood, pieces: NonNullable<Drafted['pieces']>): ReadonlyMap<number, string> {
  const paragraphs = new Map<string, number[]>();
  for (const { paragraph, fate } of fates) {
    if (!('clause' in fate) || !pieces.has(fate.clause)) continue;
    const known = paragraphs.get(fate.clause) ?? [];
    known.push(paragraph);
    paragraphs.set(fate.clause, known);
  }
  const places = [...pieces].flatMap(([id, all]) => {
    const own = paragraphs.get(id) ?? [];
    return own.length === all.length ? own.map((paragraph, at) => [paragraph, all[at] ?? id] as const) : [];
  });
  return new Map(places);
}

/** With the ids that its clauses and parts have in the source. */
function renamed(understood: Understood, ids: Drafted['ids'], pieces: Drafted['pieces'] = new Map()): Understood {
  const idOf = (id: string) => ids.get(id) ?? id;
  const places = placesOf(understood, pieces);
  const fates = understood.fates.map((own): PassageFate => {
    const { fate } = own;
    if ('clause' in fate) return { ...own, fate: { ...fate, clause: places.get(own.paragraph) ?? idOf(fate.clause) } };
    return 'part' in fate ? { ...own, fate: { ...fate, part: idOf(fate.part) } } : own;
  });
  const references = understood.references.map((own) => ({
    ...own,
    clause: idOf(own.clause),
    target: own.target === null ? null : idOf(own.target),
  }));
  const proposals = understood.proposals.map((own) => ({ ...own, clauses: own.clauses.map(idOf) }));
  return { ...understood, fates, references, proposals };
}

type Thought = Imported & { readonly drafted: Drafted };

function look(session: Session, source: Source, asked: SettledImport, read: Read): Result<Imported | undefined> {
  const { value, diagnostics } = think(session, source, asked, read);
  if (value === undefined) return { value, diagnostics };
  const { drafted: _, ...imported } = value;
  return { value: imported, diagnostics };
}

/** On the source as it is under the lock. */
function write(session: Session, asked: SettledImport, read: Read): Result<Imported | undefined> {
  const written = (thought: Result<Thought | undefined>, put: (own: Drafted) => readonly Diagnostic[]) => {
    if (thought.value === undefined) return { value: undefined, diagnostics: thought.diagnostics };
    const { drafted, ...value } = thought.value;
    // What would be wrong in the source is not put into it.
    if (hasErrors(value.told)) return { value, diagnostics: value.told };
    const failed = put(drafted);
    if (failed.length > 0) return { value: undefined, diagnostics: failed };
    return { value: { ...value, isWritten: true }, diagnostics: [] };
  };
  const isNew = !session.read().policy.protocols.some(({ id }) => id === asked.protocol);
  if (isNew)
    return addToSource<Imported>(session, (source, add) =>
      written(think(session, source, asked, read), ({ files, figures }) => {
        const texts = Object.fromEntries(files.map((own) => [own.file, own.after ?? '']));
        return add({ ...texts, ...figures }, movesOf(files, asked.protocol));
      }),
    );
  return changeTogether<Imported>(session, (source, put) =>
    written(think(session, source, asked, read), ({ files, figures }) =>
      withFigures(session, figures, () => put(files)),
    ),
  );
}

/** Pictures stand there before a text names them; where that fails, they go again. */
function withFigures(
  { host }: Session,
  figures: Drafted['figures'],
  put: () => readonly Diagnostic[],
): readonly Diagnostic[] {
  const fresh = Object.entries(figures).filter(([file]) => host.kind(file) === undefined);
  return orFailure(
    () => {
      for (const [file, bytes] of fresh) host.write(file, bytes);
      const failed = put();
      if (failed.length > 0) for (const [file] of fresh) host.remove(file);
      return failed;
    },
    (code) => [writeFailed(POLICY, code)],
  );
}

/** The organisation before its protocol, which comes as one folder. */
function movesOf(files: readonly FileChange[], protocol: string): string[] {
  const folder = `${POLICY}/protocols/${protocol}`;
  return [...files.map(({ file }) => file).filter((file) => !file.startsWith(`${folder}/`)), folder];
}
