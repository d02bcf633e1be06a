/** A policy repository of one's own. */
import { type Diagnostic, diagnostic, NO_PLACE, type Result } from '../diagnostic/diagnostic.ts';
import { hasErrors } from '../diagnostic/format.ts';
import { below } from '../host/below.ts';
import { hasBytes } from '../host/has-bytes.ts';
import type { Host } from '../host/index.ts';
import { BASES, CI } from '../model/beginning.ts';
import { POLICY } from '../source/index.ts';
import { idFrom } from '../words/beginning.ts';
import { approvalsFile, organisationFile, overrideFile, type Texts } from './begin/organisation.ts';
import { type NewFile, placeTogether } from './begin/place.ts';
import { baseOf, skeleton } from './begin/protocol.ts';
import { type NewOrganisation, settled, wrongId, wrongOrganisation } from './begin/request.ts';
import { shipped, versionOf } from './begin/shipped.ts';
import { EXECUTABLE, packageFile, surroundings } from './begin/surroundings.ts';
import { orFailure, writeFailed } from './or-failure.ts';
import { overlay } from './overlay.ts';
import { wrongChoice, wrongLine } from './request.ts';
import { openSession } from './session.ts';

/** What a repository begins with. */
export interface InitRequest {
  /** From the folder of the host; by default that itself. */
  readonly folder?: string | undefined;
  /** `basis` (default), `voorbeeld` or `leeg`. */
  readonly base?: string | undefined;
  /** Needed with `basis` and `leeg`. */
  readonly organisation?: NewOrganisation | undefined;
  /** With `leeg`: the title of the protocol; its id follows from it. */
  readonly title?: string | undefined;
  /** For which programs there are files: `alle` (default), `github`, `gitlab`, `forgejo`, `geen`. */
  readonly ci?: readonly string[] | undefined;
}

/** What was made. */
export interface Begun {
  readonly folder: string;
  /** Paths from that folder, in the order of the alphabet. */
  readonly written: readonly string[];
  /** Files that were there already, and stay as they are. */
  readonly left: readonly string[];
  readonly organisations: readonly string[];
  /** Where the package is to stand, when it does not. */
  readonly vendor: string | undefined;
}

/** Why no repository can begin in a folder; nothing where it can. Nothing is written. */
export function cannotInit(host: Host, folder = '.'): readonly Diagnostic[] {
  return orTold(folder, () => {
    const kind = host.kind(folder);
    if (kind !== undefined && kind !== 'folder') return [diagnostic('begin-folder', NO_PLACE, { folder })];
    const policy = `${folder === '.' ? '' : `${folder}/`}${POLICY}`;
    if (host.kind(policy) !== undefined) return [diagnostic('begin-exists', NO_PLACE, { folder: `${policy}/` })];
    if (kind === 'folder' && !host.mayChange(folder)) return [writeFailed(folder, 'EACCES')];
    return [];
  });
}

/**
 * Makes the files of a repository: all, or none. What is there already stays. Without a value nothing was written, and the
 * diagnostics say why.
 */
export function init(machine: Host, request: InitRequest): Result<Begun | undefined> {
  const { folder = '.' } = request;
  const wrong = [...wrongIn(request), ...cannotInit(machine, folder)];
  if (wrong.length > 0) return { value: undefined, diagnostics: wrong };
  const host = below(machine, folder);
  const { texts, organisations } = contentsOf(host, request);
  const own = Object.keys(texts).filter((path) => path.startsWith(`${POLICY}/`));
  const told = openSession(overlay(host, texts)).read().diagnostics;
  // An answer that makes no sound policy, such as a name that cannot be printed.
  if (hasErrors(told)) return { value: undefined, diagnostics: told };
  const paths = Object.keys(texts).sort();
  const left = paths.filter((path) => !own.includes(path) && host.kind(path) !== undefined);
  const isSame = (path: string) => hasBytes(host, path, encode(texts[path]));
  const fresh = paths.filter((path) => !left.includes(path));
  const isNew = machine.kind(folder) === undefined;
  const diagnostics = orTold(folder, () => {
    // The policy last: without it there is no repository, and it can begin anew.
    const moves = [...fresh.filter((path) => !own.includes(path)), POLICY];
    placeTogether(host, filesOf(texts, fresh), { stage: STAGE, moves });
    return [];
  });
  if (diagnostics.length > 0) {
    // What is left of it is nothing but the folder.
    if (isNew) orTold(folder, () => removed(machine, folder));
    return { value: undefined, diagnostics };
  }
  const vendor = packageFile(versionOf(host));
  const value: Begun = {
    folder,
    written: fresh,
    left: left.filter((path) => !isSame(path)),
    organisations,
    vendor: host.kind(vendor) === undefined && fresh.includes('package.json') ? vendor : undefined,
  };
  return { value, diagnostics };
}

function wrongIn({ base, organisation, title, ci = [] }: InitRequest): Diagnostic[] {
  const isExample = base === 'voorbeeld';
  const missing =
    isExample || organisation !== undefined
      ? []
      : [diagnostic('option-missing', NO_PLACE, { command: 'init', needed: '--name' })];
  return [
    ...wrongChoice('--base', base, BASES),
    ...ci.flatMap((value) => wrongChoice('--ci', value, CI)),
    ...missing,
    ...(isExample || organisation === undefined ? [] : wrongOrganisation('init', organisation)),
    ...wrongLine('--title', title),
    ...(title === undefined || idFrom(title) !== undefined ? [] : wrongId('--title', title)),
  ];
}

const STAGE = '.regelwerk-begin';

/** Of a protocol that nobody named. */
const TITLE = 'Protocol';

function contentsOf(host: Host, { base, organisation, title = TITLE, ci = ['alle'] }: InitRequest) {
  const { voorbeeld, holidays, basis } = shipped(host);
  if (base === 'voorbeeld' || organisation === undefined) {
    const around = surroundings(host, { id: 'denkbeeld', name: 'Stichting Denkbeeld (verzonnen voorbeeld)' }, ci);
    const organisations = ['denkbeeld', 'luchtspiegel', 'wolkencollege'];
    return { texts: { ...around, ...holidays, ...voorbeeld }, organisations };
  }
  const own = settled(organisation);
  const protocol = base === 'leeg' ? (idFrom(title) ?? 'protocol') : basis.id;
  const text: Texts = base === 'leeg' ? skeleton(protocol, title) : { [baseOf(protocol)]: basis.text };
  const texts: Texts = {
    ...surroundings(host, own, ci),
    ...holidays,
    ...text,
    ...organisationFile(own),
    ...overrideFile(own, { protocol, isBase: base !== 'leeg', open: [] }),
    ...approvalsFile(own, protocol),
  };
  return { texts, organisations: [own.id] };
}

function removed(host: Host, folder: string): readonly Diagnostic[] {
  host.remove(folder);
  return [];
}

function filesOf(texts: Texts, paths: readonly string[]): Map<string, NewFile> {
  return new Map(paths.map((path) => [path, { bytes: encode(texts[path]), executable: EXECUTABLE.has(path) }]));
}

function encode(text = ''): Uint8Array {
  return new TextEncoder().encode(text);
}

function orTold(folder: string, work: () => readonly Diagnostic[]): readonly Diagnostic[] {
  return orFailure(work, (code) => [writeFailed(folder, code)]);
}
