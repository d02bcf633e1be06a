/**
 * What the scripts of the dashboard and of its start page share: each is told once, and stands in both. They expect `made`, the
 * element with the day of the page; `ways`, the ways to choose (name in the address, label, field); and `show`, which shows what
 * was chosen.
 */

/** Makes an element. */
export const MAKE = `  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };`;

/** The day so many days after that of the page. */
export const UNTIL = `  const until = (days) => new Date(Date.parse(made.dateTime) + days * 864e5).toISOString().slice(0, 10);`;

/** What is asked for in words, how much was found, and the way back. */
export const FIELDS = `  const search = make('input', { type: 'search', autocomplete: 'off' });
  const found = make('p', { role: 'status' });
  const clear = make('button', { type: 'reset', hidden: true }, 'Wis de keuze');`;

/** What is chosen stands in the address, behind the hash, for a file has no more: who gets the address sees the same. */
export const ADDRESS = `  const read = () => {
    const told = new URLSearchParams(location.hash.slice(1));
    for (const { name, input } of asked) {
      input.value = told.get(name) ?? '';
      if (input.selectedIndex === -1) input.value = '';
    }
    show();
  };
  const write = () => {
    const told = new URLSearchParams(asked.map(({ name, input }) => [name, input.value.trim()]).filter(([, value]) => value !== ''));
    history.replaceState(null, '', '#' + told);
    show();
  };
  for (const { input } of asked) input.addEventListener('input', write);
  addEventListener('hashchange', read);
  // The link that skips would put its own place there.
  document.querySelector('.skip').addEventListener('click', (event) => {
    event.preventDefault();
    document.getElementById('inhoud').focus();
  });`;

export const FORM = `  tools.addEventListener('submit', (event) => event.preventDefault());
  // The fields are empty only after the event; the button goes, so the first field gets the focus.
  tools.addEventListener('reset', () => setTimeout(() => { write(); search.focus(); }));`;

export const AGING = `  // A page that stays open grows old: say so, for what is due depends on the day.
  const now = new Date();
  const days = Math.round((Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - Date.parse(made.dateTime)) / 864e5);
  if (days > 0) made.after(days === 1 ? ', dat was gisteren' : ', dat is ' + days + ' dagen geleden');`;
