/** The routes, and what stands before all of them. */
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { LARGEST_FILE } from '../api/imported.ts';
import { ROUTES } from '../api.ts';
import { answer, refuse } from './answers.ts';
import type { Changes } from './changes.ts';
import { DOOR, type Refused, refusedBy } from './guard.ts';
import type { Keys } from './key.ts';
import { asset } from './routes/assets.ts';
import { compare } from './routes/compare.ts';
import { cover } from './routes/cover.ts';
import { decide, decisions } from './routes/decisions.ts';
import { document, preview } from './routes/document.ts';
import { edit, undo } from './routes/edit.ts';
import { events } from './routes/events.ts';
import { importPaper, importReport } from './routes/imported.ts';
import { addLogo, logo, logos } from './routes/logo.ts';
import { moved } from './routes/moved.ts';
import { norms } from './routes/norms.ts';
import { overview } from './routes/overview.ts';
import { door, refusedPage } from './routes/page.ts';
import { search } from './routes/search.ts';
import { settings } from './routes/settings.ts';
import { share, sharing } from './routes/share.ts';
import { start, today } from './routes/start.ts';
import type { Studio } from './studio.ts';
import type { StudioCode } from './words.ts';

/** Bytes. A document of a hundred pages is half of it. */
const BODY = 1_000_000;
/** A picture of the most that the source takes, in base64. */
const PICTURE_BODY = 1_500_000;
/** A file of the most that is taken over, in base64, with what is said of it. */
const FILE_BODY = Math.ceil(LARGEST_FILE / 3) * 4 + 100_000;

type Env = { Bindings: HttpBindings };

export interface AppParts {
  readonly studio: Studio;
  readonly changes: Changes;
  readonly keys: Keys;
  /** Asked with each request, for who makes the app does not know it yet. */
  port(): number;
  /** Told of a fault of ours. */
  onFailure(error: unknown): void;
}

export function makeApp({ studio, changes, keys, port, onFailure }: AppParts): Hono<Env> {
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    const { method, url, rawHeaders } = c.env.incoming;
    const incoming = { method: method ?? '', target: url ?? '', headers: rawHeaders };
    const refused = refusedBy(incoming, { port: port(), isOurs: keys.isOurs });
    if (refused !== undefined) return turnedAway(c, studio, refused);
    await next();
    changes.served();
  });
  const limitedTo = (maxSize: number, code: StudioCode) =>
    bodyLimit({ maxSize, onError: (c) => refuse(c, studio, code, 413) });
  const usual = limitedTo(BODY, 'studio-too-large');
  const others = new Map<string, ReturnType<typeof limitedTo>>([
    [ROUTES.logo, limitedTo(PICTURE_BODY, 'studio-too-large')],
    [ROUTES.imported, limitedTo(FILE_BODY, 'studio-file-too-large')],
  ]);
  app.use((c, next) => (others.get(c.req.path) ?? usual)(c, next));
  app.get(DOOR, (c) => door(c, studio, keys, port()));
  app.get(`${ROUTES.assets}/:name`, (c) => asset(c, studio, c.req.param('name')));
  app.get(`${ROUTES.preview}/*`, (c) => preview(c, studio));
  app.get(ROUTES.start, (c) => start(c, studio));
  app.get(ROUTES.overview, (c) => overview(c, studio));
  app.get(ROUTES.document, (c) => document(c, studio));
  app.get(ROUTES.settings, (c) => settings(c, studio));
  app.get(ROUTES.compare, (c) => compare(c, studio));
  app.get(ROUTES.moved, (c) => moved(c, studio));
  app.get(ROUTES.decisions, (c) => decisions(c, studio));
  app.get(ROUTES.search, (c) => search(c, studio));
  app.get(ROUTES.cover, (c) => cover(c, studio));
  app.get(ROUTES.norms, (c) => norms(c, studio));
  app.get(ROUTES.logos, (c) => logos(c, studio));
  app.get(ROUTES.logo, (c) => logo(c, studio));
  app.get(ROUTES.importedReport, (c) => importReport(c, studio));
  app.get(ROUTES.share, (c) => share(c, studio));
  app.post(ROUTES.share, async (c) => sharing(c, { studio, changes }, await c.req.text()));
  app.get(ROUTES.events, (c) => events(c, studio));
  app.post(ROUTES.edit, async (c) => edit(c, { studio, changes }, await c.req.text()));
  app.post(ROUTES.decide, async (c) => decide(c, { studio, changes }, await c.req.text()));
  app.post(ROUTES.logo, async (c) => addLogo(c, { studio, changes }, await c.req.text()));
  app.post(ROUTES.imported, async (c) => importPaper(c, { studio, changes }, await c.req.text()));
  app.post(ROUTES.undo, (c) => undo(c, { studio, changes }));
  app.post(ROUTES.today, async (c) => today(c, studio, await c.req.text()));
  app.notFound((c) => refuse(c, studio, 'studio-not-found', 404));
  app.onError((error, c) => {
    onFailure(error);
    return refuse(c, studio, 'studio-failed', 500);
  });
  return app;
}

/** Somebody who stands at the door is told in a page where to go; any other in data, and no more than that. */
function turnedAway(c: Context<Env>, studio: Studio, { status, why }: Refused): Response {
  const code = why === 'session' ? 'studio-session' : 'studio-refused';
  const isReader = c.req.header('accept')?.includes('text/html') === true;
  if (isReader && (status === 401 || status === 403)) return refusedPage(c, studio, code, status);
  return code === 'studio-session' ? refuse(c, studio, code, status) : answer(c, { findings: [] }, status);
}
