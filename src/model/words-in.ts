/** The words of a text, as every part of regelwerk counts them. Soft hyphens and widths of spaces are typography. */
export function wordsIn(text: string): string[] {
  return text
    .replaceAll(/[\u00ad\u200b\u2060]/g, '')
    .split(/[\s\u00a0\u202f]+/)
    .filter((word) => word !== '');
}
