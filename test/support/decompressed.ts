/** What a file holds, apart from how it was compressed: another zlib may write the same data in other bytes. */
import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';

/** By the name of the file: PDF, Word and Excel are unpacked, anything else is itself. Bytes as Latin-1. */
export function decompressed(path: string, bytes: Uint8Array): string {
  if (path.endsWith('.pdf')) return inflatedPdf(latin1(bytes));
  if (!/\.(docx|xlsx)$/.test(path)) return latin1(bytes);
  const parts = Object.entries(unzipSync(bytes));
  return parts.map(([name, data]) => `${name}\n${latin1(data)}`).join('\n');
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** Streams inflated; their lengths and the table of offsets, which follow from the compressed size, left out. */
function inflatedPdf(file: string): string {
  const table = file.lastIndexOf('obj\n<</Type /XRef');
  const trailer = file.slice(table, file.indexOf('stream\n', table)).replace(/\/Length \d+/, '');
  const inflated = file
    .slice(0, table)
    .replaceAll(
      /(<<(?:(?!endobj)[\s\S])*?>>\s*)stream\n([\s\S]*?)\nendstream/g,
      (_, dictionary: string, data: string) =>
        dictionary.replace(/\/Length \d+/, '') +
        (dictionary.includes('/FlateDecode') ? latin1(inflateSync(Buffer.from(data, 'latin1'))) : data),
    );
  return inflated + trailer;
}
