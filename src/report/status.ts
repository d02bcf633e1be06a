/** `regelwerk status`, for people and for machines (schemas/output/status.schema.json). */
import type { Language } from '../diagnostic/diagnostic.ts';
import { printDateShort } from '../document/print-date.ts';
import { printEdition, printState } from '../document/words.ts';
import { passedFrom } from '../governance/dates.ts';
import type { Status } from '../model/status.ts';
import { formatTable } from './table.ts';

export function formatStatusJson(statuses: readonly Status[]): string {
  return `${JSON.stringify(statuses, null, 2)}\n`;
}

const headers: Record<Language, string[]> = {
  nl: ['Organisatie', 'Protocol', 'Versie', 'Status', 'Besluiten', 'Revisie', 'Termijn'],
  en: ['Organisation', 'Protocol', 'Version', 'State', 'Decisions', 'Revision', 'Term'],
};

export function formatStatusTable(statuses: readonly Status[], language: Language): string {
  const rows = statuses.map((status) => [
    status.organisation,
    status.protocol,
    status.version ?? (status.edition === null ? '–' : printEdition(status.edition)),
    status.next === null
      ? printState(status)
      : `${printState(status)}, ${status.next} ${language === 'nl' ? 'in voorbereiding' : 'under way'}`,
    status.chain.map(({ body, date }) => `${body} ${date === null ? '–' : printDateShort(date)}`).join(', ') || '–',
    status.revisionDue === null ? '–' : printDateShort(status.revisionDue),
    term(status, language),
  ]);
  return formatTable(headers[language], rows);
}

function term({ revisionState, revisionDays, revisionDue }: Status, language: Language): string {
  const days = Math.abs(revisionDays ?? 0);
  const nl = language === 'nl';
  const count = nl ? `${days} ${days === 1 ? 'dag' : 'dagen'}` : `${days} ${days === 1 ? 'day' : 'days'}`;
  switch (revisionState) {
    case 'geen_datum':
      return nl ? 'geen datum' : 'no date';
    case 'verlopen': {
      const since = revisionDue === null ? '' : printDateShort(passedFrom(revisionDue));
      return nl ? `verlopen sinds ${since} (${count})` : `passed since ${since} (${count})`;
    }
    case 'nadert':
      return nl ? `nadert, nog ${count}` : `near, ${count} left`;
    case 'op_tijd':
      return nl ? `op tijd, nog ${count}` : `in time, ${count} left`;
  }
}
