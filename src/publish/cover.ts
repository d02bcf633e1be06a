/** The sheet for a meeting: what is asked of whom about a document, by when, and what changes. */
import type { PhrasingContent, RootContent, TableCell } from 'mdast';
import { compareClauses } from '../compare/clauses.ts';
import { changeBlocks, countsOf } from '../compare/redline-summary.ts';
import type { Result } from '../diagnostic/diagnostic.ts';
import { metaOf } from '../document/index.ts';
import { inPart, nameParts } from '../document/parts.ts';
import { type CompiledTemplate, compileTemplate } from '../document/template.ts';
import { versionPhrase } from '../document/words.ts';
import type { Agenda } from '../governance/cover.ts';
import { adoptedBefore } from '../governance/in-force.ts';
import { storedFile } from '../governance/records.ts';
import { fromSnapshot } from '../governance/snapshot.ts';
import { assetText } from '../host/asset-text.ts';
import type { Host } from '../host/index.ts';
import { type Form, PROTOCOL, REDLINE } from '../model/edition.ts';
import type { CoverFormat } from '../model/format.ts';
import type { Pictures } from '../model/picture.ts';
import type { PolicyDocument } from '../model/policy-document.ts';
import type { ReadablePart, ReadableProtocol } from '../model/resolved.ts';
import type { ChainLink } from '../model/status.ts';
import type { DocumentTree } from '../model/tree.ts';
import { printDate } from '../words/dates.ts';
import { printBody, printDecision } from '../words/decisions.ts';
import { linkTo, pathOf } from './address.ts';
import { placed } from './build.ts';
import { decidedLinks, effectsOf, headingOf, type Row, rowsOf, sentenceOf } from './cover-words.ts';
import { editionOf, isForPublic, type PublishedText, publishedTexts } from './editions.ts';
import { outputIn, toldOf } from './outputs.ts';
import { TEMPLATES } from './own-templates.ts';
import { nameOf } from './redline.ts';

interface Options {
  readonly format: CoverFormat;
  readonly pictures: Pictures;
  readonly today: string;
}

const FORMS = { pdf: 'pdf', docx: 'docx', html: 'html', markdown: 'md' } as const satisfies Record<CoverFormat, Form>;
const TEMPLATE = `${TEMPLATES}/cover.md.hbs`;

/** `document` is in order. Undefined where the text of the version is not there any more. */
export async function makeCover(
  host: Host,
  document: PolicyDocument,
  agenda: Agenda,
  { format, pictures, today }: Options,
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array } | undefined>> {
  const published = publishedTexts(document, pictures, today).findLast(
    ({ subject }) => subject.status.version === agenda.version.version,
  );
  if (published === undefined) return { value: undefined, diagnostics: [] };
  const template = compileTemplate({ file: `regelwerk/${TEMPLATE}`, source: assetText(host, TEMPLATE) });
  if (template.value === undefined) return { value: undefined, diagnostics: template.diagnostics };
  const form = FORMS[format];
  const stem = stemOf(document, agenda);
  const tree = coverTree(document, agenda, published, { template: template.value, today, pdfUrl: `${stem}.pdf` });
  const render = await outputIn(form).load(host);
  const rendered = await render(tree.value, toldOf(form, document, tree.value));
  const told = rendered.diagnostics.map((item) => placed(item, document));
  return { value: { name: `${stem}.${form}`, bytes: rendered.value }, diagnostics: [...tree.diagnostics, ...told] };
}

/** `oplegger-koe-social-media-1.1-gmr`: ids and a number, which are names of files. */
function stemOf({ organisation, ledger }: PolicyDocument, { version, asked }: Agenda): string {
  const steps = asked.map(({ link }) => link.step);
  return ['oplegger', organisation.id, ledger.id, version.version ?? '', ...steps].join('-');
}

interface Frame {
  readonly template: CompiledTemplate;
  readonly today: string;
  readonly pdfUrl: string;
}

function coverTree(
  document: PolicyDocument,
  agenda: Agenda,
  published: PublishedText,
  { template, today, pdfUrl }: Frame,
): Result<DocumentTree> {
  const { subject } = published;
  const { text } = subject;
  const approvals = document.ledger.approvals.get(document.organisation.id)?.data ?? {};
  const what = `versie ${agenda.version.version}`;
  const view = {
    title: text.title,
    organisation: { name: text.organisation.name },
    facts: asView([
      ...factsOf(published, agenda),
      ...effectsOf(agenda, approvals),
      { label: 'Stand op', value: printDate(today) },
    ]),
    asked: agenda.asked.map((item) => ({
      heading: headingOf(item),
      sentence: sentenceOf(item, what),
      rows: asView(rowsOf(item, agenda, today)),
    })),
  };
  const slots = {
    changes: inPart(changesOf(document, agenda, published), 'body'),
    decisions: inPart(decisionsOf(agenda.status.chain), 'body'),
    papers: inPart(papersOf(document, published), 'body'),
  };
  const frame = template.fill(view, slots, 1);
  const children = nameParts(frame.value, { organisation: text.organisation.name, edition: null });
  const { concept: _, fingerprint: __, ...own } = metaOf(PROTOCOL, subject);
  const meta = {
    ...own,
    title: `Oplegger: ${text.title}`,
    description: `Oplegger bij ${what} van ${text.title}: wat er van wie wordt gevraagd, en wat er verandert.`,
    versionLabel: `Oplegger van ${printDate(today)}`,
    date: today,
    pdfUrl,
  };
  return { value: { type: 'root', data: { meta }, children: [...children] }, diagnostics: frame.diagnostics };
}

function asView(rows: readonly Row[]): { label: string; value: string }[] {
  return rows.map((row) => ({ ...row }));
}

function factsOf({ subject }: PublishedText, { version }: Agenda): Row[] {
  const { inForce, control } = subject;
  const proposed = version.proposed === undefined ? '' : `, tekst van ${printDate(version.proposed)}`;
  const isOther = inForce.version !== version.version && inForce.versionState === 'in_werking';
  return [
    { label: 'Versie', value: `${version.version}${proposed}` },
    ...(control?.auteur === undefined ? [] : [{ label: 'Opgesteld door', value: control.auteur }]),
    ...(isOther ? [{ label: 'Nu in werking', value: versionPhrase(inForce) }] : []),
  ];
}

/** Since the version adopted before; of a first one what it is. */
function changesOf(
  document: PolicyDocument,
  { version }: Agenda,
  { subject: { text }, since }: PublishedText,
): RootContent[] {
  const { ledger, organisation } = document;
  const approvals = ledger.approvals.get(organisation.id)?.data ?? {};
  const before = adoptedBefore(version, approvals);
  const stored = before === undefined ? undefined : storedFile(ledger, organisation.id, before)?.data;
  if (stored !== undefined) {
    const former = fromSnapshot(stored);
    const comparison = compareClauses(former, text);
    const name = since === null ? `versie ${before?.version}` : nameOf(since);
    return [
      sentence(`Vergeleken met ${name}: ${lowered(countsOf(comparison))}`),
      ...changeBlocks({ comparison, before: former, after: text }),
    ];
  }
  const parts = text.parts.length;
  const size = `${parts} ${parts === 1 ? 'deel' : 'delen'} en ${count(text)} bepalingen`;
  const isFirst = (approvals.versions ?? []).indexOf(version) === 0;
  return [
    sentence(
      isFirst
        ? `Dit is de eerste versie die hier is vastgelegd. ${closed(text.description)} Het document heeft ${size}.`
        : `Van wat hiervoor gold, is geen tekst vastgelegd; wat er verandert, is dus niet bekend. ${closed(text.description)} Het document heeft ${size}.`,
    ),
  ];
}

function count({ parts }: ReadableProtocol): number {
  const clauses = new Set<string>();
  const read = ({ entries }: Pick<ReadablePart, 'entries'>): void => {
    for (const entry of entries) {
      if (entry.kind === 'clause') clauses.add(entry.clause.id);
      else read(entry.part);
    }
  };
  parts.forEach(read);
  return clauses.size;
}

function lowered(value: string): string {
  return `${value.charAt(0).toLowerCase()}${value.slice(1)}`;
}

function closed(value: string): string {
  return /[.!?]$/.test(value) ? value : `${value}.`;
}

function decisionsOf(chain: readonly ChainLink[]): RootContent[] {
  const decided = decidedLinks(chain);
  if (decided.length === 0) return [sentence('Geen orgaan heeft deze versie nog behandeld.')];
  const hasReferences = decided.some(({ reference }) => reference !== null);
  const row = (cells: readonly string[]) => ({
    type: 'tableRow' as const,
    children: cells
      .slice(0, hasReferences ? 3 : 2)
      .map((value): TableCell => ({ type: 'tableCell', children: said(value) })),
  });
  const rows = decided.map((link) => row([printBody(link), printDecision(link), link.reference ?? '']));
  return [{ type: 'table', align: null, children: [row(['Orgaan', 'Stand', 'Kenmerk']), ...rows] }];
}

/** On the site only where it stands there; else where a build puts it. */
function papersOf(document: PolicyDocument, published: PublishedText): RootContent[] {
  const baseUrl = isForPublic(document, published) ? document.organisation.publication?.base_url : undefined;
  const item = (label: string, variant: string) => {
    const edition = editionOf(published, variant);
    const url = baseUrl === undefined ? pathOf(edition, 'pdf') : linkTo(edition, 'pdf', baseUrl);
    const link: PhrasingContent = { type: 'link', url, title: null, children: said(url) };
    return [...said(`${label}: `), link];
  };
  const items = [
    item('Document', PROTOCOL),
    ...(published.since === null ? [] : [item('Renvooi, met alle wijzigingen in de tekst', REDLINE)]),
  ];
  return [
    {
      type: 'list',
      ordered: false,
      start: null,
      spread: false,
      children: items.map((children) => ({
        type: 'listItem',
        spread: false,
        checked: null,
        children: [{ type: 'paragraph', children }],
      })),
    },
  ];
}

function sentence(value: string): RootContent {
  return { type: 'paragraph', children: said(value) };
}

function said(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}
