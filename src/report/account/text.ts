/** The account in short, for a terminal: what it is, where all words are, and what somebody has to look at. */
import type { Language } from '../../diagnostic/diagnostic.ts';
import { lengthOf, type TerminalText, terminal } from '../../encode/terminal.ts';
import type { Imported } from '../../model/imported.ts';
import { beginningOf } from '../../words/first-words.ts';
import { someOf } from '../../words/some-of.ts';
import type { SectionKey } from './section-words.ts';
import type { ToldItem } from './sections.ts';
import { type ToldCounts, type ToldPassage, tellAccount } from './told.ts';
import { type AccountWords, words } from './words.ts';

/** Of what is doubtful or not placed: the rest stands in the whole account. */
const MOST = 10;
/** Of the lists those that ask for something; furniture is told in short. */
const ASKING: readonly SectionKey[] = [
  'changes',
  'left',
  'decisions',
  'placements',
  'undecided',
  'differences',
  'remarks',
  'proposals',
];

export interface TextOptions {
  /** Where the whole account is; null where it is nowhere. */
  readonly report?: string | null;
  /** By which option a proposal is accepted. */
  readonly option?: string;
}

export function formatAccountText(
  imported: Imported,
  language: Language,
  { report = null, option = '--parameter' }: TextOptions = {},
): TerminalText {
  const say = words[language];
  const { organisation, protocol, mode, isWritten } = imported;
  const { line } = terminal;
  const told = tellAccount(imported, language);
  const lines = [
    line(
      `${told.file.name} → ${organisation}, ${protocol} (${say.modes[mode]}): ${isWritten ? say.written : say.tried}`,
    ),
    terminal``,
    ...countLines(told.counts, say),
    ...passageLines(say.doubtful, told.doubtful, say),
    ...passageLines(say.unplaced, told.unplaced, say),
    ...told.sections
      .filter(({ key }) => ASKING.includes(key))
      .flatMap(({ key, title, items }) => [
        ...listed(title, items.map(itemLine), say),
        ...(key === 'proposals' ? [line(`  ${say.accept} ${option} ${items[0]?.name ?? ''}`)] : []),
        ...(key === 'changes' ? openLines(items, say) : []),
      ]),
    ...told.sections
      .filter(({ key }) => key === 'furniture')
      .flatMap(({ title, items }) => [
        terminal``,
        line(`${title}: ${someOf([...new Set(items.map(({ name }) => name))], language)} (${items.length})`),
      ]),
    ...(report === null ? [] : [terminal``, line(`${say.whole} ${report}`)]),
  ];
  return terminal`${terminal.join(lines, '\n')}\n`;
}

function countLines({ rows, read, sum, inOrder }: ToldCounts, say: AccountWords): TerminalText[] {
  const all = [...rows.filter(({ count }) => count > 0), { words: say.read, count: read }];
  const width = Math.max(...all.map(({ count }) => lengthOf(String(count))));
  const lines = all.map(({ words: name, count }) => terminal.line(`  ${String(count).padStart(width)} ${name}`));
  return [
    terminal.line(say.counts),
    ...lines,
    ...[sum, inOrder].filter(Boolean).map((own) => terminal.line(`  ${own}`)),
  ];
}

function passageLines(title: string, passages: readonly ToldPassage[], say: AccountWords): TerminalText[] {
  const shown = passages.map(
    ({ place, text, became, rule, certainty }) =>
      `${place}: ‘${beginningOf(text)}’ → ${became}: ${rule} (${certainty})`,
  );
  return listed(title, shown, say);
}

/** How one of those that are still open is decided. */
function openLines(items: readonly ToldItem[], say: AccountWords): TerminalText[] {
  const first = items.find(({ change }) => change?.state === 'open')?.change?.number;
  return first === undefined ? [] : [terminal.line(`  ${say.acceptChange(`--accept ${first}`, `--reject ${first}`)}`)];
}

/** The first of them under their title, with how many there are more; nothing where there are none. */
function listed(title: string, all: readonly string[], say: AccountWords): TerminalText[] {
  if (all.length === 0) return [];
  const more = all.length - MOST;
  return [
    terminal``,
    terminal.line(`${title} (${all.length})`),
    ...all.slice(0, MOST).map((own) => terminal`  ${terminal.text(own)}`),
    ...(more <= 0 ? [] : [terminal`  ${terminal.line(say.more(more))}`]),
  ];
}

function itemLine({ name, words: own, note, change }: ToldItem): string {
  const lead = [name, change === undefined ? beginningOf(own) : own].filter((part) => part !== '').join(': ');
  return note === '' ? lead : `${lead} (${note})`;
}
