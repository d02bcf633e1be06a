/** How often a key is to be pressed from where the focus is; run in the page, so nothing here may lean on anything else. */

/** As much of an element as is asked here: tests stand without the types of a browser. */
interface Thing {
  readonly type?: string;
  readonly name: string;
  readonly checked?: boolean;
  readonly tabIndex: number;
  readonly isContentEditable: boolean;
  readonly outerHTML: string;
  readonly options: Iterable<{ readonly label: string }>;
  readonly selectedIndex: number;
  readonly dataset: Readonly<Record<string, string | undefined>>;
  readonly contentDocument: { readonly activeElement: Thing | null } | null;
  checkVisibility(): boolean;
  compareDocumentPosition(other: Thing): number;
  closest(selector: string): Room | null;
}

interface Room {
  querySelector(selector: string): Thing | null;
  querySelectorAll(selector: string): Iterable<Thing>;
}

declare const document: Room & {
  readonly activeElement: Thing | null;
  readonly body: Thing;
  getElementsByName(name: string): Iterable<Thing>;
};

/** The Tab key; less than zero where it goes back. No further than a text, which has its own use for that key. */
export function stopsTo(target: Thing): number {
  const PRECEDING = 2;
  const here = document.activeElement ?? document.body;
  if (here === target) return 0;
  const room = target.closest('dialog') ?? document;
  const all =
    'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, iframe, [contenteditable="true"], [tabindex]';
  const isOfGroup = ({ type, checked, name }: Thing) =>
    type === 'radio' && checked !== true && document.querySelector(`input[name="${name}"]:checked`) !== null;
  const stops = [...room.querySelectorAll(all)].filter(
    (it) => (it.tabIndex >= 0 || it.isContentEditable) && it.checkVisibility() && !isOfGroup(it),
  );
  const to = stops.indexOf(target);
  if (to < 0) throw new Error(`no key comes to ${target.outerHTML.slice(0, 200)}`);
  const at = stops.indexOf(here);
  // From the edge of the window the last stop is as near as the first.
  const isBack = here === document.body && stops.length - to < to;
  const before = isBack
    ? stops.length
    : stops.filter((it) => (here.compareDocumentPosition(it) & PRECEDING) > 0).length;
  const isOn = at >= 0 ? to > at : to >= before;
  const between = isOn
    ? stops.slice(at >= 0 ? at + 1 : before, to + 1)
    : stops.slice(to, at >= 0 ? at : before).reverse();
  const text = between.findIndex(({ isContentEditable }) => isContentEditable);
  const steps = text < 0 ? between.length : text + 1;
  return isOn ? steps : -steps;
}

/** The passage that has the focus in the page of a document. */
export function passageIn(frame: Thing): string | undefined {
  return frame.contentDocument?.activeElement?.dataset['passage'];
}

/** An arrow, among choices of which one is taken. */
export function choicesTo(target: Thing): number {
  const all = [...document.getElementsByName(target.name)];
  return all.indexOf(target) - all.findIndex(({ checked }) => checked === true);
}

/** An arrow, in a list that opens. */
export function optionsTo(select: Thing, words: string): number {
  const at = [...select.options].findIndex(({ label }) => label === words);
  if (at < 0) throw new Error(`there is no ‘${words}’ in ${[...select.options].map(({ label }) => label).join(' | ')}`);
  return at - select.selectedIndex;
}

/** An arrow, from the first button above a text. */
export function toolsTo(target: Thing): number {
  const bar = target.closest('[role="toolbar"]') as Room;
  const shown = [...bar.querySelectorAll('button, select')].filter((it) => it.closest('[hidden]') === null);
  return shown.indexOf(target);
}

/** An arrow, in the outline. */
export function rowsTo(target: Thing): number {
  const all = [...document.querySelectorAll('[role="treeitem"]')];
  return all.indexOf(target) - all.findIndex(({ tabIndex }) => tabIndex === 0);
}
