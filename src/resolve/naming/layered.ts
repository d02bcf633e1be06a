/** The names that hold in each layer: those of the base, then what the board says, then the school. */
import { type Diagnostic, diagnostic, type Place } from '../../diagnostic/diagnostic.ts';
import { type FormerName, type Names, NO_NAMES, namesFrom } from '../../model/names.ts';
import { type Declared, declaredIn, type Layer } from './declared.ts';

export interface Layered {
  readonly names: Names;
  /** Where each clause and part is made whose id can be used here. */
  readonly clauses: ReadonlyMap<string, Place>;
  readonly parts: ReadonlyMap<string, Place>;
  /** On the last of the layers. */
  readonly diagnostics: readonly Diagnostic[];
}

export const NOTHING_ABOVE: Layered = { names: NO_NAMES, clauses: new Map(), parts: new Map(), diagnostics: [] };

/** A name that is in use, or that is of another thing already, is told and stays what it is. */
export function withLayer(above: Layered, source: Layer): Layered {
  const declared = declaredIn(source).map((own): Bearing => {
    const id = idNow(own, above.names);
    return { ...own, id, written: own.id, place: source.place([...own.path, own.key]) };
  });
  const of = (kind: Declared['kind']) =>
    declared.filter((own) => own.kind === kind).map(({ id, place }): [string, Place] => [id, place]);
  const clauses = new Map([...of('clause'), ...above.clauses]);
  // An outline takes the place of the one above it.
  const parts = source.data.outline === undefined ? above.parts : new Map(of('part'));
  const diagnostics = declared.flatMap((own) =>
    own.kind === 'group' ? checkGroup(own, source) : checkFree(own, above.names),
  );
  const former = new Map<string, FormerName>(above.names.former);
  // Here it means what bears it: one mistake is told, and not what comes of it.
  for (const { id, kind } of declared) if (kind !== 'group') former.delete(id);
  for (const own of declared.filter(({ kind }) => kind !== 'group')) {
    for (const [index, old] of own.was.entries()) {
      const place = source.place([...own.path, 'was', index]);
      const inUse = old === own.id ? own.place : (clauses.get(old) ?? parts.get(old));
      const other = inUse ?? otherThan(own.id, old, former);
      if (other !== undefined) diagnostics.push(notFree(old, own.id, place, other));
      else if (!former.has(old)) former.set(old, { id: own.id, isPart: own.kind === 'part', place });
    }
  }
  const isSame =
    former.size === above.names.former.size && [...former.keys()].every((old) => above.names.former.has(old));
  const names = isSame ? above.names : namesFrom(former);
  return { names, clauses, parts, diagnostics };
}

/** With the id that it bears, and its place. */
interface Bearing extends Declared {
  readonly written: string;
  readonly place: Place;
}

/** Where something else than `id` says that it was called so. */
function otherThan(id: string, old: string, former: ReadonlyMap<string, FormerName>): Place | undefined {
  const taken = former.get(old);
  return taken === undefined || namesFrom(former).now(old) === id ? undefined : taken.place;
}

/** What is new may not be called what something else was called before. */
function checkFree({ id, written, place }: Bearing, { former, now }: Names): Diagnostic[] {
  const taken = former.get(written);
  return taken === undefined || id !== written ? [] : [notFree(id, now(id), place, taken.place)];
}

function notFree(id: string, now: string, place: Place, other: Place): Diagnostic {
  return diagnostic('id-former', place, { id, now }, [{ place: other, note: 'first' }]);
}

/** A part of an own outline may be called what the base called it before; what is new may not. */
function idNow({ kind, id }: Declared, names: Names): string {
  return kind === 'part' && names.former.get(id)?.isPart === true ? names.now(id) : id;
}

function checkGroup({ was, path }: Declared, source: Layer): Diagnostic[] {
  if (was.length === 0) return [];
  const where = { nl: 'bij een deel van de variant zelf', en: 'at a part of the variant itself' };
  const id = String(path[0] === 'variants' ? path[1] : path[0]);
  return [diagnostic('variant-key', source.place([...path, 'was'], 'key'), { id, key: 'was', where })];
}
