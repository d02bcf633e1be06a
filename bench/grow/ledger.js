// @ts-check
/** What bodies decided on documents, and the texts that they adopted, by the functions of the tool that record it. */
import { createHash } from 'node:crypto';
import { dump, load } from 'js-yaml';
import { regelwerk, root } from '../documents.js';
import { baseWith } from './bases.js';

/** @typedef {import('./bases.js').Base} Base */
/** @typedef {import('./family.js').Document} Document */
/** @typedef {'formerly' | 'now'} Text that of the source as it was, or as it is */
/** Days, as far as it came. @typedef {{ text: Text, proposed: string, council?: string, board?: string }} Version */

const FIRST = { proposed: '2024-09-02', council: '2024-10-08', board: '2024-10-22' };
const SECOND = { proposed: '2026-05-11', council: '2026-06-09', board: '2026-06-23' };
/** @type {Record<import('./family.js').Story, readonly Version[]>} */
const STORIES = {
  nothing: [],
  proposed: [{ text: 'now', proposed: '2026-11-02' }],
  adopted: [{ text: 'now', ...FIRST }],
  amended: [{ text: 'formerly', ...FIRST }],
  changing: [
    { text: 'formerly', ...FIRST },
    { text: 'now', proposed: '2026-09-14', council: '2026-10-13' },
  ],
  revised: [
    { text: 'formerly', ...FIRST },
    { text: 'now', ...SECOND },
  ],
};
/** Nothing was decided after it. */
const TODAY = '2026-11-27';

/**
 * The approvals and adopted texts of documents whose other files are given, without those of the bases.
 * @param {ReadonlyMap<string, string>} files @param {readonly Document[]} documents @param {readonly Base[]} bases
 * @returns {Promise<Map<string, string>>}
 */
export async function ledgersOf(files, documents, bases) {
  const library = await regelwerk();
  const textsWith = (/** @type {(base: Base) => string} */ textOf) => {
    const inBases = bases.map((base) => [`policy/protocols/${base.id}/protocol.yaml`, textOf(base)]);
    const host = library.memoryHost(Object.fromEntries([...files, ...inBases]), { today: TODAY });
    const policy = library.loadPolicy({ ...host, asset: library.nodeHost(root).asset }).value;
    const texts = /** @type {any[]} */ (library.resolvePolicy(policy).value);
    return new Map(texts.map((text) => [`${text.protocol}/${text.organisation.id}`, text]));
  };
  const texts = { now: textsWith(({ text }) => text), formerly: textsWith((base) => baseWith(base, 0, 'Zo was het.')) };
  const written = new Map();
  for (const { organisation, protocol, story } of documents) {
    const folder = `policy/protocols/${protocol}`;
    const approvals = `${folder}/approvals/${organisation}.yaml`;
    let data = /** @type {any} */ (load(files.get(approvals) ?? ''));
    for (const version of STORIES[story]) {
      const text = texts[version.text].get(`${protocol}/${organisation}`);
      const isNow = library.identified(text);
      const ledger = () => ({ source: { data, place: () => ({}) }, text, adopted: null, isNow });
      data = sound(library.propose(ledger(), { date: version.proposed }, TODAY)).approvals;
      for (const ruling of rulingsOf(version)) {
        const { approvals: changed, store } = sound(library.decide(ledger(), ruling, TODAY));
        data = changed;
        if (store === null) continue;
        const snapshot = `${JSON.stringify(store.snapshot, null, 1)}\n`;
        written.set(`${folder}/adopted/${organisation}/${store.name}.json`, snapshot);
        data = store.named(createHash('sha256').update(snapshot).digest('hex'));
      }
    }
    // Digits with an e among them are a number to whoever reads the file.
    written.set(approvals, dump(data).replace(/^( *(?:- )?(?:id|snapshot): )([0-9a-f]+)$/gm, '$1"$2"'));
  }
  return written;
}

/** @param {Version} version */
function rulingsOf({ council, board }) {
  return [
    ...(council === undefined ? [] : [{ step: 'raad', date: council, outcome: 'verleend' }]),
    ...(board === undefined ? [] : [{ step: 'bestuur', date: board, outcome: 'vastgesteld' }]),
  ];
}

/** @param {{ value: any, diagnostics: readonly unknown[] }} result */
function sound({ value, diagnostics }) {
  if (value === undefined) throw new Error(`A grown policy is not sound: ${JSON.stringify(diagnostics, null, 1)}`);
  return value;
}
