/** What a paper says of itself: title, edition, control block, decisions and dates; never more than is written. */
import type { PaperFact, PassageFate } from '../../model/imported.ts';
import type { Paper } from '../../model/paper.ts';
import type { Version } from '../../model/source.ts';
import { gathered } from './gather.ts';
import { itemsOf } from './items.ts';
import { ownFrame } from './own.ts';
import type { FoundTitle } from './title.ts';
import { versionOf } from './version.ts';

export interface Front {
  /** Null where the paper has none: whoever imports gives one. */
  readonly title: string | null;
  readonly facts: readonly PaperFact[];
  readonly version: Version | null;
  /** Of the paragraphs that it deals with: they are no part of the text. */
  readonly fates: readonly PassageFate[];
}

export function frontOf(paper: Paper): Front {
  const items = itemsOf(paper);
  const isOwn = paper.says.generator === 'regelwerk';
  const { title, facts, fates } = (isOwn ? ownFrame(paper, items) : null) ?? gathered(paper, items);
  const all = [...titleFacts(title), ...facts];
  const own: PassageFate[] =
    title === null ? [] : [{ paragraph: title.paragraph.id, fate: { kind: 'title' }, why: title.why }];
  return {
    title: title?.text ?? (isOwn ? paper.says.title : null),
    facts: all,
    version: versionOf(all),
    fates: [...own, ...fates].sort((one, other) => one.paragraph - other.paragraph),
  };
}

function titleFacts(title: FoundTitle | null): PaperFact[] {
  if (title === null) return [];
  const { paragraph, text, why } = title;
  return [{ key: 'title', label: '', value: text, date: null, body: null, paragraph: paragraph.id, why }];
}
