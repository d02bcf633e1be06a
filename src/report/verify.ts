/** `regelwerk verify`, for people and for machines (schemas/output/verify.schema.json). */
import type { Language } from '../diagnostic/diagnostic.ts';
import { type Json, json } from '../encode/json.ts';
import { type TerminalText, terminal } from '../encode/terminal.ts';
import type { Verification } from '../model/verification.ts';
import { markInferred } from '../words/inferred.ts';
import { stateWord } from '../words/states.ts';
import { formatTable } from './table.ts';

const headers: Record<Language, string[]> = {
  nl: ['Bestand', 'Organisatie', 'Protocol', 'Versie', 'Uitkomst'],
  en: ['File', 'Organisation', 'Protocol', 'Version', 'Result'],
};

const results: Record<Language, Record<Verification['result'] | 'transcribed', string>> = {
  nl: {
    equal: 'gelijk aan de vastgestelde tekst',
    transcribed: 'zoals overgenomen van papier',
    different: 'wijkt af',
    not_adopted: 'geen vastgestelde versie',
    unreadable: 'niet gevonden of niet te lezen',
  },
  en: {
    equal: 'equal to the adopted text',
    transcribed: 'as taken over from paper',
    different: 'differs',
    not_adopted: 'no adopted version',
    unreadable: 'not found, or cannot be read',
  },
};

export function formatVerifyJson(verifications: readonly Verification[]): Json {
  return json(verifications);
}

export function formatVerify(verifications: readonly Verification[], language: Language): TerminalText {
  const rows = verifications.map((item) => [
    item.file,
    item.organisation ?? '–',
    item.protocol ?? '–',
    item.version === null ? '–' : markInferred(item.version, item.isInferred ? '' : undefined, language),
    resultOf(item, language),
  ]);
  const details = verifications.flatMap((item) => detailsOf(item, language));
  return terminal`${formatTable(headers[language], rows)}${details.length === 0 ? '' : terminal`\n${terminal.join(details, '\n')}\n`}`;
}

/** With the state of a version that is not in force. */
function resultOf({ result, migrated, state }: Verification, language: Language): string {
  const words = results[language][result === 'equal' && migrated ? 'transcribed' : result];
  const isInForce = state === null || state === 'in_werking' || result !== 'equal';
  return isInForce ? words : `${words} (${stateWord(state, language)})`;
}

function detailsOf({ file, result, difference }: Verification, language: Language): TerminalText[] {
  const nl = language === 'nl';
  const name = terminal.line(file);
  if (result === 'different' && difference === null)
    return [
      nl
        ? terminal`${name}: dit is niet het gepubliceerde bestand van een vastgestelde versie.`
        : terminal`${name}: this is not the published file of an adopted version.`,
    ];
  if (difference === null) return [];
  const clause = difference.clause === null ? null : terminal.line(difference.clause);
  const [adopted, found] = [terminal.text(difference.adopted), terminal.text(difference.found)];
  return nl
    ? [
        clause === null ? terminal`${name}: buiten de bepalingen` : terminal`${name}: bepaling ${clause}`,
        terminal`  vastgesteld: … ${adopted} …`,
        terminal`  in dit bestand: … ${found} …`,
      ]
    : [
        clause === null ? terminal`${name}: outside the clauses` : terminal`${name}: clause ${clause}`,
        terminal`  adopted: … ${adopted} …`,
        terminal`  in this file: … ${found} …`,
      ];
}
