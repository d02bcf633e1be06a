import { ADDRESS, AGING, FIELDS, FORM, MAKE, UNTIL } from './script-parts.ts';

/**
 * The script of the start page: finds boards and schools, and narrows the rows. What is chosen stands in the address, and goes
 * along to the page of a board. Without it all rows are there. It asks for nothing and stores nothing.
 */
export const START_SCRIPT = `
'use strict';
(() => {
  const table = document.getElementById('overzicht');
  const body = table.tBodies[0];
  const made = document.querySelector('time');
  const schools = JSON.parse(document.getElementById('gegevens').textContent);
${MAKE}
  const fold = (text) => text.toLowerCase();
  const boards = [...body.rows].map((row, at) => {
    const link = row.cells[0].querySelector('a');
    const name = link.textContent;
    return { row, at, link, page: link.getAttribute('href'), name, folded: fold(name),
      schools: schools[at].map((school) => ({ name: school, folded: fold(school) })),
      states: row.dataset.stand.split(' '), day: row.dataset.dag ?? '', isLate: row.dataset.laat === '' };
  });

  const compare = new Intl.Collator('nl', { numeric: true }).compare;
  const keys = {
    naam: (a, b) => compare(a.name, b.name),
    aantal: (a, b) => b.row.cells[1].textContent - a.row.cells[1].textContent,
    stand: (a, b) => a.at - b.at,
    dag: (a, b) => (a.day === '') - (b.day === '') || (a.day < b.day ? -1 : a.day > b.day ? 1 : 0),
  };
  const heads = [...table.querySelectorAll('[data-sort]')];
  for (const head of heads) {
    const words = head.textContent.toLowerCase();
    const button = make('button', { type: 'button', title: 'Sorteer op ' + words }, head.textContent);
    head.replaceChildren(button);
    button.addEventListener('click', () => {
      const isBack = head.getAttribute('aria-sort') === 'ascending';
      const sorted = [...boards].sort((a, b) => (isBack ? -1 : 1) * keys[head.dataset.sort](a, b));
      body.append(...sorted.map(({ row }) => row));
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', isBack ? 'descending' : 'ascending');
      table.caption.lastChild.textContent = ', gesorteerd op ' + words + (isBack ? ', aflopend' : '');
    });
    if (head.dataset.sort === 'stand') head.setAttribute('aria-sort', 'ascending');
  }

${UNTIL}
  const select = (choices) => make('select', {}, ...[['', 'alles'], ...choices].map(([value, text]) => make('option', { value }, text)));
  const ways = [
    { name: 'te-doen', label: 'Te doen', input: select([
      ['voorbij', 'uiterste dag voorbij'], ['30', 'binnen 30 dagen'], ['90', 'binnen 90 dagen'], ['365', 'binnen een jaar'],
    ]), fits: ({ day, isLate }, term) => (term === 'voorbij' ? isLate : day !== '' && day <= until(Number(term))) },
    { name: 'stand', label: 'Toon', input: select([
      ['verlopen', 'verlopen'], ['nadert', 'nadert'], ['geen_datum', 'zonder revisiedatum'], ['op_tijd', 'op tijd'],
      ['open', 'in voorbereiding'],
    ]), fits: ({ states }, value) => states.includes(value) },
  ];
${FIELDS}
  const list = make('ul', { className: 'found', hidden: true });
  const asked = [{ name: 'zoek', input: search }, ...ways];
  const MOST = 30;

  const show = () => {
    const words = fold(search.value.trim());
    const told = new URLSearchParams(ways.filter(({ input }) => input.value !== '').map(({ name, input }) => [name, input.value]));
    const links = [];
    let shown = 0;
    let count = 0;
    for (const board of boards) {
      const isChosen = ways.every(({ input, fits }) => input.value === '' || fits(board, input.value));
      const own = words === '' || !isChosen ? [] : board.schools.filter(({ folded }) => folded.includes(words));
      const fits = isChosen && (own.length > 0 || board.folded.includes(words));
      board.row.hidden = !fits;
      if (fits) shown += 1;
      count += own.length;
      board.link.setAttribute('href', board.page + (told.size > 0 ? '#' + told : ''));
      for (const { name } of own) {
        if (links.length >= MOST) break;
        const link = make('a', { href: board.page + '#' + new URLSearchParams([['zoek', name], ...told]) }, make('bdi', {}, name));
        links.push(make('li', {}, link, ' (' + board.name + ')'));
      }
    }
    list.replaceChildren(...links);
    if (count > links.length) list.append(make('li', {}, 'en nog ' + (count - links.length)));
    list.hidden = links.length === 0;
    const isChosen = asked.some(({ input }) => input.value.trim() !== '');
    clear.hidden = !isChosen;
    const some = (number, one, more) => number + ' ' + (number === 1 ? one : more);
    found.textContent = !isChosen ? '' : shown === 0 ? 'Geen bestuur of school past bij deze keuze'
      : some(shown, 'bestuur', 'besturen') + ' van ' + boards.length + (count === 0 ? '' : ', ' + some(count, 'school', 'scholen'));
  };
${ADDRESS}
  const tools = make('form', { className: 'tools', role: 'search', ariaLabel: 'Besturen en scholen kiezen' },
    make('label', {}, 'Zoek bestuur of school ', search), ...ways.map(({ label, input }) => make('label', {}, label + ' ', input)), clear, found);
${FORM}
  table.before(tools, list);
  if (location.hash.includes('=')) read();

${AGING}
})();
`;
