/** The first field of a form that says what is wrong with it. */
export function focusFirstError(place: HTMLElement | null): void {
  const field = place?.querySelector<HTMLElement>('[data-invalid="true"]');
  field?.closest('details')?.setAttribute('open', '');
  field?.querySelector<HTMLElement>('input, textarea, select, [contenteditable]')?.focus();
}
