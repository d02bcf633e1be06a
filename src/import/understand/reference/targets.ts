/** What bears a number in a draft. */
import { calledNumber } from '../../../model/list-marker.ts';
import type { Located, Locations } from '../../../resolve/locate.ts';
import type { Form } from './called.ts';

export interface Targets {
  /** The ids of all that may be meant. */
  find(form: Form): readonly string[];
}

export function targetsOf({ byId }: Locations): Targets {
  const parts = new Map<string, string[]>();
  const inParts = new Map<string, [string, Located][]>();
  for (const [id, place] of byId) {
    if (place.part !== id) {
      push(inParts, place.part, [id, place]);
      continue;
    }
    const number = place.numbered?.number;
    if (number == null) continue;
    const called = calledNumber(number).toLowerCase();
    push(parts, called, id);
  }
  const partsOf = ({ part, number }: Form): readonly string[] => {
    const worded = parts.get(part) ?? [];
    // `paragraaf 2.1` of what is called 2.1 alone.
    return worded.length > 0 ? worded : (parts.get(number) ?? []);
  };
  const find = (form: Form): readonly string[] => {
    const ids = partsOf(form);
    const [id] = ids;
    if (form.lid === null && form.letter === null) return ids;
    if (ids.length !== 1 || id === undefined) return ids.length > 1 ? ids : [];
    return (inParts.get(id) ?? []).filter(([, place]) => fits(form, place)).map(([own]) => own);
  };
  return { find };
}

function fits({ lid, letter }: Form, { count, number, numbered }: Located): boolean {
  if (lid !== null) return letter === null && count === lid;
  return numbered?.marker.style === 'lower-alpha' && number === letter;
}

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const own = map.get(key) ?? [];
  own.push(item);
  map.set(key, own);
}
