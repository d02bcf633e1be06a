/** Who may come in: a key that opens once, for which a browser is given a cookie that it keeps while the server runs. */
import { createHash, timingSafeEqual } from 'node:crypto';

export interface Keys {
  /** The key that opens now. */
  next(): string;
  /** The value of the cookie, where the key is the one that opens; it opens no more then, and another one does. */
  handOver(key: string): string | undefined;
  isOurs(cookie: string | undefined): boolean;
}

/** `secret` makes what nobody can guess; `onNext` is called with each key that comes to open after the first. */
export function newKeys(secret: () => string, onNext: (key: string) => void): Keys {
  const cookie = secret();
  let key = secret();
  return {
    next: () => key,
    handOver(given) {
      if (!isSame(given, key)) return undefined;
      key = secret();
      onNext(key);
      return cookie;
    },
    isOurs: (given) => given !== undefined && isSame(given, cookie),
  };
}

/** Takes as long whatever differs, and wherever. */
function isSame(one: string, other: string): boolean {
  const digest = (value: string) => createHash('sha256').update(value).digest();
  return timingSafeEqual(digest(one), digest(other));
}
