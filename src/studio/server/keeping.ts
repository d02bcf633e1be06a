/**
 * Keeps saves in the repository one after the other, behind the answers to whoever saves; what could not be kept is tried again
 * with the next one. While what others shared comes into the folder, nobody writes.
 */
import type { Author, KeepRequest, Kept, Regelwerk, Shared } from '../../index.ts';

/** As a commit tells it, in Dutch: one line, and what there is more to tell. */
export type SaveWords = Pick<KeepRequest, 'subject' | 'lines'>;

/** What came of it last, where that was not well. */
export type Trouble = Omit<Shared<unknown>, 'value'>;

export interface Keeping {
  /** Returns at once; words may be a moment in coming. */
  keep(words: SaveWords | Promise<SaveWords>, files: KeepRequest['files']): void;
  /** Tries again what could not be kept. */
  again(): Promise<void>;
  /** After whatever is being kept, alone. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** Writes in the folder; waits while what others shared comes into it. */
  writing<T>(work: () => Promise<T>): Promise<T>;
  /** Brings something into the folder: in turn, and while nobody writes. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Undefined where the last save was kept. */
  readonly trouble: Trouble | undefined;
  /** Saves that wait to be kept. */
  readonly waiting: number;
  /** Whom git was told to say, for as long as the studio runs. */
  author: Author | undefined;
  /** When all is done that was begun. */
  settled(): Promise<void>;
}

/** Of so many saves it is still tried; of older ones the files are told. */
const WAITING = 100;
/** What another try does not mend: the files are told, to be looked at. */
const FOR_GOOD = 'share-mixed';

export function newKeeping(regelwerk: Pick<Regelwerk, 'keepInGit'>, onKept: () => void): Keeping {
  let turn: Promise<unknown> = Promise.resolve();
  const waiting: { readonly words: SaveWords | Promise<SaveWords>; readonly files: KeepRequest['files'] }[] = [];
  let trouble: Trouble | undefined;
  let author: Author | undefined;
  const writers = new Set<Promise<unknown>>();
  let isAlone: Promise<unknown> | undefined;

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    turn = done.catch(() => {});
    return done;
  };
  const keepWaiting = async () => {
    trouble = undefined;
    for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
      const { value, ...told }: Shared<Kept | undefined> = await regelwerk.keepInGit({
        ...(await first.words),
        files: first.files,
        who: author,
      });
      if (value === undefined) trouble = told;
      if (value === undefined && !told.diagnostics.some(({ code }) => code === FOR_GOOD)) break;
      waiting.shift();
    }
    onKept();
  };
  return {
    keep(words, files) {
      waiting.push({ words, files });
      if (waiting.length > WAITING) waiting.shift();
      void inTurn(keepWaiting);
    },
    again: () => inTurn(keepWaiting),
    inTurn,
    async writing(work) {
      while (isAlone !== undefined) await isAlone;
      const done = work();
      const end = done.catch(() => {});
      writers.add(end);
      void end.then(() => writers.delete(end));
      return done;
    },
    alone: (work) =>
      inTurn(async () => {
        let leave = () => {};
        isAlone = new Promise<void>((done) => {
          leave = done;
        });
        try {
          await Promise.all(writers);
          return await work();
        } finally {
          isAlone = undefined;
          leave();
        }
      }),
    get trouble() {
      return trouble;
    },
    get waiting() {
      return waiting.length;
    },
    get author() {
      return author;
    },
    set author(given) {
      author = given;
    },
    settled: async () => {
      await turn;
    },
  };
}
