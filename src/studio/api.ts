/**
 * What the studio's server and its application say to each other. All of it is JSON of UTF-8 but previews and the
 * application's own files. A request that is refused is answered with {@link Refusal}, whatever its status.
 */
import type {
  DocumentName,
  Edit,
  EditConflict,
  EditRequest,
  FileChange,
  Impact,
  Passages,
  RegisterNorm,
  Resting,
} from '../index.ts';

export type Language = 'nl' | 'en';

/** Paths, from the root. What is asked stands in the query, but for `edit` and `undo`, whose body it is. */
export const ROUTES = {
  start: '/api/start',
  overview: '/api/overview',
  document: '/api/document',
  settings: '/api/settings',
  norms: '/api/norms',
  logos: '/api/logos',
  logo: '/api/logo',
  edit: '/api/edit',
  undo: '/api/undo',
  moved: '/api/moved',
  decisions: '/api/decisions',
  decide: '/api/decide',
  cover: '/api/cover',
  compare: '/api/compare',
  search: '/api/search',
  imported: '/api/imported',
  importedReport: '/api/imported-report',
  share: '/api/share',
  today: '/api/today',
  events: '/api/events',
  /** `/voorbeeld/<organisation>/<protocol>/<view>.<form>`: see {@link View}. */
  preview: '/voorbeeld',
  assets: '/studio',
} as const;

/** A diagnostic in words, and the passages that it is about. */
export interface Finding {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  /** What to do. */
  readonly help: string;
  readonly place: { readonly file: string; readonly line: number; readonly column: number } | null;
  /** Opens the file at that place in the editor that is set; null without a place. */
  readonly editor: string | null;
  /** Ids of the organisations that it reaches; null where it is everybody's. */
  readonly organisations: readonly string[] | null;
  /** A document to open for it; null where it is about none. */
  readonly document: DocumentName | null;
  /** The passage of that document in whose lines it stands. */
  readonly clause: string | null;
}

export interface Refusal {
  readonly findings: readonly Finding[];
}

/** GET `start`: what there is, asked once and after each change. */
export interface Start {
  /** Counts up with every change that was seen. */
  readonly revision: number;
  readonly language: Language;
  /** The name of the folder. */
  readonly folder: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether it was set, by `--as-of` or here. */
  readonly isSet: boolean;
  readonly isReadOnly: boolean;
  /** What was asked for with `--org`. */
  readonly asked: string | null;
  readonly organisations: readonly StartOrganisation[];
  readonly protocols: readonly { readonly id: string; readonly title: string }[];
  /** Of all of the source. */
  readonly counts: {
    readonly errors: number;
    readonly warnings: number;
    /** Documents in which a choice is to be read again or made: see `api/moved.ts`. */
    readonly moved: number;
  };
  /** What can be undone next, in words; null where nothing can. */
  readonly undo: string | null;
}

export interface StartOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kind: 'board' | 'school';
  readonly parent: string | null;
  /** Ids of protocols. */
  readonly documents: readonly string[];
  /** Of its documents. */
  readonly errors: number;
}

/** GET `overview`: what there is to do, the most urgent first. */
export interface Overview {
  readonly revision: number;
  readonly today: string;
  readonly items: readonly OverviewItem[];
  readonly findings: readonly Finding[];
}

/** A document, and what is to be done of it. Dates are `YYYY-MM-DD` or `YYYY-MM`. */
export interface OverviewItem {
  readonly organisation: string;
  readonly organisationName: string;
  readonly protocol: string;
  readonly title: string;
  readonly version: string | null;
  /** In words: in force, concept, and so on. */
  readonly state: string;
  readonly revision: { readonly state: 'geen_datum' | 'op_tijd' | 'nadert' | 'verlopen'; readonly date: string | null };
  /** Who is next, in words, and by when at the latest. */
  readonly next: readonly { readonly words: string; readonly by: string | null }[];
  /** In words: equal to what was adopted, or n clauses changed. */
  readonly text: string;
  readonly undecided: readonly string[];
  /** Ids of clauses whose base moved. */
  readonly stale: readonly string[];
  /** Norms that nobody has read on the text of now. */
  readonly unread: number;
  readonly errors: number;
}

/** GET `document?organisation=&protocol=`. Of a source with mistakes the last that could be made, and `isStale`. */
export interface Document {
  readonly revision: number;
  readonly passages: Passages | null;
  /** It is not of the files of now: these have mistakes that stand in the way. */
  readonly isStale: boolean;
  readonly findings: readonly Finding[];
  /** By clause: opens its lines in an editor. */
  readonly editors: Readonly<Record<string, string>>;
  /** What previews there are, in the order to offer them. */
  readonly views: readonly View[];
}

/** A preview: `name` is `protocol`, a variant's id, `renvooi` (since adopted) or `renvooi-basis`. */
export interface View {
  readonly name: string;
  /** In words. */
  readonly label: string;
  readonly forms: readonly ('html' | 'pdf' | 'docx' | 'md' | 'txt')[];
}

/** GET `norms?organisation=&protocol=`: what the norms of a passage are chosen from. */
export interface Norms {
  readonly norms: readonly RegisterNorm[];
}

/** GET `settings?organisation=&protocol=`: what forms can be made of, each with its schema. */
export interface Settings {
  readonly revision: number;
  readonly forms: readonly SettingsForm[];
}

export interface SettingsForm {
  readonly file: string;
  /** In words, such as `Organisatie`. */
  readonly title: string;
  readonly data: object;
  /** JSON Schema 2020-12 with all that it refers to in `$defs`, titles and descriptions in Dutch. */
  readonly schema: object;
  /** Keys that stand there but cannot be changed here, such as versions. */
  readonly fixed: readonly string[];
}

/** GET `logos`: the pictures that a house style can name as its logo. */
export interface Logos {
  /** Names of files. */
  readonly names: readonly string[];
}

/** GET `logo?name=`: one of them as documents show it. */
export interface Logo {
  /** A `data:` address. */
  readonly picture: string;
}

/** POST `logo`: a picture of somebody's own computer comes among them. It can be taken back as a save can. */
export interface LogoBody {
  readonly name: string;
  /** In base64. */
  readonly bytes: string;
}

export interface LogoAnswer {
  /** What it is called there. */
  readonly name: string;
}

/** POST `edit`. */
export type EditBody = EditRequest;

export type EditAnswer =
  | {
      readonly kind: 'edited';
      readonly revision: number;
      readonly isWritten: boolean;
      readonly files: readonly FileChange[];
      readonly impacts: readonly ImpactInWords[];
      readonly resting: readonly Resting[];
      readonly findings: readonly Finding[];
      readonly made: readonly string[];
      /** Of the first document whose text changes: both texts of the passages that change, as HTML without scripts. */
      readonly redline: string | null;
    }
  | EditConflict
  | ({ readonly kind: 'refused' } & Refusal);

/** Whom a change touches. */
export interface ImpactInWords {
  readonly impact: Impact;
  readonly organisationName: string;
  /** One line for each thing that there is to tell. */
  readonly words: readonly string[];
}

/** POST `undo`, without a body: takes the last save of this session back. The answer is that of an edit. */
export type UndoAnswer = EditAnswer;

/** POST `today`: `{ "day": "YYYY-MM-DD" }`, or null for the day of the clock. */
export interface TodayBody {
  readonly day: string | null;
}

/** By what events tell of a document. */
export function documentKey({ organisation, protocol }: DocumentName): string {
  return `${organisation}/${protocol}`;
}

/** Sent by `events` as data of server-sent events. */
export type StudioEvent =
  /** Files changed and were read; what is asked now is of that revision. `document`s whose text is another one, `organisation/protocol`. */
  | { readonly kind: 'changed'; readonly revision: number; readonly documents: readonly string[] }
  /** All of the source was checked after a change: findings may be others. */
  | { readonly kind: 'checked'; readonly revision: number }
  /** What is kept in the repository or shared from it may be another. */
  | { readonly kind: 'shared' }
  /** The server ends. */
  | { readonly kind: 'end' };

export type { Edit, EditConflict };

/** In which forms there are previews. */
export const PREVIEW_FORMS = ['html', 'pdf', 'docx', 'md', 'txt'] as const;
export type PreviewForm = (typeof PREVIEW_FORMS)[number];

export function isPreviewForm(form: string): form is PreviewForm {
  return (PREVIEW_FORMS as readonly string[]).includes(form);
}

/**
 * A header of a preview that is not of the files of now, with the value `true`.
 *
 * A preview in HTML is a page without scripts, to be shown in `<iframe sandbox="allow-same-origin">`: the parent may read
 * and change it. Each passage bears its id there as `id`, a part on its heading, but in frames (`blockquote.frame`), which
 * quote what stands elsewhere. Its style sheet is inline and known by its hash: where the `style` of the new page is another
 * one, the frame is to be loaded anew; else what changed can be put in its place. `?bewaren` makes it a download.
 */
export const STALE = 'regelwerk-stale';
