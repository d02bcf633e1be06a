/** How a body of a school is called by the board that asks it. */
import { expect, test } from 'vitest';
import { bodyName } from '../../src/words/decisions.ts';

test.each([
  ['MR', 'De Ploeg', 'MR De Ploeg'],
  ['MR De Ploeg', 'De Ploeg', 'MR De Ploeg'],
  ['MR De Ploeg', 'Basisschool De Ploeg', 'MR De Ploeg'],
  ['MR De Ploeg', 'De Ploeg (verzonnen voorbeeld)', 'MR De Ploeg'],
  ['MR', 'De Ploeg (verzonnen voorbeeld)', 'MR De Ploeg (verzonnen voorbeeld)'],
  ['MR De Ploegers', 'De Ploeg', 'MR De Ploegers De Ploeg'],
])('%s of %s is %s', (body, ofName, name) => {
  expect(bodyName({ body, ofName })).toBe(name);
});
