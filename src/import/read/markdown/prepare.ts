/**
 * What programs that make sites have beside Markdown: boxes between `:::` (Docusaurus, VitePress) and after `!!!` (MkDocs), and
 * lines that are orders to the program and no text.
 */

export interface Prepared {
  readonly markdown: string;
  /** Of each line of it, which line of the file it was, from 1. */
  readonly lines: readonly number[];
  /** Lines that are no text. */
  readonly orders: readonly { readonly text: string; readonly line: number }[];
}

interface State {
  readonly out: string[];
  readonly lines: number[];
  readonly orders: { text: string; line: number }[];
  /** The fence that code stands in. */
  fence: string;
  /** Boxes that are open. */
  open: number;
  /** In a box that is told by how far its lines stand in. */
  isIndented: boolean;
}

const CONTAINER = /^ {0,3}:{3,} *\{?\.?([a-z][\w-]*)/i;
const CLOSING = /^ {0,3}:{3,} *$/;
const INDENTED = /^(?:!!!|\?\?\?\+?) +([a-z][\w-]*)/i;
const ALERT = /^> ?\[!(?:note|tip|important|warning|caution)\] *$/i;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const ORDERS: readonly RegExp[] = [
  /^\s*\{%[^%]*%\}\s*$/,
  /^\s*\{\{[<%][^<>%]*[>%]\}\}\s*$/,
  /^\s*\{:[^{}]*\}\s*$/,
  /^\s*\[\[?toc\]?\]\s*$/i,
  /^import\s[^'"]*\sfrom\s+['"][^'"]+['"];?\s*$/,
];

/** `first`: which line of the file the first one is. */
export function prepared(given: readonly string[], first: number): Prepared {
  const state: State = { out: [], lines: [], orders: [], fence: '', open: 0, isIndented: false };
  for (const [index, line] of given.entries()) readLine(state, line, first + index);
  while (state.isIndented || state.open > 0) close(state, first + given.length - 1);
  return { markdown: state.out.join('\n'), lines: state.lines, orders: state.orders };
}

function put(state: State, number: number, ...lines: readonly string[]): void {
  for (const line of lines) {
    state.out.push(line);
    state.lines.push(number);
  }
}

function readLine(state: State, given: string, number: number): void {
  let line = given;
  if (state.isIndented) {
    if (line.trim() !== '' && !/^(?: {4}|\t)/.test(line)) close(state, number);
    else line = line.replace(/^(?: {4}|\t)/, '');
  }
  const fence = FENCE.exec(line)?.[1];
  if (state.fence !== '') {
    if (fence?.startsWith(state.fence)) state.fence = '';
    put(state, number, line);
    return;
  }
  if (fence !== undefined) {
    state.fence = fence;
    put(state, number, line);
    return;
  }
  if (ORDERS.some((pattern) => pattern.test(line))) {
    state.orders.push({ text: line.trim(), line: number });
    put(state, number, '');
    return;
  }
  if (ALERT.test(line)) put(state, number, '>');
  else if (!readBox(state, line, number)) put(state, number, line);
}

function readBox(state: State, line: string, number: number): boolean {
  if (CLOSING.test(line) && state.open > 0) {
    close(state, number);
    return true;
  }
  const container = CONTAINER.exec(line);
  const indented = state.isIndented ? null : INDENTED.exec(line);
  const found = container ?? indented;
  if (found === null) return false;
  const title = titleIn(line.slice(found[0].length).replace(/^\}/, ''));
  put(state, number, '', '<div class="admonition">', '', ...(title === '' ? [] : [`**${title}**`, '']));
  if (container === null) state.isIndented = true;
  else state.open += 1;
  return true;
}

function close(state: State, number: number): void {
  put(state, number, '', '</div>', '');
  if (state.isIndented) state.isIndented = false;
  else state.open -= 1;
}

/** `[Let op]`, `"Let op"`, `Let op`. */
function titleIn(text: string): string {
  const title = text.trim();
  return /^(?:\[.*\]|".*")$/.test(title) ? title.slice(1, -1).trim() : title;
}
