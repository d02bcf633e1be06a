/** What may stand between the braces of a parameter, for whoever reads texts and lines. */
import type { Parameter } from '../../model/text.ts';

/** Words for one and for more: no sign that Markdown or a template gives a meaning. */
const WORDS = '[^\\s{}/\\\\&<>*_`\\[\\]|]+(?: [^\\s{}/\\\\&<>*_`\\[\\]|]+)*';

/** `naam`, `naam.vorm` or `naam een/meer`, as a part of a regular expression with four groups. */
export const INSIDE = `([A-Za-z0-9_]+)(?:\\.([a-z_]+)| (${WORDS})/(${WORDS}))?`;

const WHOLE = new RegExp(`^${INSIDE}$`);

/** The parameter of what stands between its braces; undefined where that is something else. */
export function readParameter(inside: string): Parameter | undefined {
  const found = WHOLE.exec(inside);
  return found === null ? undefined : parameterOf(found);
}

/** Of what `INSIDE` matched. */
export function parameterOf([, typed = '', form, one, more]: RegExpMatchArray): Parameter {
  const name = typed.charAt(0).toLowerCase() + typed.slice(1);
  return {
    type: 'parameter',
    name,
    capital: name !== typed,
    ...(form === undefined ? {} : { form }),
    ...(one === undefined || more === undefined ? {} : { number: [one, more] }),
  };
}
