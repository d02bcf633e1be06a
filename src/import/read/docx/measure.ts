/** Twentieths of a point, or a number with a unit (ST_TwipsMeasure, §22.9.2.14), in points. */
const UNITS: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, pc: 12, pi: 12 };

export function points(text: string | undefined): number | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const unit = UNITS[text.slice(-2)];
  const value = Number(unit === undefined ? text : text.slice(0, -2));
  if (!Number.isFinite(value)) return undefined;
  return unit === undefined ? value / 20 : value * unit;
}
