/** What the page can be narrowed to. */
import type { Force } from '../../../model/source.ts';
import { FORCES } from '../../../words/norms.ts';
import type { Comparison } from '../../api/compare.ts';
import { AUDIENCES, forceWord, whoWords } from '../words/names.ts';
import { inWords, language } from '../words.ts';
import { filter } from './filter.ts';
import { compareWords } from './words.ts';

export function FilterFields({ known }: { readonly known: Comparison }) {
  const say = inWords(compareWords);
  const now = filter.value;
  const set = (change: Partial<typeof now>) => {
    filter.value = { ...filter.value, ...change };
  };
  const hasOwn = known.rows.some(({ theme }) => theme === null);
  const themes = [
    ...known.themes.map(({ part, label }) => [part, label] as const),
    ...(hasOwn ? [['', say.own] as const] : []),
  ];
  return (
    <fieldset class="row filters">
      <legend class="unseen">{say.clauses}</legend>
      <Choice
        label={say.audience}
        value={now.audience}
        options={AUDIENCES.filter((who) => who !== 'all').map((who) => [who, whoWords([who], language.value)])}
        onChange={(audience) => set({ audience })}
      />
      <Choice label={say.theme} value={now.theme} options={themes} onChange={(theme) => set({ theme })} />
      <Choice
        label={say.force}
        value={now.force}
        options={FORCES.map((force: Force) => [force, forceWord(force, language.value)])}
        onChange={(force) => set({ force })}
      />
      <label>
        <input
          type="checkbox"
          checked={now.isDiffering}
          onChange={(event) => set({ isDiffering: event.currentTarget.checked })}
        />{' '}
        {say.differing}
      </label>
    </fieldset>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T | null;
  readonly options: readonly (readonly [value: T, words: string])[];
  onChange(value: T | null): void;
}

/** By its place, for a value may be empty. */
function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  const say = inWords(compareWords);
  return (
    <label class="choice">
      <span>{label}</span>
      <select
        value={options.findIndex(([own]) => own === value)}
        onChange={(event) => onChange(options[Number(event.currentTarget.value)]?.[0] ?? null)}
      >
        <option value={-1}>{say.all}</option>
        {options.map(([own, words], index) => (
          <option key={own} value={index}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
