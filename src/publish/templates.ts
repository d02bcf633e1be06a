/** The templates of the frame: an organisation's own, the project's, or those that come with regelwerk. */

import { type Diagnostic, diagnostic, type Result } from '../diagnostic/diagnostic.ts';
import { type CompiledTemplate, compileTemplate } from '../document/template.ts';
import { assetText } from '../host/asset-text.ts';
import type { Host } from '../host/index.ts';
import { nameOf, type PolicyDocument } from '../model/policy-document.ts';
import { glyphWords, missingIn } from '../source/glyphs/index.ts';
import { lineAndColumn, odd, readText } from '../source/text.ts';
import { shippedName, TEMPLATES, templateFinder } from './own-templates.ts';
import type { VariantName } from './wanted.ts';

/** What was compiled before, by file: for whoever makes documents again and again. */
export type TemplateCache = Map<
  string,
  { readonly source: string; readonly result: Result<CompiledTemplate | undefined> }
>;

/** An organisation's own template, else the project's, else the one that comes with regelwerk; each compiled once. */
export function templateSource(
  host: Host,
  before: TemplateCache = new Map(),
): (variant: VariantName, document: PolicyDocument) => Result<CompiledTemplate | undefined> {
  const compiled = new Map<string, Result<CompiledTemplate | undefined>>();
  const shipped = (name: string) => ({
    value: assetText(host, `${TEMPLATES}/${name}`),
    diagnostics: [],
  });
  const find = templateFinder(host);
  return (variant, document) => {
    const name = shippedName(variant);
    const own = find(variant, nameOf(document));
    const file = own ?? `regelwerk/${TEMPLATES}/${name}`;
    let result = compiled.get(file);
    if (result === undefined) {
      const text = own === undefined ? shipped(name) : readOwn(host, own, variant);
      const known = before.get(file);
      if (text.value === undefined) result = { ...text, value: undefined };
      else if (known?.source === text.value) result = known.result;
      else {
        result = compileTemplate({ file, source: text.value });
        before.set(file, { source: text.value, result });
      }
      compiled.set(file, result);
    }
    return result;
  };
}

function readOwn(host: Host, file: string, { kind }: VariantName): Result<string | undefined> {
  if (host.size(file) === undefined) return { value: undefined, diagnostics: [odd(host, file)] };
  const text = readNfc(host, file);
  // Of a section there is no PDF, unless one asks for it.
  const missing = text.value === undefined || kind === 'section' ? [] : missingGlyphs(file, text.value);
  return missing.length === 0 ? text : { value: undefined, diagnostics: [...text.diagnostics, ...missing] };
}

/** The frame is text that is read too. */
function readNfc(host: Host, file: string): Result<string | undefined> {
  const { value, diagnostics } = readText(host, file);
  return { value: value?.normalize('NFC'), diagnostics };
}

/** As long as it was, with spaces for comments: those are not printed. */
function withoutComments(source: string): string {
  let printed = '';
  for (let at = 0; ; ) {
    const start = source.indexOf('{{!', at);
    if (start === -1) return printed + source.slice(at);
    const mark = source.startsWith('{{!--', start) ? '--' : '';
    // `--~}}` takes the white space after it along.
    const ends = [`${mark}}}`, `${mark}~}}`].map((end) => ({ at: source.indexOf(end, start + 3), length: end.length }));
    const [end] = ends.filter((one) => one.at !== -1).sort((a, b) => a.at - b.at);
    if (end === undefined) return printed + source.slice(at);
    printed += source.slice(at, start) + ' '.repeat(end.at + end.length - start);
    at = end.at + end.length;
  }
}

function missingGlyphs(file: string, source: string): Diagnostic[] {
  const printed = withoutComments(source);
  return missingIn(printed).map((char) => {
    const place = { file, ...lineAndColumn(source, Math.max(0, printed.indexOf(char))) };
    return diagnostic('glyph-missing', place, glyphWords(char));
  });
}
