/** Norms beside the text, in Markdown: under each norm what the document says, then what there is to know. */
import type { BlockContent, Heading, List, ListItem, Nodes, PhrasingContent, RootContent } from 'mdast';
import type { Language } from '../../diagnostic/diagnostic.ts';
import { type Markdown, markdownNodes } from '../../encode/markdown.ts';
import { markdownMessage } from '../../encode/markdown-file.ts';
import type { Trace, TracedClause, TracedDocument, TracedNorm } from '../../governance/trace.ts';
import type { NormsFile } from '../../model/source.ts';
import { lowerBlocks } from '../../render/markdown/lower.ts';
import { placeOf } from '../trace.ts';
import { contradictionsOf, paperNotes, paperParts, registersOf, sameAs } from './about.ts';
import { clauseBlocks } from './clause.ts';
import { printAddressee, printDocumentCounts, printExtent, printNormState, words } from './words.ts';

/** Fit to be pasted where people talk about it: nothing in a text mentions or orders anybody there. */
export function formatReadingMarkdown(traces: readonly Trace[], language: Language): Markdown {
  const children = traces.flatMap((trace) =>
    [...trace.documents.values()].flatMap((document) => documentBlocks(trace, document, language)),
  );
  return markdownMessage({ type: 'root', children: children.flatMap(quiet) as RootContent[] });
}

function quiet(node: Nodes): Nodes[] {
  if (node.type === 'text') return markdownNodes(node.value);
  return 'children' in node ? [{ ...node, children: (node.children as Nodes[]).flatMap(quiet) } as Nodes] : [node];
}

function documentBlocks(trace: Trace, document: TracedDocument, language: Language): RootContent[] {
  const say = words[language];
  return [
    heading(1, `${say.title}: ${document.name}`),
    paragraph(
      text(
        `${document.title} (${document.organisation}, ${trace.protocol}). ${printDocumentCounts(document, language)}`,
      ),
    ),
    ...registersOf(trace, document).flatMap(([name, register]) => registerBlocks(name, register, language)),
    ...paperParts(document).flatMap(({ labels, norms }) => [
      heading(2, labels.join(' › ')),
      ...norms.flatMap((norm) => normBlocks(trace, norm, language)),
    ]),
  ];
}

function registerBlocks(name: string, register: NormsFile, language: Language): RootContent[] {
  const say = words[language];
  const placeholders = Object.entries(register.names?.placeholders ?? {});
  const notes = paperNotes(register, say.from);
  if (placeholders.length === 0 && notes.length === 0) return [];
  const meanings = placeholders.map(([word, meaning]) => item(paragraph(strong(word), text(` ${meaning}`))));
  return [
    heading(2, `${say.about} (${name})`),
    ...(meanings.length === 0 ? [] : [paragraph(strong(say.placeholders)), list(meanings)]),
    ...notes.flatMap(({ heading: title, lines }) => [
      paragraph(strong(say[title])),
      list(lines.map((line) => item(paragraph(text(line))))),
    ]),
  ];
}

function normBlocks(trace: Trace, norm: TracedNorm, language: Language): RootContent[] {
  const say = words[language];
  const { fact, do: advised, dont, role } = norm.words;
  const said = [
    { label: say.role, value: role },
    { label: undefined, value: fact },
    { label: say.advised, value: advised },
    { label: say.dont, value: dont },
  ].flatMap(({ label, value }) =>
    value === undefined
      ? []
      : [paragraph(...(label === undefined ? [] : [strong(`${label}:`), text(' ')]), text(value))],
  );
  const beside = besideNorm(trace, norm, language);
  return [
    heading(3, norm.norm),
    paragraph(text(`${printAddressee(norm, language)} · `), strong(printNormState(norm, language))),
    { type: 'blockquote', children: said },
    ...norm.clauses.flatMap((clause) => clausesBlocks(clause, language)),
    ...(norm.clauses.length === 0 ? [paragraph(strong(say.none))] : []),
    ...(beside.length === 0 ? [] : [list(beside)]),
  ];
}

function clausesBlocks(traced: TracedClause, language: Language): RootContent[] {
  const say = words[language];
  const { id, location, changes } = traced.clause;
  const amended = changes.map(({ layer, reason }) => `; ${say.amended} ${layer}: ${reason}`).join('');
  return [
    ...lowerBlocks(clauseBlocks(traced)),
    paragraph(
      emphasis(text(`${say.clause} `), { type: 'inlineCode', value: id }, text(`, ${placeOf(location)}${amended}`)),
    ),
  ];
}

function besideNorm(trace: Trace, norm: TracedNorm, language: Language): ListItem[] {
  const say = words[language];
  const same = sameAs(trace, norm).map((group) => {
    const others = group.norms.filter((ref) => ref !== norm.norm).join(', ');
    const differs = group.differs === undefined ? '' : `; ${say.differs}: ${group.differs}`;
    const note = group.note === undefined ? '' : ` (${group.note})`;
    return item(
      paragraph(strong(`${printExtent(group, language)}`), text(` (${group.label}): ${others}${differs}${note}`)),
    );
  });
  const apart = contradictionsOf(trace, norm).map(({ subject, positions, note }) =>
    item(
      paragraph(strong(`${say.contradiction}:`), text(` ${subject}`)),
      list(positions.map(({ norm: ref, position }) => item(paragraph(text(`${ref}: ${position}`))))),
      ...(note === undefined ? [] : [paragraph(text(`${say.note}: ${note}`))]),
    ),
  );
  return [...same, ...apart];
}

function heading(depth: Heading['depth'], value: string): Heading {
  return { type: 'heading', depth, children: [text(value)] };
}

function paragraph(...children: PhrasingContent[]): { type: 'paragraph'; children: PhrasingContent[] } {
  return { type: 'paragraph', children };
}

function list(children: ListItem[]): List {
  return { type: 'list', ordered: false, start: null, spread: false, children };
}

function item(...children: BlockContent[]): ListItem {
  return { type: 'listItem', spread: false, checked: null, children };
}

function strong(value: string): PhrasingContent {
  return { type: 'strong', children: [text(value)] };
}

function emphasis(...children: PhrasingContent[]): PhrasingContent {
  return { type: 'emphasis', children };
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
