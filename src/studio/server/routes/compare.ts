/** Documents side by side: all clauses in short, or one of them with its words. */
import type { Context } from 'hono';
import type { PolicyDocument, SideBySide } from '../../../index.ts';
import { absentTogether, isOfOthers, reasonsOf } from '../../../report/compared/rows.ts';
import { linesOf } from '../../../report/compared/text.ts';
import { FEW, placeWords } from '../../../report/compared/words.ts';
import type {
  ClauseInWords,
  Comparison,
  DivergenceInWords,
  KnownOrganisation,
  RowInFull,
  RowInShort,
} from '../../api/compare.ts';
import { answer, refuse, refuseBy } from '../answers.ts';
import type { Studio } from '../studio.ts';

type Row = SideBySide['rows'][number];
type Language = Studio['options']['language'];

export async function compare(c: Context, studio: Studio): Promise<Response> {
  const { regelwerk, options } = studio;
  const { value: listed } = await regelwerk.list();
  const documents = (listed?.documents ?? []).filter(({ organisation }) => organisation.ended?.isPast !== true);
  const protocols = protocolsOf(documents);
  const protocol = c.req.query('protocol') ?? protocols[0]?.id;
  if (protocol === undefined) return answer(c, nothing(studio));
  const known = documents.filter(({ ledger }) => ledger.id === protocol).map(knownOf);
  const organisations = chosenOf(c.req.query('organisations'), known);
  const { value, diagnostics } = await regelwerk.compare({ protocol, organisations });
  if (value === undefined) return refuseBy(c, studio, diagnostics, 404);
  const [all] = value;
  if (all === undefined) return refuse(c, studio, 'studio-not-found', 404);
  const row = c.req.query('row');
  if (row === undefined) return answer(c, comparisonOf(all, { studio, protocols, known }));
  const found = all.rows.find(({ key }) => key === row);
  return found === undefined
    ? refuse(c, studio, 'studio-not-found', 404)
    : answer(c, rowInFull(found, all, options.language));
}

function protocolsOf(documents: readonly PolicyDocument[]): Comparison['protocols'] {
  const titles = new Map<string, string>();
  for (const { ledger, text } of documents)
    if (!titles.has(ledger.id) || text !== null) titles.set(ledger.id, text?.title ?? ledger.id);
  return [...titles].map(([id, title]) => ({ id, title }));
}

function knownOf({ organisation: { id, name, parent } }: PolicyDocument): KnownOrganisation {
  return { id, name, parent: parent ?? null };
}

/** Ids asked for; without these the first ones, as many as one can read beside each other. */
function chosenOf(asked: string | undefined, known: readonly KnownOrganisation[]): readonly string[] {
  const ids = asked?.split(',').filter((id) => id !== '') ?? [];
  return ids.length > 0 ? ids : known.slice(0, FEW).map(({ id }) => id);
}

interface Around {
  readonly studio: Studio;
  readonly protocols: Comparison['protocols'];
  readonly known: readonly KnownOrganisation[];
}

const NONE = { known: [], organisations: [], left: [], themes: [], divergences: [], rows: [], values: [] } as const;

function nothing({ revision, options }: Studio): Comparison {
  return { revision, protocols: [], protocol: '', language: options.language, hasRegister: false, ...NONE };
}

function comparisonOf(all: SideBySide, { studio, protocols, known }: Around): Comparison {
  const { protocol, language, hasRegister, organisations, left, themes, divergences, rows, values } = all;
  return {
    ...{ revision: studio.revision, protocols, known, protocol, language, hasRegister, organisations, left, themes },
    divergences: divergences.map((own) => divergenceInWords(own, studio.options.language)),
    rows: rows.map(rowInShort),
    values,
  };
}

function rowInShort(whole: Row): RowInShort {
  const { wordings, cells, ...row } = whole;
  return {
    ...row,
    wordings: wordings.length,
    cells: cells.map((cell) => ({
      ...('wording' in cell ? { wording: cell.wording, clause: cell.clause } : { wording: null, clause: null }),
      state: cell.state,
      isOfOthers: isOfOthers(whole, cell),
    })),
  };
}

function divergenceInWords(
  { positions, others, facts, ...own }: SideBySide['divergences'][number],
  language: Language,
): DivergenceInWords {
  const inWords = ({ organisation, id, row, place, words }: (typeof others)[number]): ClauseInWords => ({
    ...{ organisation, id, row, words },
    place: placeWords({ place }, language),
  });
  return {
    ...own,
    positions: positions.map((one) => ({ ...one, clauses: one.clauses.map(inWords) })),
    others: others.map(inWords),
    facts: facts.map((fact) => ({
      ...fact,
      stances: fact.stances.map((one) => ({ ...one, clauses: one.clauses.map(inWords) })),
    })),
  };
}

function rowInFull(row: Row, all: SideBySide, language: Language): RowInFull {
  const wordings = row.wordings.map((wording, index) => {
    const { isBase, chosen, organisations } = wording;
    const { lines, unseen } = linesOf(wording, all, language);
    return {
      ...{ isBase, chosen, organisations, unseen },
      lines: lines.map((line) => line.map(({ text, change = null }) => ({ text, change }))),
      reasons: reasonsOf(row, index),
    };
  });
  return { wordings, absent: absentTogether(row, all) };
}
