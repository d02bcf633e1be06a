/** What there is to do, the most urgent first. */
import type { Context } from 'hono';
import type { Language } from '../../../diagnostic/diagnostic.ts';
import type { DocumentName, PolicyDocument, Regelwerk, StalePin, StatusReport } from '../../../index.ts';
import { nextStepsOf } from '../../../report/dashboard/entry.ts';
import { printText } from '../../../report/status-words.ts';
import { bodyName, printStep } from '../../../words/decisions.ts';
import { printStateShort } from '../../../words/states.ts';
import { documentKey, type Overview, type OverviewItem } from '../../api.ts';
import { answer } from '../answers.ts';
import { findingsOf } from '../findings.ts';
import { leadsIn, nameOf } from '../leads.ts';
import type { Studio } from '../studio.ts';

export async function overview(c: Context, studio: Studio): Promise<Response> {
  const { regelwerk, host, options, revision } = studio;
  const { value: status, diagnostics } = await regelwerk.status();
  const { value: stale } = await regelwerk.stalePins();
  const unread = await unreadIn(regelwerk);
  const { value: listed } = await regelwerk.list();
  const documents = new Map((listed?.documents ?? []).map((own) => [documentKey(nameOf(own)), own]));
  const beside = { stale, unread, documents, language: options.language };
  const items = (status?.entries ?? []).map((entry) => itemOf(entry, beside));
  const left = (status?.left ?? []).map((name) => stoppedItem(name, beside));
  const leadsTo = await leadsIn(studio, diagnostics, listed?.documents ?? []);
  const found: Overview = {
    revision,
    today: host.today(),
    // What is wrong stands in the way of all else.
    items: [...left, ...items].toSorted((one, other) => Number(other.errors > 0) - Number(one.errors > 0)),
    findings: findingsOf(diagnostics, studio, leadsTo),
  };
  return answer(c, found);
}

/** Norms that nobody has read beside the text of now, by document. */
async function unreadIn(regelwerk: Regelwerk): Promise<ReadonlyMap<string, number>> {
  const { value: traces } = await regelwerk.trace();
  return new Map(
    (traces ?? []).flatMap(({ protocol, documents }) =>
      [...documents.values()].map(({ organisation, norms }): [string, number] => [
        documentKey({ organisation, protocol }),
        norms.filter(({ state }) => state === 'unread').length,
      ]),
    ),
  );
}

interface Beside {
  readonly stale: readonly StalePin[];
  readonly unread: ReadonlyMap<string, number>;
  readonly documents: ReadonlyMap<string, PolicyDocument>;
  readonly language: Language;
}

function itemOf(entry: StatusReport['entries'][number], { stale, unread, documents, language }: Beside): OverviewItem {
  const { status } = entry;
  const { organisation, name, protocol, title } = status;
  const key = documentKey({ organisation, protocol });
  const moved = stale.filter((pin) => documentKey(pin) === key && pin.was !== undefined);
  return {
    organisation,
    organisationName: name,
    protocol,
    title,
    version: status.version,
    state: printStateShort(status, language),
    revision: {
      // Nobody revises what is of an organisation that has ended.
      state: status.revisionState === 'opgeheven' ? 'geen_datum' : status.revisionState,
      date: status.nextRevision,
    },
    next: nextStepsOf(entry).map(({ bodies, kind, by }) => {
      const who = bodies.map(bodyName).join(', ');
      return { words: kind === null ? who : `${who} (${printStep(kind)})`, by };
    }),
    text: printText(status, language),
    undecided: status.undecided ?? [],
    stale: [...new Set(moved.map(({ id, clause }) => clause ?? id))],
    unread: unread.get(key) ?? 0,
    errors: documents.get(key)?.mistakes.length ?? 0,
  };
}

const STOPPED = { nl: 'nog niet te zeggen: de bron heeft fouten', en: 'not known yet: the source has mistakes' };

/** A document of which nothing can be said while its source has mistakes. */
function stoppedItem({ organisation, protocol }: DocumentName, { documents, language }: Beside): OverviewItem {
  const document = documents.get(documentKey({ organisation, protocol }));
  return {
    organisation,
    organisationName: document?.organisation.name ?? organisation,
    protocol,
    title: document?.text?.title ?? protocol,
    version: null,
    state: STOPPED[language],
    revision: { state: 'geen_datum', date: null },
    next: [],
    text: STOPPED[language],
    undecided: [],
    stale: [],
    unread: 0,
    errors: document?.mistakes.length ?? 0,
  };
}
