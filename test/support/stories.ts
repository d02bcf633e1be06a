/**
 * The stories of test/stories: each folder is something that happens at a school board, day by day, and what regelwerk says
 * and publishes of it. README of the format: test/stories/README.md.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parse, parseDocument, stringify } from 'yaml';
import { run } from '../../src/cli/run.ts';
import type { ApprovalsFile, OrganisationFile } from '../../src/model/source.ts';
import { captureIo, type MemoryHost, memoryHost } from './memory-host.ts';

/** What happens on a day, `YYYY-MM-DD`: a command, a clause that gets another text, or a file that is changed by hand. */
interface Happening {
  readonly on: string;
  /** As it is typed behind `regelwerk`. */
  readonly run?: string;
  /** How the command ends; 0 unless told. */
  readonly exit?: number;
  /** How `check` ends after it; 0 unless told. */
  readonly check?: number;
  /** The id of a clause, and its new text. */
  readonly edit?: string;
  readonly text?: string;
  /** A file, what stands in it once, and what comes in its place; without `replace` that is all of it. */
  readonly file?: string;
  readonly replace?: string;
  readonly with?: string;
  /** Or the name that the file gets. */
  readonly to?: string;
}

const KEYS: ReadonlySet<string> = new Set<keyof Happening>([
  ...(['on', 'run', 'exit', 'check', 'edit', 'text', 'file', 'replace', 'with', 'to'] as const),
]);

interface StoryFile extends Pick<ApprovalsFile, 'control' | 'procedures' | 'cycle' | 'versions'> {
  readonly title: string;
  /** Beside the board, by id. */
  readonly organisations?: Readonly<Record<string, OrganisationFile>>;
  /** Beside those of the beginning, by path. */
  readonly files?: Readonly<Record<string, string>>;
  readonly happens: readonly Happening[];
  /** At most five, each told as it is when that day ends. */
  readonly days: readonly string[];
}

export interface Story {
  readonly name: string;
  readonly title: string;
  readonly expectedFile: URL;
  tell(): Promise<Told>;
}

export interface Told {
  /** All that is entered and shown. */
  readonly text: string;
  /** What ended otherwise than the story says. */
  readonly surprises: readonly string[];
}

const root = new URL('../stories/', import.meta.url);
const BEGIN = '_begin';
const PROTOCOL = 'policy/protocols/telefoons';
const MOST_DAYS = 5;

export function readStories(): Story[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== BEGIN)
    .map(({ name }) => readStory(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readStory(name: string): Story {
  const story = parse(readFileSync(new URL(`${name}/story.yaml`, root), 'utf8')) as StoryFile;
  if (story.days.length > MOST_DAYS) throw new Error(`${name}: more than ${MOST_DAYS} days`);
  // A comma in a value that has no quotation marks makes a key of what follows.
  const strange = story.happens.flatMap(Object.keys).filter((key) => !KEYS.has(key));
  if (strange.length > 0) throw new Error(`${name}: what is ${strange.join(', ')}?`);
  return {
    name,
    title: story.title,
    expectedFile: new URL(`${name}/expected.txt`, root),
    tell: () => new Teller(story).tell(),
  };
}

function filesOf(story: StoryFile): Record<string, string> {
  const { control = { eigenaar: 'College van Bestuur' }, procedures, cycle = 'P2Y', versions } = story;
  const approvals = { control, procedures, cycle, ...(versions === undefined ? {} : { versions }) };
  const organisations = Object.entries(story.organisations ?? {});
  return {
    ...beginning(),
    [`${PROTOCOL}/approvals/bestuur.yaml`]: stringify(approvals),
    ...Object.fromEntries(organisations.map(([id, own]) => [`policy/organisations/${id}.yaml`, stringify(own)])),
    ...story.files,
  };
}

function beginning(): Record<string, string> {
  const folder = new URL(`${BEGIN}/`, root);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.pathname.length));
  return Object.fromEntries(
    paths.map((path) => path.replace(/^\//, '')).map((path) => [path, readFileSync(new URL(path, folder), 'utf8')]),
  );
}

interface Answer {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Goes through a story once; `day` is what the clock of its host says. */
class Teller {
  private readonly host: MemoryHost;
  private readonly told: string[] = [];
  private readonly surprises: string[] = [];
  /** By path, what was told of a document last, and on which day. */
  private readonly shown = new Map<string, { readonly text: string; readonly day: string }>();
  private day = '';
  /** What `check` said last. */
  private checked = '';

  constructor(private readonly story: StoryFile) {
    this.host = { ...memoryHost(filesOf(story)), today: () => this.day };
  }

  async tell(): Promise<Told> {
    const { title, happens, days } = this.story;
    this.told.push(title);
    const left = [...days];
    for (const happening of happens) {
      while (left[0] !== undefined && left[0] < happening.on) await this.showDay(left.shift() ?? '');
      if (happening.on < this.day) throw new Error(`${happening.on} comes after ${this.day}`);
      this.day = happening.on;
      await this.happen(happening);
    }
    for (const day of left) await this.showDay(day);
    this.told.push(`\n== Wat is vastgelegd`);
    for (const organisation of this.organisations()) {
      this.told.push((await this.answer(['ledger', organisation])).out.trimEnd());
    }
    return { text: `${this.told.join('\n')}\n`, surprises: this.surprises };
  }

  /** Those that decide on a text of their own. */
  private organisations(): string[] {
    return this.host.files(`${PROTOCOL}/approvals`).map((name) => name.replace('.yaml', ''));
  }

  private async answer(argv: readonly string[]): Promise<Answer> {
    const io = captureIo();
    const code = await run(argv, io, this.host);
    return { code, out: io.outText, error: io.errorText };
  }

  private async happen(happening: Happening): Promise<void> {
    this.told.push('', `-- ${this.day}: ${describe(happening)}`);
    if (happening.run !== undefined) {
      const { code, out, error } = await this.answer(wordsOf(happening.run));
      this.told.push(...[out, error].map((text) => text.trimEnd()).filter((text) => text !== ''));
      if (code !== 0) this.told.push(`(eindigt met ${code})`);
      this.expectCode(happening.run, code, happening.exit);
    } else if (happening.edit !== undefined) this.edit(happening.edit, happening.text ?? '');
    else this.replace(happening);
    const { code, error } = await this.answer(['check']);
    const said = error.trimEnd();
    if (said !== this.checked) this.told.push(said === '' ? 'check: geen meldingen' : `check: ${said}`);
    this.checked = said;
    this.expectCode(`check after ${describe(happening)}`, code, happening.check);
  }

  private expectCode(what: string, code: number, expected = 0): void {
    if (code !== expected) this.surprises.push(`${this.day} ${what}: ends with ${code}, not ${expected}`);
  }

  private edit(clause: string, text: string): void {
    const path = `${PROTOCOL}/protocol.yaml`;
    const source = parseDocument(this.host.text(path));
    const { clauses } = source.toJS() as { clauses: { id: string }[] };
    const index = clauses.findIndex(({ id }) => id === clause);
    if (index === -1) throw new Error(`There is no clause ${clause}`);
    source.setIn(['clauses', index, 'text'], text);
    this.put(path, source.toString({ lineWidth: 0 }));
  }

  private replace({ file = '', replace, with: by = '', to }: Happening): void {
    if (to !== undefined) this.host.move(file, to);
    else if (replace === undefined) this.put(file, by);
    else {
      const parts = this.host.text(file).split(replace);
      if (parts.length !== 2) throw new Error(`${file} holds ${parts.length - 1} times: ${replace}`);
      this.put(file, parts.join(by));
    }
  }

  private put(path: string, text: string): void {
    this.host.contents.set(path, new TextEncoder().encode(text));
  }

  /** What a visitor and the secretary see on a day. */
  private async showDay(day: string): Promise<void> {
    this.day = day;
    this.told.push('', `== ${day}`);
    const status = await this.answer(['status']);
    // The plan has tests of its own.
    this.told.push(status.out.replace(/^Planning\n.*/ms, '').trimEnd());
    if (status.error !== '') this.told.push(status.error.trimEnd());
    for (const path of [...this.host.contents.keys()]) if (path.startsWith('out/')) this.host.contents.delete(path);
    const built = await this.answer(['build', '--format', 'markdown', '--variant', 'protocol']);
    if (built.error !== status.error && built.code !== 0) this.told.push(built.error.trimEnd());
    const documents = [...this.host.contents.keys()].filter((path) => path.startsWith('out/') && path.endsWith('.md'));
    for (const path of documents.sort()) this.showDocument(path);
  }

  private showDocument(path: string): void {
    const text = readable(this.host.text(path));
    const before = this.shown.get(path);
    if (before?.text === text) this.told.push('', `${path}: zoals op ${before.day}`);
    else this.told.push('', `${path}:`, text);
    this.shown.set(path, { text, day: this.day });
  }
}

/** The Markdown of a document without what only machines read of it. */
function readable(markdown: string): string {
  return markdown
    .replace(/^---\n.*?\n---\n/s, '')
    .replaceAll(/<a id="[^"]*"><\/a>/g, '')
    .replace('| | |\n| - | - |\n', '')
    .split('\n')
    .filter((line) => line !== '' && !/^- +\[.*\]\(#.*\)$/.test(line))
    .map((line) => line.replace(/^(\d+\.|-) +/, '$1 '))
    .map((line) => `  ${line}`)
    .join('\n');
}

/** As a shell splits it. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/(?:"[^"]*"|[^\s"])+/g)].map(([word]) => word.replaceAll('"', ''));
}

function describe({ run: command, edit, text, file, replace, with: by = '', to }: Happening): string {
  if (command !== undefined) return `regelwerk ${command}`;
  if (edit !== undefined) return `bepaling ${edit} wordt: ${text}`;
  if (to !== undefined) return `${file} heet voortaan ${to}`;
  return replace === undefined ? `${file} geschreven` : `in ${file}: ${replace.trim()} → ${by.trim()}`;
}
