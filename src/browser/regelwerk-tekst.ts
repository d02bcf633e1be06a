/**
 * `<regelwerk-tekst src="…/fragment.html">`: a published text in a page of somebody else. It stands in a shadow root, so that
 * no style of the page reaches it; of what is fetched only words, addresses and structure are taken, element by element. What
 * stands in the element is shown until the text is there, and when it does not come.
 */

/** What a text is made of; all else is left out, and what stands in it stays. */
const TAGS = new Set(
  'a bdi blockquote br em figcaption figure h1 h2 h3 h4 h5 h6 hr img li ol p span strong sup table tbody td th thead tr ul'.split(
    ' ',
  ),
);
/** What is left out with all that stands in it. */
const DROPPED = new Set(
  'script style template iframe object embed svg math noscript head title link meta base'.split(' '),
);
const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const PICTURE = /^data:image\/(?:png|svg\+xml);base64,[A-Za-z0-9+/=]+$/;
/** By element: which attributes are taken, and which values they may have. */
const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  bdi: { dir: /^(?:rtl|ltr)$/ },
  img: { src: PICTURE, alt: /^/, width: /^\d{1,5}$/, height: /^\d{1,5}$/ },
  ol: { start: /^-?\d{1,6}$/, type: /^[aAiI1]$/ },
  td: { colspan: /^\d{1,2}$/, rowspan: /^\d{1,3}$/ },
  th: { colspan: /^\d{1,2}$/, rowspan: /^\d{1,3}$/, scope: /^(?:row|col)$/ },
};
const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;
const MARKER = /^list-style-type:\s*'((?:[^'\\;]|\\[0-9a-f]{1,6} )+)'$/;

/** A text of more than this is none of ours. */
const MOST = 2_000_000;
const PATIENCE = 15_000;
const HOUR = 3_600_000;
const KEPT = 'regelwerk-tekst ';

/** What comes from inside wins from the page, also where that says `!important`. */
const STYLE = `
:host { all: initial !important; display: block !important; box-sizing: border-box !important; visibility: visible !important; opacity: 1 !important; font: var(--regelwerk-letter, 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif) !important; color: var(--regelwerk-tekst, #1d2530) !important; background: var(--regelwerk-papier, #ffffff) !important; text-align: start !important; overflow-wrap: break-word !important; }
:host([hidden]) { display: none !important; }
h1, h2, h3, h4, h5, h6 { margin: 1.5em 0 .5em; color: var(--regelwerk-kop, inherit); font-weight: 700; line-height: 1.25; }
h1 { font-size: 1.6em; } h2 { font-size: 1.35em; } h3 { font-size: 1.15em; } h4, h5, h6 { font-size: 1em; }
:is(article, [role="status"]) > :first-child { margin-top: 0; }
p, ul, ol, table, blockquote, figure { margin: 0 0 1em; }
ul, ol { padding-left: 1.75em; }
li { margin-bottom: .4em; }
li > :is(ul, ol) { margin-top: .4em; }
a { color: var(--regelwerk-koppeling, #1f3a5f); text-underline-offset: .15em; }
a:focus-visible { outline: .2em solid currentColor; outline-offset: .15em; }
img { max-width: 100%; height: auto; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .4em .6em; text-align: left; vertical-align: top; border-bottom: 1px solid #ccd4de; }
blockquote { padding: 1em 1.25em .1em; border-left: .25em solid #ccd4de; }
[role="status"] { margin: 0; color: var(--regelwerk-melding, #566171); font-size: .9em; }
[role="status"]:not(:empty) { margin-bottom: 1em; }
`;

/** An address that a reader may follow, whole; null of any other. */
function addressOf(value: string | null, base: string): string | null {
  try {
    const { protocol, href } = new URL(value ?? '', base);
    return value !== null && SCHEMES.has(protocol) ? href : null;
  } catch {
    return null;
  }
}

/**
 * A safe copy of what stands in a node: new elements, with nothing of the old ones but what is named above. `base` is where it
 * is from.
 */
function copyOf(from: ParentNode, base: string): DocumentFragment {
  const made = document.createDocumentFragment();
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) made.append(node.textContent ?? '');
    else if (node instanceof Element && !DROPPED.has(node.localName)) made.append(elementOf(node, base));
  }
  return made;
}

/** What is no element of a text is left out, and what stands in it stays. */
function elementOf(element: Element, base: string): Node {
  const name = element.localName;
  const inner = copyOf(element, base);
  if (!TAGS.has(name)) return inner;
  const copy = document.createElement(name);
  const take = (attribute: string, value: string | null, allowed: RegExp) => {
    if (value !== null && allowed.test(value)) copy.setAttribute(attribute, value);
  };
  for (const [attribute, allowed] of Object.entries(ATTRIBUTES[name] ?? {}))
    take(attribute, element.getAttribute(attribute), allowed);
  take('lang', element.getAttribute('lang'), LANGUAGE);
  if (name === 'a') take('href', addressOf(element.getAttribute('href'), base), /^/);
  const marker = name === 'li' ? MARKER.exec(element.getAttribute('style') ?? '') : null;
  if (marker !== null) copy.style.listStyleType = `'${marker[1]}'`;
  copy.append(inner);
  return copy;
}

/** What is parsed so runs nothing and loads nothing. */
const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html').body;

interface Kept {
  readonly html: string;
  /** When it was fetched, in milliseconds. */
  readonly at: number;
}

/** What was fetched last, in this browser. A browser that keeps nothing does without. */
function kept(address: string): Kept | null {
  try {
    const { html, at } = JSON.parse(localStorage.getItem(KEPT + address) ?? 'null') ?? {};
    return typeof html === 'string' && typeof at === 'number' ? { html, at } : null;
  } catch {
    return null;
  }
}

function keep(address: string, own: Kept): void {
  try {
    localStorage.setItem(KEPT + address, JSON.stringify(own));
  } catch {
    // Full, or not allowed.
  }
}

/** Throws for whatever is no text of a site. The browser asks the server whether what it has is still the same. */
async function fetched(address: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(address, { cache: 'no-cache', credentials: 'omit', redirect: 'follow', signal });
  if (!response.ok) throw new Error(String(response.status));
  const html = await response.text();
  if (html.length > MOST) throw new Error('too long');
  if (/^\s*<(?:!doctype|html)\b/i.test(html)) throw new Error('a page, and no text to show in one');
  if ((parsed(html).textContent ?? '').trim() === '') throw new Error('empty');
  return html;
}

class RegelwerkTekst extends HTMLElement {
  static readonly observedAttributes = ['src'];
  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #told = document.createElement('p');
  readonly #text = document.createElement('article');
  #asked: AbortController | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  #last = 0;
  #shown: string | null = null;
  readonly #return = () => {
    if (document.visibilityState === 'visible' && Date.now() - this.#last > HOUR / 60) void this.refresh();
  };
  readonly #online = () => void this.refresh();

  constructor() {
    super();
    const style = new CSSStyleSheet();
    style.replaceSync(STYLE);
    this.#root.adoptedStyleSheets = [style];
    this.#told.setAttribute('role', 'status');
    this.#told.lang = 'nl';
    this.#text.lang = 'nl';
    this.#root.append(this.#told, this.#text);
  }

  connectedCallback(): void {
    // What stands in the element may come after its tag.
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', () => this.#fallback(), { once: true });
    document.addEventListener('visibilitychange', this.#return);
    window.addEventListener('online', this.#online);
    this.#timer = setInterval(this.#return, HOUR);
    this.#begin();
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.#return);
    window.removeEventListener('online', this.#online);
    clearInterval(this.#timer);
    this.#asked?.abort();
  }

  attributeChangedCallback(_: string, before: string | null, after: string | null): void {
    if (before !== null && before !== after && this.isConnected) this.#begin();
  }

  /** Where the text is fetched; null for what is no address of the web. */
  get #address(): string | null {
    const href = addressOf(this.getAttribute('src'), document.baseURI);
    return href?.startsWith('http') ? href : null;
  }

  #begin(): void {
    this.#shown = null;
    const address = this.#address;
    const known = address === null ? null : kept(address);
    if (known === null) this.#fallback();
    else this.#show(known.html);
    void this.refresh();
  }

  /** What the page itself says, as safely. */
  #fallback(): void {
    if (this.#shown === null) this.#text.replaceChildren(copyOf(this, document.baseURI));
  }

  #show(html: string): void {
    if (html === this.#shown) return;
    this.#shown = html;
    this.#text.replaceChildren(copyOf(parsed(html), this.#address ?? document.baseURI));
  }

  #tell(words: string): void {
    if (this.#told.textContent !== words) this.#told.textContent = words;
  }

  /** Asks for the text as it is now. What is shown stays until it is there. */
  async refresh(): Promise<void> {
    const address = this.#address;
    if (address === null) return this.#tell('Deze tekst heeft geen geldig adres.');
    this.#asked?.abort();
    const asked = new AbortController();
    this.#asked = asked;
    this.#last = Date.now();
    const timer = setTimeout(() => asked.abort(), PATIENCE);
    try {
      const html = await fetched(address, asked.signal);
      if (this.#asked !== asked) return;
      this.#show(html);
      this.#tell('');
      keep(address, { html, at: Date.now() });
      this.dispatchEvent(new CustomEvent('regelwerk-ververst'));
    } catch {
      if (this.#asked !== asked || !this.isConnected) return;
      const known = this.#shown === null ? null : kept(address);
      const day =
        known === null
          ? ''
          : ` van ${new Date(known.at).toLocaleDateString('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' })}`;
      this.#tell(
        this.#shown === null
          ? 'De tekst kon nu niet worden opgehaald.'
          : `De tekst kon nu niet worden ververst. Hier staat de laatst opgehaalde tekst${day}.`,
      );
      this.dispatchEvent(new CustomEvent('regelwerk-niet-ververst'));
    } finally {
      clearTimeout(timer);
    }
  }
}

if (customElements.get('regelwerk-tekst') === undefined) customElements.define('regelwerk-tekst', RegelwerkTekst);
