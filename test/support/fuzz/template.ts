/** Handlebars programs by their grammar, over the names that templates really have, and some that they have not. */
import { type Random, times } from './random.ts';

const VALUES = [
  'title',
  'description',
  'organisation.name',
  'organisation.city',
  'version',
  'version_label',
  'status',
  'concept',
  'pdf_url',
  'variant.label',
  'parameters.organisatie',
];
const GROUPS = ['organisation', 'variant', 'parameters', 'this', '.'];
const LISTS = ['control'];
const ODD = [
  'constructor',
  '__proto__',
  'this.constructor',
  '../title',
  '../../x',
  '@root.title',
  '@index',
  '@key',
  'label',
  'value',
  'onbekend',
  'toString',
  'lookup',
  'log',
  '[a b]',
  '"a"',
  '1',
  'true',
  'null',
  'undefined',
];
const BLOCKS = ['{{contents}}', '{{body}}', '{{notice}}'];
const FRAME = [
  '# {{title}}',
  '{{organisation.name}}',
  '| | |\n| --- | --- |\n{{#each control}}\n| {{label}} | {{value}} |\n{{/each}}',
];

const anyName = (random: Random) => random.pick(random.chance(0.8) ? [...VALUES, ...GROUPS, ...LISTS] : ODD);

function expression(random: Random, size: number): string {
  if (size > 0 && random.chance(0.2))
    return `(lookup ${anyName(random)} ${random.pick(['0', '"label"', '@index', anyName(random)])})`;
  return anyName(random);
}

const STATEMENTS: readonly ((random: Random, size: number) => string)[] = [
  (random, size) => `{{${random.pick(['', '', '&', '~'])}${expression(random, size)}}}`,
  (random, size) => `{{{${expression(random, size)}}}}`,
  (random, size) =>
    `{{#if ${expression(random, size)}}}${program(random, size - 1)}{{else}}${program(random, size - 1)}{{/if}}`,
  (random, size) => `{{#unless ${expression(random, size)}}}${program(random, size - 1)}{{/unless}}`,
  (random, size) =>
    `{{#each ${random.pick([...LISTS, ...GROUPS, anyName(random)])}${random.pick(['', ' as |item index|'])}}}${program(random, size - 1)}{{/each}}`,
  (random, size) => `{{#with ${random.pick([...GROUPS, anyName(random)])}}}${program(random, size - 1)}{{/with}}`,
  (random, size) => `{{#${anyName(random)}}}${program(random, size - 1)}{{/${anyName(random)}}}`,
  (random, size) => `{{#*inline "deel"}}${program(random, size - 1)}{{/inline}}{{> deel}}`,
  () => '{{#*inline "kring"}}{{> kring}}{{/inline}}{{> kring}}',
  (random) => `{{> ${random.pick(['deel', 'kring', '(lookup . "title")', '@partial-block', 'onbekend'])}}}`,
  (random) =>
    random.pick([
      '{{! niets }}',
      '{{!-- }} --}}',
      '\\{{title}}',
      '{{{{raw}}}}{{title}}{{{{/raw}}}}',
      '{{else}}',
      '{{/if}}',
      '{{#if}}',
    ]),
  (random) =>
    random.pick([
      'gewone *tekst*\n',
      '\n\n',
      '## Kop\n',
      '<b>',
      '![a](b)',
      '[{{title}}]({{pdf_url}})',
      '> {{title}}\n',
      '- {{title}}\n',
      '\uE0000\uE001',
    ]),
];

function program(random: Random, size: number): string {
  if (size <= 0) return random.pick(['', 'x', '{{this}}', '\n']);
  return times(1 + random.below(3), () => random.pick(STATEMENTS)(random, size)).join(random.pick(['', '\n', '\n\n']));
}

/** As a rule with all that a frame must have, so that its oddities are reached. */
export function template(random: Random, size: number): string {
  const parts = random.chance(0.8) ? [...FRAME, ...BLOCKS] : [random.pick(BLOCKS)];
  const odd = times(1 + random.below(2), () => program(random, Math.min(size, 6)));
  for (const part of odd) parts.splice(random.below(parts.length + 1), 0, part);
  return `${parts.join('\n\n')}\n`;
}

/** Loops in loops: its outcome grows by a power of their number. */
export function deepTemplate(random: Random, size: number): string {
  const [open, close] = random.pick([
    ['{{#each ../control}}', '{{/each}}'],
    ['{{#each @root.control}}', '{{/each}}'],
    ['{{#with @root}}', '{{/with}}'],
    ['{{#if @root.title}}', '{{/if}}'],
    ['{{lookup (', ')}}'],
  ] as const);
  const inner = random.pick(['x', '{{@index}}', '{{label}}', '\n- x']);
  return `${FRAME.join('\n\n')}\n\n{{#each control}}${open.repeat(size)}${inner}${close.repeat(size)}{{/each}}\n\n${BLOCKS.join('\n\n')}\n`;
}
