/** A text as its author reads it. */
import type { Content } from '../../../model/source.ts';
import type { WrittenText } from './content.ts';
import { useDesk } from './desk.ts';

/** A text as its author reads it: Markdown, by field. */
export function Reading({ content }: { content: Content }) {
  const { passages } = useDesk();
  return (
    <div class="w-reading" lang={passages.language}>
      {wordsOf(content)}
    </div>
  );
}

export function wordsOf(content: WrittenText): string {
  const { choose, cells, figure, form, forms = [], ...rest } = content;
  const texts = [...Object.values(rest), forms.join(', '), ...(cells ?? []), ...Object.values(choose?.wordings ?? {})];
  return [...texts, figure?.alt, figure?.caption, ...(form ?? []).map(({ label }) => label)]
    .filter(Boolean)
    .join('\n\n');
}
