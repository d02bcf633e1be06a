/** A Word package: its parts, and how these lead to each other (Open Packaging Conventions, ECMA-376 Part 2). */
import { type Archive, openArchive } from './archive.ts';
import { otherThanZip, otherZip } from './kind.ts';
import { childrenOf, parseXml, type Tally, type XmlNode } from './xml.ts';

export interface Relation {
  readonly id: string;
  /** Last word of its type: `styles`. */
  readonly type: string;
  /** Name of a part, or an address outside where `isExternal`. */
  readonly target: string;
  readonly isExternal: boolean;
}

export interface Part {
  readonly name: string;
  readonly root: XmlNode;
  readonly relations: ReadonlyMap<string, Relation>;
}

export interface Package {
  readonly names: readonly string[];
  readonly document: Part;
  readonly ofPackage: ReadonlyMap<string, Relation>;
  /** The parts of this type that `from` leads to. */
  related(from: Part, type: string): Part[];
  /** Undefined where it is missing. */
  part(name: string): Part | undefined;
  bytes(name: string): Uint8Array | undefined;
}

/** Throws `Unreadable`. */
export function openPackage(bytes: Uint8Array): Package {
  const other = otherThanZip(bytes);
  if (other !== undefined) throw other;
  const archive = openArchive(bytes);
  const tally: Tally = { elements: 0 };
  const parts = new Map<string, Part | undefined>();
  const part = (name: string): Part | undefined => {
    if (!parts.has(name)) parts.set(name, readPart(archive, name, tally));
    return parts.get(name);
  };
  const ofPackage = relationsOf(archive, '', tally);
  const main = [...ofPackage.values()].find(({ type }) => type === 'officeDocument')?.target;
  const document = part(main ?? 'word/document.xml') ?? part('word/document.xml');
  if (document?.root.name !== 'w:document') throw otherZip(archive);
  return {
    names: archive.names,
    document,
    ofPackage,
    part,
    bytes: (name) => archive.read(name),
    related: ({ relations }, type) =>
      [...relations.values()].flatMap((relation) => {
        const found = relation.type === type && !relation.isExternal ? part(relation.target) : undefined;
        return found === undefined ? [] : [found];
      }),
  };
}

function readPart(archive: Archive, name: string, tally: Tally): Part | undefined {
  const content = archive.read(name);
  if (content === undefined) return undefined;
  return { name, root: parseXml(content, name, tally), relations: relationsOf(archive, name, tally) };
}

/** Of a part, or of the package where the name is empty. */
function relationsOf(archive: Archive, name: string, tally: Tally): ReadonlyMap<string, Relation> {
  const slash = name.lastIndexOf('/') + 1;
  const file = `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`;
  const content = archive.read(file);
  if (content === undefined) return new Map();
  return new Map(
    childrenOf(parseXml(content, file, tally), 'rel:Relationship').map(({ attributes }) => {
      const { Id: id = '', Type: type = '', Target: target = '', TargetMode } = attributes;
      const isExternal = TargetMode === 'External';
      const found = isExternal ? target : resolvedIn(name.slice(0, slash), target);
      return [id, { id, type: type.slice(type.lastIndexOf('/') + 1), target: found, isExternal }];
    }),
  );
}

function resolvedIn(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
