/** Steps and what bodies decide on them, in Dutch, as documents and overviews print them. */
import type { Language } from '../diagnostic/diagnostic.ts';
import type { ChainLink, Outcome, StepKind } from '../model/status.ts';
import { printDate } from './dates.ts';

export const stepWords: Readonly<Record<StepKind, string>> = {
  overleg: 'overleg',
  advies: 'advies',
  instemming: 'instemming',
  uitspraak: 'uitspraak in een geschil',
  vaststelling: 'vaststelling',
  goedkeuring_rvt: 'goedkeuring',
  ter_kennisneming: 'ter kennisneming',
};

const outcomeWords: Record<Outcome, string> = {
  besproken: 'besproken',
  akkoord: 'akkoord',
  aanpassen: 'aanpassen',
  positief: 'positief advies',
  onder_voorbehoud: 'advies onder voorbehoud',
  negatief: 'negatief advies',
  geen_advies: 'geen advies',
  verleend: 'instemming verleend',
  verleend_met_opmerkingen: 'instemming verleend met opmerkingen',
  verleend_onder_voorwaarde: 'instemming verleend onder voorwaarde',
  onthouden: 'instemming onthouden',
  toestemming_verleend: 'toestemming verleend',
  toestemming_geweigerd: 'toestemming geweigerd',
  in_redelijkheid: 'besluit in redelijkheid genomen',
  niet_in_redelijkheid: 'besluit niet in redelijkheid genomen',
  niet_behandeld: 'niet in behandeling genomen',
  vastgesteld: 'vastgesteld',
  aangehouden: 'aangehouden',
  ingetrokken: 'ingetrokken',
  vervallen: 'voorstel vervallen',
  goedgekeurd: 'goedgekeurd',
  niet_goedgekeurd: 'niet goedgekeurd',
  kennisgenomen: 'kennisgenomen',
};

/** The names of all outcomes, by kind of step. */
export const OUTCOMES: readonly string[] = Object.keys(outcomeWords);

/** What a body is asked: `instemming`. */
export function printStep(kind: StepKind): string {
  return stepWords[kind];
}

/** A body with what it is asked: `GMR (instemming)`; of a paper that does not tell what, the body alone. */
export function printBody({ body, kind }: { readonly body: string; readonly kind: StepKind | null }): string {
  return kind === null ? body : `${body} (${printStep(kind)})`;
}

/** A body, with the school that it is of where its own name does not tell: `MR De Troubadour`. */
export function bodyName({ body, ofName }: { readonly body: string; readonly ofName?: string }): string {
  return ofName === undefined || tells(body, ofName) ? body : `${body} ${ofName}`;
}

/** `MR De Ploeg` tells of Basisschool De Ploeg: it has the last word of the name, but for what stands in brackets. */
function tells(body: string, name: string): boolean {
  const own = wordsOf(name.split(' (')[0] ?? '').at(-1);
  return own !== undefined && wordsOf(body).includes(own);
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

export function printOutcome(outcome: Outcome): string {
  return outcomeWords[outcome];
}

/** What holds on a step now. Of an outcome that a paper does not give nothing is said. */
export function printDecision(link: Omit<ChainLink, 'reference'>): string {
  const { kind, submitted, date, outcome, lapsed } = link;
  if (lapsed) return 'opnieuw nodig, want de tekst is gewijzigd';
  if (date === null && submitted !== null) return `voorgelegd op ${printDate(submitted)}`;
  if (date === null) return kind === 'uitspraak' ? 'kan worden gevraagd' : 'nog niet';
  if (outcome == null) return printDate(date);
  return [`${printDate(date)}: ${outcomeWords[outcome]}`, ...afterwards(link)].join('; ');
}

const matters = {
  condition: { nl: 'de voorwaarde staat nog open', en: 'the condition is still open' },
  reply: { nl: 'het bestuur moet nog reageren', en: 'the board has yet to reply' },
} as const;

/** What is still to be done after a decision before others may follow; null where that is nothing. */
export function printMatter(
  { date, lapsed, condition, met, asksReply, replied }: Omit<ChainLink, 'reference'>,
  language: Language,
): string | null {
  if (date === null || lapsed) return null;
  if (condition !== null && met === null) return matters.condition[language];
  return asksReply && replied === null ? matters.reply[language] : null;
}

function afterwards({ condition, met, asksReply, replied, waitsUntil }: Omit<ChainLink, 'reference'>): string[] {
  const open = met === null ? 'hieraan is nog niet voldaan' : `hieraan is voldaan op ${printDate(met)}`;
  const wait = waitsUntil === null ? '' : `, vaststelling na ${printDate(waitsUntil)}`;
  const answered =
    replied === null
      ? 'een reactie van het bestuur volgt nog'
      : `reactie van het bestuur op ${printDate(replied)}${wait}`;
  return [
    ...(condition === null ? [] : [`voorwaarde: ${condition} (${open})`]),
    ...(asksReply || replied !== null ? [answered] : []),
  ];
}
