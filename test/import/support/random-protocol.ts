/** Small protocols of plain Dutch, and what a board makes of such a text on its own paper. */
import fc from 'fast-check';
import type { DraftProtocol } from '../../../src/model/imported.ts';
import type { Clause, Entry, Part, Patterns, ProtocolFile } from '../../../src/model/source.ts';

const SUBJECTS = [
  'De leerling',
  'Elke medewerker',
  'De mentor',
  'De schoolleiding',
  'Wie de school bezoekt',
  'De conciërge',
];
const VERBS = ['meldt', 'bewaart', 'bespreekt', 'noteert', 'verwijdert', 'controleert', 'stuurt'];
const OBJECTS = [
  'de telefoon',
  'een incident',
  'het verslag',
  'de sleutel',
  'een klacht',
  'de gegevens',
  'het rooster',
];
const TIMES = [
  'binnen twee weken',
  'dezelfde dag',
  'voor de vakantie',
  'na overleg met de ouders',
  'elk schooljaar',
  'direct',
];
const LABELS = ['Inleiding', 'Afspraken', 'Melden', 'Privacy', 'Gevolgen', 'Evaluatie'];

const sentence = fc
  .tuple(...[SUBJECTS, VERBS, OBJECTS, TIMES].map((words) => fc.constantFrom(...words)))
  .map((words) => `${words.join(' ')}.`);
const words = fc.oneof(
  { weight: 6, arbitrary: sentence },
  { weight: 3, arbitrary: fc.tuple(sentence, sentence).map((two) => two.join(' ')) },
  {
    weight: 1,
    arbitrary: fc.array(sentence, { minLength: 2, maxLength: 3 }).map((all) => all.map((own) => `- ${own}`).join('\n')),
  },
  { weight: 1, arbitrary: sentence.map((own) => own.replace(/de (\p{L}+)/u, '**de $1**')) },
);

interface Model {
  readonly parts: readonly {
    readonly label: string;
    readonly isNumbered: boolean;
    readonly texts: readonly string[];
    readonly inner: boolean;
  }[];
  /** Every so manyeth clause refers to another. */
  readonly references: readonly (readonly [number, number])[];
}

const model: fc.Arbitrary<Model> = fc.record({
  parts: fc.array(
    fc.record({
      label: fc.constantFrom(...LABELS),
      isNumbered: fc.boolean(),
      texts: fc.array(words, { minLength: 1, maxLength: 4 }),
      inner: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  references: fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { maxLength: 2 }),
});

/** Parts that are `inner` stand in the one before. */
function outlineOf({ parts, references }: Model, name: string): Pick<ProtocolFile, 'clauses' | 'outline'> {
  const clauses: Clause[] = [];
  const outline: Part[] = [];
  for (const [at, { label, isNumbered, texts, inner }] of parts.entries()) {
    const entries: Entry[] = texts.map((text, index) => {
      const id = `${name}-${at}-${index}`;
      clauses.push({ id, audience: ['all'], force: 'inform', text });
      return id;
    });
    const part: Part = { part: `${name}-deel-${at}`, label, numbering: isNumbered ? 'numbered' : 'prose', entries };
    const above = outline.at(-1);
    if (inner && above !== undefined) above.entries.push({ ...part, entries: part.entries });
    else outline.push(part);
  }
  for (const [from, to] of references) {
    const [clause, target] = [clauses[from % clauses.length], clauses[to % clauses.length]];
    if (clause?.text !== undefined && target !== undefined && !clause.text.startsWith('-'))
      clause.text = `${clause.text} Zie [](#${target.id}).`;
  }
  return { clauses, outline };
}

const NUMBERINGS: readonly Patterns[] = [
  { parts: ['{n}.'] },
  { parts: ['Artikel {n}', '{n}.{m}'], clause_number: 'lid' },
  { parts: ['{n}.', '{n}.{m}'] },
];
const patterns = fc.option(fc.constantFrom(...NUMBERINGS), { nil: undefined });

/** What happens to a text on its way to another board. */
export type Change =
  | {
      readonly kind: 'drop' | 'double' | 'swap' | 'part-swap' | 'part-drop' | 'inner';
      readonly at: number;
      readonly to: number;
    }
  | { readonly kind: 'word'; readonly at: number; readonly word: number; readonly by: string }
  | { readonly kind: 'text' | 'add' | 'label'; readonly at: number; readonly text: string };

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('drop', 'double', 'swap', 'part-swap', 'part-drop', 'inner'),
    at: fc.nat(20),
    to: fc.nat(20),
  }),
  fc.record({
    kind: fc.constant('word' as const),
    at: fc.nat(20),
    word: fc.nat(12),
    by: fc.constantFrom('altijd', 'nooit', 'drie'),
  }),
  fc.record({ kind: fc.constantFrom('text', 'add'), at: fc.nat(20), text: words }),
  fc.record({ kind: fc.constant('label' as const), at: fc.nat(6), text: fc.constantFrom(...LABELS) }),
) as fc.Arbitrary<Change>;

const fileOf = (own: Model, numbers: Patterns | undefined): ProtocolFile => ({
  title: 'Protocol van de basis',
  description: 'Een proef.',
  ...(numbers === undefined ? {} : { patterns: numbers }),
  ...outlineOf(own, 'basis'),
});
const draftOf = (own: Model, numbers: Patterns | undefined, title = 'Protocol van de basis'): DraftProtocol => ({
  title,
  language: 'nl',
  patterns: numbers,
  layout: undefined,
  ...outlineOf(own, 'eigen'),
});

/** A paper that has some of the same, some of it otherwise, and something of its own. */
export const papers: fc.Arbitrary<readonly [ProtocolFile, DraftProtocol]> = fc
  .tuple(model, patterns, patterns, fc.array(change, { maxLength: 6 }), fc.boolean())
  .map(([own, before, after, changes, isSameTitle]) => [
    fileOf(own, before),
    draftOf(changes.reduce(changed, own), after, isSameTitle ? undefined : 'Ons protocol'),
  ]);

/** A base, a first paper of a board, and a later one of the same. */
export const editions: fc.Arbitrary<readonly [ProtocolFile, DraftProtocol, DraftProtocol]> = fc
  .tuple(model, patterns, fc.array(change, { maxLength: 4 }), fc.array(change, { maxLength: 4 }))
  .map(([own, numbers, first, second]) => {
    const before = first.reduce(changed, own);
    return [fileOf(own, numbers), draftOf(before, numbers), draftOf(second.reduce(changed, before), numbers)];
  });

export function changed(own: Model, one: Change): Model {
  const parts = own.parts.map((part) => ({ ...part, texts: [...part.texts] }));
  const part = parts[one.at % parts.length];
  if (part === undefined) return own;
  const at = one.at % part.texts.length;
  switch (one.kind) {
    case 'drop':
      if (part.texts.length > 1) part.texts.splice(at, 1);
      break;
    case 'double':
      part.texts.splice(at, 0, part.texts[at] ?? '');
      break;
    case 'swap': {
      const [text = ''] = part.texts.length > 1 ? part.texts.splice(at, 1) : [''];
      if (text !== '') parts[one.to % parts.length]?.texts.push(text);
      break;
    }
    case 'part-swap': {
      const [moved] = parts.splice(one.at % parts.length, 1);
      if (moved !== undefined) parts.splice(one.to % (parts.length + 1), 0, moved);
      break;
    }
    case 'part-drop':
      if (parts.length > 1) parts.splice(one.at % parts.length, 1);
      break;
    case 'inner':
      parts[one.at % parts.length] = { ...part, inner: !part.inner };
      break;
    case 'word': {
      const all = (part.texts[at] ?? '').split(' ');
      all[1 + (one.word % Math.max(1, all.length - 1))] = one.by;
      part.texts[at] = all.join(' ');
      break;
    }
    case 'text':
      part.texts[at] = one.text;
      break;
    case 'add':
      part.texts.push(one.text);
      break;
    case 'label':
      parts[one.at % parts.length] = { ...part, label: one.text };
  }
  return { ...own, parts };
}
