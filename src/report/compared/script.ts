/**
 * The one script of the comparison: narrows what stands there already, and opens it. Without it all is shown, and each clause
 * opens by itself. It asks for nothing and stores nothing.
 */
export const SCRIPT = `
'use strict';
(() => {
  const form = document.getElementById('_keuzes');
  const { audience, theme, force, differs, open } = form.elements;
  const clauses = [...document.querySelectorAll('details.clause')];
  const subjects = [...document.querySelectorAll('article.divergence')];
  const holds = (words, word) => word === '' || words.split(' ').includes(word);
  const fits = ({ dataset }) =>
    (holds(dataset.audience, audience.value) || holds(dataset.audience, 'all')) &&
    holds(dataset.theme, theme.value) && holds(dataset.force, force.value) &&
    (!differs.checked || dataset.differs === 'ja');
  const show = (items) => {
    for (const item of items) item.hidden = !fits(item);
    return items.filter((item) => !item.hidden).length;
  };
  const filter = () => {
    const counts = [show(clauses), clauses.length, show(subjects), subjects.length];
    for (const group of document.querySelectorAll('.theme'))
      group.hidden = !group.querySelector('details.clause:not([hidden])');
    const isAll = counts[0] === counts[1] && counts[2] === counts[3];
    form.querySelector('[role=status]').textContent =
      isAll ? '' : form.dataset.said.replace(/%(\\d)/g, (_, at) => counts[at - 1]);
  };
  form.addEventListener('change', filter);
  form.addEventListener('submit', (event) => event.preventDefault());
  open.addEventListener('click', () => {
    for (const item of clauses) if (!item.hidden) item.open = true;
  });
  // What a link leads to is opened, also where it was narrowed away.
  const follow = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target === null || !target.matches('details.clause')) return;
    if (target.hidden) {
      form.reset();
      filter();
    }
    target.open = true;
    target.scrollIntoView();
  };
  addEventListener('hashchange', follow);
  form.hidden = false;
  filter();
  follow();
})();
`;
