/** What councils decide: what is next of each document, where one stands, and what is recorded of it. */
import type { Context } from 'hono';
import type { Agenda, DocumentName, Recorded, RecordOfVersions, Result } from '../../../index.ts';
import { nextStepsOf, verbOf } from '../../../report/dashboard/entry.ts';
import { printEntry } from '../../../report/records.ts';
import { bodyName, printStep } from '../../../words/decisions.ts';
import { documentWords } from '../../../words/saves.ts';
import { listOf } from '../../../words/some-of.ts';
import { printStateShort, stateWord } from '../../../words/states.ts';
import type {
  DecideAnswer,
  DecideBody,
  Decisions,
  DecisionsItem,
  DecisionsOfDocument,
  FieldFinding,
  VersionInWords,
} from '../../api/decisions.ts';
import { documentKey } from '../../api.ts';
import { answer, refuse, refuseBy } from '../answers.ts';
import { readBody } from '../body.ts';
import type { Saving } from '../changes.ts';
import { decideBody } from '../decisions/body.ts';
import { commandOf } from '../decisions/command.ts';
import { fieldOf, isForConfirmation } from '../decisions/fields.ts';
import { wordsOf } from '../decisions/words.ts';
import { findingsOf, leadIn } from '../findings.ts';
import type { SaveWords } from '../keeping.ts';
import { nameOf } from '../leads.ts';
import { saved } from '../saved.ts';
import type { Studio } from '../studio.ts';

export async function decisions(c: Context, studio: Studio): Promise<Response> {
  const { organisation, protocol } = c.req.query();
  if (organisation === undefined || protocol === undefined) return answer(c, await listed(studio));
  const name = { organisation, protocol };
  const { value, diagnostics } = await studio.regelwerk.agenda(name);
  const [agenda] = value ?? [];
  if (agenda === undefined) {
    if (diagnostics.length === 0) return refuse(c, studio, 'studio-not-found', 404);
    return refuseBy(c, studio, diagnostics, 404, leadIn(studio, name));
  }
  const { value: records } = await studio.regelwerk.records(name);
  return answer(c, ofDocument(studio, name, { agenda, records, diagnostics }));
}

interface Known extends Pick<Result<unknown>, 'diagnostics'> {
  readonly agenda: Agenda;
  readonly records: readonly RecordOfVersions[] | undefined;
}

function ofDocument(studio: Studio, name: DocumentName, { agenda, records, diagnostics }: Known): DecisionsOfDocument {
  const { language } = studio.options;
  const { impossible, ...rest } = agenda;
  const found = findingsOf(diagnostics, studio, leadIn(studio, name));
  return {
    revision: studio.revision,
    today: studio.host.today(),
    agenda: {
      ...rest,
      impossible: impossible.flatMap(({ why, ...own }) =>
        findingsOf([why], studio).map((one) => ({ ...own, why: one })),
      ),
    },
    versions: (records?.[0]?.versions ?? []).map((own) => inWords(own, language)).toReversed(),
    findings: found.filter(({ severity }) => severity === 'error'),
  };
}

function inWords(
  { version, edition, state, procedure, proposed, entries }: RecordOfVersions['versions'][number],
  language: Studio['options']['language'],
): VersionInWords {
  const told = entries.map((entry) => ({ id: entry.id, words: printEntry(entry, language) }));
  return { version, edition, state: stateWord(state, language), procedure, proposed, entries: told };
}

async function listed({ regelwerk, host, options, revision }: Studio): Promise<Decisions> {
  const { language } = options;
  const { value: status } = await regelwerk.status();
  const { value: known } = await regelwerk.list();
  const documents = new Map((known?.documents ?? []).map((own) => [documentKey(nameOf(own)), own]));
  const items = (status?.entries ?? []).map((entry): DecisionsItem => {
    const { organisation, name, protocol, title, revisionState, nextRevision, next } = entry.status;
    const { version } = entry.status;
    return {
      ...{ organisation, organisationName: name, protocol, title },
      version,
      state: printStateShort(entry.status, language),
      next: nextStepsOf(entry).map((step) => ({
        who: `${listOf(step.bodies.map(bodyName), language)}${step.kind === null ? '' : ` (${printStep(step.kind)})`}`,
        what: ({ voorleggen: 'submit', besluit: 'decide', afronden: 'finish' } as const)[verbOf(step)],
        by: step.by,
      })),
      revision: { state: revisionState === 'opgeheven' ? 'geen_datum' : revisionState, date: nextRevision },
      isToPropose: entry.isUntried || (next === null && entry.concept !== null),
      errors: documents.get(documentKey({ organisation, protocol }))?.mistakes.length ?? 0,
    };
  });
  return { revision, today: host.today(), items: byDay(items) };
}

/** What has a day first, the earliest at the top; the rest in its own order, which is that of revisions. */
function byDay(items: readonly DecisionsItem[]): DecisionsItem[] {
  const dayOf = ({ next }: DecisionsItem) =>
    next
      .flatMap(({ by }) => by ?? [])
      .sort()
      .at(0) ?? '9999';
  return items.toSorted((one, other) => (dayOf(one) < dayOf(other) ? -1 : Number(dayOf(one) > dayOf(other))));
}

export async function decide(c: Context, { studio, changes }: Saving, text: string): Promise<Response> {
  const body = decideBody(readBody(text));
  if (body === undefined) return refuse(c, studio, 'studio-unreadable', 400);
  const { value, diagnostics } = await studio.keeping.writing(() => recorded(studio, body));
  if (value === undefined) return answer(c, { findings: refusals(studio, body, diagnostics) }, 422);
  // It is in no list of what can be undone: what is recorded is mended by a correction.
  if (value.isWritten)
    saved({ studio, changes }, { message: messageOf(studio, body, value), files: value.files, undo: null });
  const told: DecideAnswer = {
    isWritten: value.isWritten,
    words: wordsOf(value, body.act, studio.options.language),
    files: value.files,
    findings: findingsOf(diagnostics, studio),
    command: commandOf(body),
  };
  return answer(c, told);
}

/** As a commit tells it: the first sentence, with whose it is before it. */
async function messageOf({ regelwerk }: Studio, { act }: DecideBody, value: Recorded): Promise<SaveWords> {
  const { value: known } = await regelwerk.list();
  const document = known?.documents.find((own) => documentKey(nameOf(own)) === documentKey(value));
  const title = document?.text?.title ?? value.protocol;
  const at = documentWords(title, document?.organisation.name ?? value.organisation);
  const [first = '', ...lines] = wordsOf(value, act, 'nl');
  return { subject: `${at}: ${first}`, lines };
}

function recorded({ regelwerk }: Studio, { act, ...body }: DecideBody): Promise<Result<Recorded | undefined>> {
  const { does, ...given } = act;
  const request = { ...body, ...given };
  return regelwerk[does](request);
}

function refusals(studio: Studio, body: DecideBody, diagnostics: Result<unknown>['diagnostics']): FieldFinding[] {
  const key = studio.options.language === 'nl' ? 'JE-SLEUTEL' : 'YOUR-KEY';
  return diagnostics.flatMap((item) =>
    findingsOf([item], studio).map((one) => ({
      ...one,
      field: fieldOf(item, body.act),
      isForConfirmation: isForConfirmation(item, body.act),
      command: item.code === 'sign-required' ? commandOf(body, key) : null,
    })),
  );
}
