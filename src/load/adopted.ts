/** The adopted texts in adopted/: read as they are. Whether they are what the approvals say is for governance to judge. */
import { createHash } from 'node:crypto';
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts';
import type { Host } from '../host.ts';
import type { Adopted } from '../model/policy.ts';
import { validate } from './schema.ts';

const NAME = /^(\d+(?:\.\d+){1,2})\.json$/;

/** By organisation, then version. */
export function loadAdopted(
  host: Host,
  folder: string,
  diagnostics: Diagnostic[],
): ReadonlyMap<string, ReadonlyMap<string, Adopted>> {
  const unexpected = (file: string, name: string, expected: string) =>
    diagnostics.push(diagnostic('file-unexpected', { file, line: 1, column: 1 }, { name, expected }));
  for (const name of host.files(folder)) {
    if (!name.startsWith('.')) unexpected(`${folder}/${name}`, name, '<id>/');
  }
  const organisations = host.folders(folder).map((organisation): [string, Map<string, Adopted>] => {
    const versions = new Map<string, Adopted>();
    for (const name of host.files(`${folder}/${organisation}`)) {
      const file = `${folder}/${organisation}/${name}`;
      const version = NAME.exec(name)?.[1];
      if (version !== undefined) versions.set(version, readAdopted(host, file));
      else if (!name.startsWith('.')) unexpected(file, name, '<versie>.json');
    }
    return [organisation, versions];
  });
  return new Map(organisations);
}

function readAdopted(host: Host, file: string): Adopted {
  const bytes = host.read(file);
  const place = () => ({ file, line: 1, column: 1 });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // Of another hash than the approvals name, which is what will be told.
    return { file, sha256, data: undefined };
  }
  const valid = validate('snapshot', { file, data, text: '', place, placeWithin: place });
  return { file, sha256, data: valid.value?.data };
}
