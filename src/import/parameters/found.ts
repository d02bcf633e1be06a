/** Where words stand in a text, as whole words. */

const isLetter = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}\p{M}]/u.test(char);

export interface Found {
  readonly start: number;
  readonly end: number;
  /** It stands there with a capital, which the value has not. */
  readonly isCapital: boolean;
}

/** Every place of a value, from left to right; with a capital too, where a sentence may begin with it. */
export function placesOf(text: string, value: string, capital: string): Found[] {
  const forms = capital === value ? [[value, false] as const] : [[value, false] as const, [capital, true] as const];
  const found = forms.flatMap(([form, isCapital]) => {
    const places: Found[] = [];
    for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + form.length)) {
      const end = at + form.length;
      const isPart =
        (isLetter(form[0]) && (isLetter(text[at - 1]) || text[at - 1] === '-')) ||
        (isLetter(form.at(-1)) && (isLetter(text[end]) || text[end] === '-'));
      if (!isPart) places.push({ start: at, end, isCapital });
    }
    return places;
  });
  return found.sort((one, other) => one.start - other.start);
}
