/** What must hold of whatever is built, from whatever source. As in `oracles.ts`. */
import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../../src/diagnostic/diagnostic.ts';
import { hasErrors, severityOf } from '../../../src/diagnostic/format.ts';
import type { Published } from '../../../src/index.ts';
import { type DocumentName, nameOf, type PolicyDocument } from '../../../src/model/policy-document.ts';
import { reachOf } from '../../../src/resolve/documents.ts';
import type { PolicyFiles } from './files.ts';
import { beyond, chainIn, type Family } from './oracles.ts';

/** What shows only when a document is put in its place. */
function isOfBuilding({ code }: Diagnostic): boolean {
  return code.startsWith('output-');
}

/**
 * A build tells what the check of the same source told, and makes every document in whose way nothing stands. `hasFiles`:
 * whether each document has any of the formats that were asked for.
 */
export function buildsWhatIsSound(
  documents: readonly PolicyDocument[],
  checked: readonly Diagnostic[],
  built: { readonly value: Published | undefined; readonly diagnostics: readonly Diagnostic[] },
  family: Family,
  hasFiles: boolean,
): string[] {
  const known = new Set(checked.map((item) => JSON.stringify(item)));
  const errors = built.diagnostics.filter((item) => severityOf(item) === 'error');
  const unknown = errors.filter((item) => !known.has(JSON.stringify(item)));
  const found = unknown.filter(isOfBuilding);
  const faults = unknown.filter((item) => !found.includes(item)).map(({ code }) => `check did not tell ${code}`);
  if (built.value === undefined) {
    const isDue = documents.length === 0 ? hasErrors(checked) : found.length > 0;
    return isDue ? faults : [...faults, 'nothing was built'];
  }
  const { left, files } = built.value;
  for (const document of documents) {
    const name = nameOf(document);
    const isExcused = errors.some((item) => reachOf(item, name.protocol, chainIn(family, name.organisation)) !== null);
    if (document.stopped !== 'nothing' || isExcused) continue;
    if (left.some((item) => isOf(item, name))) faults.push(`${shownName(name)} is sound, and was left`);
    if (hasFiles && !files.some(({ path }) => path.startsWith(`${shownName(name)}/`)))
      faults.push(`${shownName(name)} is sound, and has no files`);
  }
  return faults;
}

const isOf = (one: DocumentName, other: DocumentName) =>
  one.organisation === other.organisation && one.protocol === other.protocol;
const shownName = ({ organisation, protocol }: DocumentName) => `${organisation}/${protocol}`;

/** Paths that are not as they were, of those that are meant. */
function changes(before: PolicyFiles, after: PolicyFiles, isMeant: (path: string) => boolean): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(isMeant).filter((path) => {
    const [one, other] = [before.get(path), after.get(path)];
    return one !== other && (one === undefined || other === undefined || Buffer.compare(one, other) !== 0);
  });
}

/** What could not be made is as it was published; where nothing could be published, everything is. */
export function leavesWhatFails(before: PolicyFiles, after: PolicyFiles, published: Published | undefined): string[] {
  if (published === undefined)
    return changes(before, after, () => true).map((path) => `${path} changed, and nothing was built`);
  return published.left.flatMap((document) => {
    const folder = `out/${shownName(document)}/${document.left === 'concept' ? 'concept/' : ''}`;
    return changes(before, after, (path) => path.startsWith(folder)).map((path) => `${path} changed, and was left`);
  });
}

/** Documents of organisations that the mistakes do not come to are byte for byte what they are without mistakes. */
export function leavesOthers(
  before: PolicyFiles,
  after: PolicyFiles,
  owners: ReadonlySet<string> | null,
  family: Family,
): string[] {
  if (owners === null) return [];
  return beyond(owners, family).flatMap((id) =>
    changes(before, after, (path) => path.startsWith(`out/${id}/`)).map(
      (path) => `${[...owners].join(', ')} changed, and so did ${path}`,
    ),
  );
}

/** What the manifest lists is what is there, byte for byte, and nothing that a build needs on its way is left. */
export function hasTrueManifest(after: PolicyFiles): string[] {
  const bytes = after.get('out/manifest.json');
  if (bytes === undefined) return [...after.keys()].map((path) => `${path} is there without a manifest`);
  const listed = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, string>;
  const there = [...after.keys()].map((path) => path.slice('out/'.length)).filter((path) => path !== 'manifest.json');
  const faults = there.filter((path) => !Object.hasOwn(listed, path)).map((path) => `${path} is not listed`);
  for (const [path, hash] of Object.entries(listed)) {
    const file = after.get(`out/${path}`);
    if (file === undefined) faults.push(`${path} is listed, and is not there`);
    else if (createHash('sha256').update(file).digest('hex') !== hash) faults.push(`${path} has another hash`);
  }
  return faults;
}

/** Twice the same source gives twice the same bytes. */
export function areSameBytes(one: PolicyFiles, other: PolicyFiles): string[] {
  return changes(one, other, () => true).map((path) => `${path} differs from one build to the next`);
}
