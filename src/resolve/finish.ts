/** From an arranged outline, of which each place is known, to final parts and clauses. */

import { diagnostic } from '../diagnostic/diagnostic.ts';
import { formOf } from '../model/form.ts';
import { isSameMarker, type ListMarker, USUAL } from '../model/list-marker.ts';
import type { Names } from '../model/names.ts';
import type { ProtocolSource } from '../model/policy.ts';
import type {
  Chosen,
  FigureContent,
  Location,
  ResolvedClause,
  ResolvedContent,
  ResolvedEntry,
  ResolvedPart,
  UsedValue,
} from '../model/resolved.ts';
import type { Fields, LegalReferences } from '../model/source.ts';
import type { Form } from '../model/tree.ts';
import { type ArrangedPart, countsClauses, namedBy } from './arranged.ts';
import { chooseWording } from './choose.ts';
import { figureLines, printFigure } from './figures.ts';
import type { Filler } from './fill.ts';
import { takesNote, withLegalNote } from './legal-notes.ts';
import type { Located, Locations } from './locate.ts';
import type { Numbered } from './numbers.ts';
import { type Sourced, sourceContent, type Working, type WorkingClause } from './working.ts';

interface Finished {
  parts: ResolvedPart[];
  /** A part as it stands where it is quoted: under its heading without a number, for it is counted where it stands itself. */
  quoted(id: string): ResolvedPart | undefined;
  byId: Map<string, ResolvedPart>;
  clauses: Map<string, ResolvedClause>;
  /** How many each clause has. */
  letters: Map<ResolvedClause, number>;
}

export function finish(
  arranged: readonly ArrangedPart[],
  working: Working,
  filler: Filler,
  { byId: located, numbers }: Locations,
): Finished {
  const clauses = new Map<string, ResolvedClause>();
  const letters = new Map<ResolvedClause, number>();
  const byId = new Map<string, ResolvedPart>();
  const quoted: { entries: ResolvedEntry[]; index: number; id: string; norms?: readonly string[] }[] = [];

  const finishPart = (part: ArrangedPart): ResolvedPart => {
    const entries: ResolvedEntry[] = [];
    for (const entry of part.entries) {
      if (entry.kind === 'part') entries.push({ kind: 'part', part: finishPart(entry.part) });
      else if (entry.kind === 'quote')
        quoted.push({
          entries,
          index: entries.length + quoted.filter((item) => item.entries === entries).length,
          id: entry.id,
          ...namedBy(entry),
        });
      else {
        const clause = working.clauses.get(entry.id);
        const location = located.get(entry.id);
        if (clause === undefined || location === undefined) continue;
        const before = filler.letters;
        const legal = working.legalNotes === 'footnotes' ? clause.legal : [];
        const resolved = finishClause(clause, filler, { location, legal }, working.protocol);
        letters.set(resolved, filler.letters - before + JSON.stringify(legal).length);
        clauses.set(entry.id, resolved);
        entries.push({ kind: 'clause', clause: resolved, counted: !entry.uncounted });
      }
    }
    const resolved: ResolvedPart = {
      id: part.id,
      ...calledBefore(part.id, working.protocol.names),
      label: located.get(part.id)?.label ?? '',
      numbering: part.numbering,
      ...markedBy(part, numbers.get(part)),
      columns: part.columns?.map(filler.line) ?? null,
      ...part.layout,
      ...namedBy(part),
      entries,
    };
    byId.set(part.id, resolved);
    return resolved;
  };

  const parts = arranged.map(finishPart);
  // A part may be quoted before it stands, so quotes are put in place when all parts are there.
  const asQuoted = (id: string) => {
    const part = byId.get(id);
    return part === undefined ? undefined : withoutNumber(part, located);
  };
  for (const { entries, index, id, ...named } of quoted) {
    const part = asQuoted(id);
    if (part !== undefined) entries.splice(index, 0, { kind: 'quote', part, ...named });
  }
  return { parts, byId, clauses, letters, quoted: asQuoted };
}

/** The parts in it too. What has a number alone keeps that. */
function withoutNumber(part: ResolvedPart, located: Locations['byId']): ResolvedPart {
  const number = located.get(part.id)?.numbered?.number ?? null;
  const label = number === null || part.label === number ? part.label : part.label.slice(number.length + 1);
  const entries = part.entries.map((entry) =>
    entry.kind === 'part' ? { ...entry, part: withoutNumber(entry.part, located) } : entry,
  );
  return { ...part, label, entries };
}

function calledBefore(id: string, names: Names | undefined): { was?: readonly string[] } {
  const was = names?.before(id) ?? [];
  return was.length === 0 ? {} : { was };
}

/** Empty where items are counted as in any list, or not at all. */
export function markedBy(part: ArrangedPart, numbered: Numbered | undefined): { marker?: ListMarker } {
  if (numbered === undefined || !countsClauses(part)) return {};
  // Terms that say nothing have bullets.
  if (part.numbering === 'numbered' && isSameMarker(numbered.marker, USUAL)) return {};
  return { marker: numbered.marker };
}

export function finishClause(
  clause: WorkingClause,
  filler: Filler,
  { location, legal }: { readonly location: Located; readonly legal: LegalReferences },
  { figures, names }: ProtocolSource,
): ResolvedClause {
  const { do: advised, dont, role, term, choose, form, cells = [] } = clause.fields;
  const choice = choose === undefined ? undefined : chooseWording(choose, filler);
  const text = choice?.text ?? clause.fields.text;
  const prepared: Prepared = {
    role: role === undefined ? null : filler.line(role),
    term: term === undefined ? null : filler.line(term),
    forms: clause.forms.length === 0 ? NO_FORMS : clause.forms.map(filler.line),
    form: form === undefined ? null : finishForm(form, filler),
    figure: printFigure(clause, filler, location.figure, figures),
    text,
    chosen: choice?.chosen ?? null,
    legal,
  };
  if (legal.length > 0 && !takesNote(clause.fields))
    filler.tell(diagnostic('legal-unprinted', clause.origin.place, { id: clause.id }));
  for (const { value, source, path } of clause.settles) filler.know(value, source.place(path));
  for (const sourced of advised === undefined ? [text, ...cells] : [advised, dont])
    if (sourced !== undefined) filler.check(sourced);
  return new FinishedClause({ ...clause, ...calledBefore(clause.id, names) }, filler, location, prepared);
}

const NO_FORMS: readonly string[] = [];

function finishForm({ value, source, path }: Sourced<Fields>, filler: Filler): Form {
  return formOf(value, (line, within) => {
    const words = filler.line({ value: line, source, path: [...path, ...within] });
    return words === '' ? [] : [{ type: 'text', value: words }];
  });
}

/** What is asked and offered, in order. */
function linesOf({ value, ...at }: Sourced<Fields>): Sourced<string>[] {
  return value.flatMap(({ label, options = [] }) => [label, ...options]).map((line) => ({ ...at, value: line }));
}

/** What is known of a clause before its texts are made. */
interface Prepared {
  readonly role: string | null;
  readonly term: string | null;
  readonly forms: readonly string[];
  readonly form: Form | null;
  readonly text: Sourced<string> | undefined;
  readonly chosen: Chosen | null;
  readonly figure: FigureContent | null;
  /** What the document says of it; empty where that is not wanted. */
  readonly legal: LegalReferences;
}

/**
 * Its texts are made when somebody reads them: to check a policy few are, and those of ten thousand organisations would take
 * more room than all else.
 */
class FinishedClause implements ResolvedClause {
  readonly id: string;
  declare readonly was?: readonly string[];
  readonly audience: ResolvedClause['audience'];
  readonly force: ResolvedClause['force'];
  readonly legal: ResolvedClause['legal'];
  readonly origin: ResolvedClause['origin'];
  readonly changes: ResolvedClause['changes'];
  readonly location: Location;
  readonly #clause: WorkingClause;
  readonly #filler: Filler;
  readonly #prepared: Prepared;
  #content: ResolvedContent | undefined;

  constructor(
    clause: WorkingClause & Pick<ResolvedClause, 'was'>,
    filler: Filler,
    location: Location,
    prepared: Prepared,
  ) {
    this.id = clause.id;
    if (clause.was !== undefined) this.was = clause.was;
    this.audience = clause.audience;
    this.force = clause.force;
    this.legal = clause.legal;
    this.origin = clause.origin;
    this.changes = clause.changes;
    this.location = location;
    this.#clause = clause;
    this.#filler = filler;
    this.#prepared = prepared;
  }

  get norms(): readonly string[] {
    return this.#clause.norms.map(({ value }) => value);
  }

  get forms(): readonly string[] {
    return this.#prepared.forms;
  }

  get settles(): readonly string[] {
    return this.#clause.settles.map(({ value }) => value);
  }

  get chosen(): Chosen | null {
    return this.#prepared.chosen;
  }

  get values(): readonly UsedValue[] {
    const { do: advised, dont, role, term, form, cells = [] } = this.#clause.fields;
    const texts = [
      role,
      term,
      this.#prepared.text,
      advised,
      dont,
      ...cells,
      ...(form === undefined ? [] : linesOf(form)),
      ...figureLines(this.#clause),
    ];
    return this.#filler.values(texts.filter((own) => own !== undefined));
  }

  get source(): ResolvedClause['source'] {
    return sourceContent(this.#clause);
  }

  get content(): ResolvedContent {
    if (this.#content === undefined) {
      const { legal } = this.#prepared;
      const content = this.#finish(this.#filler.text);
      this.#content = legal.length === 0 ? content : withLegalNote(content, legal);
    }
    return this.#content;
  }

  get apart(): ResolvedContent {
    const content = this.#finish(this.#filler.apart);
    return content.kind === 'figure' ? { ...content, number: null } : content;
  }

  #finish(make: Filler['text']): ResolvedContent {
    const { do: advised, dont, cells } = this.#clause.fields;
    const { text, role, term, form, figure } = this.#prepared;
    if (figure !== null) return figure;
    const blocks = (sourced: Sourced<string> | undefined) => (sourced === undefined ? [] : make(sourced));
    if (advised !== undefined) return { kind: 'do_dont', do: blocks(advised), dont: blocks(dont) };
    if (cells !== undefined) return { kind: 'row', cells: cells.map(blocks) };
    if (form !== null) return { kind: 'form', form: [form] };
    if (role !== null) return { kind: 'role', role, text: blocks(text) };
    if (term !== null) return { kind: 'term', term, text: blocks(text) };
    return { kind: 'text', text: blocks(text) };
  }
}
