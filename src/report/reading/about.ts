/** What there is to know beside a norm: of its paper, of norms that are the same, and where boards differ. */
import type { Trace, TracedDocument, TracedNorm } from '../../governance/trace.ts';
import type { Contradiction, NormsFile, SameNorms } from '../../model/source.ts';
import { registerOf } from '../../resolve/norms.ts';

/** Norms that stand in one part of the paper. */
export interface PaperPart {
  readonly register: string;
  readonly labels: readonly string[];
  readonly norms: readonly TracedNorm[];
}

/** In the order of the registers. */
export function paperParts({ norms }: TracedDocument): PaperPart[] {
  const parts: (PaperPart & { readonly norms: TracedNorm[] })[] = [];
  for (const norm of norms) {
    const register = registerOf(norm.norm);
    const last = parts.at(-1);
    if (last?.register === register && JSON.stringify(last.labels) === JSON.stringify(norm.parts))
      last.norms.push(norm);
    else parts.push({ register, labels: norm.parts, norms: [norm] });
  }
  return parts;
}

/** A list of the notes that a register has of its paper; the texts are English. */
export interface PaperNotes {
  readonly heading: 'onPaper' | 'inferred' | 'labels' | 'layout' | 'readings' | 'footnotes';
  readonly lines: readonly string[];
}

/** Those of which there are any. `from` is the word before what something was inferred from. */
export function paperNotes({ document = {}, footnotes = [] }: NormsFile, from: string): PaperNotes[] {
  const { on_paper = [], inferred = [], labels, layout = [], readings = [] } = document;
  const all: PaperNotes[] = [
    { heading: 'onPaper', lines: on_paper },
    { heading: 'inferred', lines: inferred.map(({ what, from: source }) => `${what} (${from}: ${source})`) },
    { heading: 'labels', lines: labels === undefined ? [] : [labels] },
    { heading: 'layout', lines: layout },
    { heading: 'readings', lines: readings },
    {
      heading: 'footnotes',
      lines: footnotes.map(({ at, on, fact }) => `${at}${on === undefined ? '' : `, ${on}`}: ${fact}`),
    },
  ];
  return all.filter(({ lines }) => lines.length > 0);
}

/** The registers of the norms of a document, by name. */
export function registersOf({ registers }: Trace, { norms }: TracedDocument): [string, NormsFile][] {
  const names = new Set(norms.map(({ norm }) => registerOf(norm)));
  return [...registers].filter(([name]) => names.has(name));
}

/** Groups that a norm is in. */
export function sameAs({ same }: Trace, { norm }: TracedNorm): readonly SameNorms[] {
  return same.filter(({ norms }) => norms.includes(norm));
}

/** Contradictions that a norm is in. */
export function contradictionsOf({ contradictions }: Trace, { norm }: TracedNorm): readonly Contradiction[] {
  return contradictions.filter(({ positions }) => positions.some((position) => position.norm === norm));
}
