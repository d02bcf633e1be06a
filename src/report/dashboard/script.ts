import { ADDRESS, AGING, FIELDS, FORM, MAKE, UNTIL } from './script-parts.ts';

/**
 * The one script of the dashboard: sorts and filters what stands there already. Without it the page lacks nothing but
 * these. It makes its own buttons, so that none stands idle where no script runs. It asks for nothing and stores nothing.
 */
export const SCRIPT = `
'use strict';
(() => {
  const root = document.getElementById('overzicht');
  const tables = root.matches('table') ? [root] : [...root.querySelectorAll('table')];
  const rows = tables.flatMap((table) => [...table.tBodies[0].rows]);
  const made = document.querySelector('time');
${MAKE}

  const heads = [...root.querySelectorAll('thead [data-sort]')];
  const compare = new Intl.Collator('nl', { numeric: true }).compare;
  const sort = (name, direction, words) => {
    const keyOf = (row) => row.querySelector('.' + name).dataset.key;
    const sign = direction === 'descending' ? -1 : 1;
    for (const table of tables) {
      const body = table.tBodies[0];
      body.append(...[...body.rows].sort((a, b) => {
        const [x, y] = [keyOf(a), keyOf(b)];
        if (x === '' || y === '') return (x === '') - (y === '');
        return sign * compare(x, y);
      }));
      table.caption.lastChild.textContent = ', gesorteerd op ' + words + (direction === 'descending' ? ', aflopend' : '');
    }
    for (const head of heads) {
      if (head.dataset.sort === name) head.setAttribute('aria-sort', direction);
      else head.removeAttribute('aria-sort');
    }
  };
  for (const head of heads) {
    const words = head.textContent.toLowerCase();
    const button = make('button', { type: 'button', title: 'Sorteer op ' + words }, head.textContent);
    button.addEventListener('click', () =>
      sort(head.dataset.sort, head.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending', words),
    );
    head.replaceChildren(button);
    if (head.dataset.sort === 'revisie') head.setAttribute('aria-sort', 'ascending');
  }

  // Each way to choose: its name in the address, its label, what there is to choose, and whether a row fits. One that has
  // nothing to choose between is left out.
${UNTIL}
  const isDue = ({ dataset: { due } }, term) =>
    due !== '' && (term === 'voorbij' ? due < made.dateTime : due >= made.dateTime && due <= until(Number(term)));
  const groups = [...root.querySelectorAll('details')];
  const titles = new Map(rows.filter(({ dataset }) => dataset.protocol).map(({ dataset }) => [dataset.protocol, dataset.title]));
  const many = tables[0] !== root;
  const ways = [
    ['bestuur', 'Bestuur', groups.map(({ dataset }) => [dataset.bestuur, dataset.name]),
      (row, value) => row.closest('details').dataset.bestuur === value],
    ['protocol', 'Protocol', [...titles].sort((a, b) => compare(a[1], b[1])), (row, value) => row.dataset.protocol === value],
    ['te-doen', 'Te doen', many ? [
      ['voorbij', 'uiterste dag voorbij'], ['30', 'binnen 30 dagen'], ['90', 'binnen 90 dagen'], ['365', 'binnen een jaar'],
    ] : [], isDue],
    ['stand', 'Toon', [
      ['verlopen', 'verlopen'], ['nadert', 'nadert'], ['geen_datum', 'zonder revisiedatum'],
      ['op_tijd', 'op tijd'], ['open', 'in voorbereiding'],
    ], ({ dataset }, value) => dataset.state === value || (value === 'open' && dataset.open === 'true')],
  ].filter(([, , choices]) => choices.length > 1).map(([name, label, choices, fits]) => {
    const option = ([value, text]) => make('option', { value }, text);
    return { name, label, fits, input: make('select', {}, ...[['', 'alles'], ...choices].map(option)) };
  });
${FIELDS}
  const asked = [{ name: 'zoek', input: search }, ...ways];

  const show = () => {
    const words = search.value.trim().toLowerCase();
    const fits = (row) => row.cells[0].textContent.toLowerCase().includes(words) &&
      ways.every((way) => way.input.value === '' || way.fits(row, way.input.value));
    for (const row of rows) row.hidden = !fits(row);
    const isChosen = asked.some(({ input }) => input.value.trim() !== '');
    for (const group of groups) {
      const own = [...group.querySelectorAll('tbody tr')];
      const shown = own.filter((row) => !row.hidden).length;
      group.hidden = shown === 0;
      // What was asked for must be seen, also in what was folded away.
      if (isChosen && shown > 0) group.open = true;
      group.querySelector('.found').textContent = shown === own.length ? '' : shown + ' getoond';
    }
    const shown = rows.filter((row) => !row.hidden).length;
    clear.hidden = !isChosen;
    found.textContent = shown === rows.length ? '' : shown === 0 ? 'Geen document past bij deze keuze'
      : shown + ' van ' + rows.length + ' getoond';
  };
  // The choice stands in the address, so that who gets the address sees the same. Behind the hash, for a file has no more.
${ADDRESS}
  const tools = make('form', { className: 'tools', role: 'search', ariaLabel: 'Documenten kiezen' },
    make('label', {}, 'Zoek organisatie ', search), ...ways.map(({ label, input }) => make('label', {}, label + ' ', input)), clear, found);
${FORM}
  root.before(tools);
  if (location.hash.includes('=')) read();
  // On paper nothing is folded away; a browser that knows the style for that needs no script.
  addEventListener('beforeprint', () => { for (const group of groups) group.open = true; });

${AGING}
})();
`;
