/** Where a link leads, and its words where none are selected. */
import type { EditorView } from 'prosemirror-view';
import { linkAround, removeLink, setLink } from './commands.ts';
import { element, newId } from './element.ts';
import { openPanel, type PanelHost } from './popover.ts';
import { isLinkUrl } from './text/say-inline.ts';
import type { EditorWords } from './words.ts';

export function openLink(view: EditorView, host: PanelHost, say: EditorWords): void {
  const around = linkAround(view.state);
  const isWordless = view.state.selection.empty && around === undefined;
  openPanel(host, say.link, (close) => {
    const [addressId, helpId, wordsId] = [newId('address'), newId('help'), newId('words')];
    const address = element('input', {
      id: addressId,
      type: 'text',
      inputmode: 'url',
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-describedby': helpId,
    });
    address.value = around?.href ?? '';
    const help = element('p', { id: helpId, class: 'rw-help' }, say.addressHelp);
    const text = element('input', { id: wordsId, type: 'text', autocomplete: 'off' });
    const form = element(
      'form',
      { class: 'rw-form' },
      element('label', { for: addressId }, say.address),
      address,
      help,
      ...(isWordless ? [element('label', { for: wordsId }, say.linkWords), text] : []),
    );
    const buttons = element(
      'div',
      { class: 'rw-buttons' },
      element('button', { type: 'submit', class: 'rw-main' }, say.apply),
    );
    if (around !== undefined) {
      const gone = element('button', { type: 'button' }, say.removeLink);
      gone.addEventListener('click', () => {
        removeLink(view.state, view.dispatch);
        close();
      });
      buttons.append(gone);
    }
    const cancel = element('button', { type: 'button' }, say.cancel);
    cancel.addEventListener('click', close);
    buttons.append(cancel);
    form.append(buttons);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const href = withScheme(address.value.trim());
      if (!isLinkUrl(href)) {
        address.setAttribute('aria-invalid', 'true');
        help.textContent = say.addressWrong;
        help.setAttribute('role', 'alert');
        address.focus();
        return;
      }
      setLink(href, text.value.trim())(view.state, view.dispatch);
      close();
    });
    return [form];
  });
}

/** People leave out what a browser shows no more. */
function withScheme(address: string): string {
  if (isLinkUrl(address)) return address;
  if (/^[^\s@/:]+@[^\s@/:]+\.[a-z]{2,}$/i.test(address)) return `mailto:${address}`;
  return /^[a-z\d-]+(?:\.[a-z\d-]+)+(?:[/?#]\S*)?$/i.test(address) ? `https://${address}` : address;
}
