/** A field that narrows a list while one types. */
import { Icon } from './icons.tsx';

export function SearchField({ label, words }: { readonly label: string; readonly words: { value: string } }) {
  return (
    <label class="search">
      <span class="unseen">{label}</span>
      <Icon name="search" />
      <input
        type="search"
        placeholder={label}
        value={words.value}
        onInput={(event) => {
          words.value = event.currentTarget.value;
        }}
      />
    </label>
  );
}
