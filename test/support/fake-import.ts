/** A library that takes over every document alike: what it makes of it is an account of nobody's file. */
import { diagnostic, NO_PLACE } from '../../src/diagnostic/diagnostic.ts';
import type { Host } from '../../src/host/index.ts';
import { type Imported, type ImportRequest, openRegelwerk, type Regelwerk } from '../../src/index.ts';
import { LIFELIKE } from './accounts.ts';

export interface FakeImport {
  readonly library: (host: Host) => Regelwerk;
  /** All that was asked, the last one last. */
  readonly asked: ImportRequest[];
}

/** A file whose name begins with `scan` has no letters. */
export function fakeImport(account: Imported = LIFELIKE): FakeImport {
  const asked: ImportRequest[] = [];
  return {
    asked,
    library: (host) => ({
      ...openRegelwerk(host),
      importPaper: async (request) => {
        asked.push(request);
        const { file, organisation, protocol = 'social-media', dryRun = false } = request;
        if (file.name.startsWith('scan'))
          return {
            value: undefined,
            diagnostics: [diagnostic('import-scanned', NO_PLACE, { file: file.name, pages: '4 bladzijden' })],
          };
        const value: Imported = {
          ...account,
          ...{ organisation, protocol, isWritten: !dryRun },
          account: { ...account.account, file: { ...account.account.file, name: file.name, bytes: file.bytes.length } },
        };
        return { value, diagnostics: [] };
      },
    }),
  };
}
