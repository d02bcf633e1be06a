/** What the page can be narrowed to. Its form is hidden until the script, which makes it work, shows it. */
import type { Element, Properties } from 'hast';
import type { Language } from '../../diagnostic/diagnostic.ts';
import type { ClauseRow, SideBySide } from '../../model/side-by-side.ts';
import { element, onLines } from '../../render/html/elements.ts';
import { AUDIENCES, FORCES, printForce, printWho } from '../../words/norms.ts';
import { words } from './words.ts';

/** By which a clause, or a subject that clauses are about, is found. */
export function filterData({ protocol }: Pick<SideBySide, 'protocol'>, rows: readonly ClauseRow[]): Properties {
  const all = (values: readonly string[]) => [...new Set(values)].join(' ');
  return {
    dataAudience: all(rows.flatMap(({ audience }) => audience)),
    dataForce: all(rows.flatMap(({ force }) => force)),
    dataTheme: all(rows.map(({ theme }) => `${protocol}/${theme ?? ''}`)),
    dataDiffers: rows.some(differs) ? 'ja' : 'nee',
  };
}

function differs({ cells, wordings }: ClauseRow): boolean {
  return wordings.length > 1 || new Set(cells.map(({ state }) => state)).size > 1;
}

export function filterForm(all: readonly SideBySide[], language: Language): Element {
  const say = words[language];
  const option = (value: string, text: string) => element('option', { value }, text);
  const choice = (name: string, label: string, options: readonly Element[]) =>
    element('label', {}, `${label} `, element('select', { name }, option('', say.all), ...options));
  const themes = all.flatMap(({ protocol, themes: own, rows }) => [
    ...own.map(({ part, label }) => option(`${protocol}/${part}`, label)),
    ...(rows.some(({ theme }) => theme === null) ? [option(`${protocol}/`, say.own)] : []),
  ]);
  return element(
    'form',
    { id: '_keuzes', className: ['tools'], hidden: true, dataSaid: say.shown },
    ...onLines([
      choice(
        'audience',
        say.audience,
        AUDIENCES.map((who) => option(who, printWho({ who: [who] }, language))),
      ),
      choice('theme', say.theme, themes),
      choice(
        'force',
        say.force,
        FORCES.map((force) => option(force, printForce({ force }, language) ?? force)),
      ),
      element(
        'label',
        { className: ['check'] },
        element('input', { type: 'checkbox', name: 'differs' }),
        ` ${say.differing}`,
      ),
      element('button', { type: 'button', name: 'open' }, say.openAll),
      element('p', { role: 'status' }),
    ]),
  );
}
