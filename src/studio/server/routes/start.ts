/** What there is, asked once and after each change; and the day that is taken for today. */
import type { Context } from 'hono';
import { type Diagnostic, NO_PLACE } from '../../../diagnostic/diagnostic.ts';
import { severityOf } from '../../../diagnostic/format.ts';
import { wrongDay } from '../../../index.ts';
import { MOVED_CODES } from '../../api/moved.ts';
import { documentKey, type Start, type StartOrganisation } from '../../api.ts';
import { answer, refuse, refuseBy } from '../answers.ts';
import { readBody, todayBody } from '../body.ts';
import type { Studio } from '../studio.ts';

export async function start(c: Context, studio: Studio): Promise<Response> {
  return answer(c, await startOf(studio));
}

async function startOf(studio: Studio): Promise<Start> {
  const { options, host, regelwerk, day, revision, saves } = studio;
  const { value: listed, diagnostics } = await regelwerk.list();
  const errors = diagnostics.filter((item) => severityOf(item) === 'error');
  const organisations = (listed?.organisations ?? []).map((organisation): StartOrganisation => {
    const documents = (listed?.documents ?? []).filter((own) => own.organisation.id === organisation.id);
    return {
      id: organisation.id,
      name: organisation.name,
      kind: organisation.kind === 'bestuur' ? 'board' : 'school',
      parent: organisation.parent ?? null,
      documents: documents.map(({ ledger }) => ledger.id),
      errors: new Set(documents.flatMap(({ mistakes }) => mistakes)).size,
    };
  });
  const titles = new Map((listed?.documents ?? []).map(({ ledger, text }) => [ledger.id, text?.title ?? ledger.id]));
  return {
    revision,
    language: options.language,
    folder: options.folder.name,
    today: host.today(),
    isSet: day !== null,
    isReadOnly: studio.isReadOnly(),
    asked: options.organisation,
    organisations,
    protocols: [...titles].map(([id, title]) => ({ id, title })),
    counts: { errors: errors.length, warnings: diagnostics.length - errors.length, moved: movedIn(diagnostics) },
    undo: saves.at(-1)?.words ?? null,
  };
}

/** Choices of one layer in one protocol stand in one file. */
function movedIn(diagnostics: readonly Diagnostic[]): number {
  return new Set(
    diagnostics.flatMap(({ code, place }) => (MOVED_CODES.has(code) && place !== NO_PLACE ? [place.file] : [])),
  ).size;
}

export async function today(c: Context, studio: Studio, body: string): Promise<Response> {
  const asked = todayBody(readBody(body));
  if (asked === undefined) return refuse(c, studio, 'studio-unreadable', 400);
  const wrong = asked.day === null ? [] : await wrongDay('--as-of', asked.day);
  if (wrong.length > 0) return refuseBy(c, studio, wrong, 422);
  studio.setDay(asked.day);
  const documents = studio.looks.names().map(documentKey);
  studio.tell({ kind: 'changed', revision: studio.seen(), documents });
  studio.tell({ kind: 'checked', revision: studio.revision });
  return answer(c, await startOf(studio));
}
