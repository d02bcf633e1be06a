/** Letters alone, small and without marks: an accent or a capital makes no other word. `Café` → `cafe`. */
export function plainLetters(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
