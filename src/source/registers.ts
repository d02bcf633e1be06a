/** norms/ of a protocol: the registers, each called after an organisation, and what is said of their norms together. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { type Reach, reaching } from '../diagnostic/reach.ts';
import type { Host } from '../host/index.ts';
import type { BeyondProtocol, ProtocolSource, SourceFile } from '../model/policy.ts';
import type { ContradictionsFile, NormPart, NormsFile, SameFile } from '../model/source.ts';
import { carefulHost, type From, idOf, loadFile, loadFolder, newSourceCache, unexpected, visible } from './files.ts';
import { POLICY, TOGETHER } from './layout.ts';

interface Loaded {
  readonly registers: {
    readonly files: ReadonlyMap<string, SourceFile<NormsFile>>;
    readonly unreadable: ReadonlySet<string>;
  };
  readonly same: SourceFile<SameFile> | undefined;
  readonly contradictions: SourceFile<ContradictionsFile> | undefined;
}

/** Beside the registers somebody may keep notes. What is said of norms together stops nobody: no text is made of it. */
export function loadNorms(
  from: From,
  folder: string,
  diagnostics: Diagnostic[],
  reach: (register: string) => Reach,
): Loaded {
  const isTogether = (name: string) => TOGETHER.includes(idOf(name) ?? '');
  const isOther = (name: string) => isTogether(name) || name.endsWith('.md');
  const registers = loadFolder(from, folder, 'norms', diagnostics, { reach, isOther });
  const names = visible(from.host.files(folder)).filter(isTogether);
  const load = <K extends 'same' | 'contradictions'>(kind: K) => {
    if (!names.includes(`${kind}.yaml`)) return undefined;
    const { value, diagnostics: told } = loadFile(from, `${folder}/${kind}.yaml`, kind);
    diagnostics.push(...reaching(told));
    return value;
  };
  for (const name of names.filter((own) => !own.endsWith('.yaml')))
    diagnostics.push(...reaching([unexpected(`${folder}/${name}`, name, `${idOf(name)}.yaml`)]));
  return { registers, same: load('same'), contradictions: load('contradictions') };
}

/** What is said of norms of more registers, with the registers that it names and no others; what is wrong with them is told elsewhere. */
export function loadTogether(
  ofPolicy: Host,
  id: string,
  beyond: BeyondProtocol,
): Pick<ProtocolSource, 'id' | 'same' | 'contradictions' | 'registers' | 'unreadableRegisters' | 'beyond'> {
  const from = { host: carefulHost(ofPolicy, []), cache: newSourceCache() };
  const folder = `${POLICY}/protocols/${id}/norms`;
  const names = from.host.files(folder);
  const load = <K extends 'same' | 'contradictions'>(kind: K) =>
    names.includes(`${kind}.yaml`) ? loadFile(from, `${folder}/${kind}.yaml`, kind).value : undefined;
  const [same, contradictions] = [load('same'), load('contradictions')];
  const named = [
    ...(same?.data ?? []).flatMap(({ norms }) => norms),
    ...(contradictions?.data ?? []).flatMap(({ positions }) => positions.map(({ norm }) => norm)),
  ];
  const asked = new Set(named.map((norm) => norm.split(':')[0]));
  const registers = new Map<string, SourceFile<NormsFile>>();
  for (const name of visible(names)) {
    const register = idOf(name) ?? '';
    if (!asked.has(register) || TOGETHER.includes(register) || registers.has(register)) continue;
    const { value } = loadFile(from, `${folder}/${name}`, 'norms');
    if (value !== undefined) registers.set(register, value);
  }
  return { id, same, contradictions, registers, unreadableRegisters: beyond.unreadableRegisters, beyond };
}

/** Every organisation that a register names, and where. */
export function organisationsIn(register: NormsFile): { id: string; path: (string | number)[] }[] {
  const inParts = (
    parts: readonly NormPart[],
    path: readonly (string | number)[],
  ): ReturnType<typeof organisationsIn> =>
    parts.flatMap((part, index) => {
      const norms = (part.norms ?? []).flatMap(({ only = [] }, at) =>
        only.map((id, which) => ({ id, path: [...path, index, 'norms', at, 'only', which] })),
      );
      return [...norms, ...inParts(part.parts ?? [], [...path, index, 'parts'])];
    });
  const school = register.school === undefined ? [] : [{ id: register.school, path: ['school'] }];
  return [{ id: register.organisation, path: ['organisation'] }, ...school, ...inParts(register.parts, ['parts'])];
}
