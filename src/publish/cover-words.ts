/** What stands on the sheet for a meeting, in words. In Dutch, as documents are. */
import type { Agenda, Asked, Target } from '../governance/cover.ts';
import { isRequired } from '../governance/route.ts';
import type { ApprovalsFile } from '../model/source.ts';
import type { ChainLink, StepKind, Unknown } from '../model/status.ts';
import { printBy, printDate } from '../words/dates.ts';
import { bodyName, printMatter, printStep } from '../words/decisions.ts';
import { printDuration } from '../words/durations.ts';

export interface Row {
  readonly label: string;
  readonly value: string;
}

export const NOT_KNOWN = 'niet bekend';

/** What a body does when it does what it is asked. `what` is a text: `versie 1.1`. */
const requests: Readonly<Record<StepKind, (what: string) => string>> = {
  overleg: (what) => `${what} bespreken`,
  advies: (what) => `advies geven over ${what}`,
  instemming: (what) => `instemmen met ${what}`,
  uitspraak: (what) => `uitspraak doen in het geschil over ${what}`,
  vaststelling: (what) => `${what} vaststellen`,
  goedkeuring_rvt: (what) => `${what} goedkeuren`,
  ter_kennisneming: (what) => `kennisnemen van ${what}`,
};

/** `Gevraagd van GMR: instemming`. */
export function headingOf({ link }: Asked): string {
  const kind = link.kind === null ? NOT_KNOWN : printStep(link.kind);
  return `Gevraagd van ${bodyName(link)}: ${kind}`;
}

export function sentenceOf({ link }: Asked, what: string): string {
  const matter = printMatter(link, 'nl');
  if (matter !== null) return `Er is besloten, maar ${matter}.`;
  const request = link.kind === null ? NOT_KNOWN : requests[link.kind](what);
  const again = link.lapsed ? ' De tekst is gewijzigd, dus een eerder besluit geldt niet meer.' : '';
  return `De vraag: ${request}.${again}`;
}

/** On what ground, and when. Who is only told has no latest day. */
export function rowsOf(asked: Asked, { target, unknown }: Agenda, today: string): Row[] {
  const { link, basis, planned, meetings } = asked;
  const isPlanned = isRequired(link) && printMatter(link, 'nl') === null;
  const day = (date: string | null, why: string) => (date === null ? why : by(date, today));
  const why = whyNot(target, unknown, today);
  const noTerm = planned?.term === null ? `${NOT_KNOWN}: er is geen termijn vastgelegd` : why;
  const submitBy = planned?.term === null ? null : (planned?.submitBy ?? null);
  const meeting = planned?.atMeeting === true ? ', dan vergadert het orgaan' : '';
  const submit = day(submitBy, target === null ? why : noTerm);
  const decide = `${day(planned?.decideBy ?? null, why)}${meeting}${toBeReady(target, planned?.decideBy)}`;
  const isSubmitted = link.submitted !== null && !link.lapsed;
  const planning: Row[] =
    submit === decide && !isSubmitted
      ? [{ label: 'Voorleggen en besluiten', value: submit }]
      : [...(isSubmitted ? [] : [{ label: 'Voorleggen', value: submit }]), { label: 'Besluiten', value: decide }];
  return [
    ...(basis === null ? [] : [{ label: 'Grondslag', value: basis }]),
    ...(isSubmitted ? [{ label: 'Voorgelegd', value: `op ${printDate(link.submitted ?? '')}` }] : []),
    ...(isPlanned ? planning : []),
    { label: 'Vergaderingen', value: meetings === null ? NOT_KNOWN : list(meetings.map(printDate)) },
  ];
}

function by(date: string, today: string): string {
  return `${printBy(date)}${date < today ? ' (die dag is voorbij)' : ''}`;
}

function toBeReady(target: Target | null, decideBy: string | null | undefined): string {
  return target === null || decideBy == null ? '' : `, voor ${targetWords(target)}`;
}

function targetWords({ day, reason }: Target): string {
  return `de ${reason === 'revision' ? 'revisiedatum' : 'ingangsdatum'} (${printDate(day)})`;
}

function whyNot(target: Target | null, unknown: Unknown | null, today: string): string {
  if (target !== null && target.day < today) return `te laat: ${targetWords(target)} is voorbij`;
  if (target === null) return `${NOT_KNOWN}: er is geen revisiedatum en geen ingangsdatum`;
  return unknown === null ? NOT_KNOWN : `${NOT_KNOWN}: ${unknownWords(unknown)}`;
}

function unknownWords({ reason, date }: Unknown): string {
  if (reason === 'regio_onbekend') return 'de vakantieregio staat nergens';
  if (date === null) return 'er staan geen schoolvakanties in de kalender';
  const side = reason === 'geen_vakanties_na' ? 'na' : 'vóór';
  return `er staan geen schoolvakanties in de kalender ${side} ${printDate(date)}`;
}

export function list(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} en ${items.at(-1)}`;
}

/** What follows from the adoption, as far as it is recorded. */
export function effectsOf({ version, status }: Agenda, approvals: ApprovalsFile): Row[] {
  const { in_force_from: from, in_force_until: until, revision_due: due, corrects } = version;
  const begins =
    from === undefined
      ? 'op de dag van vaststelling, of later als daarbij zo besloten wordt'
      : `vanaf ${printDate(from)}`;
  const cycle = approvals.cycle === undefined ? null : `${printDuration(approvals.cycle)} na de vaststelling`;
  const revised = corrects === undefined ? cycle : `blijft die van versie ${corrects}`;
  return [
    { label: 'Gaat gelden', value: `${begins}${until === undefined ? '' : `, tot en met ${printDate(until)}`}` },
    { label: 'Revisie', value: due === undefined ? (revised ?? NOT_KNOWN) : printBy(due) },
    ...(status.corrects === null
      ? []
      : [{ label: 'Verbetert', value: `versie ${status.corrects}, zonder de inhoud te wijzigen` }]),
  ];
}

/** What was decided, or is before a body: each step on which something stands. */
export function decidedLinks(chain: readonly ChainLink[]): ChainLink[] {
  return chain.filter(({ date, submitted, lapsed }) => date !== null || submitted !== null || lapsed);
}
