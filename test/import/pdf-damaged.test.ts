/** Damaged PDFs: a paper of which every letter is told, or a diagnostic; never a throw, never without end. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lettersOf } from '../../src/import/paper.ts';
import { readPdf } from '../../src/import/read/pdf/index.ts';

const names = ['pdf-pdfkit-columns', 'pdf-ghostscript', 'pdf-libreoffice-tagged'];
const files = names.map((name) => readFileSync(new URL(`samples/${name}/document.pdf`, import.meta.url)));

/** With `DAMAGED=3000` in the environment as many files. */
const many = Number(process.env['DAMAGED'] ?? 24);

/** The same numbers each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed + 1;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function damaged(bytes: Uint8Array, seed: number): Uint8Array {
  const next = numbers(seed * 7919);
  const copy = new Uint8Array(bytes);
  switch (seed % 5) {
    case 0: // Cut off.
      return copy.slice(0, next(copy.length));
    case 1: // Bits turned over.
      for (let count = 1 + next(40); count > 0; count--) {
        const at = next(copy.length);
        copy[at] = (copy[at] ?? 0) ^ (1 << next(8));
      }
      return copy;
    case 2: {
      // A piece left out.
      const from = next(copy.length);
      const to = Math.min(copy.length, from + 1 + next(2000));
      return Uint8Array.from([...copy.slice(0, from), ...copy.slice(to)]);
    }
    case 3: {
      // A piece twice.
      const from = next(copy.length);
      return Uint8Array.from([...copy.slice(0, from), ...copy.slice(Math.max(0, from - 500))]);
    }
    default: {
      // Numbers of other sizes, such as lengths, places and references.
      const text = Buffer.from(copy).toString('latin1');
      const wrong = text.replaceAll(/\b\d+\b/g, (number) => (next(60) === 0 ? String(next(100_000)) : number));
      return Uint8Array.from(Buffer.from(wrong, 'latin1'));
    }
  }
}

test(`${many} damaged files`, { timeout: 60_000 + many * 2000 }, async () => {
  for (let seed = 0; seed < many; seed++) {
    const file = files[seed % files.length] ?? new Uint8Array();
    const { value, diagnostics } = await readPdf(damaged(file, seed), 'kapot.pdf');
    if (value === undefined)
      expect(
        diagnostics.map(({ code }) => code),
        `seed ${seed}`,
      ).toHaveLength(1);
    else expect(lettersOf(value), `seed ${seed}`).toBe(value.letters);
  }
});
