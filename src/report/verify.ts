/** `regelwerk verify`, for people and for machines (schemas/output/verify.schema.json). */
import type { Language } from '../diagnostic/diagnostic.ts';
import { type Json, json } from '../encode/json.ts';
import { type TerminalText, terminal } from '../encode/terminal.ts';
import type { Verification } from '../model/verification.ts';
import { markInferred } from '../words/inferred.ts';
import { stateWord } from '../words/states.ts';
import { formatTable } from './table.ts';
import { ADOPTED_AS_DRAFT, APART, metWords, NEVER_ADOPTED, RESULTS, TRANSCRIBED } from './verify-words.ts';

const headers: Record<Language, string[]> = {
  nl: ['Bestand', 'Organisatie', 'Protocol', 'Versie', 'Uitkomst'],
  en: ['File', 'Organisation', 'Protocol', 'Version', 'Result'],
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

/** Of what carries an adopted text: whether that came from paper, and its state where it is not in force. */
function resultOf({ result, migrated, state }: Verification, language: Language): string {
  const isAdopted = result === 'published' || result === 'same_words' || result === 'carries';
  const more = [
    ...(isAdopted && migrated ? [TRANSCRIBED[language]] : []),
    ...(isAdopted && state !== null && state !== 'in_werking' ? [stateWord(state, language)] : []),
  ];
  const words = RESULTS[language][result];
  return more.length === 0 ? words : `${words} (${more.join('; ')})`;
}

function detailsOf(item: Verification, language: Language): TerminalText[] {
  const { file, result, difference, met, apart, isTextAdopted } = item;
  const nl = language === 'nl';
  const name = terminal.line(file);
  const said = [
    ...apart.map((one) => APART[language][one]),
    ...(result === 'not_adopted' && isTextAdopted === false ? [NEVER_ADOPTED[language]] : []),
    ...(result === 'not_adopted' && isTextAdopted === true ? [ADOPTED_AS_DRAFT[language]] : []),
    ...(result === 'different' && difference === null && met.length === 0
      ? [
          nl
            ? 'dit is niet het gepubliceerde bestand van een vastgestelde versie'
            : 'this is not the published file of an adopted version',
        ]
      : []),
  ];
  return [
    ...said.map((words) => terminal`${name}: ${terminal.line(words)}.`),
    ...(difference === null ? [] : differenceOf(item, difference, nl)),
    ...met.map(({ near, ...one }) => {
      const words = terminal.line(metWords({ near, ...one }, language));
      const found = nl ? terminal`aangetroffen` : terminal`met with`;
      if (near === null) return terminal`${name}: ${found}: ${words}`;
      return nl
        ? terminal`${name}: ${found}: ${words}, bij ‘${terminal.line(near)}’`
        : terminal`${name}: ${found}: ${words}, at “${terminal.line(near)}”`;
    }),
  ];
}

function differenceOf(
  { file }: Verification,
  difference: NonNullable<Verification['difference']>,
  nl: boolean,
): TerminalText[] {
  const name = terminal.line(file);
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
