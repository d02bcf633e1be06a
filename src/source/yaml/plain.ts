/**
 * The quick reader. Nearly every run finds nothing to tell and asks for few places, and reading a file without positions
 * takes a fifth of the time. What this reader cannot vouch for it leaves to the one that knows every position.
 */
import { CORE_SCHEMA, load } from 'js-yaml';

/**
 * Where two readers of YAML may differ, or where there is something to tell: tabs, anchors (an alias without one is an
 * error), tags, directives, several documents, merge keys, keys that are not plain.
 */
const UNUSUAL = /\t|^%|^(?:---|\.\.\.)|<<|^ *\?|(?:^|[\s[{,:-])[&!][^\s]/m;

/** The data of a file, or undefined when the other reader should look at it. */
export function readPlainYaml(text: string): object | undefined {
  if (UNUSUAL.test(text)) return undefined;
  try {
    const data: unknown = load(text, { schema: CORE_SCHEMA });
    return typeof data === 'object' && data !== null && isOrdinary(data, new Set()) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** No number but a whole one; what begins with a letter or, as a placeholder of a register, with `<` is none. */
const ORDINARY_KEY = /^(?:\w[\w/-]*|[A-Za-z<][\w/.:<> -]*)$/;

const NINE = 0x39;

/** Keys as every source file has them, and no numbers but whole ones: of others readers make different things. */
function isOrdinary(value: unknown, keys: Set<string>): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value);
  // A number too large to hold is a text to this reader.
  if (typeof value === 'string') return value.charCodeAt(0) > NINE || !/^[-+.\d]+e[-+]?\d+$/i.test(value);
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) {
    for (const item of value) if (!isOrdinary(item, keys)) return false;
    return true;
  }
  for (const key of Object.keys(value)) {
    // The same few keys over and over.
    if (!keys.has(key)) {
      if (!ORDINARY_KEY.test(key) || /^(null|true|false)$/i.test(key)) return false;
      keys.add(key);
    }
    if (!isOrdinary((value as Record<string, unknown>)[key], keys)) return false;
  }
  return true;
}
