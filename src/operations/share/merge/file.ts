/** Two changes of one file of the project. */
import { isDeepStrictEqual } from 'node:util';
import type { Host } from '../../../host/index.ts';
import { parseYaml } from '../../../source/yaml/index.ts';
import { commentsOf } from '../../../source/yaml/lines.ts';
import { namedBy } from '../../edit/files.ts';
import { overlay } from '../../overlay.ts';
import { textWith } from '../../write-source.ts';
import { type Clash, mergeData, type Side, type Steps } from './data.ts';
import { mergeLines } from './lines.ts';

export interface Versions {
  /** By its path in the project. */
  readonly file: string;
  /** Null where there is none. */
  readonly base: string | null;
  readonly ours: string | null;
  readonly theirs: string | null;
}

/** A text, or what has to be chosen before there is one. Without steps it is the file as a whole. */
export type Merged = { readonly text: string | null } | { readonly clashes: readonly Clash[] };

/** Which side counts where both say otherwise; empty steps: of the file as a whole. */
export type Choose = (steps: Steps) => Side | undefined;

export function mergeFile(host: Host, versions: Versions, choose: Choose = () => undefined): Merged {
  const { file, base, ours, theirs } = versions;
  if (ours === theirs || base === theirs) return { text: ours };
  if (base === ours) return { text: theirs };
  const whole = choose([]);
  if (whole !== undefined) return { text: versions[whole] };
  const asWhole: Merged = {
    clashes: [{ steps: [], base: base ?? undefined, ours: ours ?? undefined, theirs: theirs ?? undefined }],
  };
  if (ours === null || theirs === null) return asWhole;
  const data = dataOf(versions);
  const lines = base === null ? undefined : mergeLines(base, ours, theirs);
  if (data === undefined) return lines === undefined ? asWhole : { text: lines };
  const merged = mergeData(data.kind, [data.base, data.ours, data.theirs], choose);
  if (merged.clashes.length > 0) return { clashes: merged.clashes };
  if (lines !== undefined && isDeepStrictEqual(parseYaml(file, lines).value?.data, merged.data)) return { text: lines };
  const start = withComments(versions);
  if (start === undefined) return asWhole;
  const { value } = textWith(overlay(host, { [file]: start.text }), {
    kind: data.kind,
    source: { file, data: data[start.side] as object },
    data: merged.data as object,
  });
  return value === undefined ? asWhole : { text: value.after };
}

/** Undefined of a file that authors do not change in the studio, and of one that cannot be read. */
function dataOf({ file, base, ours, theirs }: Versions) {
  const kind = namedBy(file)?.kind;
  const read = (text: string | null) => (text === null ? { data: undefined } : parseYaml(file, text).value);
  const [from, one, other] = [read(base), read(ours), read(theirs)];
  if (kind === undefined || from === undefined || one === undefined || other === undefined) return undefined;
  return { kind, base: from.data, ours: one.data, theirs: other.data };
}

/** The side whose comments hold for both; undefined where both changed them. */
function withComments({ base, ours, theirs }: Versions): { readonly side: Side; readonly text: string } | undefined {
  const comments = (text: string | null) => JSON.stringify(commentsOf(text ?? '').map((own) => own.text));
  const [from, one, other] = [comments(base), comments(ours), comments(theirs)];
  if (other === from || other === one) return { side: 'ours', text: ours ?? '' };
  return one === from ? { side: 'theirs', text: theirs ?? '' } : undefined;
}
