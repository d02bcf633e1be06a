/** An account in words, the same for every form that it is shown in: passages, counts, and lists of what there is beside them. */
import type { Language } from '../../diagnostic/diagnostic.ts';
import { groupBy } from '../../model/group.ts';
import type { Account, AccountPassage, Fate, Imported, PaperFact } from '../../model/imported.ts';
import { beginningOf } from '../../words/first-words.ts';
import { printRule } from '../../words/importing/index.ts';
import { printCertainty, printFate, printPaperPlace, printPlacement } from './names.ts';
import { printBy, sectionsOf, type ToldSection } from './sections.ts';
import { words } from './words.ts';

/** One passage: what stands in the file, and what became of it. */
export interface ToldPassage {
  /** Its own in a page; no id looks like it. */
  readonly anchor: string;
  readonly place: string;
  /** Number or bullet; empty where it has none. */
  readonly marker: string;
  readonly text: string;
  readonly kind: Fate['kind'];
  readonly became: string;
  /** To be opened; null where it became no clause. */
  readonly clause: string | null;
  /** Empty without a base. */
  readonly placement: string;
  readonly rule: string;
  readonly certainty: string;
  readonly isDoubtful: boolean;
  /** What stands in the margin beside it. */
  readonly remarks: readonly ToldRemark[];
}

export interface ToldRemark {
  /** Who, and when. */
  readonly by: string;
  readonly text: string;
}

export interface ToldCounts {
  readonly rows: readonly { readonly words: string; readonly count: number }[];
  readonly read: number;
  /** Whether the rows come to what was read, in a sentence. */
  readonly sum: string;
  readonly isWhole: boolean;
  /** Empty where there are no words of clauses. */
  readonly inOrder: string;
}

export interface ToldAccount {
  readonly file: Account['file'];
  readonly passages: readonly ToldPassage[];
  /** Of those that have a place. */
  readonly doubtful: readonly ToldPassage[];
  readonly unplaced: readonly ToldPassage[];
  readonly counts: ToldCounts;
  /** Those with something in them. */
  readonly sections: readonly ToldSection[];
}

/** Characters that no id has, so that no anchor is that of something else. */
function anchorOf(index: number): string {
  return `_p${index + 1}`;
}

export function tellAccount({ account }: Pick<Imported, 'account'>, language: Language): ToldAccount {
  const anchors = new Map(account.passages.map(({ paragraph }, index) => [paragraph, anchorOf(index)]));
  const passages = tellPassages(account, language);
  return {
    file: account.file,
    passages,
    doubtful: passages.filter(({ kind, isDoubtful }) => isDoubtful && kind !== 'unplaced'),
    unplaced: passages.filter(({ kind }) => kind === 'unplaced'),
    counts: tellCounts(account, language),
    sections: sectionsOf(account, anchors, language),
  };
}

function tellPassages({ passages, facts, remarks }: Account, language: Language): ToldPassage[] {
  const byParagraph = groupBy(facts, ({ paragraph }) => [paragraph]);
  const beside = groupBy(remarks, ({ paragraph }) => (paragraph === null ? [] : [paragraph]));
  let label: string | null = null;
  return passages.map((passage, index) => {
    if (passage.fate.kind === 'label') label = beginningOf(passage.text);
    return tellPassage(
      passage,
      {
        ...{ index, label, facts: byParagraph.get(passage.paragraph) ?? [] },
        remarks: (beside.get(passage.paragraph) ?? []).map((own) => ({ by: printBy(own, language), text: own.text })),
      },
      language,
    );
  });
}

interface Around {
  readonly index: number;
  readonly label: string | null;
  readonly facts: readonly PaperFact[];
  readonly remarks: readonly ToldRemark[];
}

function tellPassage(passage: AccountPassage, { index, remarks, ...around }: Around, language: Language): ToldPassage {
  const { place, marker, text, fate, why, placement, isDoubtful } = passage;
  return {
    anchor: anchorOf(index),
    place: printPaperPlace(place, language),
    marker: marker ?? '',
    text,
    kind: fate.kind,
    became: printFate(fate, around, language),
    clause: fate.kind === 'clause' ? clauseOf(fate.clause, placement) : null,
    placement: placement === null ? '' : printPlacement(placement, language),
    rule: printRule(why.rule, language),
    certainty: printCertainty(why, language),
    isDoubtful,
    remarks,
  };
}

/** Of what was placed against a base: the clause of the base, for that is what the document has. */
function clauseOf(own: string, placement: AccountPassage['placement']): string {
  return placement === null || placement.kind === 'own' ? own : placement.clause;
}

const KINDS = ['clauses', 'labels', 'facts', 'furniture', 'unplaced'] as const;

function tellCounts({ words: counts }: Account, language: Language): ToldCounts {
  const say = words[language];
  const sum = KINDS.reduce((total, kind) => total + counts[kind], 0);
  const isWhole = sum === counts.read;
  const of = counts.clauses + counts.labels;
  return {
    rows: KINDS.map((kind) => ({ words: say.kinds[kind], count: counts[kind] })),
    read: counts.read,
    sum: isWhole ? say.addsUp : say.notUp(sum, counts.read),
    isWhole,
    inOrder: of === 0 ? '' : say.inOrder(counts.inOrder, of),
  };
}
