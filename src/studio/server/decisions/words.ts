/** What is recorded, and what becomes of it, in sentences. */
import type { Language } from '../../../diagnostic/diagnostic.ts';
import type { Recorded } from '../../../index.ts';
import { printEntry } from '../../../report/records.ts';
import { printDate, printDateShort } from '../../../words/dates.ts';
import { bodyName, printBody } from '../../../words/decisions.ts';
import { listOf } from '../../../words/some-of.ts';
import type { ActBody } from '../../api/decisions.ts';

const WORDS = {
  nl: {
    text: (version: string) => `De tekst van nu wordt versie ${version}. Organen kunnen er dan over besluiten.`,
    paper: (version: string) =>
      `De tekst van nu wordt vastgelegd als die van versie ${version}, die op papier is vastgesteld.`,
    leftOut: (bodies: string) => `Langs deze procedure beslissen niet mee: ${bodies}.`,
    adopted: (version: string) => `Versie ${version} is daarmee vastgesteld`,
    from: (day: string) => `, in werking vanaf ${day}`,
    revision: (day: string) => `; revisie uiterlijk ${day}.`,
    noRevision: '; er is geen revisiedatum.',
    kept: 'De vastgestelde tekst wordt voor altijd bewaard.',
    withdrawn: (version: string) => `Het voorstel van versie ${version} is daarmee ingetrokken.`,
    lapsed: (version: string) => `Het voorstel van versie ${version} is daarmee vervallen.`,
    repealed: 'Wat is vastgesteld, blijft bewaard.',
    mended: 'De oude waarde en de reden blijven erbij staan.',
    transcription: (version: string) =>
      `De tekst van nu wordt die van versie ${version}, zoals overgenomen van papier. De tekst van voor het herstel blijft bewaard.`,
    turn: (bodies: string) => `Daarna aan zet: ${bodies}.`,
  },
  en: {
    text: (version: string) => `The text of now becomes version ${version}. Bodies can then decide on it.`,
    paper: (version: string) =>
      `The text of now is recorded as that of version ${version}, which was adopted on paper.`,
    leftOut: (bodies: string) => `By this procedure these have no say: ${bodies}.`,
    adopted: (version: string) => `Version ${version} is adopted by it`,
    from: (day: string) => `, in force from ${day}`,
    revision: (day: string) => `; revision by ${day}.`,
    noRevision: '; it has no revision date.',
    kept: 'The adopted text is kept for good.',
    withdrawn: (version: string) => `The proposal of version ${version} is withdrawn by it.`,
    lapsed: (version: string) => `The proposal of version ${version} lapses by it.`,
    repealed: 'What was adopted stays stored.',
    mended: 'The old value and the reason stay with it.',
    transcription: (version: string) =>
      `The text of now becomes that of version ${version}, as taken over from paper. The text before stays stored.`,
    turn: (bodies: string) => `Next in turn: ${bodies}.`,
  },
} as const;

export function wordsOf(recorded: Recorded, act: ActBody, language: Language): string[] {
  const say = WORDS[language];
  const { version, isAdopted, entries, leftOut } = recorded;
  const told = entries.map((entry) => `${printEntry(entry, language)}.`.replace(/\.\.$/, '.'));
  if (act.does === 'propose')
    return isAdopted
      ? [say.paper(version), say.kept]
      : [
          say.text(version),
          ...(leftOut.length === 0 ? [] : [say.leftOut(leftOut.join(', '))]),
          ...next(recorded, language),
        ];
  if (act.does === 'correct')
    return act.isTranscription === true ? [say.transcription(version)] : [...told, say.mended];
  if (act.does === 'repeal') return [...told, say.repealed];
  return [...told, ...becoming(recorded, act, language), ...next(recorded, language)];
}

function becoming(
  { version, isAdopted, revisionDue, inForceFrom }: Recorded,
  act: ActBody,
  language: Language,
): string[] {
  const say = WORDS[language];
  const day = language === 'nl' ? printDate : printDateShort;
  if (isAdopted) {
    const from = inForceFrom === undefined ? '' : say.from(day(inForceFrom));
    const revision = revisionDue === undefined ? say.noRevision : say.revision(day(revisionDue));
    return [`${say.adopted(version)}${from}${revision}`, say.kept];
  }
  const outcome = act.does === 'decide' ? act.outcome : undefined;
  if (outcome === 'ingetrokken') return [say.withdrawn(version)];
  return outcome === 'vervallen' ? [say.lapsed(version)] : [];
}

function next({ turn }: Recorded, language: Language): string[] {
  const bodies = turn.map((own) => printBody({ body: bodyName(own), kind: own.kind }));
  return bodies.length === 0 ? [] : [WORDS[language].turn(listOf(bodies, language, bodies.length))];
}
