/** The page that loads the application, and the door to it. */
import type { Context } from 'hono';
import { htmlPage } from '../../../encode/html.ts';
import { ROUTES } from '../../api.ts';
import { cookieIn, cookieName, DOOR, KEY } from '../guard.ts';
import { headersFor } from '../headers.ts';
import type { Keys } from '../key.ts';
import type { Studio } from '../studio.ts';
import { type StudioCode, told } from '../words.ts';

const HTML = 'text/html; charset=utf-8';

const TITLE = 'regelwerk studio';
const LOADING = { nl: 'De studio wordt geladen…', en: 'The studio is loading…' };
const NO_SCRIPT = {
  nl: 'De studio heeft JavaScript nodig. Zet dat in je browser aan voor deze pagina.',
  en: 'The studio needs JavaScript. Switch it on in your browser for this page.',
};

/** Gives a browser the cookie for its key, and leads it to the page by an address without the key. */
export function door(c: Context, studio: Studio, keys: Keys, port: number): Response {
  const key = c.req.query(KEY);
  if (key === undefined) return page(c, studio);
  const cookie = keys.handOver(key);
  const isIn = keys.isOurs(cookieIn(c.req.header('cookie'), cookieName(port)));
  if (cookie === undefined && !isIn) return refusedPage(c, studio, 'studio-session', 401);
  const set = cookie === undefined ? {} : { 'Set-Cookie': cookieOf(port, cookie) };
  return c.body(null, 303, { ...headersFor('page'), Location: DOOR, ...set });
}

function cookieOf(port: number, value: string): string {
  return `${cookieName(port)}=${value}; Path=/; HttpOnly; SameSite=Strict`;
}

function page(c: Context, { options: { language } }: Studio): Response {
  const body = element('body', {}, [
    element('div', { id: 'studio' }, [element('p', { role: 'status' }, [text(LOADING[language])])]),
    element('noscript', {}, [element('p', {}, [text(NO_SCRIPT[language])])]),
  ]);
  const loads = [
    // Without a picture of its own; a browser would ask for one that is not there.
    element('link', { rel: ['icon'], href: 'data:,' }, []),
    element('link', { rel: ['stylesheet'], href: `${ROUTES.assets}/app.css` }, []),
    element('script', { type: 'module', src: `${ROUTES.assets}/app.js` }, []),
  ];
  return c.body(whole(language, loads, body), 200, { ...headersFor('page'), 'Content-Type': HTML });
}

/** What somebody reads who may not come in. */
export function refusedPage(
  c: Context,
  { options: { language } }: Studio,
  code: StudioCode,
  status: 401 | 403,
): Response {
  const { message, help } = told(code, language);
  const body = element('body', {}, [
    element('main', {}, [
      element('h1', {}, [text(TITLE)]),
      element('p', {}, [text(message)]),
      element('p', {}, [text(help)]),
    ]),
  ]);
  return c.body(whole(language, [], body), status, { ...headersFor('data'), 'Content-Type': HTML });
}

type Element = Extract<Parameters<typeof htmlPage>[0]['children'][number], { type: 'element' }>;

function element(tagName: string, properties: Element['properties'], children: Element['children']): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): Element['children'][number] {
  return { type: 'text', value };
}

function whole(language: string, loads: readonly Element[], body: Element): string {
  const head = element('head', {}, [
    element('meta', { charSet: 'utf-8' }, []),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }, []),
    element('title', {}, [text(TITLE)]),
    ...loads,
  ]);
  return htmlPage({
    type: 'root',
    children: [{ type: 'doctype' }, element('html', { lang: language }, [head, body])],
  });
}
