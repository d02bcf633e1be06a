/** Definitions of an organisation: in the alphabet wherever the source has them, and called by where they came to stand. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { fingerprintOf } from '../../src/compare/fingerprint.ts';
import { fromSnapshot, toSnapshot } from '../../src/governance/snapshot.ts';
import { resolvePolicy } from '../../src/resolve/index.ts';
import { loadPolicy } from '../../src/source/index.ts';
import { documentOf } from '../support/documents.ts';
import { memoryHost } from '../support/memory-host.ts';
import { besideRests } from '../support/rests.ts';

const term = (id: string, words: string, text: string, ...forms: string[]) => ({
  id,
  audience: ['all'],
  force: 'define',
  term: words,
  text,
  ...(forms.length === 0 ? {} : { forms }),
});
const clause = (id: string, text: string) => ({ id, audience: ['all'], force: 'inform', text });

interface Source {
  readonly clauses: readonly object[];
  readonly entries: readonly unknown[];
  readonly clauseNumber?: string;
  readonly parameters?: object;
  readonly language?: string;
  readonly override?: object;
}

function read({ clauses, entries, clauseNumber, parameters, language = 'nl', override = {} }: Source) {
  const begrippen = {
    part: 'begrippen',
    label: 'Begrippen',
    number: 'Artikel {n}',
    numbering: 'definitions',
    ...(clauseNumber === undefined ? {} : { clause_number: clauseNumber }),
    entries,
  };
  const protocol = {
    title: 'Reglement',
    description: 'Regels.',
    language,
    parameters,
    clauses: [...clauses, clause('regel', 'Regel.')],
    outline: [begrippen, { part: 'regels', label: 'Regels', entries: ['regel'] }],
    schoolgids: { label: 'Kort', entries: ['regel'] },
  };
  const policy = loadPolicy(
    memoryHost({
      'policy/organisations/ster.yaml': stringify({ name: 'De Ster', kind: 'school' }),
      'policy/protocols/reglement/protocol.yaml': stringify(protocol),
      'policy/protocols/reglement/overrides/ster.yaml': stringify(override),
    }),
  );
  const { value, diagnostics } = resolvePolicy(policy.value);
  const [resolved] = value;
  if (resolved === undefined) throw new Error('no protocol');
  return { policy: policy.value, resolved, told: besideRests([...policy.diagnostics, ...diagnostics]) };
}

const idsIn = ({ resolved }: ReturnType<typeof read>) =>
  (resolved.parts[0]?.entries ?? []).flatMap((entry) => (entry.kind === 'clause' ? [entry.clause.id] : []));
const codesIn = ({ told }: ReturnType<typeof read>) => told.map(({ code }) => code);

test('terms stand as Dutch sorts them, by what a parameter makes of them; a lead-in stays and parts two lists', () => {
  const made = read({
    parameters: { bestuur: { description: 'Het bestuur.' } },
    override: { parameters: { bestuur: 'Aanstellend gezag' } },
    clauses: [
      term('een', '{{bestuur}}', 'wie beslist.'),
      term('twee', 'école', 'een school.'),
      term('drie', 'echtgenoot', 'een ouder.'),
      term('vier', 'Zij-instromer', 'een docent.'),
      term('vijf', 'zij', 'een leerling.'),
      clause('aanloop', 'Over toezicht:'),
    ],
    entries: ['vier', 'drie', 'twee', 'een', { clause: 'aanloop', uncounted: true }, 'vijf'],
  });
  expect(idsIn(made)).toEqual(['een', 'drie', 'twee', 'vier', 'aanloop', 'vijf']);
});

test('the language of the document decides on the order', () => {
  const clauses = [term('oe', 'öl', 'olja.'), term('z', 'zon', 'en zon.')];
  const order = (language: string) => idsIn(read({ language, clauses, entries: ['oe', 'z'] }));
  expect([order('nl'), order('sv')]).toEqual([
    ['oe', 'z'],
    ['z', 'oe'],
  ]);
});

const names = fc.uniqueArray(fc.stringMatching(/^[a-zA-Zéï]{1,6}$/), {
  minLength: 2,
  maxLength: 6,
  selector: (name) => name.toLowerCase(),
});

test('whatever order the source has, the document reads the same, and each reference names the term that it means', () => {
  fc.assert(
    fc.property(names, fc.boolean(), fc.infiniteStream(fc.nat()), (all, isLettered, random) => {
      const clauses = all.map((name, index) => term(`begrip-${index}`, name, 'iets.'));
      const wijst = clause('wijst', all.map((_, index) => `[](#begrip-${index})`).join('; '));
      const ids = clauses.map(({ id }) => id);
      const shuffled = ids.map((id) => [random.next().value, id] as const).sort(([one], [other]) => one - other);
      const source = { clauses: [...clauses, wijst], ...(isLettered ? { clauseNumber: '{a}.' } : {}) };
      const lead = { clause: 'wijst', uncounted: true };
      const [one, other] = [ids, shuffled.map(([, id]) => id)].map((order) =>
        read({ ...source, entries: [lead, ...order] }),
      );
      if (one === undefined || other === undefined) throw new Error('not read');
      expect(fingerprintOf(other.resolved)).toBe(fingerprintOf(one.resolved));
      const sorted = idsIn(one).slice(1);
      const words = JSON.stringify(one.resolved.clauses.get('wijst')?.content);
      for (const [index, name] of all.entries()) {
        const letter = 'abcdef'.charAt(sorted.indexOf(`begrip-${index}`));
        const called = isLettered ? `rtikel 1, onder ${letter}` : `rtikel 1, bij ‘${name}’`;
        expect(words).toContain(called);
      }
    }),
    { numRuns: 20 },
  );
});

test('an override changes the term, its forms and its meaning each by itself', () => {
  const clauses = [term('begrip', 'leerling', 'wie les krijgt.', 'leerlingen')];
  const amended = (amendment: object) => {
    const base = { term: 'leerling', text: 'wie les krijgt.' };
    const own = read({
      clauses,
      entries: ['begrip'],
      override: { amend: { begrip: { ...amendment, reason: 'R.', base } } },
    });
    expect(codesIn(own).filter((code) => code !== 'term-unused')).toEqual([]);
    const { content, forms, source } = own.resolved.clauses.get('begrip') ?? {};
    expect(content?.kind).toBe('term');
    return [source, forms];
  };
  expect(amended({ term: 'student' })).toEqual([{ term: 'student', text: 'wie les krijgt.' }, ['leerlingen']]);
  expect(amended({ text: 'wie leert.' })).toEqual([{ term: 'leerling', text: 'wie leert.' }, ['leerlingen']]);
  expect(amended({ forms: ['leerlinge'] })).toEqual([{ term: 'leerling', text: 'wie les krijgt.' }, ['leerlinge']]);
});

test('a clause that is no term has no forms, in the base or by amendment', () => {
  const clauses = [term('begrip', 'regel', 'een afspraak.')];
  const amend = { regel: { forms: ['regels'], reason: 'R.', base: { text: 'Regel.' } } };
  expect(codesIn(read({ clauses, entries: ['begrip'], override: { amend } }))).toEqual(['amend-kind']);
  const wrong = loadPolicy(
    memoryHost({
      'policy/organisations/ster.yaml': 'name: De Ster\nkind: school\n',
      'policy/protocols/reglement/protocol.yaml': stringify({
        title: 'R',
        description: 'R.',
        clauses: [{ ...clause('regel', 'Regel.'), forms: ['regels'] }],
        outline: [{ part: 'deel', label: 'Deel', entries: ['regel'] }],
        schoolgids: { label: 'Kort', entries: ['regel'] },
      }),
      'policy/protocols/reglement/overrides/ster.yaml': '{}\n',
    }),
  );
  expect(wrong.diagnostics.map(({ code }) => code)).toEqual(['schema-missing-key']);
});

test.each([
  ['its word', 'Elke REGEL telt.', []],
  ['a form', 'Er zijn spelregels.', []],
  ['a reference to it', 'Zie [](#begrip).', []],
  ['a part of a word', 'Regelgeving en on-regel.', ['term-unused']],
  ['words that a reference prints', 'Zie [](#regels).', ['term-unused']],
])('a term is used by %s', (_, text, expected) => {
  const own = read({
    clauses: [term('begrip', 'regel', 'een regel waar men zich aan houdt.', 'spelregels')],
    entries: ['begrip'],
    override: { amend: { regel: { text, reason: 'R.', base: { text: 'Regel.' } } } },
  });
  expect(codesIn(own)).toEqual(expected);
});

test('what is stored of an adopted text is the same text, and makes the same document', () => {
  const own = read({
    clauses: [term('begrip', 'regel', 'een afspraak:\n\n- mondeling;\n- op papier.', 'regels')],
    entries: ['begrip'],
    clauseNumber: '{n}.',
  });
  const stored = toSnapshot(own.resolved, { version: '1.0' }, [], {});
  const restored = fromSnapshot(JSON.parse(JSON.stringify(stored)));
  expect(fingerprintOf(restored)).toBe(fingerprintOf(own.resolved));
  const bodyOf = (resolved: typeof own.resolved) =>
    JSON.stringify(documentOf(own.policy, resolved, 'protocol').children.filter(({ type }) => type === 'list'));
  const body = bodyOf(own.resolved);
  expect(body).toContain('"defines":["regel","regels"]');
  expect(JSON.stringify(restored.parts)).toBe(JSON.stringify(fromSnapshot(stored).parts));
  expect(stored.clauses['begrip']).toMatchObject({ term: 'regel', forms: ['regels'] });
});
