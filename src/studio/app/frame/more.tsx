/** Under a list of which the first are shown: a button for as many more. */

interface Props {
  readonly shown: { value: number };
  readonly total: number;
  /** How many a press adds. */
  readonly step: number;
  words(count: number): string;
}

export function MoreButton({ shown, total, step, words }: Props) {
  const left = total - shown.value;
  if (left <= 0) return null;
  return (
    <button
      type="button"
      class="plain"
      onClick={() => {
        shown.value += step;
      }}
    >
      {words(Math.min(step, left))}
    </button>
  );
}
