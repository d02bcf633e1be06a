/** What is to come, of all documents: a line for each of which there is something to tell, and one for what all of them lack. */
import type { Language } from '../diagnostic/diagnostic.ts';
import { listOf } from '../words/some-of.ts';
import { lacksTerms, outlookNotes } from './outlook-words.ts';
import type { StatusRecord } from './status-record.ts';

/** Who lacks something is named; of more, how many. */
const MOST = 3;

const words = {
  nl: {
    organisation: '<organisatie>',
    terms: (names: string, file: string) =>
      `Geen termijnen opgeschreven, dus geen eerste mogelijke dag: ${names}. Zet ‘term’ bij de stappen in ${file}.`,
  },
  en: {
    organisation: '<organisation>',
    terms: (names: string, file: string) =>
      `No terms recorded, so no first possible day: ${names}. Put ‘term’ with the steps in ${file}.`,
  },
} as const;

/** A line for each document of which a term runs, or that cannot be adopted in time; the last one names those without terms. */
export function outlookLines(statuses: readonly StatusRecord[], language: Language): string[] {
  const lines = statuses.flatMap((status) => {
    const notes = outlookNotes(status, language);
    const { organisation, protocol, plan } = status;
    const number = plan?.version == null ? '' : ` ${plan.version}`;
    return notes.length === 0 ? [] : [`${organisation}, ${protocol}${number}: ${notes.join('; ')}.`];
  });
  return [...lines, ...missingTerms(statuses.filter(lacksTerms), language)];
}

/** With where to write them down. */
function missingTerms(statuses: readonly StatusRecord[], language: Language): string[] {
  const [first, ...others] = statuses;
  if (first === undefined) return [];
  const say = words[language];
  const names = statuses.map(({ organisation, protocol }) => `${organisation} (${protocol})`);
  const { protocol, organisation } =
    others.length === 0 ? first : { protocol: '<protocol>', organisation: say.organisation };
  const file = `policy/protocols/${protocol}/approvals/${organisation}.yaml`;
  return [say.terms(listOf(names, language, MOST), file)];
}
