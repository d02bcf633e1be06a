/** Clauses × organisations: what each clause is in each document, and opened its words. */
import { useEffect, useRef } from 'preact/hooks';
import { letterOf } from '../../../words/wordings.ts';
import type { Comparison, RowInShort } from '../../api/compare.ts';
import { type CompareAddress, go } from '../address.ts';
import { Empty } from '../frame/empty.tsx';
import { forceWord, whoWords } from '../words/names.ts';
import { inWords, language } from '../words.ts';
import { RowWords } from './row-words.tsx';
import { compareWords } from './words.ts';

interface Props {
  readonly at: CompareAddress;
  readonly known: Comparison;
  readonly rows: readonly RowInShort[];
  nameOf(id: string): string;
}

export function Matrix({ at, known, rows, nameOf }: Props) {
  const say = inWords(compareWords);
  return (
    <section aria-labelledby="bepalingen">
      <h2 id="bepalingen">{say.clauses}</h2>
      <p class="soft">{say.legend}</p>
      <p class="soft small" role="status">
        {say.shown(rows.length, known.rows.length)}
      </p>
      {rows.length === 0 ? (
        <Empty>{say.noRows}</Empty>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wide is scrolled with the keyboard.
        <section class="wide" tabIndex={0} aria-label={say.table}>
          <table class="matrix">
            <thead>
              <tr>
                <th scope="col">{say.clause}</th>
                {known.organisations.map(({ id, name }) => (
                  <th key={id} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            {themesOf(known, rows).map(({ theme, label, own }) => (
              <tbody key={theme}>
                <tr class="theme">
                  <th scope="rowgroup" colSpan={known.organisations.length + 1} lang={known.language}>
                    {label ?? say.own}
                  </th>
                </tr>
                {own.map((row) => (
                  <Row key={row.key} at={at} known={known} row={row} nameOf={nameOf} />
                ))}
              </tbody>
            ))}
          </table>
        </section>
      )}
    </section>
  );
}

function themesOf({ themes }: Comparison, rows: readonly RowInShort[]) {
  const all = [...themes.map(({ part, label }) => ({ theme: part, label })), { theme: null, label: null }];
  return all
    .map(({ theme, label }) => ({ theme: theme ?? '', label, own: rows.filter((row) => row.theme === theme) }))
    .filter(({ own }) => own.length > 0);
}

function Row({ at, known, row, nameOf }: Omit<Props, 'rows'> & { readonly row: RowInShort }) {
  const isOpen = at.row === row.key;
  const id = `rij-${row.key.replace(':', '_')}`;
  const line = useRef<HTMLTableRowElement>(null);
  // Whoever came by a link is led to it; whoever chose it here sees it already.
  useEffect(() => {
    if (isOpen && line.current?.contains(document.activeElement) === false) line.current.scrollIntoView();
  }, [isOpen]);
  return (
    <>
      <tr ref={line} class={isOpen ? 'opened' : undefined}>
        <th scope="row">
          <button
            type="button"
            class="plain"
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            lang={known.language}
            onClick={() => go({ ...at, row: isOpen ? null : row.key }, 'replace')}
          >
            {row.words}
          </button>
        </th>
        {row.cells.map((cell, index) => (
          <Cell key={known.organisations[index]?.id} cell={cell} row={row} />
        ))}
      </tr>
      {isOpen && (
        <tr class="words" id={id}>
          <td colSpan={known.organisations.length + 1}>
            <div class="in">
              <p class="soft small">
                <code>{row.key}</code> · {whoWords(row.audience, language.value)} ·{' '}
                {row.force.map((force) => forceWord(force, language.value)).join(', ')}
              </p>
              <RowWords at={at} known={known} row={row} nameOf={nameOf} />
            </div>
          </td>
        </tr>
      )}
    </>
  );
}

function Cell({ cell, row }: { readonly cell: RowInShort['cells'][number]; readonly row: RowInShort }) {
  const say = inWords(compareWords);
  const { state, wording, isOfOthers } = cell;
  const words =
    wording !== null && row.wordings > 1 ? say.withLetter(say.cell[state], letterOf(wording)) : say.cell[state];
  return (
    <td class={`cell ${isOfOthers ? 'others' : state}`}>{isOfOthers ? <span aria-hidden="true">–</span> : words}</td>
  );
}
