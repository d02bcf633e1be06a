/** The lines that a page draws, from its operators (ISO 32000-2, 8.5), and whether its letters are seen. */
import { isDot } from './dots.ts';
import type { Rule } from './raw.ts';

type Matrix = readonly [number, number, number, number, number, number];

export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Thinner than this a filled rectangle is a line, in points. */
const THIN = 3;
/** Shorter than this a line is part of a drawing. */
const SHORT = 4;
/** Lines of one page that are looked at: beyond it, it is a drawing. */
const MOST_RULES = 20_000;

interface State {
  readonly at: Matrix;
  readonly fill: unknown;
  /** How letters are drawn: 3 is not at all. */
  readonly mode: number;
}

interface Drawing {
  readonly rules: Rule[];
  /** Small shapes that may be bullets. */
  readonly dots: Rule[];
  readonly saved: State[];
  state: State;
  seen: number;
  unseen: number;
}

export function drawnOn(
  { fnArray, argsArray }: Operators,
  ops: Readonly<Record<string, number>>,
  viewport: Matrix,
): { readonly rules: Rule[]; readonly dots: Rule[]; readonly isRecognised: boolean } {
  const state: State = { at: viewport, fill: '#000000', mode: 0 };
  const drawing: Drawing = { rules: [], dots: [], saved: [], state, seen: 0, unseen: 0 };
  const handlers = handlersFor(ops);
  for (const [index, fn] of fnArray.entries()) {
    const args = argsArray[index];
    handlers.get(fn)?.(drawing, Array.isArray(args) ? args : []);
  }
  return { rules: drawing.rules, dots: drawing.dots, isRecognised: drawing.unseen > 0 && drawing.seen === 0 };
}

type Handler = (drawing: Drawing, args: readonly unknown[]) => void;

function handlersFor(ops: Readonly<Record<string, number>>): Map<number, Handler> {
  const paints = paintsOf(ops);
  const restore: Handler = (drawing) => {
    drawing.state = drawing.saved.pop() ?? drawing.state;
  };
  const transform = (drawing: Drawing, matrix: unknown) => {
    drawing.state = { ...drawing.state, at: within(drawing.state.at, matrix) };
  };
  const handlers: Readonly<Record<string, Handler>> = {
    save: ({ saved, state }) => saved.push(state),
    restore,
    transform: (drawing, args) => transform(drawing, args),
    paintFormXObjectBegin: (drawing, [matrix]) => {
      drawing.saved.push(drawing.state);
      transform(drawing, matrix);
    },
    paintFormXObjectEnd: restore,
    setFillRGBColor: (drawing, [fill]) => {
      drawing.state = { ...drawing.state, fill };
    },
    setTextRenderingMode: (drawing, [mode]) => {
      drawing.state = { ...drawing.state, mode: Number(mode) };
    },
    showText: (drawing) => {
      drawing[drawing.state.mode === 3 ? 'unseen' : 'seen'] += 1;
    },
    constructPath: (drawing, [operator, path]) => addPath(drawing, paints.get(Number(operator)), path),
  };
  return new Map(Object.entries(handlers).map(([name, handler]) => [ops[name] ?? -1, handler]));
}

function addPath({ rules, dots, state }: Drawing, paint: 'fill' | 'stroke' | undefined, path: unknown): void {
  const isWhite = paint === 'fill' && state.fill === '#ffffff';
  if (paint === undefined || isWhite || rules.length >= MOST_RULES) return;
  for (const part of Array.isArray(path) ? path : [path])
    if (isNumbers(part)) {
      const path = [...part];
      for (const points of cornersOf(path)) addRules(rules, points, state.at, paint);
      const shape = boxOf(endsOf(path).map((point) => placed(point, state.at)));
      if (isDot(shape) && dots.length < MOST_RULES) dots.push(shape);
    }
}

/** Where each piece of a path ends, curves too. */
function endsOf(path: readonly number[]): Point[] {
  const ends: Point[] = [];
  for (let at = 0; at < path.length; ) {
    const length = STEPS[path[at] ?? 0] ?? path.length;
    if (length > 1) ends.push([path[at + length - 2] ?? 0, path[at + length - 1] ?? 0]);
    at += length;
  }
  return ends;
}

const placed = ([x, y]: Point, at: Matrix): Point => [at[0] * x + at[2] * y + at[4], at[1] * x + at[3] * y + at[5]];

function paintsOf(ops: Readonly<Record<string, number>>): Map<number, 'fill' | 'stroke'> {
  const of = (names: readonly string[], paint: 'fill' | 'stroke') =>
    names.map((name) => [ops[name] ?? -1, paint] as const);
  return new Map([
    ...of(['fill', 'eoFill'], 'fill'),
    ...of(['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'], 'stroke'),
  ]);
}

function within(outer: Matrix, inner: unknown): Matrix {
  const numbers = isNumbers(inner) ? [...inner] : [];
  if (numbers.length < 6 || !numbers.every(Number.isFinite)) return outer;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  const [A, B, C, D, E, F] = outer;
  return [A * a + C * b, B * a + D * b, A * c + C * d, B * c + D * d, A * e + C * f + E, B * e + D * f + F];
}

function isNumbers(value: unknown): value is ArrayLike<number> & Iterable<number> {
  return Array.isArray(value) || value instanceof Float32Array || value instanceof Float64Array;
}

type Point = readonly [number, number];

/** The straight pieces of a path: of each its corners. Of pdf.js: 0 move, 1 line, 2 and 3 curve, 4 close. */
function cornersOf(path: readonly number[]): Point[][] {
  const all: Point[][] = [];
  let current: Point[] = [];
  for (let at = 0; at < path.length; ) {
    const kind = path[at] ?? 0;
    const length = STEPS[kind] ?? path.length;
    const point: Point = [path[at + length - 2] ?? 0, path[at + length - 1] ?? 0];
    if (kind === 1) current.push(point);
    else if (kind === 4) current.push(...current.slice(0, 1));
    else {
      current = [point];
      all.push(current);
    }
    at += length;
  }
  return all.filter((points) => points.length > 1);
}

const STEPS = [3, 3, 7, 5, 1];

function addRules(rules: Rule[], path: readonly Point[], at: Matrix, paint: 'fill' | 'stroke'): void {
  const points = path.map((point) => placed(point, at));
  if (paint === 'fill') {
    const box = boxOf(points);
    const isLine = box.bottom - box.y < THIN || box.right - box.x < THIN;
    if (isLine) addRule(rules, middle(box));
    return;
  }
  for (const [index, point] of points.entries()) {
    const next = points[index + 1];
    if (next !== undefined) addRule(rules, boxOf([point, next]));
  }
}

function boxOf(points: readonly Point[]): Rule {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { x: least(xs), right: most(xs), y: least(ys), bottom: most(ys) };
}

const least = (values: readonly number[]) => values.reduce((one, other) => Math.min(one, other), Infinity);
const most = (values: readonly number[]) => values.reduce((one, other) => Math.max(one, other), -Infinity);

/** A thin rectangle as the line in its middle. */
function middle({ x, y, right, bottom }: Rule): Rule {
  if (right - x >= bottom - y) return { x, right, y: (y + bottom) / 2, bottom: (y + bottom) / 2 };
  return { x: (x + right) / 2, right: (x + right) / 2, y, bottom };
}

function addRule(rules: Rule[], rule: Rule): void {
  const width = rule.right - rule.x;
  const height = rule.bottom - rule.y;
  const isStraight = (width < 1 && height >= SHORT) || (height < 1 && width >= SHORT);
  if (isStraight && rules.length < MOST_RULES) rules.push(rule);
}
