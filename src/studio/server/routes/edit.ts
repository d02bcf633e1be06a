/** Saves, and taking the last of them back. */
import type { Context } from 'hono';
import type { Language } from '../../../diagnostic/diagnostic.ts';
import type { DocumentName, Edited, Result } from '../../../index.ts';
import type { EditAnswer, EditBody } from '../../api.ts';
import { answer, refuse } from '../answers.ts';
import { editBody, readBody } from '../body.ts';
import type { Saving } from '../changes.ts';
import { findingsOf, type LeadsTo, leadIn } from '../findings.ts';
import { inWords } from '../impact-words.ts';
import { type Known, messageOf } from '../save-words.ts';
import { saved, takenBack } from '../saved.ts';
import type { Studio } from '../studio.ts';
import { told } from '../words.ts';

export async function edit(c: Context, { studio, changes }: Saving, body: string): Promise<Response> {
  const request = editBody(readBody(body));
  if (request === undefined) return refuse(c, studio, 'studio-unreadable', 400);
  const { value, diagnostics } = await studio.keeping.writing(() => studio.regelwerk.edit(request));
  if (value === undefined) return answer(c, refusedBy(diagnostics, studio, request), 422);
  if (value.kind === 'conflict') return answer(c, value satisfies EditAnswer, 409);
  if (value.isWritten && value.files.length > 0) {
    const { files } = value;
    const words = wordsOf(request, value, studio.options.language);
    const undo = { words, run: () => studio.regelwerk.undo(files) };
    const message = knownIn(studio).then((known) => messageOf(request, value, known));
    saved({ studio, changes }, { message, files, undo });
  }
  return answer(c, await editedAnswer(studio, request, value, diagnostics));
}

export async function undo(c: Context, { studio, changes }: Saving): Promise<Response> {
  const { saves, options } = studio;
  const last = saves.at(-1);
  if (last === undefined)
    return answer(c, { kind: 'refused', findings: [told('studio-nothing-to-undo', options.language)] }, 409);
  const { value, diagnostics } = await studio.keeping.writing(last.undo);
  if (value === undefined) return answer(c, refusedBy(diagnostics, studio), 409);
  // Somebody may have saved meanwhile.
  saves.splice(saves.lastIndexOf(last), 1);
  takenBack({ studio, changes }, { message: last.message, files: last.back });
  const back: Edited = { kind: 'edited', isWritten: true, files: value, impacts: [], resting: [], told: [], made: [] };
  return answer(c, await editedAnswer(studio, undefined, back, diagnostics));
}

function refusedBy(
  diagnostics: Result<unknown>['diagnostics'],
  studio: Studio,
  request?: EditBody,
): Extract<EditAnswer, { kind: 'refused' }> {
  return { kind: 'refused', findings: findingsOf(diagnostics, studio, leadsTo(studio, request)) };
}

async function editedAnswer(
  studio: Studio,
  request: EditBody | undefined,
  edited: Edited,
  diagnostics: Result<unknown>['diagnostics'],
): Promise<EditAnswer> {
  const { language } = studio.options;
  const names = await namesIn(studio, edited.impacts);
  return {
    kind: 'edited',
    revision: studio.revision,
    isWritten: edited.isWritten,
    files: edited.files,
    impacts: edited.impacts.map((impact) => inWords(impact, names, language)),
    resting: edited.resting,
    findings: findingsOf([...edited.told, ...diagnostics], studio, leadsTo(studio, request)),
    made: edited.made,
    redline: await redlineOf(studio, request, edited),
  };
}

/** Of the document that its author looks at, unless only texts of others are changed: then of the first of these. */
async function redlineOf(
  { regelwerk }: Studio,
  request: EditBody | undefined,
  { impacts, files }: Edited,
): Promise<string | null> {
  const isOwn = ({ organisation, protocol }: DocumentName) =>
    organisation === request?.organisation && protocol === request.protocol;
  const first = impacts.find(isOwn) ?? impacts[0] ?? request;
  if (first === undefined || files.length === 0) return null;
  const { organisation, protocol } = first;
  const { value } = await regelwerk.changes({ organisation, protocol, files });
  return value ?? null;
}

function leadsTo(studio: Studio, request: EditBody | undefined): LeadsTo | undefined {
  if (request === undefined) return undefined;
  const { organisation, protocol } = request;
  return leadIn(studio, { organisation, protocol });
}

async function knownIn({ regelwerk }: Studio): Promise<Known> {
  const { value } = await regelwerk.list();
  const documents = value?.documents ?? [];
  return {
    organisations: new Map((value?.organisations ?? []).map(({ id, name }) => [id, name])),
    protocols: new Map(documents.map(({ ledger, text }) => [ledger.id, text?.title ?? ledger.id])),
  };
}

async function namesIn(studio: Studio, impacts: Edited['impacts']): Promise<ReadonlyMap<string, string>> {
  return impacts.length === 0 ? new Map() : (await knownIn(studio)).organisations;
}

const SAVED = {
  nl: {
    one: (what: string) => `De wijziging van ${what}`,
    more: (count: number) => `${count} wijzigingen samen`,
    settled: (what: string, count: number) =>
      `De keuze over ${what}${count === 1 ? '' : ` voor ${count} organisaties`}`,
  },
  en: {
    one: (what: string) => `The change of ${what}`,
    more: (count: number) => `${count} changes together`,
    settled: (what: string, count: number) =>
      `The choice about ${what}${count === 1 ? '' : ` for ${count} organisations`}`,
  },
} as const;

type Settle = Extract<EditBody['edits'][number], { kind: 'settle' }>;

/** By the words of its clause, where a text that changes has it. */
function choiceIn({ choice: { clause, id, kind } }: Settle, impacts: Edited['impacts']): string {
  const known = impacts.flatMap((impact) => impact.known[clause ?? id]?.words ?? [])[0];
  return known === undefined ? (clause ?? (id === '' ? kind : id)) : `‘${known}’`;
}

/** What a save did, for whoever may take it back. */
function wordsOf({ edits }: EditBody, { impacts }: Edited, language: Language): string {
  const [edit] = edits;
  const settled = edits.filter((own) => own.kind === 'settle');
  if (edit?.kind === 'settle') return SAVED[language].settled(choiceIn(edit, impacts), settled.length);
  if (edit === undefined || edits.length > 1) return SAVED[language].more(edits.length);
  const { clause, part, name, file, id, label } = edit as Partial<Record<string, string>>;
  const known = impacts.flatMap((impact) => (clause === undefined ? [] : (impact.known[clause]?.words ?? [])))[0];
  const what = known === undefined ? (clause ?? part ?? name ?? file ?? id ?? label ?? edit.kind) : `‘${known}’`;
  return SAVED[language].one(what);
}
