/** The content of a clause as its author wrote it, each text parsed, before anything is filled in. */
import { formOf } from '../model/form.ts';
import type { ProtocolSource } from '../model/policy.ts';
import type { ResolvedContent } from '../model/resolved.ts';
import type { Content } from '../model/source.ts';

export type Parse = Pick<ProtocolSource, 'texts' | 'figures'>;

/** With parameters as nodes, and of a choice nothing. The number of a figure is not known yet. */
export function parsedContent(content: Content, { texts, figures }: Parse): ResolvedContent {
  const blocks = (text: string | undefined) => (text === undefined ? [] : texts.text(text).blocks);
  const { text, do: advised, dont, role, term, cells, form, figure } = content;
  if (figure !== undefined) {
    const { file, alt, caption = null } = figure;
    return { kind: 'figure', picture: figures.get(file) ?? null, number: null, alt, caption };
  }
  if (advised !== undefined) return { kind: 'do_dont', do: blocks(advised), dont: blocks(dont) };
  if (cells !== undefined) return { kind: 'row', cells: cells.map(blocks) };
  if (form !== undefined) return { kind: 'form', form: [formOf(form, (line) => texts.line(line))] };
  if (role !== undefined) return { kind: 'role', role, text: blocks(text) };
  if (term !== undefined) return { kind: 'term', term, text: blocks(text) };
  return { kind: 'text', text: blocks(text) };
}
