/** Whether a ledger and its text are still what somebody had before them. */
import { fingerprintOf } from '../compare/fingerprint.ts';
import { type Diagnostic, diagnostic, type Param } from '../diagnostic/diagnostic.ts';
import type { SeenLedger } from '../model/seen.ts';
import type { Decision } from '../model/source.ts';
import { sha256 } from '../source/sha256.ts';
import { printDate } from '../words/dates.ts';
import { type Entry, entriesIn, ordered } from './entries.ts';
import { ownerOf, type TextToDecide } from './propose.ts';
import { stepsOf } from './route.ts';

export type LedgerNow = Pick<TextToDecide, 'source' | 'text'>;

/** As it is now. */
export function seenOf({ source, text }: LedgerNow): SeenLedger & { readonly text: string } {
  const { data } = source;
  const whole = new TextEncoder().encode(JSON.stringify(ordered(data)));
  return {
    text: fingerprintOf(text),
    entries: namesIn({ source, text }).map(({ name }) => name),
    record: sha256(whole),
  };
}

/** Why nothing is written on what somebody saw; nothing where all of it stands as it stood. */
export function movedSince(seen: SeenLedger, ledger: LedgerNow): Diagnostic[] {
  const now = seenOf(ledger);
  const { source, text } = ledger;
  const organisation = text.organisation.id;
  const place = source.place([]);
  const isOther = seen.record !== now.record;
  return [
    ...(isOther ? [diagnostic('seen-record', place, { organisation, what: whatCame(seen, ledger) })] : []),
    ...(seen.text !== undefined && seen.text !== now.text ? [diagnostic('seen-text', place, { organisation })] : []),
  ];
}

interface Named {
  readonly name: string;
  readonly words: Param;
}

/** A version is of one text: proposed anew, it is another. */
function namesIn({ source: { data }, text }: LedgerNow): Named[] {
  const owner = ownerOf(text);
  return (data.versions ?? []).flatMap((version) => {
    const { version: number = '', fingerprint = '' } = version;
    const bodyOf = (id: string | undefined) => stepsOf(version, data).find(({ step }) => step === id)?.body ?? '';
    return [
      {
        name: `${number} ${fingerprint}`,
        words: { nl: `de tekst van versie ${number}`, en: `the text of version ${number}` },
      },
      ...entriesIn(version, owner).map((entry) => ({
        name: entry.content.id ?? entry.id,
        words: wordsOf(entry, bodyOf),
      })),
    ];
  });
}

function wordsOf({ kind, content }: Entry, bodyOf: (step: string | undefined) => string): Param {
  if (kind === 'correction') return { nl: 'een correctie', en: 'a correction' };
  if (kind === 'repeal') return { nl: 'dat de tekst is ingetrokken', en: 'that the text was repealed' };
  if (kind === 'transcription') return { nl: 'een herstel van de overname', en: 'a mended transcription' };
  const { step, body = bodyOf(step), date, submitted, met, replied } = content as Decision;
  const told = [
    [date, 'besloot op', 'decided on'],
    [met, 'zag de voorwaarde vervuld op', 'saw the condition met on'],
    [replied, 'kreeg een reactie op', 'got a reply on'],
    [submitted, 'kreeg de tekst op', 'got the text on'],
  ] as const;
  const [day = '', nl, en] = told.find(([value]) => value !== undefined) ?? ['', '', ''];
  return { nl: `${body} ${nl} ${printDate(day)}`, en: `${body} ${en} ${day}` };
}

/** In words, of as many as one reads: what is recorded now and was not then. */
function whatCame({ entries }: SeenLedger, ledger: LedgerNow): Param {
  const known = new Set(entries);
  const fresh = namesIn(ledger)
    .filter(({ name }) => !known.has(name))
    .slice(0, MOST)
    .map(({ words }) => words);
  const print = (language: 'nl' | 'en') =>
    fresh.map((words) => (typeof words === 'string' ? words : words[language])).join('; ');
  const settings = {
    nl: 'de gegevens, procedures of termijnen in het bestand',
    en: 'the control data, procedures or terms in the file',
  };
  return fresh.length === 0 ? settings : { nl: print('nl'), en: print('en') };
}

const MOST = 3;
