/** A number where a text is expected stands between quotes. */
import { isMap, isScalar, type Pair, parseDocument, type Scalar } from 'yaml';

/** Values of these parameters, given under `parameters:`, or as their `default`. */
export function quotedNumbers(text: string, isText: (name: string) => boolean): { text: string; count: number } {
  const { contents, errors } = parseDocument(text, { keepSourceTokens: true });
  if (errors.length > 0 || !isMap(contents)) return { text, count: 0 };
  const parameters = contents.get('parameters', true);
  if (!isMap(parameters)) return { text, count: 0 };
  const values = (parameters.items as Pair<Scalar<string>, unknown>[]).flatMap(({ key, value }) => {
    if (!isText(key.value)) return [];
    const given = isMap(value) ? value.get('default', true) : value;
    return isScalar(given) && typeof given.value === 'number' ? [given] : [];
  });
  let result = text;
  for (const { range } of [...values].reverse()) {
    const [start = 0, end = 0] = range ?? [];
    result = `${result.slice(0, start)}"${text.slice(start, end)}"${result.slice(end)}`;
  }
  return { text: result, count: values.length };
}
