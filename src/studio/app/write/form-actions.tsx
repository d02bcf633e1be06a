/** The buttons below a form: what it does, and leaving it. */

interface Props {
  readonly submit: string;
  readonly cancel: string;
  /** Stays in sight where the form is longer than its panel. */
  readonly isBar?: boolean;
  onCancel(): void;
}

export function FormActions({ submit, cancel, isBar = false, onCancel }: Props) {
  return (
    <div class={isBar ? 'w-actions w-bar' : 'w-actions'}>
      <button type="submit" class="w-main">
        {submit}
      </button>
      <button type="button" onClick={onCancel}>
        {cancel}
      </button>
    </div>
  );
}
