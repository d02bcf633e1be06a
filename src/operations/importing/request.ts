/** What an import is asked, and what is wrong with it. */
import { type Diagnostic, diagnostic, NO_PLACE } from '../../diagnostic/diagnostic.ts';
import { ORGANISATION_KINDS } from '../../model/beginning.ts';
import { lineAsRead } from '../../model/eye.ts';
import { IMPORT_CHANGES, type ImportRequest } from '../../model/imported.ts';
import { plainLetters } from '../../model/letters.ts';
import type { Policy } from '../../model/policy.ts';
import { idFrom } from '../../words/beginning.ts';
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

/** With the protocol that is called so already, or else the one that follows from the title, where none was asked for. */
export function settledRequest({ policy }: Pick<Source, 'policy'>, request: ImportRequest, title: string) {
  const named = request.protocol ?? protocolCalled(policy.protocols, request.organisation, title);
  return { ...request, protocol: named ?? idFrom(title) ?? 'protocol', accepted: new Set(request.parameters ?? []) };
}

/** A paper bears the name that its document has for this organisation, or for all. */
function protocolCalled(protocols: Policy['protocols'], organisation: string, title: string): string | undefined {
  const read = (own: string) => plainLetters(lineAsRead(own));
  return protocols.find(({ base, overrides }) => {
    const titles = [overrides.get(organisation)?.data.title, base.data.title];
    return titles.some((own) => own !== undefined && read(own) === read(title));
  })?.id;
}

export type SettledImport = ReturnType<typeof settledRequest>;
