/** `regelwerk verify`, for people and for machines (schemas/output/verify.schema.json). */
import type { Language } from '../diagnostic/diagnostic.ts';
import type { Verification } from '../model/verification.ts';
import { formatTable } from './table.ts';

const headers: Record<Language, string[]> = {
  nl: ['Bestand', 'Organisatie', 'Protocol', 'Versie', 'Uitkomst'],
  en: ['File', 'Organisation', 'Protocol', 'Version', 'Result'],
};

const results: Record<Language, Record<Verification['result'], string>> = {
  nl: {
    equal: 'gelijk aan de vastgestelde tekst',
    different: 'wijkt af',
    not_adopted: 'geen vastgestelde versie',
    unreadable: 'niet te lezen',
  },
  en: {
    equal: 'equal to the adopted text',
    different: 'differs',
    not_adopted: 'no adopted version',
    unreadable: 'cannot be read',
  },
};

export function formatVerifyJson(verifications: readonly Verification[]): string {
  return `${JSON.stringify(verifications, null, 2)}\n`;
}

export function formatVerify(verifications: readonly Verification[], language: Language): string {
  const rows = verifications.map((item) => [
    item.file,
    item.organisation ?? '–',
    item.protocol ?? '–',
    item.version ?? '–',
    `${results[language][item.result]}${item.state === 'vervallen' ? ` (${language === 'nl' ? 'vervallen' : 'no longer in force'})` : ''}`,
  ]);
  const details = verifications.flatMap((item) => detailsOf(item, language));
  return formatTable(headers[language], rows) + (details.length === 0 ? '' : `\n${details.join('\n')}\n`);
}

function detailsOf({ file, result, difference }: Verification, language: Language): string[] {
  const nl = language === 'nl';
  if (result === 'different' && difference === null)
    return [
      nl
        ? `${file}: dit is niet het gepubliceerde bestand van een vastgestelde versie.`
        : `${file}: this is not the published file of an adopted version.`,
    ];
  if (difference === null) return [];
  const { clause, adopted, found } = difference;
  const place =
    clause === null
      ? { nl: 'buiten de bepalingen', en: 'outside the clauses' }
      : { nl: `bepaling ${clause}`, en: `clause ${clause}` };
  return nl
    ? [`${file}: ${place.nl}`, `  vastgesteld: … ${adopted} …`, `  in dit bestand: … ${found} …`]
    : [`${file}: ${place.en}`, `  adopted: … ${adopted} …`, `  in this file: … ${found} …`];
}
