/** norms/ of a protocol: the registers, each called after an organisation, and what is said of their norms together. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { type Reach, reaching } from '../diagnostic/reach.ts';
import type { SourceFile } from '../model/policy.ts';
import type { ContradictionsFile, NormPart, NormsFile, SameFile } from '../model/source.ts';
import { type From, idOf, loadFile, loadFolder, unexpected, visible } from './files.ts';

interface Loaded {
  readonly registers: {
    readonly files: ReadonlyMap<string, SourceFile<NormsFile>>;
    readonly unreadable: ReadonlySet<string>;
  };
  readonly same: SourceFile<SameFile> | undefined;
  readonly contradictions: SourceFile<ContradictionsFile> | undefined;
}

/** Names that no register has. */
const TOGETHER = ['same', 'contradictions'];

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
