/**
 * No regular expression of ours takes more than linear time, however hostile the text: decision 0030. recheck proves it of
 * most; of the others it is known how many there are.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from '@typescript/typescript6';
import { check } from 'recheck';
import { expect, test, vi } from 'vitest';

interface Pattern {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

const src = fileURLToPath(new URL('../src/', import.meta.url));
const schemas = fileURLToPath(new URL('../schemas/', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));

/** Made inside a function, of constants that are checked with their module, or of words of ours with no repetition, or of patterns of a schema. */
const MADE_LATER = [
  'document/languages.ts',
  'document/template.ts',
  'document/template.ts',
  'document/template.ts',
  'source/glyphs/index.ts',
  'source/glyphs/index.ts',
  'studio/app/passage/facts.tsx',
  'studio/app/settings/group-fields.tsx',
  'studio/app/settings/problems.ts',
];

const seen: Pattern[] = [];
const later: string[] = [];
const atOnce = new Set<string>();

for (const name of files) {
  const file = ts.createSourceFile(name, readFileSync(src + name, 'utf8'), ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node, isInFunction: boolean): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, source = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
      seen.push({ where: name, source, flags });
    }
    if (ts.isNewExpression(node) && node.expression.getText(file) === 'RegExp') {
      if (isInFunction) later.push(name);
      else atOnce.add(name);
    }
    ts.forEachChild(node, (child) => visit(child, isInFunction || ts.isFunctionLike(node)));
  };
  visit(file, false);
}

/** Every `pattern` of a schema, and every key of `patternProperties`. */
function patternsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    if (key === 'pattern' && typeof item === 'string') return [item];
    const keys = key === 'patternProperties' ? Object.keys(item as object) : [];
    return [...keys, ...patternsIn(item)];
  });
}

/** What `new RegExp` makes of constants while a module is loaded. */
async function madeWhileLoading(): Promise<Pattern[]> {
  const made: Pattern[] = [];
  const Original = RegExp;
  let where = '';
  const recording = new Proxy(Original, {
    construct(target, [source, flags = ''], newTarget) {
      // A module loads libraries too, whose expressions are not ours.
      const isOurs = (new Error().stack ?? '').split('\n')[2]?.includes(src) === true;
      if (isOurs) made.push({ where, source: String(source), flags: String(flags) });
      return Reflect.construct(target, [source, flags], newTarget);
    },
  });
  vi.stubGlobal('RegExp', recording);
  try {
    for (where of atOnce) await import(src + where);
  } finally {
    vi.unstubAllGlobals();
  }
  return made.filter(({ where: name }) => name !== '');
}

/** By proof alone: a search for attacks is by chance, and took expressions for slow that are measured to be linear. */
const PROOF = { checker: 'automaton', timeout: 60_000 } as const;

/** How many have no proof because they look around: one that is new is read by people, and searched by recheck's fuzzer. */
const WITHOUT_PROOF = 29;
const LOOKS_AROUND = /\(\?<?[=!]/;

test('each is linear', async () => {
  const inSchemas = readdirSync(schemas, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) =>
      patternsIn(JSON.parse(readFileSync(schemas + name, 'utf8'))).map((source) => ({
        where: name,
        source,
        flags: 'u',
      })),
    );
  const all = [...seen, ...inSchemas, ...(await madeWhileLoading())];
  const distinct = new Map(all.map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern]));
  const attacked: string[] = [];
  const unproved: string[] = [];
  const unknown: string[] = [];
  for (const [shown, { where, source, flags }] of distinct) {
    const found = await check(source, flags, PROOF);
    if (found.status === 'unknown') (LOOKS_AROUND.test(source) ? unproved : unknown).push(`${where}: ${shown}`);
    if (found.status === 'vulnerable') attacked.push(`${where}: ${shown} by ${found.attack.pattern}`);
  }
  expect(distinct.size).toBeGreaterThan(200);
  expect(attacked).toEqual([]);
  expect(unknown).toEqual([]);
  expect(unproved.length, unproved.join('\n')).toBe(WITHOUT_PROOF);
}, 600_000);

test('those made inside a function are known', () => {
  expect(later.sort()).toEqual(MADE_LATER);
});
