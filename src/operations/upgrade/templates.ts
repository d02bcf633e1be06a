/** What templates call otherwise now, and what they must have. */
const FORMER = /\{\{\s*(?:schoolgids|poster)\.label\s*\}\}/g;
const NOTICE = /^\{\{\s*notice\s*\}\}\s*$/m;

/** The label of a section or poster has one name, that of all variants; and each template shows the notice. */
export function renewedTemplate(text: string): { text: string; count: number } {
  const count = text.match(FORMER)?.length ?? 0;
  const named = text.replaceAll(FORMER, '{{variant.label}}');
  // A part of a template (`{{> kop}}`) has no body of its own.
  if (NOTICE.test(named) || !/\{\{\s*body\s*\}\}/.test(named)) return { text: named, count };
  return { text: `${named.trimEnd()}\n\n{{notice}}\n`, count: count + 1 };
}
