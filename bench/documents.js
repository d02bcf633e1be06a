// @ts-check
/** The documents that are compared: five organisations, and as many variations on them as are asked for. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

export const LIBRARY = 'bench/.library.mjs';

/** The stages, once they are bundled. @returns {Promise<any>} */
export const regelwerk = () => import(join(root, LIBRARY));

/** A renderer with the fonts that come with regelwerk. @param {any} library @param {any} host */
export function pdfRenderer({ createPdfRenderer }, host) {
  const font = (/** @type {string} */ name) => host.asset(`assets/fonts/AtkinsonHyperlegibleNext-${name}.ttf`);
  const [regular, italic, bold, boldItalic] = ['Regular', 'Italic', 'Bold', 'BoldItalic'].map(font);
  return createPdfRenderer({ regular, italic, bold, boldItalic });
}

/** @param {any} library @param {any} host @param {'protocol' | 'section'} name */
export function template({ compileTemplate }, host, name) {
  const source = new TextDecoder().decode(host.asset(`templates/${name}.md.hbs`));
  return compileTemplate({ file: name, source }).value;
}

/** What is published of each organisation: the text as it is in the source. @param {any} library @param {any} policy */
export function subjects({ documentsOf, publishedTexts, resolvePolicy }, policy) {
  const { value, diagnostics } = resolvePolicy(policy);
  return documentsOf(policy, value, diagnostics).flatMap((/** @type {any} */ document) => {
    const text = publishedTexts(document, new Map(), '2026-01-01').at(-1);
    return text === undefined ? [] : [text.subject];
  });
}

/** The same policy under other names, so that no two documents are alike. @param {any} policy @param {number} round */
export function renamed(policy, round) {
  const name = (/** @type {string} */ old) => (round === 0 ? old : `${old} ${round}`);
  const override = (/** @type {any} */ source) => {
    const { parameters } = source.data;
    if (typeof parameters?.organisatie !== 'string') return source;
    return {
      ...source,
      data: { ...source.data, parameters: { ...parameters, organisatie: name(parameters.organisatie) } },
    };
  };
  const map = (/** @type {Map<string, any>} */ items, /** @type {(item: any) => any} */ change) =>
    new Map([...items].map(([key, item]) => [key, change(item)]));
  return {
    ...policy,
    organisations: map(policy.organisations, (item) => ({ ...item, name: name(item.name) })),
    protocols: policy.protocols.map((/** @type {any} */ item) => ({
      ...item,
      overrides: map(item.overrides, override),
    })),
  };
}

/** Document trees of the protocols, `rounds` × the organisations. @param {any} library @param {any} host @param {number} rounds */
export function* trees(library, host, rounds) {
  const policy = library.loadPolicy(host).value;
  const frame = template(library, host, 'protocol');
  for (let round = 0; round < rounds; round++) {
    for (const subject of subjects(library, renamed(policy, round))) {
      yield library.buildDocument('protocol', subject, frame).value;
    }
  }
}
