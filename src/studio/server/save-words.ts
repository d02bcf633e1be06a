/** What a save did, as a commit tells it: in Dutch, for whoever reads what is proposed. */
import type { Edited, KeepRequest } from '../../index.ts';
import { clauseSubject, documentWords } from '../../words/saves.ts';
import type { EditBody } from '../api.ts';
import { inWords } from './impact-words.ts';

type Edit = EditBody['edits'][number];

const DONE = {
  content: 'gewijzigd',
  properties: 'eigenschappen gewijzigd',
  revert: 'weer als de basis',
  add: 'toegevoegd',
  remove: 'verwijderd',
  omit: 'weggelaten',
  'omit-part': 'weggelaten',
  take: 'overgenomen',
  move: 'verplaatst',
  'move-part': 'verplaatst',
  relabel: 'nieuwe kop',
  retitle: 'nieuwe titel',
  reshape: 'andere vorm',
  'add-part': 'toegevoegd',
  parameter: 'gewijzigd',
  data: 'gewijzigd',
} as const satisfies Record<Exclude<Edit['kind'], 'settle'>, string>;

/** What became of a choice whose base moved, or that was still to be made. */
const SETTLED = {
  accept: 'weer als de basis',
  keep: 'gelezen, en zo gehouden',
  adapt: 'gewijzigd',
  omit: 'weggelaten',
  take: 'overgenomen',
} as const satisfies Record<Extract<Edit, { kind: 'settle' }>['answer']['kind'], string>;

/** Names of organisations and titles of protocols, by id. */
export interface Known {
  readonly organisations: ReadonlyMap<string, string>;
  readonly protocols: ReadonlyMap<string, string>;
}

export function messageOf(
  { organisation, protocol, edits }: EditBody,
  { impacts, made }: Edited,
  known: Known,
): Pick<KeepRequest, 'subject' | 'lines'> {
  const title = known.protocols.get(protocol) ?? protocol;
  const nameOf = (id: string) => known.organisations.get(id) ?? id;
  const layers = [...new Set(edits.map((edit) => ('layer' in edit ? edit.layer : organisation)))];
  const [layer] = layers;
  const at =
    layers.length === 1 && layer !== undefined ? documentWords(title, layer === null ? null : nameOf(layer)) : title;
  const whats = edits.map((edit, index) => whatOf(edit, impacts, edits.length === 1 ? made[0] : made[index]));
  const [first] = whats;
  const reaches = impacts.map((impact) => {
    const { organisationName, words } = inWords(impact, known.organisations, 'nl');
    return `Raakt ${organisationName}. ${words.slice(0, -2).join('. ')}`;
  });
  return whats.length === 1 && first !== undefined
    ? { subject: first.inSubject(at), lines: reaches }
    : { subject: `${at}: ${whats.length} wijzigingen`, lines: [...whats.map(({ words }) => words), ...reaches] };
}

interface What {
  /** `bepaling 2.1 ‘Wie gepest wordt…’ gewijzigd`. */
  readonly words: string;
  inSubject(at: string): string;
}

function whatOf(edit: Edit, impacts: Edited['impacts'], made: string | undefined): What {
  const done = edit.kind === 'settle' ? SETTLED[edit.answer.kind] : DONE[edit.kind];
  const {
    clause = edit.kind === 'add' ? made : undefined,
    part,
    name,
    label,
    file,
  } = (edit.kind === 'settle' ? chosenBy(edit) : edit) as Partial<Record<string, string>>;
  if (clause !== undefined) {
    const found = impacts.flatMap((impact) => impact.known[clause] ?? [])[0];
    const number = found?.number ?? null;
    const begin = found?.words ?? clause;
    const words = `bepaling ${number === null ? '' : `${number} `}‘${begin}’ ${done}`;
    return { words, inSubject: (at) => clauseSubject(at, number, begin, done) };
  }
  const words =
    part !== undefined || label !== undefined
      ? `deel ‘${label ?? part}’ ${done}`
      : name === undefined
        ? `${file ?? ''} ${done}`.trim()
        : `gegeven ‘${name}’ ${done}`;
  return { words, inSubject: (at) => `${at}: ${words}` };
}

/** What a choice is about: a clause, a part, or another thing by its name. */
function chosenBy({
  choice: { kind, id, clause },
}: Extract<Edit, { kind: 'settle' }>): Partial<Record<string, string>> {
  if (clause !== null) return { clause };
  if (kind === 'omit-part') return { part: id };
  return kind === 'outline' ? { label: 'indeling' } : { name: id };
}
