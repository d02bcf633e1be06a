/**
 * What a template names, against what there is to name. Handlebars in strict mode stops at an unknown `{{name}}`, but
 * takes an unknown name in `{{#if name}}` for "no", and sees nothing of a branch that is not taken; so the tree of the
 * template is walked instead, and every unknown name in it is told.
 */
import type Handlebars from 'handlebars';

export interface Misnamed {
  readonly kind: 'value' | 'helper' | 'partial' | 'decorator';
  readonly name: string;
  /** What could stand there. */
  readonly known: readonly string[];
  readonly line: number;
  readonly column: number;
}

const HELPERS = ['if', 'unless', 'each', 'with', 'lookup', 'log'];

/** Stands for what cannot be known before the template runs, such as an item of an empty list. */
const ANYTHING = Symbol('anything');

interface Scope {
  /** What `this`, `../this` and so on are. */
  readonly contexts: readonly unknown[];
  /** Names after `as |…|`. */
  readonly locals: readonly string[];
}

type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression;

/** `view` is what the template is run on. */
export function misnamed(program: ReturnType<typeof Handlebars.parse>, view: object): Misnamed[] {
  const found: Misnamed[] = [];
  const report = (
    kind: Misnamed['kind'],
    name: string,
    known: readonly string[],
    { start }: hbs.AST.SourceLocation,
  ) => {
    found.push({ kind, name, known, line: start.line, column: start.column + 1 });
  };

  const resolve = (path: hbs.AST.PathExpression, { contexts, locals }: Scope): unknown => {
    const parts = path.parts as string[];
    const isRoot = path.data && parts[0] === 'root';
    if ((path.data && !isRoot) || (path.depth === 0 && locals.includes(parts[0] ?? ''))) return ANYTHING;
    let value = isRoot ? view : contexts[path.depth];
    const prefix: string[] = [];
    for (const part of isRoot ? parts.slice(1) : parts) {
      if (value === ANYTHING) return ANYTHING;
      const names = namesIn(value);
      if (!names.includes(part)) {
        const known = names.map((name) => [...prefix, name].join('.'));
        report('value', path.original, known, path.loc);
        return ANYTHING;
      }
      prefix.push(part);
      value = (value as Record<string, unknown>)[part];
    }
    return value;
  };

  const evaluate = (node: hbs.AST.Expression, scope: Scope): unknown => {
    if (node.type === 'PathExpression') return resolve(node as hbs.AST.PathExpression, scope);
    if (node.type === 'SubExpression') call(node as hbs.AST.SubExpression, scope);
    return ANYTHING;
  };

  /** The helper's name and the value of its first argument; without arguments, the value of the path itself. */
  const call = (node: Call, scope: Scope): { helper: string | undefined; value: unknown } => {
    const path = node.path as hbs.AST.PathExpression;
    const pairs = node.hash?.pairs ?? [];
    if (node.params.length === 0 && pairs.length === 0 && node.type !== 'SubExpression') {
      return { helper: undefined, value: evaluate(path, scope) };
    }
    if (!HELPERS.includes(path.original)) report('helper', path.original, HELPERS, path.loc);
    const values = node.params.map((param) => evaluate(param, scope));
    for (const { value } of pairs) evaluate(value, scope);
    return { helper: path.original, value: values[0] };
  };

  const walk = (body: readonly hbs.AST.Statement[], scope: Scope): void => {
    for (const node of body) {
      if (node.type === 'MustacheStatement') call(node as hbs.AST.MustacheStatement, scope);
      if (node.type === 'BlockStatement') block(node as hbs.AST.BlockStatement, scope);
      if (node.type === 'PartialStatement' || node.type === 'PartialBlockStatement') {
        report('partial', ((node as hbs.AST.PartialStatement).name as hbs.AST.PathExpression).original, [], node.loc);
      }
      if (node.type === 'Decorator' || node.type === 'DecoratorBlock') {
        report('decorator', ((node as hbs.AST.Decorator).path as hbs.AST.PathExpression).original, [], node.loc);
      }
    }
  };

  const block = (node: hbs.AST.BlockStatement, scope: Scope): void => {
    const { helper, value } = call(node, scope);
    const isTest = helper === 'if' || helper === 'unless' || typeof value === 'string';
    const contexts = isTest ? scope.contexts : [itemOf(value, helper), ...scope.contexts];
    const inside: Scope = { contexts, locals: [...scope.locals, ...(node.program?.blockParams ?? [])] };
    walk(node.program?.body ?? [], inside);
    walk(node.inverse?.body ?? [], scope);
  };

  walk(program.body, { contexts: [view], locals: [] });
  return found;
}

/** The names of the values that are printed, or gone through one by one; not of what is only asked for. */
export function shownIn(program: ReturnType<typeof Handlebars.parse>): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (node: hbs.AST.Node | undefined) => {
    if (node?.type === 'PathExpression') names.add((node as hbs.AST.PathExpression).parts.join('.'));
  };
  const walk = (body: readonly hbs.AST.Statement[]): void => {
    for (const node of body) {
      if (node.type === 'MustacheStatement') add((node as hbs.AST.MustacheStatement).path);
      if (node.type !== 'BlockStatement') continue;
      const { path, params, program: inner, inverse } = node as hbs.AST.BlockStatement;
      if ((path as hbs.AST.PathExpression).original === 'each') add(params[0]);
      walk(inner?.body ?? []);
      walk(inverse?.body ?? []);
    }
  };
  walk(program.body);
  return names;
}

function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Array.isArray(value) ? ['length', ...Object.keys(value)] : Object.keys(value);
}

/** What a block sees as `this`: an item of a list, else (but for `each` over a group) the value itself. */
function itemOf(value: unknown, helper: string | undefined): unknown {
  if (typeof value !== 'object' || value === null) return ANYTHING;
  const items = Array.isArray(value) || helper === 'each' ? Object.values(value) : [value];
  return items.length === 0 ? ANYTHING : items[0];
}
