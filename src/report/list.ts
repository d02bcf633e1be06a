/** What there is: the organisations, or the clauses of one organisation's document in order. */
import type { Language } from '../diagnostic/diagnostic.ts';
import type { Policy } from '../model/policy.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';
import { printContent } from './explain.ts';
import { formatTable } from './table.ts';

export function formatOrganisations(policy: Policy, resolved: readonly ResolvedProtocol[], language: Language): string {
  const header =
    language === 'nl'
      ? ['Id', 'Naam', 'Soort', 'Valt onder', 'Protocol', 'Bepalingen']
      : ['Id', 'Name', 'Kind', 'Under', 'Protocol', 'Clauses'];
  const rows = [...policy.organisations.values()].flatMap(({ id, name, kind, parent }) => {
    const own = resolved.filter(({ organisation }) => organisation.id === id);
    const row = [id, name, kind, parent ?? '–'];
    return own.length === 0
      ? [[...row, '–', '–']]
      : own.map(({ protocol, clauses }) => [...row, protocol, String(clauses.size)]);
  });
  return formatTable(header, rows);
}

const WIDTH = 60;

export function formatClauses(resolved: ResolvedProtocol, language: Language): string {
  const header =
    language === 'nl' ? ['Bepaling', 'Deel', 'Nr.', 'Herkomst', 'Tekst'] : ['Clause', 'Part', 'No.', 'Origin', 'Text'];
  const rows = [...resolved.clauses.values()].map((clause) => {
    const text = printContent(clause.content, language).join(' ');
    const layers = [
      clause.origin.layer ?? (language === 'nl' ? 'basis' : 'base'),
      ...clause.changes.map(({ layer }) => layer),
    ];
    return [
      clause.id,
      clause.location.part,
      clause.location.number ?? '–',
      [...new Set(layers)].join(' + '),
      text.length > WIDTH ? `${text.slice(0, WIDTH - 1)}…` : text,
    ];
  });
  return formatTable(header, rows);
}

export function formatListJson(policy: Policy, resolved: readonly ResolvedProtocol[]): string {
  const list = resolved.map(({ organisation, protocol, title, clauses }) => ({
    organisation: organisation.id,
    name: organisation.name,
    parent: policy.organisations.get(organisation.id)?.parent ?? null,
    protocol,
    title,
    clauses: [...clauses.keys()],
  }));
  return `${JSON.stringify(list, null, 2)}\n`;
}
