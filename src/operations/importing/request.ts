/** What an import is asked, and what is wrong with it. */
import { type Diagnostic, diagnostic, NO_PLACE } from '../../diagnostic/diagnostic.ts';
import { ORGANISATION_KINDS } from '../../model/beginning.ts';
import { IMPORT_CHANGES, type ImportRequest } from '../../model/imported.ts';
import { wrongId } from '../begin/request.ts';
import { unknownOrganisation } from '../choose.ts';
import { wrongChoice, wrongLine } from '../request.ts';
import type { Source } from '../session.ts';

export function wrongImport(source: Source, request: ImportRequest): readonly Diagnostic[] {
  const { organisation, name, kind, protocol, changes, file } = request;
  // One that is known by its name alone comes new; a slip of the pen in an id must not make one.
  const unknown = name === undefined ? unknownOrganisation(source, organisation) : wrongId('--org', organisation);
  return [
    ...unknown,
    ...wrongLine('--name', name),
    ...wrongChoice('--kind', kind, ORGANISATION_KINDS),
    ...wrongId('--protocol', protocol),
    ...wrongChoice('--changes', changes, IMPORT_CHANGES),
    ...(file.bytes.length === 0 ? [diagnostic('import-empty', NO_PLACE, { file: file.name })] : []),
  ];
}

/** With the protocol that follows from the title, where none was asked for. */
export function settledRequest(request: ImportRequest, fromTitle: string) {
  return { ...request, protocol: request.protocol ?? fromTitle, accepted: new Set(request.parameters ?? []) };
}

export type SettledImport = ReturnType<typeof settledRequest>;
