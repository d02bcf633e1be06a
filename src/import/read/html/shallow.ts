/**
 * A page nested no deeper than this: browsers stop at 512, and whoever parses deeper takes time with the square of it. Tags that
 * go deeper are left out; what stands in them stays.
 */
const DEEPEST = 200;

/** These have no end tag, or may do without; an open one of the same kind is closed by the next. */
const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr !doctype'.split(' '),
);
const CLOSES_ITSELF: ReadonlySet<string> = new Set('p li dt dd option tr td th'.split(' '));
const RAW: ReadonlySet<string> = new Set('script style textarea title'.split(' '));
const NAME = /[a-z!][\w:-]*/iy;

/** The same page, without the tags that are nested too deep. Linear in its length. */
export function shallow(html: string): string {
  const kept: string[] = [];
  const open: string[] = [];
  const dropped = new Map<string, number>();
  let from = 0;
  let at = html.indexOf('<');
  while (at !== -1) {
    const tag = tagAt(html, at);
    if (tag === undefined) {
      at = html.indexOf('<', at + 1);
      continue;
    }
    if (!isKept(tag, open, dropped)) {
      kept.push(html.slice(from, at));
      from = tag.end;
    }
    at = html.indexOf('<', tag.end);
  }
  if (kept.length === 0) return html;
  kept.push(html.slice(from));
  return kept.join('');
}

interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly isAlone: boolean;
  readonly end: number;
}

function tagAt(html: string, at: number): Tag | undefined {
  if (html.startsWith('<!--', at)) {
    const close = html.indexOf('-->', at + 4);
    return { name: '!', isEnd: false, isAlone: true, end: close === -1 ? html.length : close + 3 };
  }
  const isEnd = html[at + 1] === '/';
  NAME.lastIndex = at + (isEnd ? 2 : 1);
  const name = NAME.exec(html)?.[0].toLowerCase();
  if (name === undefined) return undefined;
  const end = endOfTag(html, at);
  const isAlone = VOID.has(name) || name.startsWith('!') || html.startsWith('/>', end - 2);
  if (isEnd || !RAW.has(name)) return { name, isEnd, isAlone, end };
  return { name, isEnd: false, isAlone: true, end: indexOfClose(html, name, end) };
}

/** After the `>` that is not in quotes. */
function endOfTag(html: string, start: number): number {
  for (let at = start; at < html.length; at += 1) {
    const sign = html[at];
    if (sign === '>') return at + 1;
    if (sign !== '"' && sign !== "'") continue;
    // Only a value is quoted; an apostrophe elsewhere is a letter.
    if (html[at - 1] !== '=' && html[at - 2] !== '=') continue;
    const close = html.indexOf(sign, at + 1);
    if (close === -1) return html.length;
    at = close;
  }
  return html.length;
}

function indexOfClose(html: string, name: string, from: number): number {
  for (let at = html.indexOf('</', from); at !== -1; at = html.indexOf('</', at + 2)) {
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return endOfTag(html, at);
  }
  return html.length;
}

function isKept({ name, isEnd, isAlone }: Tag, open: string[], dropped: Map<string, number>): boolean {
  if (isAlone && !isEnd) return true;
  const missing = dropped.get(name) ?? 0;
  if (isEnd) {
    if (missing > 0) {
      dropped.set(name, missing - 1);
      return false;
    }
    const index = open.lastIndexOf(name);
    if (index !== -1) open.length = index;
    return true;
  }
  if (CLOSES_ITSELF.has(name) && open.at(-1) === name) open.pop();
  if (name === 'p' || name === 'li') closeLast(name, open);
  if (name === 'tr' && (open.at(-1) === 'td' || open.at(-1) === 'th')) closeLast('tr', open);
  if ((name === 'td' || name === 'th') && (open.at(-1) === 'td' || open.at(-1) === 'th')) open.pop();
  if (open.length < DEEPEST) {
    open.push(name);
    return true;
  }
  dropped.set(name, missing + 1);
  return false;
}

/** A paragraph or item ends where the next begins, with what was left open in it; not one of a list around it. */
function closeLast(name: string, open: string[]): void {
  const inside = open.findLastIndex((other) => other === name || AROUND.has(other));
  if (open[inside] === name) open.length = inside;
}

const AROUND: ReadonlySet<string> = new Set('ul ol table td th blockquote div section'.split(' '));
