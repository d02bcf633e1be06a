/** What happens, as server-sent events: each window that is open listens. */
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { json } from '../../../encode/json.ts';
import type { StudioEvent } from '../../api.ts';
import { refuse } from '../answers.ts';
import { headersFor } from '../headers.ts';
import type { Studio } from '../studio.ts';

/** Windows at once. A browser keeps six to a server, so that one person seldom comes near. */
const MOST = 24;
/** Milliseconds. What is silent for long may be cut off on its way. */
const BEAT = 20_000;

export function events(c: Context, studio: Studio): Response {
  if (studio.listeners >= MOST) return refuse(c, studio, 'studio-busy', 503);
  for (const [name, value] of Object.entries(headersFor('data'))) c.header(name, value);
  return streamSSE(c, async (stream) => {
    await new Promise<void>((done) => {
      const send = (event: StudioEvent) => {
        const sent = stream.writeSSE({ data: json(event).trimEnd().replaceAll('\n', ' ') });
        sent.then(() => (event.kind === 'end' ? finish() : undefined), finish);
      };
      const beat = setInterval(() => void stream.write(':\n\n').catch(finish), BEAT);
      const stop = studio.listen(send);
      function finish() {
        clearInterval(beat);
        stop();
        done();
      }
      stream.onAbort(finish);
      // So that who comes back after a pause knows whether something happened meanwhile.
      send({ kind: 'changed', revision: studio.revision, documents: [] });
    });
  });
}
