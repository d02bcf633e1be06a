/** Makes the documents and publishes them: of each all or nothing, and one that is sound whatever is wrong with another. */
import { type Diagnostic, distinct, type Result } from '../diagnostic/diagnostic.ts';
import { hasErrors } from '../diagnostic/format.ts';
import type { Host } from '../host/index.ts';
import type { DocumentName, PolicyDocument } from '../model/policy-document.ts';
import type { SiteSettings } from '../model/site.ts';
import { type BuiltDocument, makeDocuments, type OutputFile } from '../publish/build.ts';
import { buildKey, keepBuild, sameAsLast } from '../publish/last-build.ts';
import type { LastBuild } from '../publish/last-build-record.ts';
import { openMemo } from '../publish/memo.ts';
import { wantedOf } from '../publish/wanted.ts';
import { type Room, type Written, withRoom } from '../publish/write.ts';
import type { Published } from '../report/build.ts';
import { POLICY } from '../source/index.ts';
import { previousFeed, unfitFor, unknownVariants } from './building/asked.ts';
import { leftIn } from './building/left.ts';
import { overviewMaker } from './building/overviews.ts';
import type { BuildRequest } from './building/request.ts';
import { openSite } from './building/site.ts';
import { wishOf } from './building/wish.ts';
import { diagnosticsOn, unknownOrganisation } from './choose.ts';
import type { Session } from './session.ts';

/** Undefined when nothing could be published; what was published before stays then as it was. */
export async function build(session: Session, request: BuildRequest): Promise<Result<Published | undefined>> {
  const { host } = session;
  const { organisations: asked = [], isPublic = false, onProgress, onWait } = request;
  const out = request.out ?? (isPublic ? 'public' : 'out');
  const choice = { formats: request.formats, variants: request.variants };
  const unfit = unfitFor(host, request, out);
  if (unfit.length > 0) return { value: undefined, diagnostics: unfit };
  const feed = request.previousFeed === undefined ? undefined : await previousFeed(host, request);
  if (feed?.value === undefined && feed !== undefined) return { value: undefined, diagnostics: feed.diagnostics };
  const key = feed === undefined ? keyOf(host, out, request) : undefined;
  const last = key === undefined ? undefined : await sameAsLast(host, out, key, onWait);
  if (last !== undefined) return { value: againOf(out, last), diagnostics: last.diagnostics };
  const source = await session.illustrated();
  const unknown = [
    ...asked.flatMap((id) => unknownOrganisation(source, id)),
    ...unknownVariants(source.documents, request.variants ?? []),
  ];
  if (hasErrors(unknown)) return { value: undefined, diagnostics: unknown };
  const told = asked.length === 0 ? source.diagnostics : asked.flatMap((id) => diagnosticsOn(source, id));
  // Without a document to make there is nothing to publish, and what stands there is not for us to judge.
  if (source.documents.length === 0 && hasErrors(told)) return { value: undefined, diagnostics: [...new Set(told)] };
  const isAsked = ({ organisation }: PolicyDocument) => asked.length === 0 || asked.includes(organisation.id);
  const documents = source.documents.filter(isAsked);
  const today = host.today();
  const site = request.site === true ? await openSite(source, host, today) : undefined;
  const whole = {
    isWhole: request.formats === undefined && request.variants === undefined,
    isAll: asked.length === 0,
    isPublic,
  };
  const options = {
    site: site?.site,
    isWanted: wantedOf(choice),
    isPublic,
    hasArchive: true,
    pictures: source.pictures,
    ...(onProgress === undefined ? {} : { onProgress }),
  };
  const work = async (room: Room): Promise<Result<Published>> => {
    const memo = openMemo(host, out, room.present);
    const built: BuiltDocument[] = [];
    const inMaking: Diagnostic[] = [];
    for await (const made of makeDocuments(host, documents, today, options, memo)) {
      for (const file of made.value.files) await room.stage(file);
      built.push(withoutBytes(made.value));
      inMaking.push(...made.diagnostics);
    }
    const diagnostics = [...new Set([...told, ...distinct(inMaking)])];
    const about = await overviewMaker(source, today, whole, feed?.value);
    const wish = wishOf({ source, built, asked, choice, isWhole: whole.isWhole, isPublic, site, about, diagnostics });
    await room.flushed();
    const done = room.publish<OutputFile>(wish);
    memo?.save(done.value.files, done.value.listed);
    const value = publishedOf(out, done.value, built, site?.site);
    // Whether a signature holds, a program outside says; what went wrong is looked at each time.
    const isSure = source.policy.settings?.data.signatures === undefined && value.left.length === 0;
    if (key !== undefined && isSure && !hasErrors(diagnostics) && done.diagnostics.length === 0)
      keepBuild(host, out, key, { files: done.value.files, site: value.site, diagnostics });
    return { value, diagnostics: [...diagnostics, ...done.diagnostics] };
  };
  const done = await withRoom(host, out, work, onWait);
  // What is told of the source is told where the folder cannot be written too.
  if (done.value === undefined) return { value: undefined, diagnostics: [...new Set([...told, ...done.diagnostics])] };
  return done;
}

/** Undefined where nobody can tell what a build follows from. */
function keyOf(host: Host, out: string, { organisations, formats, variants, isPublic, site }: BuildRequest) {
  return buildKey(host, [POLICY], { out, organisations, formats, variants, isPublic, site });
}

/** Nothing is made: all stands there. */
function againOf(out: string, { files, site }: LastBuild): Published {
  return {
    out,
    files: listed(files),
    written: { written: 0, unchanged: files.length, removed: 0 },
    ...(site === undefined ? {} : { site }),
    left: [],
  };
}

function listed(files: readonly { organisation: string | null; path: string; size: number }[]): Published['files'] {
  return files.map(({ organisation, path, size }) => ({ organisation, path, bytes: size }));
}

/** It is written: nobody reads it here any more. */
function withoutBytes(document: BuiltDocument): BuiltDocument {
  return { ...document, files: document.files.map(({ bytes: _, ...file }) => file) };
}

/** What was left as it was published: what could not be made, and what something stood in the way of. */
function publishedOf(
  out: string,
  { files, hindered, written, unchanged, removed }: Written<OutputFile>,
  built: readonly BuiltDocument[],
  site: SiteSettings | undefined,
): Published {
  const isHindered = ({ organisation }: DocumentName) => hindered.includes(organisation);
  return {
    out,
    files: listed(files),
    written: { written, unchanged, removed },
    ...(site === undefined ? {} : { site: { address: site.address } }),
    left: [
      ...leftIn(built).filter((document) => !isHindered(document)),
      ...built
        .filter(isHindered)
        .map(({ organisation, protocol }) => ({ organisation, protocol, left: 'all' as const })),
    ],
  };
}
