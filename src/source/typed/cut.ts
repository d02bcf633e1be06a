/** Texts that a comment cuts: ` #` begins one, and hashtags and room numbers look just like it. */
import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.ts';
import { shown } from '../../diagnostic/value.ts';
import type { FileKind } from '../schema/index.ts';
import { isWords } from '../schema/keys.ts';
import { commentsIn } from '../yaml/comments.ts';
import type { YamlFile } from '../yaml/index.ts';
import { glanceOf } from './glance.ts';

/** `#buiten` is a word to whoever types it, `# buiten` may well be a comment. */
const WORD = /^#+[^\s#]/;

/** Told of texts only: behind an id, a date or a choice nobody means words. */
export function cutTexts(kind: FileKind, file: YamlFile): Diagnostic[] {
  const comments = commentsIn(file.text);
  if (comments === 'none' || (comments === 'own' && !glanceOf(file).comments)) return [];
  return file
    .commentsBeside()
    .filter(({ path }) => isWords(kind, path))
    .map(({ comment, offset }) =>
      diagnostic(WORD.test(comment) ? 'text-cut' : 'text-comment', file.at(offset), { comment: shown(comment) }),
    );
}
