/** What the page that takes over somebody's own document asks and is answered. */
import type { FileChange } from '../../index.ts';
import type { ToldSection } from '../../report/account/sections.ts';
import type { ToldAccount, ToldPassage } from '../../report/account/told.ts';
import type { ToldChange, ToldItem } from '../../report/account/told-item.ts';
import type { Finding } from '../api.ts';

export type { ToldAccount, ToldChange, ToldItem, ToldPassage, ToldSection };

/** In bytes, of a file. A protocol with pictures is some 5 MB. */
export const LARGEST_FILE = 20 * 1024 * 1024;

/** What becomes of tracked changes. */
export const TRACKED = ['accept', 'reject', 'proposals'] as const;
export type Tracked = (typeof TRACKED)[number];

export const NEW_KINDS = ['bestuur', 'school'] as const;
export type NewKind = (typeof NEW_KINDS)[number];

/** POST `imported`. */
export interface ImportBody {
  readonly name: string;
  /** In base64. */
  readonly bytes: string;
  /** Id; empty for one that comes new. */
  readonly organisation: string;
  /** Of one that comes new: its name, and what it is; its id follows from the name. */
  readonly newOrganisation: { readonly name: string; readonly kind: NewKind } | null;
  /** Null for the one that follows from the title. */
  readonly protocol: string | null;
  readonly changes: Tracked;
  /** Numbers of changes of which something else becomes. */
  readonly accept: readonly string[];
  readonly reject: readonly string[];
  /** Names of proposals that are accepted. */
  readonly parameters: readonly string[];
  readonly dryRun: boolean;
}

export interface ImportAnswer {
  readonly revision: number;
  readonly isWritten: boolean;
  /** What it is to the policy, in words. */
  readonly mode: string;
  readonly organisation: string;
  readonly protocol: string;
  readonly account: ToldAccount;
  readonly files: readonly FileChange[];
  /** Asks for the whole account: `imported-report?number=&form=`. */
  readonly report: number;
  readonly findings: readonly Finding[];
}

/** In which forms the whole account can be kept. */
export const REPORT_FORMS = ['html', 'md', 'json'] as const;
export type ReportForm = (typeof REPORT_FORMS)[number];

export function isReportForm(form: string): form is ReportForm {
  return (REPORT_FORMS as readonly string[]).includes(form);
}
