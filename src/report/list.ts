/** What there is: the organisations, or the clauses of one organisation's document in order. */
import type { Language } from '../diagnostic/diagnostic.ts';
import { type Json, json } from '../encode/json.ts';
import { type TerminalText, terminal } from '../encode/terminal.ts';
import type { Organisation } from '../model/policy.ts';
import type { PolicyDocument } from '../model/policy-document.ts';
import { organisationNotes } from '../words/organisations.ts';
import { printContent } from './explain.ts';
import { printMistakes } from './mistakes.ts';
import { formatTable } from './table.ts';

/** Organisations, and their documents as far as the source allows. */
export interface Listed {
  readonly organisations: readonly Organisation[];
  readonly documents: readonly PolicyDocument[];
}

export function formatOrganisations({ organisations, documents }: Listed, language: Language): TerminalText {
  const mark = language === 'nl' ? ' (met fouten)' : ' (with mistakes)';
  const header =
    language === 'nl'
      ? ['Id', 'Naam', 'Soort', 'Valt onder', 'Protocol', 'Bepalingen']
      : ['Id', 'Name', 'Kind', 'Under', 'Protocol', 'Clauses'];
  const rows = organisations.flatMap(({ id, name, kind, parent }) => {
    const own = documents.filter(({ organisation }) => organisation.id === id);
    const row = [id, name, kind, parent ?? '–'];
    return own.length === 0
      ? [[...row, '–', '–']]
      : own.map(({ ledger, text, mistakes }) => [
          ...row,
          ledger.id,
          `${text?.clauses.size ?? '–'}${mistakes.length === 0 ? '' : mark}`,
        ]);
  });
  const notes = organisations.flatMap(({ id, ...own }) => organisationNotes(own, language).map((note) => [id, note]));
  const lines = notes.map(([id = '', note = '']) => terminal`${terminal.line(`${id}: ${note}.`)}\n`);
  const table = formatTable(header, rows);
  return lines.length === 0 ? table : terminal`${table}\n${terminal.join(lines, '')}`;
}

const WIDTH = 60;

/** Under its title and protocol. */
export function formatClauses({ ledger, text, mistakes }: PolicyDocument, language: Language): TerminalText {
  const name = terminal.line(text?.title ?? ledger.id);
  const title = terminal`${name} (${terminal.line(ledger.id)})\n${printMistakes(mistakes.length, language)}\n`;
  if (text === null) return title;
  const header =
    language === 'nl' ? ['Bepaling', 'Deel', 'Nr.', 'Herkomst', 'Tekst'] : ['Clause', 'Part', 'No.', 'Origin', 'Text'];
  const rows = [...text.clauses.values()].map((clause) => {
    const words = printContent(clause.content, language).join(' ').replaceAll(/\s+/g, ' ');
    const layers = [
      clause.origin.layer ?? (language === 'nl' ? 'basis' : 'base'),
      ...clause.changes.map(({ layer }) => layer),
    ];
    return [
      clause.id,
      clause.location.part,
      clause.location.number ?? '–',
      [...new Set(layers)].join(' + '),
      words.length > WIDTH ? `${words.slice(0, WIDTH - 1)}…` : words,
    ];
  });
  return terminal`${title}${formatTable(header, rows)}`;
}

/** Clauses as far as the text could be made; `mistakes` counts those of its source. */
export function formatListJson({ documents }: Listed): Json {
  const list = documents.map(({ organisation, ledger, text, mistakes }) => ({
    organisation: organisation.id,
    name: organisation.name,
    parent: organisation.parent ?? null,
    ...(organisation.parents === undefined ? {} : { parents: organisation.parents }),
    ...(organisation.ended === undefined ? {} : { ended: organisation.ended }),
    protocol: ledger.id,
    title: text?.title ?? null,
    clauses: [...(text?.clauses.keys() ?? [])],
    mistakes: mistakes.length,
  }));
  return json(list);
}
