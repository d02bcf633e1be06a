/** Takes over somebody's own document: reads it, understands it, writes what comes of it, and accounts for every word. */
import { hash } from 'node:crypto';
import { type Diagnostic, diagnostic, NO_PLACE, type Result } from '../../diagnostic/diagnostic.ts';
import { hasErrors } from '../../diagnostic/format.ts';
import { accountOf } from '../../import/account/index.ts';
import { settleChanges } from '../../import/changes.ts';
import { understand } from '../../import/index.ts';
import type { FileChange } from '../../model/edit.ts';
import type { Imported, ImportRequest, PassageFate, Understood } from '../../model/imported.ts';
import type { Paper } from '../../model/paper.ts';
import { POLICY } from '../../source/index.ts';
import { idFrom } from '../../words/beginning.ts';
import { toldAnew } from '../edit/effect.ts';
import { orFailure, writeFailed } from '../or-failure.ts';
import { overlay } from '../overlay.ts';
import type { Session, Source } from '../session.ts';
import { addToSource, changeTogether } from '../write-source.ts';
import { draft } from './draft.ts';
import type { Drafted } from './drafted.ts';
import { wordsOfText } from './rebuilt.ts';
import { type SettledImport, settledRequest, wrongImport } from './request.ts';

/** Without a value nothing was written, and nothing could be made. With errors in `told` nothing was written. */
export async function importPaper(session: Session, request: ImportRequest): Promise<Result<Imported | undefined>> {
  const wrong = wrongImport(session.read(), request);
  if (wrong.length > 0) return { value: undefined, diagnostics: wrong };
  const { name, bytes } = request.file;
  const read = await session.host.readPaper(bytes, name);
  if (read.value === undefined) return { value: undefined, diagnostics: read.diagnostics };
  const paper = settleChanges(read.value, request.changes === 'reject' ? 'reject' : 'accept');
  const understood = understand(paper, name.replace(/\.\w+$/, ''));
  // A title, facts and what stands around a text are no text.
  if (understood.protocol.clauses.length === 0)
    return { value: undefined, diagnostics: [diagnostic('import-empty', NO_PLACE, { file: name })] };
  const asked = settledRequest(request, idFrom(understood.protocol.title) ?? 'protocol');
  const done = (request.dryRun === true ? look : write)(session, asked, { paper, understood });
  return { value: done.value, diagnostics: [...read.diagnostics, ...done.diagnostics] };
}

interface Read {
  readonly paper: Paper;
  readonly understood: Understood;
}

/** What it would make of the source as it is now. */
function think(session: Session, source: Source, asked: SettledImport, read: Read): Result<Thought | undefined> {
  const { paper, understood } = read;
  const drafted = draft(session, source, asked, understood);
  if (drafted.value === undefined) return { value: undefined, diagnostics: drafted.diagnostics };
  const { files, figures, undecided, values, ids, mode, organisation, protocol } = drafted.value;
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
    understood: renamed(understood, ids),
    placements,
    undecided,
    values,
    rebuilt,
  });
  const told = toldAnew(source, after);
  const value = { isWritten: false, mode, organisation, protocol, files, account, told, drafted: drafted.value };
  return { value, diagnostics: [] };
}

/** With the ids that its clauses and parts have in the source. */
function renamed(understood: Understood, ids: Drafted['ids']): Understood {
  const idOf = (id: string) => ids.get(id) ?? id;
  const fates = understood.fates.map((own): PassageFate => {
    const { fate } = own;
    if ('clause' in fate) return { ...own, fate: { ...fate, clause: idOf(fate.clause) } };
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

function look(session: Session, asked: SettledImport, read: Read): Result<Imported | undefined> {
  const { value, diagnostics } = think(session, session.read(), asked, read);
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
