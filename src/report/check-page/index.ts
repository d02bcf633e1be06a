/** `controle.html`: whether a file is one of those that are published, judged in the browser of whoever asks. */
import { createHash } from 'node:crypto';
import type { Element, Root } from 'hast';
import { type Html, htmlPage } from '../../encode/html.ts';
import { script } from '../../encode/script.ts';
import { element, onLines } from '../../render/html/elements.ts';
import { dataOf, type PublishedFile } from './data.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

export type { PublishedFile } from './data.ts';

const TITLE = 'Is dit het gepubliceerde bestand?';
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Of the site itself it may ask the list of what is published; nothing can be sent. */
const POLICY = [
  "default-src 'none'",
  `style-src ${hash(STYLE)}`,
  `script-src ${hash(SCRIPT)}`,
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The page holds names, and no hashes: these it takes from the manifest, which every build writes anew. */
export function formatCheckPage(files: readonly PublishedFile[]): Html {
  const body = element(
    'body',
    {},
    ...onLines([
      element('header', {}, element('h1', {}, TITLE)),
      element('main', {}, ...onLines([...intro(), withoutScript(), chooser(), results(), ...names(files)])),
      element(
        'footer',
        {},
        element(
          'p',
          {},
          'De controle vergelijkt het bestand tot op de byte met de lijst manifest.json van deze website. Of een tekst is vastgesteld, staat in het document zelf.',
        ),
      ),
      // A block of data: no script, so that the policy has nothing to say of it.
      element('script', { type: 'application/json', id: 'gepubliceerd' }, script.value(dataOf(files))),
      element('script', {}, SCRIPT),
    ]),
  );
  const head = element(
    'head',
    {},
    ...onLines([
      element('meta', { charSet: 'utf-8' }),
      element('meta', { httpEquiv: ['Content-Security-Policy'], content: POLICY }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('title', {}, TITLE),
      element('meta', {
        name: 'description',
        content: 'Controleer in je browser of een bestand een van de gepubliceerde documenten is.',
      }),
      element('style', {}, STYLE),
    ]),
  );
  const html = element('html', { lang: 'nl' }, ...onLines([head, body]), '\n');
  const root: Root = { type: 'root', children: [{ type: 'doctype' }, { type: 'text', value: '\n' }, html] };
  return htmlPage(root);
}

function intro(): Element[] {
  return [
    element(
      'p',
      {},
      'Kreeg je een document toegestuurd, of vond je het ergens? Hier zie je of het precies een van de bestanden is die nu gepubliceerd zijn. Het bestand blijft op je eigen apparaat: er wordt niets verstuurd.',
    ),
  ];
}

function withoutScript(): Element {
  const text =
    'Deze pagina rekent in je browser, en daarvoor is JavaScript nodig. Zet JavaScript aan, of vraag de secretaris om het bestand te controleren met regelwerk verify. Je kunt het ook zelf: reken de SHA-256 van het bestand uit (in Windows met certutil -hashfile bestand.pdf SHA256, op een Mac met shasum -a 256 bestand.pdf) en zoek die op in ';
  return element('noscript', {}, element('p', {}, text, element('a', { href: 'manifest.json' }, 'manifest.json'), '.'));
}

function chooser(): Element {
  const input = (id: string, label: string) => [
    element('label', { htmlFor: [id] }, label),
    element('input', { type: 'file', id, ...(id === 'bestand' ? { multiple: true } : { accept: ['.json'] }) }),
  ];
  const list = element(
    'div',
    { id: 'lijst', hidden: true },
    ...onLines([
      element('h2', {}, 'De lijst van wat gepubliceerd is'),
      element(
        'p',
        {},
        'Je browser mag de lijst niet zelf openen, bijvoorbeeld omdat deze pagina op je eigen schijf staat. Kies het bestand ',
        element('code', {}, 'manifest.json'),
        ' uit dezelfde map.',
      ),
      ...input('manifest', 'Kies manifest.json'),
    ]),
  );
  const drop = element(
    'div',
    { id: 'neerzetten' },
    ...onLines([...input('bestand', 'Kies een bestand, of sleep het hierheen')]),
  );
  return element('div', { id: 'kiezen', hidden: true }, ...onLines([drop, list]));
}

function results(): Element {
  return element('div', { role: 'status' }, element('ul', { id: 'uitkomst', ariaLabel: 'Uitkomst' }));
}

/** Filled when it is opened, for there may be a hundred thousand. */
function names(files: readonly PublishedFile[]): Element[] {
  if (files.length === 0) return [];
  return [
    element(
      'details',
      { id: 'namen', hidden: true },
      element('summary', {}, 'Wat er gepubliceerd is'),
      element('ul', { id: 'organisaties' }),
    ),
  ];
}
