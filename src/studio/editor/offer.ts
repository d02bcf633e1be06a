/** What can be put in a text by searching: references and parameters. */
import type { EditorView } from 'prosemirror-view';
import { shownOf, urlOf } from './chips.ts';
import { type Choice, isFound, openChoice } from './choose-panel.ts';
import { insertParameter, insertReference } from './commands.ts';
import { element, newId } from './element.ts';
import type { EditorOptions, OfferedParameter } from './options.ts';
import type { PanelHost } from './popover.ts';
import { type EditorWords, words } from './words.ts';

export function openReferences(view: EditorView, host: PanelHost, options: EditorOptions): void {
  const say = words(options.language);
  openChoice(host, say, {
    title: say.searchReference,
    help: undefined,
    extra: [],
    choices: (sought) =>
      options.targets
        .filter(({ id, label, words: begins }) => isFound(sought, id, label, begins))
        .map(({ id, label, words: begins }) => ({ value: id, label, detail: begins === label ? '' : begins })),
    choose: (id) => insertReference(urlOf(id))(view.state, view.dispatch),
  });
}

export function openParameters(view: EditorView, host: PanelHost, options: EditorOptions): void {
  const say = words(options.language);
  const id = newId('capital');
  const capital = element('input', { type: 'checkbox', id });
  capital.checked = beginsSentence(view);
  openChoice(host, say, {
    title: say.searchParameter,
    help: options.parameters.some(({ isName }) => isName) ? say.parameterHelp : undefined,
    extra: [element('p', { class: 'rw-check' }, capital, element('label', { for: id }, say.capital))],
    choices: (sought) => options.parameters.flatMap((parameter) => choicesOf(parameter, sought, options, say)),
    choose: (inside) => {
      const written = capital.checked ? inside.charAt(0).toUpperCase() + inside.slice(1) : inside;
      insertParameter(written)(view.state, view.dispatch);
    },
  });
}

/** What stands before it is nothing, or the end of a sentence. */
function beginsSentence({ state }: EditorView): boolean {
  const { $from } = state.selection;
  return /(?:^|[.!?]\s+)$/.test($from.parent.textBetween(0, $from.parentOffset, ' ', 'x'));
}

/** A parameter, and of a name its forms; of a verb in both numbers the one that goes with it. */
function choicesOf(parameter: OfferedParameter, sought: string, options: EditorOptions, say: EditorWords): Choice[] {
  const { name, description, isName } = parameter;
  const [, one, more] = /^\s*([^\s/]+)\/([^\s/]+)\s*$/.exec(sought) ?? [];
  if (one !== undefined && more !== undefined)
    return isName
      ? [{ value: `${name} ${one}/${more}`, label: `${name} ${one}/${more}`, detail: say.numberForm(one, more) }]
      : [];
  const value = shownOf(name, options.parameters);
  const plain = {
    value: name,
    label: value === name ? name : value,
    detail: `${name}: ${value === name ? `${say.noValue}. ` : ''}${description}`,
  };
  const forms = isName
    ? Object.entries(say.forms).map(([form, detail]) => ({
        value: `${name}.${form}`,
        label: `${name}.${form}`,
        detail,
      }))
    : [];
  return [plain, ...forms].filter(({ label, detail }) => isFound(sought, label, detail, name, description));
}
