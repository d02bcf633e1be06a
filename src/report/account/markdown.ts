/** The account in Markdown, fit to be pasted where people talk about it: nothing in a file mentions or orders anybody there. */
import type { Language } from '../../diagnostic/diagnostic.ts';
import { type Markdown, markdown, markdownTable } from '../../encode/markdown.ts';
import type { Imported } from '../../model/imported.ts';
import type { ToldItem, ToldSection } from './sections.ts';
import { type ToldCounts, type ToldPassage, tellAccount } from './told.ts';
import { type AccountWords, words } from './words.ts';

export function formatAccountMarkdown(imported: Imported, language: Language): Markdown {
  const say = words[language];
  const { organisation, protocol, mode, isWritten } = imported;
  const told = tellAccount(imported, language);
  const { text } = markdown;
  const { file, passages, doubtful, unplaced } = told;
  const blocks = [
    markdown`# ${text(`${say.title}: ${file.name}`)}\n`,
    markdown`${text(`${organisation}, ${protocol} (${say.modes[mode]}): ${isWritten ? say.written : say.tried}. ${say.sha256}`)} ${markdown.code(file.sha256)}.\n`,
    markdown`## ${text(say.doubtful)}\n`,
    doubtful.length === 0 ? markdown`${text(say.noDoubt)}\n` : listOf(doubtful),
    ...(unplaced.length === 0 ? [] : [markdown`## ${text(say.unplaced)}\n`, listOf(unplaced)]),
    markdown`## ${text(say.counts)}\n`,
    countsOf(told.counts, say),
    ...told.sections.map(sectionOf),
    markdown`## ${text(say.passages)}\n`,
    passages.length === 0 ? markdown`${text(say.none)}\n` : tableOf(passages, say),
  ];
  return markdown.join(blocks, '\n');
}

function listOf(passages: readonly ToldPassage[]): Markdown {
  const { text } = markdown;
  const lines = passages.map(
    (own) => markdown`- ${text(`${own.place}: ${own.text} → ${own.became}: ${own.rule} (${own.certainty})`)}\n`,
  );
  return markdown.join(lines, '');
}

function countsOf({ rows, read, sum, inOrder }: ToldCounts, say: AccountWords): Markdown {
  const { text } = markdown;
  const lines = [...rows, { words: say.read, count: read }].map(({ words: name, count }) => [
    text(name),
    text(String(count)),
  ]);
  return markdown`${markdownTable([text(say.place), text(say.wordCount)], lines)}\n${text(`${sum} ${inOrder}`)}\n`;
}

function sectionOf({ title, intro, items }: ToldSection): Markdown {
  const { text } = markdown;
  const lines = items.map((item) => markdown`- ${text(lineOf(item))}\n`);
  return markdown`## ${text(title)}\n\n${text(intro)}\n\n${markdown.join(lines, '')}`;
}

function lineOf({ name, words: own, note }: ToldItem): string {
  const lead = [name, own].filter((part) => part !== '').join(': ');
  return note === '' ? lead : `${lead} (${note})`;
}

function tableOf(passages: readonly ToldPassage[], say: AccountWords): Markdown {
  const { text } = markdown;
  const header = [say.place, say.source, say.result, say.why, say.certainty].map(text);
  const rows = passages.map(({ place, marker, text: own, became, placement, rule, certainty, remarks }) => [
    text(place),
    text([marker, own, ...remarks.map(({ by, text: said }) => `[${by}: ${said}]`)].filter(Boolean).join(' ')),
    text(placement === '' ? became : `${became} (${placement})`),
    text(rule),
    text(certainty),
  ]);
  return markdownTable(header, rows);
}
