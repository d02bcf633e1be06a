/** Norms beside the text as one page that works from a file: what the paper says on the left, the document on the right. */
import { createHash } from 'node:crypto';
import type { Element, ElementContent } from 'hast';
import type { Language } from '../../diagnostic/diagnostic.ts';
import { type Html, htmlPage } from '../../encode/html.ts';
import type { Trace, TracedClause, TracedDocument, TracedNorm } from '../../governance/trace.ts';
import type { NormsFile } from '../../model/source.ts';
import { element, onLines } from '../../render/html/elements.ts';
import { renderBlocks } from '../../render/html/index.ts';
import { placeOf } from '../trace.ts';
import { contradictionsOf, type PaperPart, paperNotes, paperParts, registersOf, sameAs } from './about.ts';
import { clauseBlocks } from './clause.ts';
import { STYLE } from './style.ts';
import { printAddressee, printDocumentCounts, printExtent, printNormState, words } from './words.ts';

/** The registers are English. */
const ENGLISH = { lang: 'en' };

/** Anchors have a character that no id has, so that none is that of a clause. */
const MAIN = '_normen';

interface Writing {
  readonly language: Language;
  /** What the texts add to the style sheet, each once. */
  readonly styles: Set<string>;
}

export function formatReadingHtml(traces: readonly Trace[], language: Language): Html {
  const writing: Writing = { language, styles: new Set() };
  const say = words[language];
  const documents = traces.flatMap((trace) =>
    [...trace.documents.values()].map((document) => documentSection(trace, document, writing)),
  );
  const body = element(
    'body',
    {},
    ...onLines([
      element('a', { className: ['skip'], href: `#${MAIN}` }, say.skip),
      element('header', {}, element('h1', {}, say.title), element('p', { className: ['soft'] }, say.explanation)),
      element('main', { id: MAIN, tabIndex: -1 }, ...onLines(documents)),
    ]),
  );
  const style = STYLE + [...writing.styles].join('');
  const html = element('html', { lang: language }, ...onLines([head(say.title, style), body]), '\n');
  return htmlPage({ type: 'root', children: [{ type: 'doctype' }, { type: 'text', value: '\n' }, html] });
}

/** Nothing is loaded and nothing runs. */
function head(title: string, style: string): Element {
  const hash = createHash('sha256').update(style).digest('base64');
  const security = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return element(
    'head',
    {},
    ...onLines([
      element('meta', { charSet: 'utf-8' }),
      element('meta', { httpEquiv: ['Content-Security-Policy'], content: security }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('meta', { name: 'robots', content: 'noindex' }),
      element('title', {}, title),
      element('style', {}, style),
    ]),
  );
}

function documentSection(trace: Trace, document: TracedDocument, writing: Writing): Element {
  const { language } = writing;
  const say = words[language];
  const own = `_${trace.protocol}_${document.organisation}`;
  const parts = paperParts(document).map((part, index) => ({ ...part, anchor: `${own}_${index + 1}` }));
  const links = parts.map(({ anchor, labels }) =>
    element('li', {}, element('a', { href: `#${anchor}` }, labels.join(' › '))),
  );
  return element(
    'section',
    { className: ['document'], ariaLabelledBy: [own] },
    ...onLines([
      element('h2', { id: own }, document.name),
      element(
        'p',
        {},
        element('span', { lang: document.language }, document.title),
        ` (${document.organisation}, ${trace.protocol}). ${printDocumentCounts(document, language)}`,
      ),
      ...registersOf(trace, document).flatMap(([name, register]) => paperSection(name, register, writing)),
      element('nav', { ariaLabel: `${say.parts}, ${document.name}` }, element('ul', {}, ...links)),
      ...parts.flatMap((part) => partElements(trace, document, part, writing)),
    ]),
  );
}

function paperSection(name: string, register: NormsFile, { language }: Writing): Element[] {
  const say = words[language];
  const placeholders = Object.entries(register.names?.placeholders ?? {});
  const notes = paperNotes(register, say.from);
  if (placeholders.length === 0 && notes.length === 0) return [];
  const meanings = placeholders.flatMap(([word, meaning]) => [
    element('dt', ENGLISH, word),
    element('dd', ENGLISH, meaning),
  ]);
  const title = element('h3', {}, `${say.about} (${say.register} ${name})`);
  return [
    element(
      'section',
      { className: ['about'] },
      ...onLines([
        title,
        ...(meanings.length === 0 ? [] : [element('h4', {}, say.placeholders), element('dl', {}, ...meanings)]),
        ...notes.flatMap(({ heading, lines }) => [
          element('h4', {}, say[heading]),
          element('ul', {}, ...lines.map((line) => element('li', ENGLISH, line))),
        ]),
      ]),
    ),
  ];
}

function partElements(
  trace: Trace,
  document: TracedDocument,
  { labels, norms, anchor }: PaperPart & { readonly anchor: string },
  writing: Writing,
): Element[] {
  return [
    element('h3', { id: anchor }, labels.join(' › ')),
    ...norms.map((norm) => normArticle(trace, document, norm, writing)),
  ];
}

function normArticle(trace: Trace, { language: ofText }: TracedDocument, norm: TracedNorm, writing: Writing): Element {
  const { language } = writing;
  const say = words[language];
  const headings = norm.headings.map(({ id, label }) =>
    element(
      'div',
      { className: ['clause'] },
      element('p', {}, element('strong', {}, `${say.heading}: `), element('span', { lang: ofText }, label)),
      element('p', { className: ['where'] }, element('code', {}, id)),
    ),
  );
  const clauses = [...headings, ...norm.clauses.map((clause) => clauseElement(clause, ofText, writing))];
  const beside = besideNorm(trace, norm, language);
  const title = [
    element('h4', {}, norm.norm),
    element('p', {}, printAddressee(norm, language)),
    element('p', { className: ['state'] }, printNormState(norm, language)),
  ];
  const text = clauses.length === 0 ? [element('p', { className: ['none'] }, say.none)] : clauses;
  return element(
    'article',
    { className: ['norm', norm.state] },
    ...onLines([
      element('header', {}, ...title),
      element(
        'div',
        { className: ['sides'] },
        element('div', { className: ['fact'], ...ENGLISH }, ...factElements(norm, language)),
        element('div', { className: ['text'] }, ...text),
      ),
      ...(beside.length === 0 ? [] : [element('ul', { className: ['beside'] }, ...beside)]),
    ]),
  );
}

function factElements({ words: { fact, do: advised, dont, role } }: TracedNorm, language: Language): Element[] {
  const say = words[language];
  return [
    { label: say.role, value: role },
    { label: undefined, value: fact },
    { label: say.advised, value: advised },
    { label: say.dont, value: dont },
  ].flatMap(({ label, value }) => {
    if (value === undefined) return [];
    const lead = label === undefined ? [] : [element('strong', { lang: language }, `${label}: `)];
    return [element('p', {}, ...lead, value)];
  });
}

function clauseElement(traced: TracedClause, ofText: string, { language, styles }: Writing): Element {
  const { id, location, changes } = traced.clause;
  const say = words[language];
  const place = placeOf(location);
  const { elements, style } = renderBlocks(clauseBlocks(traced), { label: place, language: ofText });
  styles.add(style);
  const reasons = changes.map(({ layer, reason }) =>
    element('p', { className: ['where'] }, `${say.amended} ${layer}: `, element('span', { lang: 'nl' }, reason)),
  );
  return element(
    'div',
    { className: ['clause'] },
    element('div', { lang: ofText }, ...onLines(elements)),
    element('p', { className: ['where'] }, element('code', {}, id), ', ', element('span', { lang: ofText }, place)),
    ...reasons,
  );
}

function besideNorm(trace: Trace, norm: TracedNorm, language: Language): ElementContent[] {
  const say = words[language];
  const english = (value: string) => element('span', ENGLISH, value);
  const same = sameAs(trace, norm).map((group) => {
    const others = group.norms.filter((ref) => ref !== norm.norm).join(', ');
    const differs = group.differs === undefined ? [] : [`; ${say.differs}: `, english(group.differs)];
    const note = group.note === undefined ? [] : [`; ${say.note}: `, english(group.note)];
    return element(
      'li',
      {},
      element('strong', {}, printExtent(group, language)),
      ' (',
      english(group.label),
      '): ',
      others,
      ...differs,
      ...note,
    );
  });
  const apart = contradictionsOf(trace, norm).map(({ subject, positions, note }) => {
    const all = positions.map(({ norm: ref, position }) => element('li', {}, `${ref}: `, english(position)));
    const remark = note === undefined ? [] : [element('p', {}, `${say.note}: `, english(note))];
    const lead = element('p', {}, element('strong', {}, `${say.contradiction}: `), english(subject));
    return element('li', {}, lead, element('ul', {}, ...all), ...remark);
  });
  return [...same, ...apart];
}
