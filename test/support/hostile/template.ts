/** Handlebars that loops in loops or nests. Signature: `(random: () => number) => string`, random in [0, 1). */

type Random = () => number;

const BLOCKS = [
  ['{{#each @root.control}}', '{{/each}}'],
  ['{{#each @root.parameters}}', '{{/each}}'],
  ['{{#if @root.title}}', '{{/if}}'],
  ['{{#with @root}}', '{{/with}}'],
  ['{{#@root.control}}', '{{/@root.control}}'],
  ['{{#if @root.title}}a{{else if @root.version}}', '{{/if}}'],
  ['{{#each @root.control as |a b|}}', '{{/each}}'],
] as const;
const LEAVES = [
  'x',
  '{{@root.title}}',
  '{{lookup @root "title"}}',
  '{{> a}}',
  '{{log "a"}}',
  '> '.repeat(30),
  '*a '.repeat(50),
];
const SLOTS = '# {{title}}\n\n{{contents}}\n\n{{body}}\n\n{{notice}}\n';

/** A sound template of a protocol, with blocks in each other before it. */
export function hostileTemplate(random: Random): string {
  const depth = Math.floor(random() ** 2 * 60);
  const chosen = Array.from({ length: depth }, () => BLOCKS[Math.floor(random() * BLOCKS.length)] ?? BLOCKS[0]);
  const leaf = (LEAVES[Math.floor(random() * LEAVES.length)] ?? 'x').repeat(1 + Math.floor(random() * 100));
  const open = chosen.map(([start]) => start).join('');
  const close = chosen
    .map(([, end]) => end)
    .reverse()
    .join('');
  return `${open}${leaf}${close}\n\n${SLOTS}`;
}
