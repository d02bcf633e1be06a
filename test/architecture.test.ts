/** What holds of the sources as a whole: no circles among the imports, and one meaning for each word of the vocabulary. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

type Graph = ReadonlyMap<string, readonly string[]>;

const folder = fileURLToPath(new URL('../src/', import.meta.url));
const sources = new Map(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [relative(folder, file).replaceAll('\\', '/'), readFileSync(file, 'utf8')]),
);

/** Of types too: these circles cost nothing to run, but nothing in one can be read alone. What is imported when it is needed counts as well. */
function importsOf(files: ReadonlyMap<string, string>): Graph {
  const imported = (file: string, text: string) =>
    [...text.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*'(\.[^']+)'/g)]
      .map(([, path = '']) => relative('/', resolve('/', dirname(file), path)).replaceAll('\\', '/'))
      .filter((path) => files.has(path));
  return new Map([...files].map(([file, text]) => [file, imported(file, text)]));
}

/** Files that all import each other, by whatever way round (Tarjan's strongly connected components). */
function circlesIn(graph: Graph): string[][] {
  const order = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): number => {
    let low = order.size;
    order.set(file, low);
    stack.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (stack.includes(next)) low = Math.min(low, order.get(next) ?? low);
    }
    if (low === order.get(file)) {
      const circle = stack.splice(stack.indexOf(file));
      if (circle.length > 1 || graph.get(file)?.includes(file)) circles.push(circle.sort());
    }
    return low;
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return circles;
}

test('no file imports itself, by whatever way round', () => {
  const graph = importsOf(sources);
  // Enough is found for the test to mean something.
  expect([...graph.values()].flat().length).toBeGreaterThan(graph.size);
  expect(circlesIn(graph)).toEqual([]);
});

test('circles are found: short and long, of types and of what is loaded later', () => {
  const files = new Map([
    ['a.ts', "import type { B } from './b/b.ts';"],
    ['b/b.ts', "export { a } from '../a.ts';"],
    ['c.ts', "import './d.ts';\nimport { a } from './a.ts';"],
    ['d.ts', "const load = () => import('./e.ts');"],
    ['e.ts', "import {\n  c,\n} from './c.ts';"],
    ['f.ts', "import { f } from './f.ts';\nimport { x } from 'c.ts';"],
  ]);
  expect(circlesIn(importsOf(files))).toEqual([['a.ts', 'b/b.ts'], ['c.ts', 'd.ts', 'e.ts'], ['f.ts']]);
});

describe('a word of the vocabulary means one thing', () => {
  test.each(['Edition', 'Subject', 'Standing', 'Outcome', 'Path', 'Kind'])('%s', (name) => {
    const declared = [...sources].flatMap(([file, text]) =>
      [...text.matchAll(new RegExp(`^(?:export )?(?:interface|type|class|enum) ${name}\\b`, 'gm'))].map(() => file),
    );
    expect(declared.length, declared.join(', ')).toBeLessThanOrEqual(1);
  });
});

test('from a clause in YAML to the PDF one reads at most 25 files, each called by one above it', () => {
  const page = readFileSync(join(folder, '../ARCHITECTURE.md'), 'utf8');
  const [, section = ''] = page.split('## From a clause to the page');
  const path = [...(section.split('\n## ')[0] ?? '').matchAll(/`src\/([^`]+)`/g)].map(([, file = '']) => file);
  const graph = importsOf(sources);
  expect(path.length).toBeGreaterThan(20);
  expect(path.length).toBeLessThanOrEqual(25);
  const astray = path
    .slice(1)
    .filter((file, at) => !path.slice(0, at + 1).some((above) => graph.get(above)?.includes(file)));
  expect(astray).toEqual([]);
});
