/** A script of a site: our own code around values, each as JSON in ASCII, so that no server can tell its letters wrongly. */
import { type Encoded, encoded, tagOf } from './encoded.ts';
import { permitted } from './xml.ts';

export type Script = Encoded<'script'>;

/** What ends a script in a page, and what is not ASCII. */
const WRITTEN_OUT = /[<>&\u007F-\uFFFF]/g;

/** A value as an expression. */
function value(data: unknown): Script {
  const text = JSON.stringify(data, (_, own) => (typeof own === 'string' ? permitted(own) : own));
  return encoded(text.replaceAll(WRITTEN_OUT, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`));
}

/** A name of our own. Throws for what is none. */
function identifier(own: string): Script {
  if (!/^[A-Za-z]+$/.test(own)) throw new RangeError(`Not a name: ${own}`);
  return encoded(own);
}

export const script = Object.assign(tagOf<'script'>(), { value, identifier });
