/** `regelwerk outline`: of one organisation as YAML to paste, of all together by clause, and for machines (schemas/output/). */
import type { Language } from '../diagnostic/diagnostic.ts';
import { type Json, json } from '../encode/json.ts';
import { type TerminalText, terminal } from '../encode/terminal.ts';
import { type Comment, joinYaml, type Remark, type Yaml, yaml } from '../encode/yaml.ts';
import { groupBy } from '../model/group.ts';
import type { OfferedClause, Placement, UndecidedClause, UndecidedGroup } from '../model/placement.ts';
import type { Entry, Part, Position } from '../model/source.ts';
import { someOf } from '../words/some-of.ts';

/** As schemas/output/outline.schema.json lays down. */
export function formatOutlineJson(placements: readonly Placement[]): Json {
  return json(placements.map(({ words: _, ...placement }) => placement));
}

/** As schemas/output/undecided.schema.json lays down. */
export function formatUndecidedJson(groups: readonly UndecidedGroup[]): Json {
  return json(groups);
}

const words = {
  nl: {
    omitted: 'Weggelaten',
    undecided: 'Nog niet besloten',
    offered: 'Aangeboden door de basis, en niet overgenomen',
    inOutline: 'Geef ze een plaats in de outline hierboven:',
    arrange: 'Geef ze een plaats:',
    orOmit: 'Of laat ze weg, met een reden:',
    none: 'Over alle bepalingen is besloten.',
    open: (count: number) => `nog niet besloten bij ${count} ${count === 1 ? 'organisatie' : 'organisaties'}`,
    after: 'na',
    before: 'voor',
    first_in: 'als eerste in',
    last_in: 'als laatste in',
  },
  en: {
    omitted: 'Omitted',
    undecided: 'Not decided yet',
    offered: 'Offered by the base, and not taken',
    inOutline: 'Place them in the outline above:',
    arrange: 'Place them:',
    orOmit: 'Or omit them, with a reason:',
    none: 'All clauses are decided on.',
    open: (count: number) => `not decided yet by ${count} ${count === 1 ? 'organisation' : 'organisations'}`,
    after: 'after',
    before: 'before',
    first_in: 'first in',
    last_in: 'last in',
  },
} as const;

/** One YAML document for each. */
export function formatOutline(placements: readonly Placement[], language: Language): Yaml {
  return joinYaml(
    placements.map((placement) => outlineOf(placement, language)),
    '---\n',
  );
}

function outlineOf(placement: Placement, language: Language): Yaml {
  const { organisation, protocol, outline, omitted, undecided, offered } = placement;
  const say = words[language];
  const remark: Remark = (id, key) =>
    key === 'entries' || key === 'clause' ? placement.words.get(id) || undefined : undefined;
  const list = (title: string, clauses: readonly DescribedClause[]): Comment[] =>
    clauses.length === 0
      ? []
      : ['', `${title} (${clauses.length}):`, ...clauses.map((clause) => `  ${describe(clause, language)}`)];
  return yaml(
    { outline },
    {
      above: [`${organisation}, ${protocol}`],
      remark,
      below: [
        ...list(say.omitted, omitted),
        ...list(say.undecided, undecided),
        ...(undecided.length === 0 ? [] : choices(placement, language)),
        ...list(say.offered, offered),
      ],
    },
  );
}

type DescribedClause = OfferedClause & Partial<UndecidedClause>;

/** `foto: Vraag eerst of een foto mag. (Samengevat, na les)`. */
function describe({ clause, words: start, part, position }: DescribedClause, language: Language): string {
  const place = [part ?? null, position == null ? null : printPosition(position, language)].filter(
    (text) => text !== null,
  );
  return `${clause}: ${start}${place.length === 0 ? '' : ` (${place.join(', ')})`}`;
}

function printPosition(position: Position, language: Language): string {
  const keys = ['after', 'before', 'first_in', 'last_in'] as const;
  return keys
    .flatMap((key) => (position[key] === undefined ? [] : [`${words[language][key]} ${position[key]}`]))
    .join('');
}

/** What can be done about the undecided clauses, ready to be taken out of the comment. */
function choices({ isOwn, undecided }: Placement, language: Language): Comment[] {
  const say = words[language];
  const parts = newParts(undecided);
  const placed = undecided.filter(({ newPart }) => newPart === null);
  const omit = { omit: [{ clause: undecided.map(({ clause }) => clause), reason: null }] };
  const entries: (Entry | Part)[] = [...placed.map(entryOf), ...parts];
  const where = new Map(
    placed.flatMap(({ clause, position }) =>
      position === null ? [] : [[clause, printPosition(position, language)] as const],
    ),
  );
  const arrange = [...placed.map(({ clause, position }) => ({ clause, position: withPlace(position) })), ...parts];
  const place: Comment[] = isOwn
    ? [
        say.inOutline,
        '',
        { data: entries, remark: (id, key) => (key === '' || key === 'clause' ? where.get(id) : undefined) },
      ]
    : [say.arrange, '', { data: { arrange } }];
  return ['', ...place, '', say.orOmit, '', { data: omit }];
}

function entryOf({ clause, position }: UndecidedClause): Entry {
  return position?.uncounted === true ? { clause, uncounted: true } : clause;
}

/** Where nothing is known, for somebody to fill in. */
function withPlace(position: Position | null): object {
  return position ?? { after: null };
}

/** A part that this document has not, with all that would come in it. */
function newParts(undecided: readonly UndecidedClause[]): Part[] {
  const groups = groupBy(undecided, ({ newPart }) => (newPart === null ? [] : [newPart.part]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first?.newPart == null ? [] : [{ ...first.newPart, entries: group.map(({ clause }) => clause) }];
  });
}

/** A line for each clause, however many are to decide on it. */
export function formatUndecided(groups: readonly UndecidedGroup[], language: Language): TerminalText {
  const say = words[language];
  if (groups.length === 0) return terminal`${say.none}\n`;
  const lines = groups.map(({ protocol, clause, words: start, organisations }) => {
    const name = `${protocol}, ${clause}${start === '' ? '' : ` (${start})`}`;
    const open = `${say.open(organisations.length)}: ${someOf(organisations, language)}.`;
    return terminal`${terminal.line(`${name}: ${open}`)}\n`;
  });
  return terminal.join(lines, '');
}
