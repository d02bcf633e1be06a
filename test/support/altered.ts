/** A published file with other words, as somebody might have changed it. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Of a Word file `change` is given the document itself, and the file is packed anew, as Word does. */
export function altered(name: string, bytes: Uint8Array, change: (text: string) => string): Uint8Array {
  if (!name.endsWith('.docx')) return strToU8(change(strFromU8(bytes)));
  const parts = unzipSync(bytes);
  const document = parts['word/document.xml'] ?? new Uint8Array();
  return zipSync({ ...parts, 'word/document.xml': strToU8(change(strFromU8(document))) }, { level: 1 });
}
