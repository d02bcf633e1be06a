/** Mistakes by kind: what a trial makes in a policy, one after another. */
import { byteMutations } from './bytes.ts';
import { fileMutations, type Mutate, type PolicyFiles, pathsLike, withFile } from './files.ts';
import { deepSvg, png, svg } from './pictures.ts';
import { createRandom, type Random, times } from './random.ts';
import { deepTemplate, template } from './template.ts';
import { treeMutations, yamlMutations } from './tree.ts';

const TEMPLATES = ['protocol', 'schoolgids', 'poster'];

/** A template, of the project or of one organisation. */
function templateMutation(generate: (random: Random, size: number) => string): Mutate {
  return (files, random, size) => {
    const organisation = /([^/]+)\.yaml$/.exec(
      random.pick(pathsLike(files, /^policy\/organisations\/[^/]+\.yaml$/)),
    )?.[1];
    const folder = random.chance(0.3) ? 'templates' : `templates/${organisation ?? 'x'}`;
    return withFile(files, `${folder}/${random.pick(TEMPLATES)}.md.hbs`, generate(random, size));
  };
}

/** A picture in place of one that is there, under its name: a PNG may be called an SVG. */
function pictureMutation(generate: (random: Random, size: number) => string | Uint8Array): Mutate {
  return (files, random, size) => {
    const named = [...files.keys()].filter((path) => path.startsWith('policy/organisations/logos/'));
    return withFile(files, named[0] ?? 'policy/organisations/logos/a.svg', generate(random, size));
  };
}

/** A PNG under its own name, with whoever names the logo. */
const pngMutation: Mutate = (files, random, size) => {
  let changed = files;
  for (const [path, bytes] of files) {
    if (!path.startsWith('policy/organisations/') || !path.endsWith('.yaml')) continue;
    const text = new TextDecoder().decode(bytes);
    changed = withFile(changed, path, text.replace(/\bfile: [\w.-]+/, 'file: beeld.png'));
  }
  return withFile(changed, 'policy/organisations/logos/beeld.png', png(random, size));
};

export const kinds = {
  ...treeMutations,
  ...yamlMutations,
  ...byteMutations,
  ...fileMutations,
  template: templateMutation(template),
  'deep-template': templateMutation(deepTemplate),
  svg: pictureMutation(svg),
  'deep-svg': pictureMutation(deepSvg),
  png: pngMutation,
} satisfies Record<string, Mutate>;

export type Kind = keyof typeof kinds;

/** One mistake, made the same way each time it is made in the same files. */
export interface Mutation {
  readonly kind: Kind;
  readonly seed: number;
  readonly size: number;
}

export const KINDS = Object.keys(kinds) as Kind[];
/** After these there often still is something to build. */
export const MILD: readonly Kind[] = [
  ...(['tree-words', 'tree-words', 'tree-markdown', 'tree-long', 'tree-order', 'tree-date', 'deep-markdown'] as const),
  ...(['template', 'deep-template', 'svg', 'deep-svg', 'png', 'lines-repeat', 'bytes-drop'] as const),
];
/** What costs the more the larger it is: as a rule small, for most that is to be found is found small. */
const SIZES = [1, 1, 2, 2, 3, 3, 4, 5, 6, 8, 12, 20, 50, 100];

/** Few mistakes as a rule: one hides another. `limit` is of their size. */
export function someMutations(random: Random, from: readonly Kind[], limit: number): Mutation[] {
  const count = random.pick([1, 1, 1, 1, 2, 2, 3, 5]);
  return times(count, () => {
    const size = random.chance(0.01) ? random.pick([300, 1000, 3000]) : random.pick(SIZES);
    return { kind: random.pick(from), seed: random.seed(), size: Math.min(size, limit) };
  });
}

export function mutate(files: PolicyFiles, mutations: readonly Mutation[]): PolicyFiles {
  return mutations.reduce((now, { kind, seed, size }) => kinds[kind](now, createRandom(seed), size), files);
}
