/** `2024-05-01T10:00:00Z` → `2024-05-01`. */
export function dayIn(text: string | undefined): string | null {
  const day = text?.trim().slice(0, 10) ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null;
}
