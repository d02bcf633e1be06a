/** Changes the source in terms of clauses and layers, or tells what that would do. */
import type { Diagnostic, Result } from '../../diagnostic/diagnostic.ts';
import type { Host } from '../../host/index.ts';
import type { Edit, EditConflict, Edited, EditRequest, FileChange } from '../../model/edit.ts';
import { inNfc } from '../../source/characters.ts';
import { overlay } from '../overlay.ts';
import type { Session, Source } from '../session.ts';
import { changeTogether, isOvertaken, type PutTogether, textWith } from '../write-source.ts';
import { changed } from './changes.ts';
import { impactsOf, restingOn, toldAnew } from './effect.ts';
import { inOrder, pinDrafts } from './pins.ts';
import { type Reading, readingFor } from './reached.ts';
import { wrongRequest } from './request.ts';
import type { Draft, Scene } from './scene.ts';

type Done = Edited | EditConflict;

/** How often it is thought out anew on what somebody saved just then, in an editor that waits for nobody. */
const ATTEMPTS = 5;

/**
 * Makes all edits of a request, or none. Without a value nothing was written; with errors in `told` it was: an author may
 * save what is not finished, as long as each file is in order by itself.
 */
export function edit(session: Session, asked: EditRequest): Result<Done | undefined> {
  const request = { ...asked, edits: asData(asked.edits) };
  const reading = readingFor(session, request);
  for (let attempt = 1; ; attempt++) {
    const result =
      request.dryRun === true
        ? attemptOn(reading, reading.now(), request, undefined)
        : changeTogether<Done>(session, (source, put) => attemptOn(reading, source, request, put), reading.now);
    if (attempt === ATTEMPTS || result.value !== undefined || !result.diagnostics.some(isOvertaken)) return result;
  }
}

/** As they would be read from a file: nothing that is undefined, and letters with accents as one. */
function asData(edits: readonly Edit[]): readonly Edit[] {
  return inNfc(JSON.parse(JSON.stringify(edits)) as readonly Edit[]);
}

function attemptOn(
  reading: Reading,
  source: Source,
  request: EditRequest,
  put: PutTogether | undefined,
): Result<Done | undefined> {
  const wrong = wrongRequest(source, request);
  if (wrong.length > 0) return { value: undefined, diagnostics: wrong };
  const start: Scene = { policy: source.policy, protocol: request.protocol, drafts: new Map() };
  const made = makeAll(start, request);
  if ('diagnostics' in made) return { value: undefined, diagnostics: made.diagnostics };
  if ('conflict' in made) return { value: made.conflict, diagnostics: [] };
  const { only, host } = reading;
  const pins = pinDrafts(start, made.scene, layersOf(request), only === undefined);
  const files = textsOf(host, inOrder([...made.scene.drafts.values(), ...pins]));
  if (files.value === undefined) return { value: undefined, diagnostics: files.diagnostics };
  const after = stateAfter(reading, source, files.value);
  const told = put === undefined ? [] : put(files.value);
  if (told.length > 0) return { value: undefined, diagnostics: told };
  const value: Edited = {
    kind: 'edited',
    isWritten: put !== undefined && files.value.length > 0,
    files: files.value,
    impacts: impactsOf(source, after, host.today(), only),
    resting: restingOn(source, after, { protocol: request.protocol, organisation: only }, layersOf(request)),
    told: toldAnew(source, after),
    made: made.ids,
  };
  return { value, diagnostics: [] };
}

type Made =
  | { readonly scene: Scene; readonly ids: readonly string[] }
  | { readonly conflict: EditConflict }
  | { readonly diagnostics: readonly Diagnostic[] };

/** Each on what those before it made. */
function makeAll(start: Scene, { edits }: EditRequest): Made {
  let scene = start;
  const ids: string[] = [];
  for (const [index, own] of edits.entries()) {
    const outcome = changed(scene, own);
    if ('diagnostics' in outcome) return outcome;
    if ('conflict' in outcome) return { conflict: { kind: 'conflict', edit: index, ...outcome.conflict } };
    ({ scene } = outcome);
    if (outcome.made !== undefined) ids.push(outcome.made);
  }
  return { scene, ids };
}

function layersOf({ edits }: EditRequest): string[] {
  const layers = edits.flatMap((own) => ('layer' in own && own.layer !== null ? [own.layer] : []));
  return [...new Set(layers)];
}

/** What the files become; those that stay as they are left out. */
function textsOf(host: Host, drafts: readonly Draft[]): Result<readonly FileChange[] | undefined> {
  const results = drafts.map((draft) => textWith(host, draft));
  const diagnostics = results.flatMap((result) => result.diagnostics);
  if (diagnostics.length > 0) return { value: undefined, diagnostics };
  return {
    value: results.flatMap(({ value }) => (value === undefined || value.before === value.after ? [] : value)),
    diagnostics,
  };
}

function stateAfter({ host, after }: Reading, source: Source, files: readonly FileChange[]): Source {
  if (files.length === 0) return source;
  return after(overlay(host, Object.fromEntries(files.map((own) => [own.file, own.after ?? '']))));
}
