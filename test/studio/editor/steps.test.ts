/** Whatever an author does, what is saved reads back as what is on the screen, and the source finds nothing wrong with it. */
import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../src/source/markdown/index.ts';
import { openText } from '../../../src/studio/editor/text/open.ts';
import { opened, saveText } from '../../../src/studio/editor/text/save.ts';
import { say } from '../../../src/studio/editor/text/say.ts';
import { createRandom } from '../../support/fuzz/random.ts';
import { start, step } from '../../support/studio/steps.ts';
import { makeText, parts } from '../../support/studio/texts.ts';

/** `npm run editor` tries ten thousand. */
const MADE = Number(process.env['EDITOR_TEXTS'] ?? 100);
const STEPS = 12;

/** Letters of all but notes, of which one that nothing calls is not said. */
const lettersOf = (doc: Node) =>
  doc.content.content
    .filter(({ type }) => type.name !== 'note')
    .map(({ textContent }) => textContent.normalize('NFC').replaceAll(/[^\p{L}\p{N}]/gu, ''))
    .join('');

/** Whether all letters of one text stand in another, in the same order. */
function holds(all: string, own: string): boolean {
  let at = 0;
  for (const letter of all) if (letter === own.charAt(at)) at += 1;
  return at === own.length;
}

test.each(parts(MADE))(`texts %i to %i, each changed in ${STEPS} steps`, { timeout: 600_000 }, (from, to) => {
  fc.assert(
    fc.property(fc.integer({ min: 0 }), (seed) => {
      const random = createRandom(seed);
      const text = random.chance(0.2) ? '' : makeText(random);
      if (parseMarkdown(text).issues.length > 0) return;
      const other = openText(makeText(random));
      const before = opened(text);
      let state = start(before.doc);
      for (let nth = 0; nth < STEPS; nth++) {
        state = step(random, state, other);
        state.doc.check();
      }
      const said = say(state.doc);
      const written = saveText(state.doc, before);
      const told = () => `${text}\n=> ${state.doc}\n=> ${written}`;
      expect(openText(written).toJSON(), told()).toEqual(said.toJSON());
      expect(parseMarkdown(written).issues, told()).toEqual([]);
      expect(say(said).eq(said), told()).toBe(true);
      // Saying it loses no word of it.
      expect(holds(lettersOf(said), lettersOf(state.doc)), told()).toBe(true);
    }),
    { numRuns: to - from + 1 },
  );
});
