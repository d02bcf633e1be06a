/** The adopted texts in adopted/: read as they are. Whether they are what the approvals say is for governance to judge. */
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts';
import { type Reach, reaching } from '../diagnostic/reach.ts';
import type { Host } from '../host/index.ts';
import type { Adopted } from '../model/policy.ts';
import { checkOdd } from './files.ts';
import { validate } from './schema/index.ts';
import { sha256 } from './sha256.ts';
import { unstagedName } from './staged.ts';
import { readBytes, STORED } from './text.ts';

const NAME = /^(\d+(?:\.\d+){1,2}(?:\+\d+)?)\.json$/;

/**
 * By organisation, then version. `decide` first stages the text, then changes the approvals, then puts the text in place:
 * where it was cut off before the last, the staged file is the text.
 */
export function loadAdopted(
  host: Host,
  folder: string,
  reach: (organisation: string) => Reach,
  diagnostics: Diagnostic[],
): ReadonlyMap<string, ReadonlyMap<string, Adopted>> {
  const unexpected = (file: string, name: string, expected: string, ...own: Reach[]) =>
    diagnostics.push(
      ...reaching([diagnostic('file-unexpected', { file, line: 1, column: 1 }, { name, expected })], ...own),
    );
  checkOdd(host, folder, diagnostics, (organisation) => [reach(organisation)]);
  for (const name of host.files(folder)) {
    if (!name.startsWith('.')) unexpected(`${folder}/${name}`, name, '<id>/');
  }
  const organisations = host.folders(folder).map((organisation): [string, Map<string, Adopted>] => {
    const versions = new Map<string, Adopted>();
    checkOdd(host, `${folder}/${organisation}`, diagnostics, () => [reach(organisation)]);
    // Sorted, so that what is staged comes first and what is in place takes its place.
    for (const name of host.files(`${folder}/${organisation}`)) {
      const file = `${folder}/${organisation}/${name}`;
      const staged = unstagedName(name);
      const version = NAME.exec(staged ?? name)?.[1];
      if (version !== undefined) {
        const { value: bytes, diagnostics: told } = readBytes(host, file, STORED);
        diagnostics.push(...reaching(told, reach(organisation)));
        if (bytes !== undefined) versions.set(version, readAdopted(file, bytes, staged !== undefined));
      } else if (!name.startsWith('.')) unexpected(file, name, '<versie>.json', reach(organisation));
    }
    return [organisation, versions];
  });
  return new Map(organisations);
}

function readAdopted(file: string, bytes: Uint8Array, isStaged: boolean): Adopted {
  const place = () => ({ file, line: 1, column: 1 });
  const hash = sha256(bytes);
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // Of another hash than the approvals name, which is what will be told.
    return { file, sha256: hash, isStaged, data: undefined };
  }
  const valid = validate('snapshot', { file, data, place, placeWithin: place });
  return { file, sha256: hash, isStaged, data: valid.value?.data };
}
