/** Pictures that are judged once for many who show them. */
import { sha256 } from '../sha256.ts';
import { judgePicture } from './judge.ts';

/** Those that are sound are kept until they were not asked for between one `next` and another. */
export function judgeOnce(): { readonly judge: typeof judgePicture; next(): void } {
  type Judged = Awaited<ReturnType<typeof judgePicture>>;
  let before = new Map<string, Judged>();
  let now = new Map<string, Judged>();
  return {
    async judge(picture, shown, fonts) {
      const key = `${picture.media} ${shown.file} ${sha256(picture.bytes)}`;
      const judged = now.get(key) ?? before.get(key) ?? (await judgePicture(picture, shown, fonts));
      // Of what is told the places differ.
      if (judged.value !== undefined && judged.diagnostics.length === 0) now.set(key, judged);
      return judged;
    },
    next() {
      before = now;
      now = new Map();
    },
  };
}
