/** Which regelwerk this is. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Of all that a bundle is made of, with the fonts and templates that stand beside it: scripts/bundle.js fills it in. */
declare const MADE_OF: string | undefined;

let known: string | undefined;

/**
 * Undefined when this is no bundle. The code that runs is read as well, for somebody may have changed it where it stands: of a
 * command that is one file, else all modules beside it. Which version of Node it is tells how it compresses, and what it
 * knows of letters; some systems give Node libraries of their own.
 */
export function toolDigest(): string | undefined {
  if (typeof MADE_OF === 'undefined') return undefined;
  if (known !== undefined) return known;
  const { zlib = '', icu = '', unicode = '' } = process.versions;
  const hash = createHash('sha256').update([MADE_OF, process.version, zlib, icu, unicode].join('\n'));
  const own = new URL(import.meta.url);
  if (own.pathname.endsWith('.cjs')) hash.update(readFileSync(own));
  else {
    const folder = new URL('.', own);
    const modules = readdirSync(fileURLToPath(folder)).filter((name) => name.endsWith('.js'));
    for (const name of modules.sort()) hash.update(name).update(readFileSync(new URL(name, folder)));
  }
  known = hash.digest('hex');
  return known;
}
