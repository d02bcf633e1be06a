/** What a sentence says of decisions: `vastgesteld door het college van bestuur op 3 juni 2021, na instemming van de GMR`. */
import type { FactKey, PaperFact, Why } from '../../model/imported.ts';
import { plainLetters } from '../../model/letters.ts';
import { dateOf, datesIn } from './dates.ts';
import { bodyIn, labelOf, namedIn, wordsOfLabel } from './meaning.ts';

const DECIDED: Why = { rule: 'front-sentence', certainty: 0.85 };
const SAID: Why = { rule: 'front-sentence', certainty: 0.8 };
/** Beyond it a paragraph is text, and tells of more than decisions. */
const LONGEST = 800;
const DOCUMENT =
  /\b(?:dit|deze|het|this|de) (?:\p{L}{1,40} )?(?:\p{L}{0,40}(?:protocol|document|beleid|reglement|regeling|plan|notitie|statuut|code|versie|policy|procedure|handboek|tekst|uitgave))\b/u;

/** How the signing at the end begins. */
const ALDUS = /^(?:aldus|thus) /i;

/** Facts of one paragraph of running text; it stays where it is. */
export function sentenceFacts(text: string, paragraph: number): PaperFact[] {
  if (text.length > LONGEST || datesIn(text).length === 0) return [];
  const [first = ''] = text.split(' ');
  const isAbout =
    DOCUMENT.test(plainLetters(text)) ||
    ALDUS.test(text) ||
    labelOf(first).kinds.size > 0 ||
    labelOf(first).key === 'adopted';
  if (!isAbout) return [];
  return sentencesIn(text).flatMap((sentence) => {
    const found = clausesIn(sentence).flatMap((clause) => clauseFacts(clause, paragraph));
    return found.length > 0 ? found : plannedIn(sentence, paragraph);
  });
}

function clauseFacts(clause: string, paragraph: number): PaperFact[] {
  const decided = decidedIn(clause, paragraph);
  if (decided.length > 0) return decided;
  return ALDUS.test(clause) ? signedIn(clause, paragraph) : plannedIn(clause, paragraph);
}

/** `Aldus vastgesteld te Assen op 3 juni 2021`, and who did stands below it. */
function signedIn(clause: string, paragraph: number): PaperFact[] {
  const date = dateOf(clause);
  const key = decisionKey(clause);
  if (date === null || key === null || kindsIn(clause) !== 1) return [];
  return [{ key, label: '', value: clause, date, body: null, paragraph, why: SAID }];
}

/** A full stop between words that is not one of `d.d.`, `nr.` or `nov.`: a capital follows. */
function sentencesIn(text: string): string[] {
  return text.split(/(?<=[\p{Ll}\d)]{2}[.!?]) (?=\p{Lu})/u);
}

/** Pieces in each of which one thing is decided: between commas; or from each thing that is decided to the next. */
function clausesIn(sentence: string): string[] {
  const pieces = sentence.split(/(?<=[,;]) /);
  return isEach(pieces) ? pieces : fromKinds(sentence);
}

function isEach(pieces: readonly string[]): boolean {
  return (
    pieces.every((piece) => kindsIn(piece) <= 1 && datesIn(piece).length <= 1) && pieces.some((piece) => isWhole(piece))
  );
}

function kindsIn(text: string): number {
  return namedIn(wordsOfLabel(text)).filter(({ meaning }) => isDecision(meaning?.key ?? null)).length;
}

function isDecision(key: FactKey | null): boolean {
  return key === 'adopted' || key === 'consent' || key === 'advice';
}

function isTelling(key: FactKey | null): boolean {
  return isDecision(key) || key === 'in-force' || key === 'revision';
}

function isWhole(piece: string): boolean {
  return kindsIn(piece) === 1 && bodyIn(piece) !== null && datesIn(piece).length === 1;
}

/** `vastgesteld door … op … na instemming van … op …` → two; the beginning goes with the first. */
function fromKinds(sentence: string): string[] {
  const words = [...sentence.matchAll(/\S+/g)];
  const starts = words.filter(({ 0: word }) => isTelling(labelOf(word).key)).map(({ index }) => index);
  return starts.map((start, at) => sentence.slice(at === 0 ? 0 : start, starts[at + 1]).trim());
}

function decidedIn(clause: string, paragraph: number): PaperFact[] {
  if (!isWhole(clause)) return [];
  const key = decisionKey(clause);
  const date = dateOf(clause);
  if (key === null || date === null) return [];
  return [{ key, label: '', value: clause, date, body: bodyIn(clause), paragraph, why: DECIDED }];
}

function decisionKey(clause: string): FactKey | null {
  const named = namedIn(wordsOfLabel(clause)).find(({ meaning }) => isDecision(meaning?.key ?? null));
  return named?.meaning?.key ?? null;
}

/** From when it holds, and when it is looked at again. */
function plannedIn(sentence: string, paragraph: number): PaperFact[] {
  const keys = new Set(namedIn(wordsOfLabel(sentence)).flatMap(({ meaning }) => meaning?.key ?? []));
  const date = dateOf(sentence);
  const own = (['in-force', 'revision'] as const).filter((key) => keys.has(key));
  const [key] = own;
  if (date === null || key === undefined || own.length > 1 || [...keys].some(isDecision)) return [];
  return [{ key, label: '', value: sentence, date, body: null, paragraph, why: SAID }];
}
