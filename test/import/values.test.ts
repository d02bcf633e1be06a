/** Words of a paper that become parameters, and the register that is drafted from it: the document reads as before. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { normsOf, withNorms } from '../../src/import/norms/index.ts';
import { proposalsOf, withParameters } from '../../src/import/parameters/index.ts';
import { openRegelwerk } from '../../src/index.ts';
import type { DraftProtocol, PaperFact, ProposedParameter } from '../../src/model/imported.ts';
import { wordsOfText } from '../../src/operations/importing/rebuilt.ts';
import { openSession } from '../../src/operations/session.ts';
import { memoryHost } from '../support/memory-host.ts';

function draftOf(texts: readonly string[]): DraftProtocol {
  const clauses = texts.map((text, index) => ({
    ...{ id: `regel-${index + 1}`, audience: ['all' as const], force: 'oblige' as const, text },
  }));
  const outline = [{ part: 'regels', label: 'Regels', entries: clauses.map(({ id }) => id) }];
  return { title: 'Protocol telefoons', language: 'nl', patterns: undefined, layout: undefined, clauses, outline };
}

const fact = (key: PaperFact['key'], value: string): PaperFact => ({
  ...{ key, label: key, value, date: null, body: null, paragraph: 0, why: { rule: 'x', certainty: 1 } },
});

/** A host on which the draft is a protocol of one organisation. */
function hostWith(
  draft: DraftProtocol,
  { values = {}, parameters = {} }: Partial<ReturnType<typeof withParameters>> = {},
) {
  const { title, language, clauses, outline } = draft;
  const own = Object.keys(parameters).length === 0 ? {} : { parameters };
  const folder = 'policy/protocols/telefoons';
  return memoryHost({
    'policy/organisations/proef.yaml': 'name: Stichting De Proef\nkind: bestuur\n',
    [`${folder}/protocol.yaml`]: stringify({ title, description: title, language, ...own, clauses, outline }),
    [`${folder}/overrides/proef.yaml`]: stringify(Object.keys(values).length === 0 ? {} : { parameters: values }),
    [`${folder}/approvals/proef.yaml`]: 'versions: []\n',
    [`${folder}/norms/proef.yaml`]: stringify(normsOf(draft, { organisation: 'proef', facts: [] })),
  });
}

const wordsOn = (host: ReturnType<typeof memoryHost>) => {
  const text = openSession(host).read().documents[0]?.text;
  return text === null || text === undefined ? [] : wordsOfText(text);
};

describe('words that could be a parameter', () => {
  const draft = draftOf([
    'Stichting De Linde vraagt ouders/verzorgers om mee te doen. Ouders/verzorgers tekenen.',
    'De leerkracht belt de ouders/verzorgers. Mail naar meldpunt@delinde.example of bel 020 123 45 67.',
    'De medewerkers van stichting De Linde en de leerkrachten lezen www.delinde.example/regels.',
  ]);
  const proposals = proposalsOf(draft, [fact('organisation', 'Stichting De Linde')]);

  test('are told with how often, and where', () => {
    expect(proposals.map(({ name, value, count, clauses }) => [name, value, count, clauses.length])).toEqual([
      ['organisatie', 'stichting De Linde', 2, 2],
      ['ouders', 'ouders/verzorgers', 3, 2],
      ['email', 'meldpunt@delinde.example', 1, 1],
      ['telefoon', '020 123 45 67', 1, 1],
      ['website', 'www.delinde.example/regels', 1, 1],
    ]);
  });

  test('are put in their place where they are accepted, at the start of a sentence too', () => {
    const { draft: changed, values, parameters } = withParameters(draft, proposals);
    expect(changed.clauses[0]?.text).toBe('{{Organisatie}} vraagt {{ouders}} om mee te doen. {{Ouders}} tekenen.');
    expect(values['organisatie']).toBe('stichting De Linde');
    expect(Object.keys(parameters)).toEqual(['organisatie', 'ouders', 'email', 'telefoon', 'website']);
    const host = hostWith(changed, { values, parameters });
    expect(wordsOn(host)).toEqual(wordsOn(hostWith(draft)));
  });

  test('of which one is part of another word or of another value stay whole', () => {
    const own = draftOf(['De grootouders van De Linde-school en De Lindeboom, de Linde en De Linde.']);
    const value = (name: string, text: string): ProposedParameter => ({
      ...{
        name,
        description: name,
        kind: 'text',
        value: text,
        count: 1,
        clauses: [],
        why: { rule: 'x', certainty: 1 },
      },
    });
    const { draft: changed } = withParameters(own, [
      value('ouders', 'ouders'),
      value('naam', 'De Linde'),
      value('boom', 'Linde'),
    ]);
    expect(changed.clauses[0]?.text).toBe(
      'De grootouders van De Linde-school en De Lindeboom, de {{boom}} en {{naam}}.',
    );
  });

  const word = fc.constantFrom(
    'ouders',
    'Ouders',
    'De Linde',
    'linde',
    '*nadruk*',
    '`',
    '\\{',
    '**vet**',
    'a.',
    '[x](https://a.example)',
  );
  test('whatever stands there, the document reads as it did', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 12 }),
        fc.subarray(['ouders', 'De Linde', 'Linde', 'linde']),
        (words, names) => {
          const own = draftOf([`Begin ${words.join(' ')} einde.`]);
          const accepted = names.map(
            (value, index): ProposedParameter => ({
              ...{
                name: `w_${index}`,
                description: 'Een woord.',
                kind: 'text',
                value,
                count: 1,
                clauses: [],
                why: { rule: 'x', certainty: 1 },
              },
            }),
          );
          const made = withParameters(own, accepted);
          expect(wordsOn(hostWith(made.draft, made))).toEqual(wordsOn(hostWith(own)));
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('the register that is drafted', () => {
  const draft = withNorms(draftOf(['Een telefoon is *uit*.', 'Wie belt, gaat naar buiten.']), 'proef');

  test('quotes each clause under its part, and the clause says it', () => {
    const { language, parts } = normsOf(draft, { organisation: 'proef', facts: [fact('author', 'A. de Vries')] });
    expect(language).toBe('nl');
    expect(parts).toEqual([
      {
        label: 'Regels',
        norms: [
          { id: '1.1', who: 'all', force: 'oblige', fact: 'Een telefoon is uit.' },
          { id: '1.2', who: 'all', force: 'oblige', fact: 'Wie belt, gaat naar buiten.' },
        ],
      },
    ]);
    expect(draft.clauses.map(({ norms }) => norms)).toEqual([['proef:1.1'], ['proef:1.2']]);
  });

  test('lets trace tell of each norm from the first day, and that nobody has read it yet', async () => {
    const regelwerk = openRegelwerk(hostWith(draft));
    const { diagnostics } = await regelwerk.check();
    expect(diagnostics).toEqual([]);
    const { value } = await regelwerk.trace({ organisation: 'proef' });
    expect(value).toMatchObject([{ total: 2, realised: 2 }]);
  });
});
