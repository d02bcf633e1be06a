/** The redline of a concept: what it changes in the adopted text, as one document. */
import { asNamedIn } from '../compare/identity.ts';
import { redlineToRead, redlineToTrack } from '../compare/redline.ts';
import type { Names } from '../compare/redline-summary.ts';
import type { Result } from '../diagnostic/diagnostic.ts';
import { buildDocument, type Subject } from '../document/index.ts';
import type { CompiledTemplate } from '../document/template.ts';
import { versionName } from '../document/words.ts';
import { knownBy } from '../model/status.ts';
import type { DocumentTree } from '../model/tree.ts';
import { dateOf } from '../words/dates.ts';

/** `redline` has a summary before the text; `tracked` is the text alone, for Word makes either text of it. */
export type RedlineVariant = 'redline' | 'tracked';

const makers = { redline: redlineToRead, tracked: redlineToTrack };

/** `template` is that of the protocol. Both documents are made with it, so that no difference is the template's. */
export function buildRedline(
  variant: RedlineVariant,
  since: Subject,
  subject: Subject,
  template: CompiledTemplate,
  names: Names = { before: nameOf(since), after: conceptName(subject), day: dayOf(since) },
): Result<DocumentTree> {
  const text = asNamedIn(since.text, subject.text);
  // Whoever reads it reads of the text; in Word either document is made of it, with its own colophon.
  const colophon = variant === 'redline' ? { colophonOf: subject.status } : {};
  const before = buildDocument('protocol', { ...since, text, ...colophon }, template);
  const after = buildDocument('protocol', subject, template);
  const value = makers[variant](
    { text: since.text, document: before.value },
    { text: subject.text, document: after.value },
    names,
  );
  const meta = { ...value.data.meta, pdfUrl: subject.links.redline };
  return { value: { ...value, data: { meta } }, diagnostics: [...before.diagnostics, ...after.diagnostics] };
}

/** An adopted text is stored by its version; of one that was taken over from paper that number may be inferred. */
export function nameOf({ status }: Pick<Subject, 'status'>): string {
  const name = versionName(status) ?? 'zonder versienummer';
  return knownBy(status).version === null ? `de vastgestelde tekst (${name})` : name;
}

/** Of a version without a date, the day on which it was adopted. */
export function dayOf({ status }: Subject): string | null {
  return dateOf(status) ?? status.chain.findLast(({ date }) => date !== null)?.date ?? null;
}

function conceptName({ status: { version } }: Subject): string {
  return version === null ? 'het concept' : `het concept van versie ${version}`;
}
