/** Which examples fast-check makes up. */
type Env = Readonly<Record<string, string | undefined>>;

/** The long forms, of which each run tries others. */
const LONG = ['PROPERTIES', 'EDITOR_TEXTS', 'SHARE_DAYS', 'TORTURE'];
/** In every run the same: a change is not held up by what it did not touch. */
const USUAL = 20261126;

/** `isChosen`: not the one of every run, so that whoever wants to see it again must be told. */
export function seedOf(env: Env): { seed: number; isChosen: boolean } {
  const { SEED: asked = '' } = env;
  if (asked !== '') {
    const seed = Number(asked);
    if (!Number.isInteger(seed)) throw new Error(`SEED=${asked} is no whole number`);
    return { seed, isChosen: seed !== USUAL };
  }
  const isLong = LONG.some((name) => env[name] !== undefined);
  return isLong ? { seed: Date.now() % 2 ** 31, isChosen: true } : { seed: USUAL, isChosen: false };
}
