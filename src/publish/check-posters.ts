/** Posters that may not fit their page, made to see whether they do: what `build` would refuse is told. */
import { type Diagnostic, distinct } from '../diagnostic/diagnostic.ts';
import { adoptedText } from '../governance/records.ts';
import { fromSnapshot } from '../governance/snapshot.ts';
import type { Host } from '../host/index.ts';
import type { Pictures } from '../model/picture.ts';
import { nameOf, type PolicyDocument, soundText } from '../model/policy-document.ts';
import type { ReadableVariant } from '../model/resolved.ts';
import type { SnapshotFile } from '../model/source.ts';
import { ownTemplates } from './own-templates.ts';
import { surelyFits } from './poster-room.ts';

/** `today`: `YYYY-MM-DD`. */
export async function checkPosters(
  host: Host,
  documents: readonly PolicyDocument[],
  pictures: Pictures,
  today: string,
): Promise<Diagnostic[]> {
  const isOwn = ownTemplates(host);
  const doubtful = documents.filter((document) => document.stopped !== 'all' && isDoubtful(document, isOwn));
  if (doubtful.length === 0) return [];
  const { tellPosters } = await import('./poster-maker.ts');
  const diagnostics = await tellPosters(host, doubtful, pictures, today);
  // All else is told where it is looked for.
  return distinct(diagnostics.filter(({ code }) => code === 'poster-too-long'));
}

/** What a template of one's own adds is not known before it is filled. */
function isDoubtful(document: PolicyDocument, isOwn: ReturnType<typeof ownTemplates>): boolean {
  const posters = postersOf(document);
  const hasLogo = document.houseStyle.logo !== null;
  return posters.some((poster) => isOwn(poster, nameOf(document)) || !surelyFits(poster, hasLogo));
}

function postersOf(document: PolicyDocument): readonly ReadableVariant[] {
  const adopted = adoptedText(document.ledger, document.organisation.id);
  const ofAdopted = adopted === undefined || !mayHavePoster(adopted) ? [] : fromSnapshot(adopted).variants;
  return [...(soundText(document)?.variants ?? []), ...ofAdopted].filter(({ kind }) => kind === 'poster');
}

/** Seen without making a text of it. */
function mayHavePoster({ posters = [], variants = [] }: SnapshotFile): boolean {
  return posters.length > 0 || variants.some(({ kind }) => kind === 'poster');
}
