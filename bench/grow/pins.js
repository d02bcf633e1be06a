// @ts-check
/** What choices rest on, as the tool records it. All rest on the base alone, so that a board that chooses all there is to choose tells it of every board. */
import { dump, load } from 'js-yaml';
import { regelwerk, root } from '../documents.js';

/** @typedef {import('./bases.js').Base} Base */
/**
 * Of one protocol: the pin of each choice (`amend/<clause>`), the text that an amendment rests on, and the texts by pin.
 * @typedef {object} Pins
 * @property {Readonly<Record<string, string>>} pins
 * @property {Readonly<Record<string, object>>} rests
 * @property {Readonly<Record<string, object>>} texts
 */

const HEADER = '# Geschreven door regelwerk pin. Wijzig dit niet met de hand.\n';
const reason = 'Het gaat om het voorbeeld.';

/** @param {readonly Base[]} bases @returns {Promise<Record<string, Pins>>} */
export async function pinsOn(bases) {
  const library = await regelwerk();
  const amending = (/** @type {Base} */ { boards, schools }) => ({
    amend: Object.fromEntries([...boards, ...schools].map(({ id, text }) => [id, { reason, text: `${text} Zo.` }])),
  });
  const omitting = (/** @type {Base} */ { dispensable }) => ({
    omit: dispensable.map(({ id }) => ({ clause: id, reason })),
  });
  const files = {
    'policy/organisations/amends.yaml': dump({ name: 'Wijzigt', kind: 'bestuur' }),
    'policy/organisations/omits.yaml': dump({ name: 'Laat weg', kind: 'bestuur' }),
    ...Object.fromEntries(
      bases.flatMap((base) => [
        [`policy/protocols/${base.id}/protocol.yaml`, base.text],
        [`policy/protocols/${base.id}/overrides/amends.yaml`, dump(amending(base))],
        [`policy/protocols/${base.id}/overrides/omits.yaml`, dump(omitting(base))],
      ]),
    ),
  };
  const host = { ...library.memoryHost(files), asset: library.nodeHost(root).asset };
  library.pin(library.openSession(host), {});
  const read = (/** @type {string} */ file) => /** @type {any} */ (load(host.text(file)));
  return Object.fromEntries(
    bases.map(({ id }) => {
      const folder = `policy/protocols/${id}`;
      const { amend } = read(`${folder}/overrides/amends.yaml`);
      const rests = Object.fromEntries(Object.entries(amend).map(([clause, { base }]) => [clause, base]));
      const pins = { ...read(`${folder}/pins/amends.yaml`), ...read(`${folder}/pins/omits.yaml`) };
      return [id, { pins, rests, texts: read(`${folder}/pinned.yaml`) }];
    }),
  );
}

/** The override with what its amendments rest on, and the file of its pins; none where it chooses nothing. @param {any} choices @param {Pins} of */
export function pinned(choices, { pins, rests }) {
  const { amend = {}, omit = [] } = choices;
  const names = [
    ...Object.keys(amend).map((id) => `amend/${id}`),
    ...omit.map((/** @type {{ clause: string }} */ { clause }) => `omit/${clause}`),
  ].sort();
  if (names.length === 0) return { override: choices, file: undefined, named: [] };
  const whole = Object.entries(amend).map(([id, amendment]) => [id, { ...amendment, base: rests[id] }]);
  const named = names.map((name) => pins[name] ?? '');
  return {
    override: whole.length === 0 ? choices : { ...choices, amend: Object.fromEntries(whole) },
    file: HEADER + dump(Object.fromEntries(names.map((name, at) => [name, named[at]]))),
    named,
  };
}

/** The file of the texts that are named. @param {Pins} of @param {ReadonlySet<string>} named */
export function pinnedTexts({ texts }, named) {
  const entries = Object.entries(texts).filter(([pin]) => named.has(pin));
  return dump(Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1))));
}
