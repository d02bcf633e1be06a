/**
 * How much a picture is once its references are followed. Ten elements that each use the one before twice draw a
 * thousand shapes; thirty draw a billion.
 */
import type { SaxesAttributeNS } from 'saxes';

export interface Drawing {
  readonly id: string | undefined;
  /** Ids of what is drawn here too: by `use`, as a pattern, a mask, a marker. */
  readonly uses: readonly string[];
  readonly children: Drawing[];
}

export interface Limits {
  readonly depth: number;
  readonly elements: number;
}

export function drawingOf(attributes: readonly SaxesAttributeNS[]): Drawing {
  const uses = attributes.flatMap(({ local, value }) => {
    if (local === 'href') return value.trim().startsWith('#') ? [value.trim().slice(1)] : [];
    return [...value.matchAll(/url\(\s*["']?#([^"')\s]+)/g)].map(([, id = '']) => id);
  });
  return { id: attributes.find(({ name }) => name === 'id')?.value, uses, children: [] };
}

/** Which limit a drawing goes over when everything in it is drawn, if any. */
export function tooMuch(root: Drawing, limits: Limits): keyof Limits | undefined {
  const byId = new Map<string, Drawing>();
  const register = (drawing: Drawing): void => {
    if (drawing.id !== undefined && !byId.has(drawing.id)) byId.set(drawing.id, drawing);
    drawing.children.forEach(register);
  };
  register(root);
  const known = new Map<Drawing, { weight: number; height: number }>();
  // What uses itself is not drawn by any viewer: so it weighs nothing.
  const nothing = { weight: 0, height: 0 };
  let tooDeep = false;
  const weigh = (drawing: Drawing, depth: number): { weight: number; height: number } => {
    const before = known.get(drawing);
    if (depth + (before?.height ?? 1) > limits.depth) tooDeep = true;
    if (tooDeep) return nothing;
    if (before !== undefined) return before;
    known.set(drawing, nothing);
    const used = drawing.uses.flatMap((id) => byId.get(id) ?? []);
    const parts = [...drawing.children, ...used].map((part) => weigh(part, depth + 1));
    const whole = {
      weight: parts.reduce((sum, part) => sum + part.weight, 1),
      height: parts.reduce((highest, part) => Math.max(highest, part.height), 0) + 1,
    };
    known.set(drawing, whole);
    return whole;
  };
  const { weight } = weigh(root, 0);
  if (tooDeep) return 'depth';
  return weight > limits.elements ? 'elements' : undefined;
}
