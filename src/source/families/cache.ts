/** What was read before, for as long as it is asked for: what is of all is read once, and what is of one batch passes with it. */
import { newSourceCache, type SourceCache, type Store } from '../files.ts';

/** Each `next` lets go of what was not asked for since the `next` before it. */
export function passingCache(): { readonly cache: SourceCache; next(): void } {
  const stores: { pass(): void }[] = [];
  const newStore = <T>(): Store<T> => {
    let before = new Map<string, T>();
    let now = new Map<string, T>();
    stores.push({
      pass() {
        before = now;
        now = new Map();
      },
    });
    return {
      get(name) {
        const found = now.get(name) ?? before.get(name);
        if (found !== undefined && !now.has(name)) now.set(name, found);
        return found;
      },
      set: (name, value) => now.set(name, value),
    };
  };
  return {
    cache: newSourceCache(newStore),
    next() {
      for (const store of stores) store.pass();
    },
  };
}
