/**
 * The one script of the dashboard: sorts and filters what stands there already. Without it the page lacks nothing but
 * these. It makes its own buttons, so that none stands idle where no script runs. It asks for nothing and stores nothing.
 */
export const SCRIPT = `
'use strict';
(() => {
  const table = document.getElementById('overzicht');
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const make = (tag, properties, ...children) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  };

  const heads = [...table.tHead.querySelectorAll('[data-sort]')];
  const compare = new Intl.Collator('nl', { numeric: true }).compare;
  const sort = (head, direction) => {
    const keyOf = (row) => row.querySelector('.' + head.dataset.sort).dataset.key;
    const sign = direction === 'descending' ? -1 : 1;
    rows.sort((a, b) => {
      const [x, y] = [keyOf(a), keyOf(b)];
      if (x === '' || y === '') return (x === '') - (y === '');
      return sign * compare(x, y);
    });
    body.append(...rows);
    for (const other of heads) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', direction);
    table.caption.textContent = 'Alle documenten, gesorteerd op ' + head.textContent.toLowerCase() +
      (direction === 'descending' ? ', aflopend' : '');
  };
  for (const head of heads) {
    const button = make('button', { type: 'button', title: 'Sorteer op ' + head.textContent.toLowerCase() }, head.textContent);
    button.addEventListener('click', () =>
      sort(head, head.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending'),
    );
    head.replaceChildren(button);
    if (head.dataset.sort === 'revisie') head.setAttribute('aria-sort', 'ascending');
  }

  const search = make('input', { type: 'search', autocomplete: 'off' });
  const choices = [
    ['', 'alles'], ['verlopen', 'verlopen'], ['nadert', 'nadert'], ['geen_datum', 'zonder revisiedatum'],
    ['op_tijd', 'op tijd'], ['open', 'in voorbereiding'],
  ];
  const choice = make('select', {}, ...choices.map(([value, text]) => make('option', { value }, text)));
  const found = make('p', { role: 'status' });
  const filter = () => {
    const words = search.value.trim().toLowerCase();
    const fits = ({ dataset, cells }) =>
      cells[0].textContent.toLowerCase().includes(words) &&
      (choice.value === '' || dataset.state === choice.value || (choice.value === 'open' && dataset.open === 'true'));
    for (const row of rows) row.hidden = !fits(row);
    const shown = rows.filter((row) => !row.hidden).length;
    found.textContent = shown === rows.length ? '' : shown + ' van ' + rows.length + ' getoond';
  };
  search.addEventListener('input', filter);
  choice.addEventListener('change', filter);
  const tools = make('form', { className: 'tools' },
    make('label', {}, 'Zoek organisatie ', search), make('label', {}, 'Toon ', choice), found);
  tools.addEventListener('submit', (event) => event.preventDefault());
  table.before(tools);

  // A page that stays open grows old: say so, for what is due depends on the day.
  const made = document.querySelector('time');
  const now = new Date();
  const days = Math.round((Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - Date.parse(made.dateTime)) / 864e5);
  if (days > 0) made.after(days === 1 ? ', dat was gisteren' : ', dat is ' + days + ' dagen geleden');
})();
`;
