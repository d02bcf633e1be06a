/** Where findings of the whole folder lead: to a document that holds the passage, and that passage in it. */
import { type Diagnostic, NO_PLACE, type Place } from '../../diagnostic/diagnostic.ts';
import type { DocumentName, Passages, PolicyDocument } from '../../index.ts';
import { documentKey } from '../api.ts';
import { type Lead, type LeadsTo, NOWHERE } from './findings.ts';
import { passageAt } from './looks.ts';
import { type Studio, textsOf } from './studio.ts';

/** Documents that are looked through for one finding: what many have, mostly stands in the first of these. */
const TRIED = 4;
/** The same for all findings together: a thousand schools may each have a mistake. */
const MOST = 40;

export async function leadsIn(
  studio: Studio,
  diagnostics: readonly Diagnostic[],
  documents: readonly PolicyDocument[],
): Promise<LeadsTo> {
  const leads = new Map<Diagnostic, Lead>();
  const clauseIn = lookingThrough(studio);
  for (const item of diagnostics) {
    if (item.place === NO_PLACE) continue;
    const names = documentsWith(item, item.place.file, documents);
    let lead: Lead = { document: names[0] ?? null, clause: null };
    for (const name of names.slice(0, TRIED)) {
      const clause = await clauseIn(name, item.place);
      if (clause === null) continue;
      lead = { document: name, clause };
      break;
    }
    leads.set(item, lead);
  }
  return (item) => leads.get(item) ?? NOWHERE;
}

/** Of a text that somebody looks at the last good one; of others that of now, each asked once. */
function lookingThrough(studio: Studio): (name: DocumentName, place: Place) => Promise<string | null> {
  const { looks, regelwerk } = studio;
  const textOf = textsOf(studio);
  const asked = new Map<string, Passages | undefined>();
  return async (name, place) => {
    if (looks.has(name)) return looks.clauseAt(name, place, textOf);
    const key = documentKey(name);
    if (!asked.has(key) && asked.size < MOST) asked.set(key, (await regelwerk.passages(name)).value);
    const passages = asked.get(key);
    const words = textOf(place.file)?.split('\n')[place.line - 1];
    return passages === undefined ? null : passageAt(passages, place, words);
  };
}

const FILE = /^policy\/protocols\/([^/]+)\/(?:[^/]+\/)?([^/]+)\.[a-z]+$/;

/** The documents that a file of a protocol is of and that a finding is about, the author's own first. */
function documentsWith(item: Diagnostic, file: string, documents: readonly PolicyDocument[]): readonly DocumentName[] {
  const [, protocol, name] = FILE.exec(file) ?? [];
  if (protocol === undefined) return [];
  const isOwn = ({ organisation }: DocumentName) => organisation === name;
  const names = documents.filter((own) => own.ledger.id === protocol && isAbout(item, own)).map(nameOf);
  return [...names.filter(isOwn), ...names.filter((own) => !isOwn(own))];
}

function isAbout(item: Diagnostic, { organisation, mistakes }: PolicyDocument): boolean {
  if (mistakes.includes(item) || item.reach === undefined) return true;
  return item.reach.some(
    ({ organisation: id, below }) =>
      id === null || id === organisation.id || (below && id === (organisation.parent ?? null)),
  );
}

export function nameOf({ organisation, ledger }: PolicyDocument): DocumentName {
  return { organisation: organisation.id, protocol: ledger.id };
}
