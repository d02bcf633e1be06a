/** The files of some organisations, and what is of all: as a host that has no others. */
import type { Host } from '../../host/index.ts';
import { holdsFolders, ownerOf } from '../layout.ts';

/** What is called after nobody (`isFirst`) stands in one batch, so that it is told once. */
export function hostOf(host: Host, batch: ReadonlySet<string>, isFirst: boolean): Host {
  const isShown = (folder: string) => (name: string) => {
    const owner = ownerOf(folder, name);
    return owner === null || (owner === undefined ? isFirst : batch.has(owner));
  };
  return {
    ...host,
    files: (folder) => host.files(folder).filter(holdsFolders(folder) ? () => isFirst : isShown(folder)),
    folders: (folder) => (holdsFolders(folder) ? host.folders(folder).filter(isShown(folder)) : host.folders(folder)),
    odd: (folder) => host.odd(folder).filter(isShown(folder)),
  };
}
