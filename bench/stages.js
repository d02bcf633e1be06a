// @ts-check
/** One process, warm: the cost per organisation of each stage. */
import { pdfRenderer, regelwerk, root, subjects, template } from './documents.js';
import { median, now, print } from './measure.js';

/** @param {number} rounds */
export async function stages(rounds) {
  const library = await regelwerk();
  const host = library.nodeHost(root);
  const pdf = pdfRenderer(library, host);
  const [protocol, section] = [template(library, host, 'protocol'), template(library, host, 'section')];
  /** @type {Map<string, number[]>} */
  const times = new Map();
  /** @template T @param {string} name @param {() => T} act @returns {Promise<Awaited<T>>} */
  const timed = async (name, act) => {
    const start = now();
    const value = await act();
    times.set(name, [...(times.get(name) ?? []), now() - start]);
    return value;
  };
  let count = 1;
  for (let round = 0; round < rounds; round++) {
    const { value: policy } = await timed('load and validate', () => library.loadPolicy(host));
    const list = await timed('resolve', () => subjects(library, policy));
    count = list.length;
    /** @param {(subject: any) => any} variantOf @param {any} frame */
    const build = (variantOf, frame) =>
      list.map((/** @type {any} */ subject) => library.buildDocument(variantOf(subject), subject, frame).value);
    /** @param {any} subject */
    const schoolgidsOf = ({ text }) => text.variants.find((/** @type {any} */ { id }) => id === 'schoolgids');
    const documents = await timed('document', () => build(() => 'protocol', protocol));
    await timed('render Markdown', () => documents.map(library.renderMarkdown));
    await timed('schoolgids', () => build(schoolgidsOf, section).map(library.renderMarkdown));
    await timed('render PDF', async () => {
      for (const document of documents) await pdf.render(document);
    });
  }
  console.log(`\nStages in one warm process, per organisation (${count} in all), first and median of ${rounds}:`);
  for (const [name, list] of times)
    print(name, (list[0] ?? 0) / count, `${(median(list) / count).toFixed(1).padStart(7)} ms`);
}
