/** Akoma Ntoso of strange and valid sources: what the schema of OASIS has against it, ids, names, and the words read back. */
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { run } from '../../src/cli/run.ts';
import { hasErrors } from '../../src/diagnostic/format.ts';
import { openRegelwerk } from '../../src/index.ts';
import { aknErrors, hasAknSchema, whereSchema } from '../support/akn-schema.ts';
import { captureIo, type MemoryHost, memoryHost } from '../support/memory-host.ts';
import { aknWords } from '../support/read-akn.ts';
import { aknElements, wrongIds } from '../support/read-akn-ids.ts';
import { htmlWords } from '../support/read-html.ts';
import { wordsIn } from '../support/words.ts';

const clause = (id: string, rest: object) => ({ id, audience: ['all'], force: 'inform', ...rest });
const part = (id: string, entries: readonly unknown[], rest: object = {}) => ({
  ...{ part: id, label: `Deel ${id}`, numbering: 'prose', entries },
  ...rest,
});

const LISTS = `Vooraf.

a. eerst
   i. diep
      1. dieper
         - diepst
   ii. ook diep
b. daarna

   | Kop | Staart |
   | --- | --- |
   | a & b | < 3 "ja" |

   c) nog een
`;

/** Each one a policy of its own: its clauses, its outline, and what more the protocol has. */
const STRANGE: Readonly<Record<string, { clauses: readonly object[]; outline: readonly object[]; more?: object }>> = {
  'one clause, of one letter': { clauses: [clause('a', { text: 'A' })], outline: [part('p', ['a'])] },
  'a part with nothing but parts': {
    clauses: [clause('a', { text: 'Eén & \\<twee> "drie" \'vier\' ]]> 3 < 4' })],
    outline: [part('p', [part('q', [part('r', [part('s', ['a'])])])])],
  },
  'lists in letters and Roman, with a table in an item': {
    clauses: [clause('a', { text: LISTS }), clause('b', { text: '- los' })],
    outline: [part('p', ['a', 'b'], { numbering: 'numbered' })],
  },
  'names in other letters, and labels that look like ids': {
    clauses: [clause('art-1', { text: 'Ştefan Müller, Łódź, Ærø; Ελλάδα en Москва.' }), clause('meta', { text: 'x' })],
    outline: [
      part('body', ['art-1'], { label: 'Artikel 1' }),
      part('artikel-1', ['meta'], { label: 'Artikel 1. Ämter & <Rechte>' }),
    ],
    more: { title: 'Façade & <b>"Über"</b>' },
  },
  'two languages': {
    clauses: [clause('a', { text: 'Zie boven.' }), clause('b', { text: 'Read this first.' })],
    outline: [part('p', ['a']), part('q', ['b'], { label: 'House rules' })],
    more: { language: 'en' },
  },
  'a note in a list, twice, and a link': {
    clauses: [
      clause('a', { text: '- een[^1]\n- twee[^1] [daar](https://nl.example/?a=1&b=%22#x)\n\n[^1]: Noot & 3 < 4.\n' }),
      clause('b', { text: 'Zie [](#a).' }),
    ],
    outline: [part('p', ['a', 'b'])],
  },
  'do and do not, with lists': {
    clauses: [clause('a', { do: 'Doe **dit**.', dont: 'En _dat_ niet.' })],
    outline: [part('p', ['a'], { numbering: 'do_dont' })],
  },
};

async function source(name: string): Promise<MemoryHost> {
  const { clauses, outline, more } = STRANGE[name] ?? { clauses: [], outline: [] };
  const protocol = { title: 'Proef', description: 'Een proef.', language: 'nl', clauses, outline, ...more };
  const host = memoryHost({
    'policy/organisations/sint-anna.yaml': stringify({ name: 'Sint "Anna" & Zn. <Ö>', kind: 'school' }),
    'policy/protocols/proef/protocol.yaml': stringify(protocol),
    'policy/protocols/proef/overrides/sint-anna.yaml': '{}\n',
  });
  const { diagnostics } = await openRegelwerk(host).check({});
  expect(hasErrors(diagnostics), JSON.stringify(diagnostics, null, 1)).toBe(false);
  return host;
}

async function built(host: MemoryHost) {
  const io = captureIo();
  expect(await run(['build', '--format', 'akn', '--format', 'html'], io, host), io.errorText).toBe(0);
  const at = (form: string) => host.read(`out/sint-anna/proef/protocol.${form}`);
  return { xml: new TextDecoder('utf-8', { fatal: true }).decode(at('xml')), bytes: at('xml'), page: at('html') };
}

test.each(Object.keys(STRANGE))(`%s: valid, sound, and the same words${whereSchema}`, async (name) => {
  const { xml, bytes, page } = await built(await source(name));
  expect(wrongIds(xml)).toEqual([]);
  if (hasAknSchema) expect(await aknErrors([xml])).toEqual([]);
  const names = aknElements(xml).filter((own) => /^FRBR(?:this|uri|alias)$/.test(own.name));
  expect(names.length).toBeGreaterThan(5);
  for (const { attributes } of names) {
    expect(attributes['value']).toMatch(/^(?:urn:regelwerk:[a-z0-9:@.;-]+|\/akn\/nl\/[a-z0-9/@.;-]+)$/);
  }
  // A page has a heading above its notes and shows a bullet; the numbers of notes stand elsewhere.
  const notes = (words: readonly string[]) => words.filter((word) => !/^(?:Noten|\d+\.?|•)$/.test(word)).sort();
  expect(notes(wordsIn(aknWords(bytes)))).toEqual(notes(wordsIn(await htmlWords(page))));
});
