/** What there is to tell beside the passages, as lists: decisions, facts, what differs, what was left out, and so on. */
import type { Language } from '../../diagnostic/diagnostic.ts';
import { type Account, DOUBTFUL, type FactKey, type PaperFact } from '../../model/imported.ts';
import type { PaperRemark } from '../../model/paper.ts';
import { printRule } from '../../words/importing/index.ts';
import { changes, left } from './changes.ts';
import { itemWords } from './item-words.ts';
import { printCertainty, printEvent, printFactName, printFurniture } from './names.ts';
import { type SectionKey, sectionWords } from './section-words.ts';
import { type Anchors, item, printDay, type ToldItem } from './told-item.ts';

export type { ToldItem };

export interface ToldSection {
  readonly key: SectionKey;
  readonly title: string;
  readonly intro: string;
  readonly items: readonly ToldItem[];
}

type Teller = (account: Account, anchors: Anchors, language: Language) => ToldItem[];

/** In the order in which they are to be read. */
const TELLERS: Readonly<Record<SectionKey, Teller>> = {
  changes,
  left,
  decisions: (account, anchors, language) =>
    account.facts.filter(isDecision).map((fact) => tellDecision(fact, anchors, language)),
  placements,
  undecided: ({ undecided }) => undecided.map((clause) => item({ name: clause })),
  differences,
  facts: (account, anchors, language) =>
    account.facts.filter((fact) => !isDecision(fact)).map((fact) => tellFact(fact, anchors, language)),
  values: ({ values }) => values.map(({ name, value, description }) => item({ name, words: value, note: description })),
  proposals,
  references,
  numbers,
  added: ({ added }) => added.map(({ part, words }) => item({ name: part, words })),
  pictures,
  remarks,
  events,
  joined,
  furniture,
};

/** Only those with something in them. */
export function sectionsOf(account: Account, anchors: Anchors, language: Language): ToldSection[] {
  return (Object.keys(TELLERS) as SectionKey[])
    .map((key) => ({ key, ...sectionWords[language][key], items: TELLERS[key](account, anchors, language) }))
    .filter(({ items }) => items.length > 0);
}

const DECISIONS: ReadonlySet<FactKey> = new Set(['proposed', 'consent', 'advice', 'adopted', 'in-force', 'revision']);

function isDecision({ key }: PaperFact): boolean {
  return DECISIONS.has(key);
}

function tellFact(fact: PaperFact, anchors: Anchors, language: Language): ToldItem {
  const { label, value, date, why, paragraph } = fact;
  const name = printFactName(fact, language);
  return item({
    name: label === '' ? name : label,
    words: value,
    note: [
      ...(label === '' || label.toLowerCase() === name.toLowerCase() ? [] : [name]),
      ...(date === null ? [] : [printDay(date, language)]),
      printCertainty(why, language),
    ].join('; '),
    passage: anchors.get(paragraph) ?? null,
    isDoubtful: why.certainty < DOUBTFUL,
  });
}

/** A decision without one clear date cannot be recorded: that is said of each. */
function tellDecision(fact: PaperFact, anchors: Anchors, language: Language): ToldItem {
  const told = tellFact(fact, anchors, language);
  if (fact.date !== null) return told;
  return { ...told, note: `${told.note}; ${itemWords[language].noDate}`, isDoubtful: true };
}

/** Of each clause that differs once, however many paragraphs are in it; the others only make a number. */
function placements({ passages }: Account, anchors: Anchors, language: Language): ToldItem[] {
  const say = itemWords[language];
  const own = new Map(
    passages.flatMap(({ placement, paragraph }) =>
      placement === null ? [] : [[placement.own, { placement, paragraph }]],
    ),
  );
  const all = [...own.values()];
  const of = (kind: string) => all.filter(({ placement }) => placement.kind === kind).length;
  const amended = all.flatMap(({ placement, paragraph }) =>
    placement.kind !== 'amend'
      ? []
      : [
          item({
            name: placement.clause,
            words: placement.reason,
            note: printCertainty(placement.why, language),
            passage: anchors.get(paragraph) ?? null,
            isDoubtful: placement.why.certainty < DOUBTFUL,
          }),
        ],
  );
  return all.length === 0
    ? []
    : [item({ name: say.placed, words: say.placedCounts(of('base'), of('amend'), of('own')) }), ...amended];
}

function differences({ differences: all }: Account, anchors: Anchors, language: Language): ToldItem[] {
  const say = itemWords[language];
  return all.map(({ kind, paragraph, paper, rebuilt }) =>
    item({
      name: say.differs[kind],
      words: kind === 'extra' ? rebuilt : paper,
      note: kind === 'changed' ? `${say.reads} ‘${rebuilt}’` : '',
      passage: paragraph === null ? null : (anchors.get(paragraph) ?? null),
      isDoubtful: true,
    }),
  );
}

function proposals({ proposals: all }: Account, _: Anchors, language: Language): ToldItem[] {
  const say = itemWords[language];
  return all.map(({ name, description, value, count, clauses, why }) =>
    item({
      name,
      words: value,
      note: `${description}: ${say.often(count, clauses.length)}; ${printCertainty(why, language)}`,
      isDoubtful: why.certainty < DOUBTFUL,
    }),
  );
}

function references({ references: all }: Account, _: Anchors, language: Language): ToldItem[] {
  const say = itemWords[language];
  return all.map(({ clause, words, target, why }) =>
    item({
      name: clause,
      words,
      note: `${target === null ? say.stayed : `${say.leads} ${target}`}; ${printCertainty(why, language)}`,
      isDoubtful: target !== null && why.certainty < DOUBTFUL,
    }),
  );
}

function numbers({ numbers: all }: Account, anchors: Anchors, language: Language): ToldItem[] {
  const say = itemWords[language];
  return all.map(({ paragraph, was, becomes }) =>
    item({
      words: was,
      note: becomes === null ? say.noNumber : `${say.becomes} ${becomes}`,
      passage: anchors.get(paragraph) ?? null,
    }),
  );
}

function remarks({ remarks: all }: Account, anchors: Anchors, language: Language): ToldItem[] {
  const say = itemWords[language];
  return all.map(({ author, date, text, paragraph, quoted }) =>
    item({
      name: printBy({ author, date }, language),
      words: text,
      note: quoted === '' ? '' : `${say.about} ‘${quoted}’`,
      passage: paragraph === null ? null : (anchors.get(paragraph) ?? null),
    }),
  );
}

/** `Ria de Boer, 1 februari 2024`. */
export function printBy({ author, date }: Pick<PaperRemark, 'author' | 'date'>, language: Language): string {
  const who = author ?? itemWords[language].somebody;
  return [who, ...(date === null ? [] : [printDay(date, language)])].join(', ');
}

function pictures({ pictures: all }: Account, _: Anchors, language: Language): ToldItem[] {
  return all.map(({ alt, mediaType, rule }) => item({ name: mediaType, words: alt, note: printRule(rule, language) }));
}

function events({ events: all }: Account, _: Anchors, language: Language): ToldItem[] {
  const say = itemWords[language];
  return all.map(({ kind, count }) =>
    item({ words: printEvent(kind, language), note: count === 1 ? '' : say.times(count) }),
  );
}

function joined({ joined: all }: Account): ToldItem[] {
  return all.map(({ pieces, word }) => item({ name: pieces.join(' '), words: word }));
}

function furniture({ furniture: all }: Account, _: Anchors, language: Language): ToldItem[] {
  const say = itemWords[language];
  return all.map(({ kind, text, times }) =>
    item({ name: printFurniture(kind, language), words: text, note: times === 1 ? '' : say.times(times) }),
  );
}
