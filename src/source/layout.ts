/** Where in policy/ files and folders are called after organisations. */
import type { Host } from '../host/index.ts';
import { idOf } from './files.ts';

export const POLICY = 'policy';

/** The school holidays of the whole country; any other file in calendars/ is of an organisation. */
export const NATIONAL = 'schoolvakanties.yaml';

/** Of a protocol: what choices rest on. */
export const PINS = 'pins';

/** Of a protocol: which norms somebody has read in the document of each organisation. */
export const READINGS = 'readings';

/** Names in norms/ that no register has. */
export const TOGETHER = ['same', 'contradictions'];

const OF_PROTOCOL = /^policy\/protocols\/[^/]+\/(overrides|approvals|norms|pins|readings|adopted)$/;

/**
 * The organisation (or register) that a file or folder in a folder of policy/ is of: null where it is of all, undefined
 * where it is called after nobody.
 */
export function ownerOf(folder: string, name: string): string | null | undefined {
  if (folder === `${POLICY}/organisations`) return idOf(name);
  if (folder === `${POLICY}/calendars`) return name === NATIONAL ? null : idOf(name);
  const kind = OF_PROTOCOL.exec(folder)?.[1];
  if (kind === undefined) return null;
  if (kind === 'adopted') return name;
  const id = idOf(name);
  return kind === 'norms' && (TOGETHER.includes(id ?? '') || name.endsWith('.md')) ? null : id;
}

/** Whether a folder is that with the adopted texts of a protocol, which has folders for files. */
export function holdsFolders(folder: string): boolean {
  return OF_PROTOCOL.exec(folder)?.[1] === 'adopted';
}

/** Every id after which a file or folder is called. */
export function ofOrganisations(host: Host): string[] {
  const protocols = host
    .folders(`${POLICY}/protocols`)
    .flatMap((id) =>
      ['overrides', 'approvals', 'norms', PINS, READINGS, 'adopted'].map(
        (folder) => `${POLICY}/protocols/${id}/${folder}`,
      ),
    );
  const ids = [`${POLICY}/organisations`, `${POLICY}/calendars`, ...protocols].flatMap((folder) => {
    const names = holdsFolders(folder) ? host.folders(folder) : host.files(folder);
    return [...names, ...host.odd(folder)].flatMap((name) => ownerOf(folder, name) ?? []);
  });
  return [...new Set(ids)];
}

/** How many files there are of organisations, as far as the system tells. */
export function countOrganisations(host: Host): number {
  try {
    return host.files(`${POLICY}/organisations`).length;
  } catch {
    return 0;
  }
}
