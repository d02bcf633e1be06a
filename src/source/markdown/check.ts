/** Every Markdown text of a file, checked where it stands. */
import type { Nodes } from 'mdast';
import { type Diagnostic, diagnostic, type Param } from '../../diagnostic/diagnostic.ts';
import { shown } from '../../diagnostic/value.ts';
import { LIMITS, MOST_COLUMNS } from '../../model/limits.ts';
import { referenceOf } from '../../model/link.ts';
import { LINE_FIELDS, type Path, type SourceFile } from '../../model/policy.ts';
import type {
  Content,
  Fields,
  OverrideFile,
  Part,
  Poster,
  ProtocolFile,
  Rearrangement,
  Schoolgids,
  Variant,
} from '../../model/source.ts';
import type { TextIssue } from '../../model/text.ts';
import { emptyText } from '../schema/index.ts';
import { VISIBLE } from '../schema/words.ts';
import { refusal } from '../text.ts';
import { compareTyped, glanceOf } from '../typed/index.ts';
import type { YamlFile } from '../yaml/index.ts';
import { checkForm } from './form.ts';
import type { parseText } from './index.ts';
import { INSIDE } from './parameter.ts';
import { firstTable } from './tables.ts';

type Parse = (source: string) => ReturnType<typeof parseText>;

export function checkTexts(source: YamlFile<ProtocolFile | OverrideFile>, parse: Parse): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const glance = glanceOf(source);
  const { data } = source;
  const text = (path: Path, markdown: string | undefined, isCell = false) => {
    if (markdown === undefined) return;
    const parsed = parse(markdown);
    const { blocks, issues } = parsed;
    diagnostics.push(...issues.map((issue) => describe(issue, source, path)));
    if (glance.lines && glance.mayDiffer(markdown, parsed)) diagnostics.push(...compareTyped(source, path, markdown));
    if (issues.length > 0) return;
    const running = blocks.filter((block) => block.type !== 'footnoteDefinition');
    if (!running.some(isVisible)) diagnostics.push(emptyText(source, path));
    else if (isCell && running.some((block) => firstTable(block) !== undefined))
      diagnostics.push(diagnostic('table-place', source.place(path), {}));
  };
  const line = (path: Path, value: string | undefined) => {
    if (value === undefined || !value.includes('{{')) return;
    for (const match of value.matchAll(MALFORMED)) {
      const nth = value.slice(0, match.index).split(match[0]).length - 1;
      diagnostics.push(diagnostic('parameter-malformed', source.placeWithin(path, match[0], nth), { text: match[0] }));
    }
  };
  const form = (path: Path, fields: Fields) => {
    for (const [index, { label, options = [] }] of fields.entries()) {
      line([...path, index, 'label'], label);
      for (const [at, option] of options.entries()) line([...path, index, 'options', at], option);
    }
    diagnostics.push(...checkForm(source, path, fields));
  };
  const content = (path: Path, clause: Content) => {
    text([...path, 'text'], clause.text, clause.role !== undefined);
    for (const [value, wording] of Object.entries(clause.choose?.wordings ?? {}))
      text([...path, 'choose', 'wordings', value], wording, clause.role !== undefined);
    text([...path, 'do'], clause.do, true);
    text([...path, 'dont'], clause.dont, true);
    for (const field of LINE_FIELDS) line([...path, field], clause[field]);
    line([...path, 'figure', 'alt'], clause.figure?.alt);
    line([...path, 'figure', 'caption'], clause.figure?.caption);
    // A cell may be empty; a row may not.
    for (const [index, cell] of (clause.cells ?? []).entries())
      if (cell !== '') text([...path, 'cells', index], cell, true);
    if (clause.form !== undefined) form([...path, 'form'], clause.form);
    if (clause.cells?.every((cell) => cell === '')) diagnostics.push(emptyText(source, [...path, 'cells']));
  };
  const part = (
    path: Path,
    value: Part | Poster | Schoolgids | Variant | Rearrangement | Extract<Part['entries'][number], object>,
  ) => {
    line([...path, 'label'], value.label);
    for (const [index, column] of (value.columns ?? []).entries()) line([...path, 'columns', index], column);
    for (const [index, entry] of (value.entries ?? []).entries()) {
      if (typeof entry !== 'string') part([...path, 'entries', index], entry);
    }
  };
  line(['title'], data.title);
  line(['description'], data.description);
  text(['notice'], data.notice);
  for (const [path, value] of contentsOf(data)) content(path, value);
  for (const [path, value] of partsOf(data)) part(path, value);
  if (data.schoolgids !== undefined) part(['schoolgids'], data.schoolgids);
  for (const [id, value] of Object.entries(data.variants ?? {})) part(['variants', id], value);
  return diagnostics;
}

type Data = ProtocolFile | OverrideFile;

function contentsOf(data: Data): [Path, Content][] {
  const listed = (key: string, clauses: readonly Content[] = []) =>
    clauses.map((clause, index): [Path, Content] => [[key, index], clause]);
  if ('clauses' in data) return listed('clauses', data.clauses);
  const amended = Object.entries('amend' in data ? (data.amend ?? {}) : {}).map(([id, own]): [Path, Content] => [
    ['amend', id],
    own,
  ]);
  return [...amended, ...listed('add', 'add' in data ? data.add : [])];
}

function partsOf(data: Data): [Path, Part | Poster | Rearrangement][] {
  const lists = { outline: data.outline, arrange: 'arrange' in data ? data.arrange : [], posters: data.posters };
  return Object.entries(lists).flatMap(([key, list = []]) =>
    list.map((value, index): [Path, (typeof list)[number]] => [[key, index], value]),
  );
}

const MALFORMED = new RegExp(`\\{\\{(?!${INSIDE}\\}\\})[^}]*\\}{0,2}`, 'g');

export const constructs: Record<string, Param> = {
  heading: { nl: 'een kop', en: 'a heading' },
  image: { nl: 'een afbeelding', en: 'an image' },
  imageReference: { nl: 'een afbeelding', en: 'an image' },
  table: { nl: 'een tabel', en: 'a table' },
  code: { nl: 'een codeblok (vier spaties of meer vooraan)', en: 'a code block (four spaces or more at the start)' },
  inlineCode: { nl: 'code tussen `…`', en: 'code between `…`' },
  blockquote: { nl: 'een citaat (>)', en: 'a quotation (>)' },
  thematicBreak: { nl: 'een scheidingslijn', en: 'a rule' },
  definition: { nl: 'een linkdefinitie', en: 'a link definition' },
  linkReference: { nl: 'een link met een definitie elders', en: 'a link by reference' },
};

/** Whether there is something to read: `&nbsp;` or a list without words is Markdown too. */
function isVisible(node: Nodes): boolean {
  if (node.type === 'parameter' || node.type === 'footnoteReference') return true;
  if (node.type === 'text') return LEGIBLE.test(node.value);
  // A reference without words gets those of its target.
  if (node.type === 'link' && referenceOf(node.url) !== undefined) return true;
  return 'children' in node && node.children.some(isVisible);
}

const LEGIBLE = new RegExp(VISIBLE, 'u');

function describe(issue: TextIssue, source: SourceFile<unknown>, path: Path): Diagnostic {
  const place = source.placeWithin(path, issue.fragment, issue.nth);
  switch (issue.code) {
    case 'html':
      return diagnostic('markdown-html', place, { html: issue.what });
    case 'construct':
      return diagnostic('markdown-construct', place, { construct: constructs[issue.what] ?? issue.what });
    case 'link':
      return diagnostic('markdown-link', place, { url: issue.what });
    case 'link-empty':
      return diagnostic('markdown-link-empty', place, { url: issue.what });
    case 'parameter-in-link':
      return diagnostic('parameter-in-link', place, { url: issue.what });
    case 'table-row': {
      const [actual = '', expected = ''] = issue.what.split('/');
      return diagnostic('table-row', place, { actual, expected });
    }
    case 'table-wide':
      return diagnostic('table-wide', place, { actual: issue.what, limit: String(MOST_COLUMNS) });
    case 'table-delimiter':
    case 'table-empty':
    case 'table-place':
      return diagnostic(issue.code, place, {});
    case 'depth':
      return diagnostic('markdown-depth', place, { limit: String(LIMITS.textDepth.at) });
    case 'marks':
      return diagnostic('markdown-marks', place, {
        paragraph: String(LIMITS.paragraphMarks.at),
        text: String(LIMITS.textMarks.at),
      });
    case 'character':
      return refusal({ char: issue.what }, place);
    case 'malformed':
      return diagnostic('parameter-malformed', place, { text: issue.what });
    case 'number':
      return diagnostic('list-number', place, { typed: issue.fragment, printed: issue.what });
    case 'task':
      return diagnostic('list-task', place, { box: issue.what });
    case 'item-id':
      return diagnostic('item-id', place, { text: issue.what });
    case 'words':
      return diagnostic('text-words', place, { typed: shown(issue.fragment), read: shown(issue.what) });
    case 'footnote-twice':
      return diagnostic('markdown-footnote-twice', place, { label: issue.what });
    case 'footnote':
      return diagnostic('markdown-footnote', place, {
        label: issue.what,
        problem: issue.fragment.endsWith(':')
          ? { nl: 'wordt nergens genoemd', en: 'is referred to nowhere' }
          : { nl: 'bestaat niet', en: 'does not exist' },
      });
  }
}
