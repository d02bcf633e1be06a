/** The redline of a concept: what it changes in the adopted text, as one document. */
import type { Nodes, RootContent } from 'mdast';
import { asNamedIn } from '../compare/identity.ts';
import { redlineToRead, redlineToTrack } from '../compare/redline.ts';
import type { Names } from '../compare/redline-summary.ts';
import type { Result } from '../diagnostic/diagnostic.ts';
import { buildDocument, type Subject } from '../document/index.ts';
import type { CompiledTemplate } from '../document/template.ts';
import { earlierRows, earlierSuffix, versionName } from '../document/words.ts';
import { knownBy, type Status } from '../model/status.ts';
import { type DocumentPart, type DocumentTree, partOf } from '../model/tree.ts';
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
  // What was decided on the text before stands: it is told as that, and not struck as if it were withdrawn.
  const record = since.status === subject.status ? {} : { earlier: since.status };
  // Whoever reads it reads of the text, in one frame; in Word either document is made of it, with its own facts.
  const frame = variant === 'redline' ? subject : since;
  const before = buildDocument('protocol', { ...frame, ...record, text }, template);
  const after = buildDocument('protocol', { ...subject, ...record }, template);
  const merged = makers[variant](
    { text: since.text, document: before.value },
    { text: subject.text, document: after.value },
    names,
  );
  const value = variant === 'tracked' && since.status !== subject.status ? withOwnLabels(merged, since.status) : merged;
  const meta = { ...value.data.meta, pdfUrl: subject.links.redline };
  return { value: { ...value, data: { meta } }, diagnostics: [...before.diagnostics, ...after.diagnostics] };
}

/** The document before has its own decisions without saying of which version they are: those words come with the one after. */
function withOwnLabels(tree: DocumentTree, status: Status): DocumentTree {
  const suffix = earlierSuffix(status);
  const labels = new Set(earlierRows(status).map(({ label }) => label));
  const told = (node: Nodes): Nodes[] => {
    if (node.data?.change !== undefined) return [node];
    if (node.type === 'text') {
      const label = [...labels].find((own) => node.value === own || node.value.startsWith(`${own}:`));
      if (label === undefined) return [node];
      const cut = label.length - suffix.length;
      const piece = (value: string, data = node.data): Nodes[] => (value === '' ? [] : [{ ...node, value, data }]);
      return [
        ...piece(node.value.slice(0, cut)),
        ...piece(suffix, { ...node.data, change: 'insert' }),
        ...piece(node.value.slice(label.length)),
      ];
    }
    return 'children' in node ? [{ ...node, children: node.children.flatMap(told) } as Nodes] : [node];
  };
  const children = tree.children.flatMap((node) => (OF_TEXT.has(partOf(node)) ? [node] : told(node)));
  return { ...tree, children: children as RootContent[] };
}

const OF_TEXT: ReadonlySet<DocumentPart | null> = new Set(['title', 'body', 'notice', 'notes', null]);

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
