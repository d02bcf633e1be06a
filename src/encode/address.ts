/** Web addresses, and names of files and folders. */
import { permitted } from './xml.ts';

/** A path as a relative address. Throws for a step that a browser would take for another folder. */
export function relativeAddress(path: string): string {
  return path
    .split('/')
    .map((step) => encodeURIComponent(permitted(fileName(step))))
    .join('/');
}

/** An address that is a URI (RFC 3986): Word calls a file corrupt for one that is not. */
export function uri(address: string): string {
  return permitted(address)
    .replaceAll(/%(?![0-9A-Fa-f]{2})/g, '%25')
    .replaceAll(/[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]/gu, (char) => encodeURIComponent(char));
}

/** An address in ASCII, as a PDF wants it. */
export function asciiAddress(address: string): string {
  return permitted(address).replaceAll(/[^\x21-\x7e]/gu, (char) => encodeURIComponent(char));
}

/** Device names of Windows, whatever their extension (learn.microsoft.com, "Naming Files, Paths, and Namespaces"). */
export const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
const FORBIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\uFFFE\uFFFF<>:"/\\|?*]|^\.{0,2}$|[. ]$/u;

/**
 * One step of a path that stays in its folder, on every system. Ids of the source fit it by their schema; for what does not,
 * it throws.
 */
export function fileName(name: string): string {
  if (FORBIDDEN.test(name) || DEVICE.test(name))
    throw new RangeError(`Not the name of a file: ${JSON.stringify(name)}`);
  return name;
}

/** A relative address with what follows it: `../index.html?in=koe#zoeken`. Each step stays what it is; `..` leads up. */
export function relativeLink(link: string): string {
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(link) ?? [];
  const steps = path.split('/').map((step) => (step === '..' ? step : encodeURIComponent(permitted(fileName(step)))));
  return (path === '' ? '' : steps.join('/')) + uri(query) + uri(fragment);
}

/**
 * An address that opens a file in an editor. In the pattern stand `{file}`, `{line}` and `{column}`; the file as an absolute
 * path with `/` at its start too (`/C:/map/bestand.yaml`), of which each step stays what it is.
 */
export function editorAddress(pattern: string, at: { file: string; line: number; column: number }): string {
  const path = at.file.split(/[\\/]/).map(encodeURIComponent).join('/');
  const values: Readonly<Record<string, string>> = {
    file: path.replace(/^([A-Za-z])%3A\//, '/$1:/'),
    line: String(at.line),
    column: String(at.column),
  };
  return uri(pattern.replaceAll(/\{(file|line|column)\}/g, (_, name: string) => values[name] ?? ''));
}

/** A page of a web server, `https://host[:port][/path]`, with steps and values that stay what they are. */
export function pageAddress(
  server: string,
  steps: readonly string[],
  query: Readonly<Record<string, string>> = {},
): string {
  const path = steps.map((step) => encodeURIComponent(permitted(step))).join('/');
  const asked = Object.entries(query).map((pair) => pair.map((part) => encodeURIComponent(permitted(part))).join('='));
  return `${uri(server.replace(/(?<!\/)\/+$/, ''))}/${path}${asked.length > 0 ? `?${asked.join('&')}` : ''}`;
}
