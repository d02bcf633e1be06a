/** The clauses of a draft and of a base as they are held against each other: what they read, and their words with order. */
import type { Nodes } from 'mdast';
import { blocksOf, linesIn } from '../../model/content.ts';
import { asRead } from '../../model/eye.ts';
import type { DraftProtocol } from '../../model/imported.ts';
import { plainLetters } from '../../model/letters.ts';
import type { StoredPicture } from '../../model/picture.ts';
import type { Texts } from '../../model/policy.ts';
import { readingOf } from '../../model/reading.ts';
import type { ResolvedClause, ResolvedContent, ResolvedProtocol } from '../../model/resolved.ts';
import type { Entry } from '../../model/source.ts';
import { withLegalNote } from '../../resolve/legal-notes.ts';
import { parsedContent } from '../../source/parsed-content.ts';
import { meaningOf } from './synonyms.ts';

export interface Word {
  /** As it stands there, without capitals and accents. */
  readonly form: string;
  /** Of its stem, or of the word that stands for it: equal for words that mean the same. */
  readonly meaning: string;
}

export interface Unit {
  readonly id: string;
  /** In the order of the document, from 0. */
  readonly at: number;
  readonly part: string;
  /** Contents of other shapes cannot take each other's place. */
  readonly shape: string;
  readonly content: ResolvedContent;
  /** Equal for two that read the same, wherever references in them lead. */
  readonly reading: string;
  readonly words: readonly Word[];
  /** Of a term or role: its words, which name it. Empty of others. */
  readonly name: string;
}

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
const LONGEST = 64;

/** Which clause stands in which part, in order. */
export function partsOfDraft({ outline }: Pick<DraftProtocol, 'outline'>): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  const walk = (entries: readonly Entry[], part: string): void => {
    for (const entry of entries) {
      if (typeof entry === 'string') parts.set(entry, part);
      else if (entry.clause !== undefined) parts.set(entry.clause, part);
      else if (entry.entries !== undefined) walk(entry.entries, entry.part ?? part);
    }
  };
  for (const { part, entries } of outline) walk(entries, part);
  return parts;
}

/** Those of the draft in the order of its outline; one that stands nowhere comes last. */
export function unitsOfDraft(draft: DraftProtocol, texts: Texts, pictures: Pictures): Unit[] {
  const parts = partsOfDraft(draft);
  const order = new Map([...parts.keys()].map((id, index) => [id, index]));
  const placeOf = (id: string) => order.get(id) ?? order.size;
  const sorted = draft.clauses.toSorted((one, other) => placeOf(one.id) - placeOf(other.id));
  return sorted.map((clause, at) =>
    unitOf({
      id: clause.id,
      at,
      part: parts.get(clause.id) ?? '',
      content: parsedContent(clause, { texts, figures: pictures }),
    }),
  );
}

type Pictures = ReadonlyMap<string, StoredPicture>;

export function unitsOfBase(base: Pick<ResolvedProtocol, 'clauses'>): Unit[] {
  return [...base.clauses.values()].map((clause, at) =>
    unitOf({ id: clause.id, at, part: clause.location.part, content: apartFrom(clause) }),
  );
}

/** What a clause says, with the law that it rests on where the document prints that, and without words that references have of places. */
export function apartFrom({ apart, content, legal }: ResolvedClause): ResolvedContent {
  const printsLegal = legal.length > 0 && notesIn(content) > notesIn(apart);
  return printsLegal ? withLegalNote(apart, legal) : apart;
}

function notesIn(content: ResolvedContent): number {
  return blocksOf(content).filter(({ type }) => type === 'footnoteDefinition').length;
}

/** Of a content, wherever it comes from. */
export function unitOf({ content, ...own }: Pick<Unit, 'id' | 'at' | 'part' | 'content'>): Unit {
  const lines = linesIn(content);
  const words = [...lines, ...blocksOf(content).map(lettersOf)].flatMap(wordsOf);
  const isNamed = content.kind === 'term' || content.kind === 'role';
  return {
    ...own,
    content,
    shape: content.kind === 'row' ? `row ${content.cells.length}` : content.kind,
    reading: JSON.stringify([content.kind, readingOf(content)]),
    words,
    name: isNamed
      ? lines
          .flatMap(wordsOf)
          .map(({ meaning }) => meaning)
          .join(' ')
      : '',
  };
}

function lettersOf(node: Nodes): string {
  if (node.type === 'text') return asRead(node.value);
  if (!('children' in node)) return ' ';
  const isRunning = node.type === 'emphasis' || node.type === 'strong' || node.type === 'link';
  const inner = node.children.map((child) => lettersOf(child)).join('');
  return isRunning ? inner : `${inner} `;
}

const known = new Map<string, Word>();
const KEPT = 50_000;

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  return (text.match(WORDS) ?? []).map((written) => {
    const before = known.get(written);
    if (before !== undefined) return before;
    const form = plainLetters(written).slice(0, LONGEST);
    const word = { form, meaning: meaningOf(form) };
    if (known.size >= KEPT) known.clear();
    known.set(written, word);
    return word;
  });
}
