import type { LinkArea } from './annotations.ts';
import type { Run } from './raw.ts';

/** Runs with the address that the area over them leads to; where it covers some of the words, these become a run of their own. */
export function linked(runs: readonly Run[], areas: readonly LinkArea[]): Run[] {
  if (areas.length === 0) return [...runs];
  return runs.flatMap((run) => {
    const over = areas.filter(
      ({ x, right, y, bottom }) =>
        run.y > y &&
        run.y - run.size * 0.5 < bottom &&
        run.y <= bottom + run.size * 0.3 &&
        x < run.right &&
        right > run.x,
    );
    return over.length === 0 ? [run] : cut(run, over);
  });
}

/** Letters are taken to be equally wide: a word is in the area where its middle is. */
function cut(run: Run, areas: readonly LinkArea[]): Run[] {
  const step = (run.right - run.x) / run.text.length;
  const pieces: { words: string[]; url: string | null; start: number }[] = [];
  let at = 0;
  for (const word of run.text.split(' ')) {
    const middle = run.x + (at + word.length / 2) * step;
    const url = areas.find(({ x, right }) => x <= middle && middle <= right)?.url ?? null;
    const last = pieces.at(-1);
    if (last !== undefined && last.url === url) last.words.push(word);
    else pieces.push({ words: [word], url, start: at });
    at += word.length + 1;
  }
  return pieces.map(({ words, url, start }, index) => {
    const text = words.join(' ');
    const x = run.x + start * step;
    return {
      ...run,
      text,
      url,
      x,
      right: x + text.length * step,
      isApart: index > 0 || run.isApart,
      isBroken: run.isBroken && index === pieces.length - 1,
    };
  });
}
