/** A server on the loopback of this machine. */
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';

/**
 * Answers a `Request` with a `Response`, as the web has them; `from` is what the adapter tells of where it came from. Not
 * typed so, for the types of the library stand without those of a browser.
 */
export type Serve = (request: unknown, from: unknown) => unknown;

export interface Listening {
  readonly port: number;
  /** Takes no more requests, and ends those that are under way. */
  close(): Promise<void>;
}

/** An address by number: what `localhost` stands for is the system's to say. */
const LOOPBACK = '127.0.0.1';

/** Whoever has more to say about a request is no browser of one person at this machine. */
const LIMITS = { maxHeaderSize: 16 * 1024, connectionsCheckingInterval: 1_000 } as const;
/** Milliseconds in which a request is to be said, and for which a connection waits for the next. It runs on while a large check keeps the process from listening. */
const PATIENCE = 60_000;
const CONNECTIONS = 100;
/** Milliseconds that answers under way get when it ends. */
const LAST_WORDS = 250;

/** Undefined where somebody else listens at that port, or may not be listened at. */
export async function listen(serve: Serve, port: number, patience = PATIENCE): Promise<Listening | undefined> {
  const server = createAdaptorServer({
    fetch: serve,
    hostname: LOOPBACK,
    overrideGlobalObjects: false,
    serverOptions: {
      ...LIMITS,
      headersTimeout: patience,
      requestTimeout: patience,
      keepAliveTimeout: patience,
      requireHostHeader: true,
    },
  }) as Server;
  server.maxConnections = CONNECTIONS;
  const isListening = await new Promise<boolean>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') done(false);
      else fail(error);
    });
    server.listen(port, LOOPBACK, () => done(true));
  });
  if (!isListening) return undefined;
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () =>
      new Promise((done) => {
        // What is being said, such as that this is the end, is said before.
        const rest = setTimeout(() => server.closeAllConnections(), LAST_WORDS);
        server.close(() => {
          clearTimeout(rest);
          done();
        });
      }),
  };
}
