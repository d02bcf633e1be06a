/** How much room there is: beside each other, or one at a time. */
import { signal } from '@preact/signals';

/** `narrow`: one column. `medium`: the text and one panel. `wide`: lists, text and panel. */
export type Width = 'narrow' | 'medium' | 'wide';

const MEDIUM = matchMedia('(min-width: 48rem)');
const WIDE = matchMedia('(min-width: 75rem)');

const measured = (): Width => (WIDE.matches ? 'wide' : MEDIUM.matches ? 'medium' : 'narrow');

export const width = signal<Width>(measured());

for (const query of [MEDIUM, WIDE])
  query.addEventListener('change', () => {
    width.value = measured();
  });
