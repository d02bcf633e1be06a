/** A paper is read in a thread of its own; what is made of it, and the policy, are loaded meanwhile. */
import type { Host } from '../host/index.ts';

type Reading = ReturnType<Host['readPaper']>;

/** Ends the thread where the work ends before it does. */
export async function whileReading<T>(
  host: Host,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  work: (reading: Reading) => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  const reading = host.readPaper(bytes, name, stop.signal);
  // It may fail before anybody waits for it; who does is told all the same.
  reading.catch(() => {});
  try {
    return await work(reading);
  } finally {
    stop.abort();
  }
}
