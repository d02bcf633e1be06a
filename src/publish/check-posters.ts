/** Posters that may not fit their page, made to see whether they do: what `build` would refuse is told. */
import type { RootContent } from 'mdast';
import { type Diagnostic, distinct } from '../diagnostic/diagnostic.ts';
import { inferredDocumentNote } from '../document/words.ts';
import { adoptedText } from '../governance/records.ts';
import { fromSnapshot } from '../governance/snapshot.ts';
import type { Host } from '../host/index.ts';
import type { Pictures } from '../model/picture.ts';
import { nameOf, type PolicyDocument, soundText } from '../model/policy-document.ts';
import type { ReadableProtocol } from '../model/resolved.ts';
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
  const { logo, font } = document.houseStyle;
  const inferred = inferredNotes(document);
  return textsOf(document).some(({ variants, notice }) => {
    const around = { font, hasLogo: logo !== null, notice: [...notice, ...inferred] };
    return variants
      .filter(({ kind }) => kind === 'poster')
      .some((poster) => isOwn(poster, nameOf(document)) || !surelyFits(poster, around));
  });
}

/** What is said on a poster of what was inferred, as the longest of all versions says it. */
function inferredNotes({ ledger, organisation }: PolicyDocument): RootContent[] {
  const { versions = [] } = ledger.approvals.get(organisation.id)?.data ?? {};
  const reasons = versions.flatMap(({ inferred }) => inferred?.document ?? []);
  const [longest] = reasons.sort((a, b) => b.length - a.length);
  if (longest === undefined) return [];
  const value = inferredDocumentNote(organisation.name, longest);
  return [{ type: 'paragraph', children: [{ type: 'text', value }] }];
}

function textsOf(document: PolicyDocument): readonly ReadableProtocol[] {
  const adopted = adoptedText(document.ledger, document.organisation.id);
  const text = soundText(document);
  return [
    ...(text === null ? [] : [text]),
    ...(adopted === undefined || !mayHavePoster(adopted) ? [] : [fromSnapshot(adopted)]),
  ];
}

/** Seen without making a text of it. */
function mayHavePoster({ posters = [], variants = [] }: SnapshotFile): boolean {
  return posters.length > 0 || variants.some(({ kind }) => kind === 'poster');
}
