/**
 * Requests that no page of the studio makes: each is refused, by a socket of our own where a browser's own request cannot say
 * it, and nothing in the folder is another byte than it was.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen } from '../../../src/host/listen.ts';
import { type Client, enter, exampleFolder, type RunningStudio, startStudio } from '../../support/studio.ts';

let copy: ReturnType<typeof exampleFolder>;
let studio: RunningStudio;
let client: Client;
let before: string;

/** Of all that stands in a folder: names and bytes. */
function hashOf(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  for (const path of paths) hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}

beforeAll(async () => {
  copy = exampleFolder();
  studio = await startStudio(copy.folder);
  client = await enter(studio);
  before = hashOf(copy.folder);
});

afterAll(async () => {
  client.close();
  expect(hashOf(copy.folder)).toBe(before);
  // A fault of ours would show that something hostile came further than it should.
  expect(studio.failures).toEqual([]);
  await studio.close();
  copy.remove();
});

interface Answer {
  /** 0 where the connection was ended without a word. */
  readonly status: number;
  readonly text: string;
}

/** Sends what it is given and reads until the other side ends, or says nothing more for a while after its answer. */
function send(...pieces: readonly (string | Uint8Array)[]): Promise<Answer> {
  return new Promise((done) => {
    const socket = connect(studio.port, '127.0.0.1');
    let text = '';
    const finish = () => {
      socket.destroy();
      done({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text });
    };
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      if (isWhole(text)) finish();
    });
    socket.on('end', finish);
    socket.on('error', finish);
    socket.on('close', finish);
    for (const piece of pieces) socket.write(piece);
  });
}

/** Whether an answer is there with all of its body. */
function isWhole(text: string): boolean {
  const at = text.indexOf('\r\n\r\n');
  if (at === -1) return false;
  const length = /^content-length: (\d+)/im.exec(text.slice(0, at))?.[1];
  if (length !== undefined) return text.length >= at + 4 + Number(length);
  return /^transfer-encoding: chunked/im.test(text.slice(0, at)) ? text.endsWith('0\r\n\r\n') : true;
}

interface Made {
  readonly method?: string;
  readonly target?: string;
  readonly host?: string | null;
  readonly cookie?: string | null;
  readonly headers?: readonly string[];
  readonly body?: string;
}

/** A request of the application, but for what is given. */
function request({ method = 'GET', target = '/api/start', host, cookie, headers = [], body }: Made): string {
  const lines = [
    `${method} ${target} HTTP/1.1`,
    ...(host === null ? [] : [`Host: ${host ?? `127.0.0.1:${studio.port}`}`]),
    ...(cookie === null ? [] : [`Cookie: ${cookie ?? client.cookie}`]),
    ...headers,
    ...(body === undefined ? [] : [`Content-Length: ${Buffer.byteLength(body)}`]),
    'Connection: close',
  ];
  return `${lines.join('\r\n')}\r\n\r\n${body ?? ''}`;
}

const origin = () => `Origin: ${studio.origin}`;
const JSON_TYPE = 'Content-Type: application/json';
const post = (body: string, ...headers: readonly string[]): Made => ({
  method: 'POST',
  target: '/api/edit',
  headers: [origin(), JSON_TYPE, ...headers],
  body,
});

const SOUND = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z" fill="#123456"/></svg>';
const svg = (inside: string, before = '') =>
  `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">${inside}</svg>`;
const logo = (name: string, bytes: string | Uint8Array): Made => ({
  ...post(JSON.stringify({ name, bytes: Buffer.from(bytes).toString('base64') })),
  target: '/api/logo',
});
/** How a PNG begins that says that it is so wide and high. */
const pngOf = (width: number, height: number) => {
  const head = Buffer.from('89504e470d0a1a0a0000000d494844520000000000000000080600000000000000', 'hex');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
};

test('what the application asks is answered', async () => {
  expect((await send(request({}))).status).toBe(200);
  expect((await send(request(post('{"day":null}')))).status).toBe(400);
});

describe('is refused', () => {
  const refused: Readonly<Record<string, readonly [() => Made, number]>> = {
    'a name that leads here by DNS': [() => ({ host: `kwaad.example:${studio.port}` }), 403],
    'a name with ours in front': [() => ({ host: `127.0.0.1:${studio.port}.kwaad.example` }), 400],
    'a name with ours behind': [() => ({ host: `kwaad.localhost:${studio.port}` }), 403],
    'our name at another port': [() => ({ host: '127.0.0.1:1' }), 403],
    'our name without a port': [() => ({ host: '127.0.0.1' }), 403],
    'our number in another way': [() => ({ host: `2130706433:${studio.port}` }), 403],
    'our number with zeros': [() => ({ host: `127.000.000.001:${studio.port}` }), 403],
    'a name in other letters': [() => ({ host: `ⓛocalhost:${studio.port}` }), 400],
    'a name with a full stop behind': [() => ({ host: `localhost.:${studio.port}` }), 403],
    'somebody before our name': [() => ({ host: `kwaad@127.0.0.1:${studio.port}` }), 400],
    'no name': [() => ({ host: null }), 400],
    'two names': [() => ({ headers: ['Host: kwaad.example'] }), 400],
    'no cookie': [() => ({ cookie: null }), 401],
    'another cookie': [() => ({ cookie: `${client.cookie.split('=')[0]}=${'a'.repeat(43)}` }), 401],
    'an empty cookie': [() => ({ cookie: `${client.cookie.split('=')[0]}=` }), 401],
    'a part of the cookie': [() => ({ cookie: client.cookie.slice(0, -1) }), 401],
    'the cookie under another name': [() => ({ cookie: `studio=${client.cookie.split('=')[1]}` }), 401],
    'two headers of cookies': [() => ({ headers: ['Cookie: a=b'] }), 400],
    'a page of another site that reads': [() => ({ headers: ['Origin: https://kwaad.example'] }), 403],
    'a page of another port that reads': [() => ({ headers: ['Origin: http://127.0.0.1:1'] }), 403],
    'a page without a site': [() => ({ headers: ['Origin: null'] }), 403],
    'a frame of another site': [() => ({ headers: ['Sec-Fetch-Site: cross-site'] }), 403],
    'a page of the same machine at another port': [() => ({ headers: ['Sec-Fetch-Site: same-site'] }), 403],
    'a save without an origin': [() => ({ method: 'POST', target: '/api/undo', headers: [JSON_TYPE], body: '' }), 403],
    'a save of another origin': [
      () => ({ method: 'POST', target: '/api/undo', headers: ['Origin: https://kwaad.example', JSON_TYPE], body: '' }),
      403,
    ],
    'a save by https': [
      () => ({
        method: 'POST',
        target: '/api/undo',
        headers: [`Origin: https://127.0.0.1:${studio.port}`, JSON_TYPE],
        body: '',
      }),
      403,
    ],
    'a save by another name of ours': [
      () => ({
        method: 'POST',
        target: '/api/undo',
        headers: [`Origin: http://localhost:${studio.port}`, JSON_TYPE],
        body: '',
      }),
      403,
    ],
    'a form': [() => ({ ...post('a=b'), headers: [origin(), 'Content-Type: application/x-www-form-urlencoded'] }), 415],
    'a form with files': [
      () => ({ ...post('--x--'), headers: [origin(), 'Content-Type: multipart/form-data; boundary=x'] }),
      415,
    ],
    'plain text': [() => ({ ...post('{}'), headers: [origin(), 'Content-Type: text/plain'] }), 415],
    'a body of no type': [() => ({ ...post('{}'), headers: [origin()] }), 415],
    'two types': [() => post('{}', 'Content-Type: text/plain'), 400],
    'a preflight': [
      () => ({
        method: 'OPTIONS',
        target: '/api/edit',
        headers: ['Origin: https://kwaad.example', 'Access-Control-Request-Method: POST'],
      }),
      405,
    ],
    TRACE: [() => ({ method: 'TRACE' }), 405],
    PUT: [() => ({ method: 'PUT', target: '/api/edit', headers: [origin(), JSON_TYPE], body: '{}' }), 405],
    DELETE: [() => ({ method: 'DELETE', target: '/api/document', headers: [origin()] }), 405],
    PATCH: [() => ({ method: 'PATCH', target: '/api/edit', headers: [origin(), JSON_TYPE], body: '{}' }), 405],
    'a method of files': [() => ({ method: 'PROPFIND', target: '/' }), 405],
    'a save where there is none': [() => ({ ...post('{}'), target: '/api/start' }), 404],
    'steps up': [() => ({ target: '/studio/../../package.json' }), 400],
    'steps up in numbers': [() => ({ target: '/studio/%2e%2e/%2e%2e/package.json' }), 400],
    'a slash in numbers': [() => ({ target: '/studio/..%2f..%2fpackage.json' }), 400],
    'numbers of numbers': [() => ({ target: '/studio/%252e%252e%252fpackage.json' }), 400],
    'slashes the other way': [() => ({ target: '/studio/..\\..\\package.json' }), 400],
    'two slashes': [() => ({ target: '//etc/passwd' }), 400],
    'the end of a text of C': [() => ({ target: '/studio/app.js%00.txt' }), 400],
    'a file beside the application': [() => ({ target: '/studio/package.json' }), 404],
    'a word of JavaScript for a file': [() => ({ target: '/studio/constructor' }), 404],
    'a hidden file': [() => ({ target: '/studio/.env' }), 400],
    'a preview of what is no document': [() => ({ target: '/voorbeeld/etc/passwd/protocol.html' }), 404],
    'a preview of too few steps': [() => ({ target: '/voorbeeld/wolkencollege/protocol.html' }), 404],
    'a preview of too many steps': [() => ({ target: '/voorbeeld/a/b/c/protocol.html' }), 404],
    'a preview in another form': [() => ({ target: '/voorbeeld/wolkencollege/pesten/protocol.yaml' }), 404],
    'a preview of another view': [() => ({ target: '/voorbeeld/wolkencollege/pesten/constructor.html' }), 404],
    'a whole address': [() => ({ target: 'http://kwaad.example/api/start' }), 400],
    'a whole address of ours': [() => ({ target: `http://127.0.0.1:${studio.port}/api/start` }), 400],
    'no path': [() => ({ target: '*', method: 'OPTIONS' }), 400],
    'an address that is too long': [() => ({ target: `/api/document?organisation=${'a'.repeat(5_000)}` }), 400],
    'headers that are too long': [() => ({ headers: [`X-A: ${'a'.repeat(20_000)}`] }), 431],
    'a great many headers': [() => ({ headers: Array.from({ length: 3_000 }, (_, n) => `X-${n}: a`) }), 431],
    'no JSON': [() => post('{'), 400],
    'JSON of ten thousand levels': [() => post(`${'['.repeat(10_000)}${']'.repeat(10_000)}`), 400],
    'JSON that names a prototype': [
      () =>
        post(
          '{"organisation":"a","protocol":"b","edits":[{"kind":"revert","clause":"c","layer":"d","__proto__":{"x":1}}]}',
        ),
      400,
    ],
    'an edit of no kind': [() => post('{"organisation":"a","protocol":"b","edits":[{"kind":"toString"}]}'), 400],
    'an edit with more than is asked': [
      () =>
        post(
          '{"organisation":"a","protocol":"b","edits":[{"kind":"revert","clause":"c","layer":"d","file":"/etc/passwd"}]}',
        ),
      400,
    ],
    'an edit of other types': [
      () => post('{"organisation":"a","protocol":"b","edits":[{"kind":"revert","clause":["c"],"layer":{}}]}'),
      400,
    ],
    'no edits': [() => post('{"organisation":"a","protocol":"b","edits":[]}'), 400],
    'a day that is none': [() => ({ ...post('{"day":"2026-02-30"}'), target: '/api/today' }), 422],
    'a day with more': [() => ({ ...post('{"day":null,"x":1}'), target: '/api/today' }), 400],
    'a logo of another origin': [
      () => ({ ...logo('a.svg', SOUND), headers: ['Origin: https://kwaad.example', JSON_TYPE] }),
      403,
    ],
    'a logo of a page of ours by another name': [
      () => ({ ...logo('a.svg', SOUND), headers: [`Origin: http://localhost:${studio.port}`, JSON_TYPE] }),
      403,
    ],
    'a logo without an origin': [() => ({ ...logo('a.svg', SOUND), headers: [JSON_TYPE] }), 403],
    'a logo of whoever has no key': [() => ({ ...logo('a.svg', SOUND), cookie: null }), 401],
    'a logo as a form': [
      () => ({ ...logo('a.svg', SOUND), headers: [origin(), 'Content-Type: multipart/form-data; boundary=x'] }),
      415,
    ],
    'a logo that is no base64': [() => ({ ...post('{"name":"a.svg","bytes":"<svg>"}'), target: '/api/logo' }), 400],
    'a logo with a folder of its own': [
      () => ({ ...post('{"name":"a.svg","bytes":"","folder":"../.."}'), target: '/api/logo' }),
      400,
    ],
    'a logo of no name': [() => ({ ...post('{"name":["a.svg"],"bytes":""}'), target: '/api/logo' }), 400],
    'a logo whose name is longer than any system has': [() => logo(`${'a'.repeat(300)}.svg`, SOUND), 400],
    'a logo of nothing': [() => logo('a.svg', ''), 422],
    'a logo that is a program': [() => logo('a.js', 'alert(1)'), 422],
    'a logo that is a page': [() => logo('a.svg', '<html><script>alert(1)</script></html>'), 422],
    'a logo that is a policy': [() => logo('protocol.yaml', 'title: Kwaad'), 422],
    'a logo with a script': [() => logo('a.svg', svg('<script>alert(1)</script>')), 422],
    'a logo that does something when it loads': [() => logo('a.svg', svg('<g onload="alert(1)"/>')), 422],
    'a logo that asks something of elsewhere': [
      () => logo('a.svg', svg('<image xlink:href="https://kwaad.example/a.png" width="9" height="9"/>')),
      422,
    ],
    'a logo with a page in it': [
      () => logo('a.svg', svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject>')),
      422,
    ],
    'a logo that reads a file of the machine': [
      () => logo('a.svg', svg('<text>&a;</text>', '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>')),
      422,
    ],
    'a photograph by the name of a drawing': [() => logo('a.png', Buffer.from('ffd8ffe000104a464946', 'hex')), 422],
    'a drawing by the name of a photograph': [() => logo('a.png', SOUND), 422],
    'a picture of a thousand million pixels': [() => logo('a.png', pngOf(60_000, 60_000)), 422],
    'a picture that is cut off': [() => logo('a.png', pngOf(9, 9)), 422],
    'a drawing that is too large': [() => logo('a.svg', svg(' '.repeat(600_000))), 422],
    'a picture that is too large': [() => logo('a.png', Buffer.alloc(1_100_000)), 422],
    'a picture that is far too large': [() => logo('a.png', Buffer.alloc(2_000_000)), 413],
    'a logo of elsewhere, to be read': [() => ({ target: '/api/logo?name=../denkbeeld.yaml' }), 404],
    'a file beside the logos, to be read': [
      () => ({ target: '/api/logo?name=..%2F..%2Forganisations%2Fdenkbeeld.yaml' }),
      404,
    ],
    'a hidden logo, to be read': [() => ({ target: '/api/logo?name=.denkbeeld.svg.nieuw' }), 404],
    'a body that is said to be too large': [
      () => ({ ...post(''), headers: [origin(), JSON_TYPE, 'Content-Length: 52428800'] }),
      413,
    ],
  };

  test.each(Object.entries(refused))('%s', async (_, [made, status]) => {
    const { body, ...rest } = made();
    const saysLength = rest.headers?.some((line) => line.startsWith('Content-Length')) === true;
    const answer = await send(request({ ...rest, ...(body === undefined || saysLength ? {} : { body }) }));
    expect(answer.status).toBe(status);
    expect(answer.text).not.toContain('"name": "regelwerk"');
    expect(answer.text.toLowerCase()).not.toContain('access-control-allow');
  });

  test('fifty megabytes in pieces', async () => {
    const head = request({ ...post(''), headers: [origin(), JSON_TYPE, 'Transfer-Encoding: chunked'] });
    const piece = Buffer.alloc(1_000_000, 0x20);
    const chunk = Buffer.concat([Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n')]);
    const { status } = await send(
      head.replace('Content-Length: 0\r\n', ''),
      ...Array.from({ length: 50 }, () => chunk),
    );
    expect([413, 0]).toContain(status);
  });

  test('two lengths, or a length and pieces', async () => {
    const headers = (...own: string[]) => [origin(), JSON_TYPE, ...own];
    const two = request({ ...post('{}'), headers: headers('Content-Length: 5') });
    const both = request({ ...post('{}'), headers: headers('Transfer-Encoding: chunked') });
    expect((await send(two)).status).toBe(400);
    expect((await send(both)).status).toBe(400);
  });

  test('another protocol than HTTP', async () => {
    const { status, text } = await send(
      request({
        target: '/api/events',
        cookie: null,
        headers: ['Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Key: x', 'Sec-WebSocket-Version: 13'],
      }),
    );
    expect(text).not.toContain('101 Switching');
    expect(status).toBe(401);
    expect((await send('CONNECT kwaad.example:443 HTTP/1.1\r\nHost: kwaad.example\r\n\r\n')).status).toBe(0);
    expect((await send('\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03')).status).toBe(400);
  });
});

test('whatever a logo is called, it is a file of its own among the logos, and is gone when it is taken back', async () => {
  const folder = join(copy.folder, 'policy/organisations/logos');
  const present = readdirSync(folder);
  const names = [
    '../../../package.json.svg',
    '..\\..\\kwaad.svg',
    '/etc/passwd.svg',
    'C:\\Windows\\system.svg',
    '.regelwerk-bezig.svg',
    'con.svg',
    'a\0b.svg',
    'gnp\u202Egvs.svg',
    '.svg',
    '..svg',
    'denkbeeld.svg',
    'DENKBEELD.SVG',
    '%2e%2e%2fa.svg',
    '__proto__.svg',
  ];
  const given: string[] = [];
  for (const name of names) {
    // Each of them another picture, so that none is taken for one that is there.
    const answer = await client.post('/api/logo', {
      name,
      bytes: Buffer.from(SOUND.replace('#123456', `#1234${10 + given.length}`)).toString('base64'),
    });
    expect([name, answer.status]).toEqual([name, 200]);
    given.push(((await answer.json()) as { name: string }).name);
  }
  expect(given.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*\.svg$/.test(name))).toEqual([]);
  expect(readdirSync(folder).sort()).toEqual([...new Set([...present, ...given])].sort());
  expect(new Set(given).size).toBe(names.length);
  for (const _ of names) expect((await client.post('/api/undo')).status).toBe(200);
  expect(readdirSync(folder)).toEqual(present);
});

describe('the key', () => {
  const open = (path: string, headers: Record<string, string> = {}) =>
    fetch(studio.origin + path, { redirect: 'manual', headers });
  const keyOf = (address: string) => new URL(address).searchParams.get('sleutel') ?? '';

  test('opens once, and another one takes its place', async () => {
    const [used = '', next = ''] = studio.addresses.map(keyOf);
    expect(used).not.toBe(next);
    const again = await open(`/?sleutel=${used}`, { accept: 'text/html' });
    expect(again.status).toBe(401);
    expect(again.headers.get('set-cookie')).toBeNull();
    expect(await again.text()).toContain('Deze link is al gebruikt');
    const first = await open(`/?sleutel=${next}`);
    expect(first.status).toBe(303);
    expect(first.headers.get('location')).toBe('/');
    expect(first.headers.get('set-cookie')).toMatch(
      /^regelwerk-studio-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect((await open(`/?sleutel=${next}`)).status).toBe(401);
  });

  test('that is guessed opens nothing', async () => {
    for (const key of ['', 'a', 'a'.repeat(43), 'ключ', '%00', '[object Object]'])
      expect((await open(`/?sleutel=${encodeURIComponent(key)}`)).status).toBe(401);
    expect((await open('/?sleutel=a&sleutel=b')).status).toBe(401);
  });

  test('opens nothing but the page', async () => {
    const key = keyOf(studio.addresses.at(-1) ?? '');
    expect((await open(`/api/start?sleutel=${key}`)).status).toBe(401);
  });

  test('is not needed by who has been let in', async () => {
    const page = await open('/?sleutel=gebruikt', { cookie: client.cookie });
    expect([page.status, page.headers.get('location')]).toEqual([303, '/']);
  });
});

describe('every answer', () => {
  const paths = [
    '/',
    '/studio/app.js',
    '/api/start',
    '/voorbeeld/wolkencollege/pesten/protocol.html',
    '/api/weg',
    '/weg',
  ];

  test.each(paths)('tells the browser what it may not do with %s', async (path) => {
    const { headers } = await client.get(path);
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/frame-ancestors '(self|none)'/);
    expect(policy.replace(/style-src[^;]*/, '')).not.toContain('unsafe');
  });

  test('that shows a document lets no script run in it', async () => {
    const { headers } = await client.get('/voorbeeld/wolkencollege/pesten/protocol.html');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain('sandbox allow-same-origin');
    expect(policy).not.toContain('allow-scripts');
    expect(policy).not.toContain('script-src');
  });
});

test('more windows than any person has are refused', async () => {
  const open = Array.from({ length: 30 }, () => new AbortController());
  const answers = await Promise.all(
    open.map(({ signal }) => fetch(`${studio.origin}/api/events`, { headers: { cookie: client.cookie }, signal })),
  );
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 503).length).toBeGreaterThan(0);
  expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(24);
  for (const one of open) one.abort();
});

test('who says its headers one letter at a time is not waited for', async () => {
  const server = await listen(() => new Response('heard'), 0, 1_000);
  const { status } = await new Promise<Answer>((done) => {
    const socket = connect(server?.port ?? 0, '127.0.0.1');
    let text = '';
    const drip = setInterval(() => socket.write('X'), 500);
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      clearInterval(drip);
      done({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text });
    });
    socket.write('GET /api/start HTTP/1.1\r\nHost: ');
  });
  expect(status).toBe(408);
  await server?.close();
});
