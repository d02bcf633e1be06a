/** Takes over somebody's own document, or tells what that would do; and the whole account of it, to keep. */
import type { Context } from 'hono';
import type { Language } from '../../../diagnostic/diagnostic.ts';
import type { Imported } from '../../../index.ts';
import { formatAccountHtml } from '../../../report/account/html.ts';
import { formatAccountJson } from '../../../report/account/json.ts';
import { formatAccountMarkdown } from '../../../report/account/markdown.ts';
import { tellAccount } from '../../../report/account/told.ts';
import { words } from '../../../report/account/words.ts';
import { newOrganisationId } from '../../../words/beginning.ts';
import { type ImportAnswer, type ImportBody, isReportForm, type ReportForm } from '../../api/imported.ts';
import { answer, refuse, refuseBy } from '../answers.ts';
import { readBody } from '../body.ts';
import type { Saving } from '../changes.ts';
import { findingsOf, leadIn } from '../findings.ts';
import { headersFor, TYPES } from '../headers.ts';
import { importBody } from '../import-body.ts';
import { saved } from '../saved.ts';
import type { Studio } from '../studio.ts';

/** Accounts that can still be asked for: of one that was looked at before, and of what came of it. */
const KEPT = 5;

interface Reports {
  last: number;
  readonly kept: Map<number, Imported>;
}
const reports = new WeakMap<Studio, Reports>();

export async function importPaper(c: Context, { studio, changes }: Saving, body: string): Promise<Response> {
  const asked = importBody(readBody(body));
  if (asked === undefined) return refuse(c, studio, 'studio-unreadable', 400);
  const { name, bytes, protocol, newOrganisation, ...request } = asked;
  const { regelwerk, options, keeping } = studio;
  const fresh = await named(studio, newOrganisation);
  const run = () =>
    regelwerk.importPaper({
      ...request,
      ...fresh,
      file: { name, bytes: new Uint8Array(Buffer.from(bytes, 'base64')) },
      protocol: protocol ?? undefined,
    });
  const { value, diagnostics } = await (asked.dryRun ? run() : keeping.writing(run));
  if (value === undefined) return refuseBy(c, studio, diagnostics, 422);
  const { isWritten, files, organisation } = value;
  if (isWritten && files.length > 0) {
    const message = { subject: TAKEN.nl(name), lines: [] };
    const undo = { words: TAKEN[options.language](name), run: () => regelwerk.undo(files) };
    saved({ studio, changes }, { message, files, undo });
  }
  const known = { organisation, protocol: value.protocol };
  return answer(c, {
    revision: studio.revision,
    isWritten,
    mode: words[options.language].modes[value.mode],
    ...known,
    account: tellAccount(value, options.language),
    files,
    report: keepReport(studio, value),
    findings: findingsOf([...diagnostics, ...value.told], studio, leadIn(studio, known)),
  } satisfies ImportAnswer);
}

/** Whoever comes new has an id that nobody has. */
async function named({ regelwerk }: Studio, fresh: ImportBody['newOrganisation']) {
  if (fresh === null) return {};
  const { value } = await regelwerk.list();
  const taken = new Set(value?.organisations.map(({ id }) => id));
  return { ...fresh, organisation: newOrganisationId(fresh.name, taken) };
}

const TAKEN = {
  nl: (name: string) => `Het overnemen van ${name}`,
  en: (name: string) => `Taking over ${name}`,
} as const satisfies Record<Language, (name: string) => string>;

/** Its number. */
function keepReport(studio: Studio, imported: Imported): number {
  const own = reports.get(studio) ?? { last: 0, kept: new Map() };
  reports.set(studio, own);
  own.last += 1;
  own.kept.set(own.last, imported);
  own.kept.delete(own.last - KEPT);
  return own.last;
}

const FORMATTERS = {
  html: { format: formatAccountHtml, type: TYPES.html },
  md: { format: formatAccountMarkdown, type: TYPES.md },
  json: { format: formatAccountJson, type: 'application/json; charset=utf-8' },
} as const satisfies Readonly<Record<ReportForm, object>>;

/** `number` as an answer gave it, and `form`: `html` (without it), `md` or `json`. */
export function importReport(c: Context, studio: Studio): Response {
  const form = c.req.query('form') ?? 'html';
  const imported = reports.get(studio)?.kept.get(Number(c.req.query('number')));
  if (imported === undefined || !isReportForm(form)) return refuse(c, studio, 'studio-not-found', 404);
  const { format, type } = FORMATTERS[form];
  return c.body(format(imported, studio.options.language), 200, {
    ...headersFor('document'),
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="verslag-van-overnemen.${form}"`,
  });
}
