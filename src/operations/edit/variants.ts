/** Choices from a protocol: what a file that loses a clause must not name any more. */
import type { Entry, OverrideFile, ProtocolFile } from '../../model/source.ts';
import { withoutEmpty, withoutIn } from './outline.ts';

/** A choice that would be left with nothing stays: what is to stand in it, its author must say. */
export function withoutChosen<T extends ProtocolFile | OverrideFile>(data: T, isMeant: (id: string) => boolean): T {
  const left = (entries: readonly Entry[]): Entry[] | undefined => {
    const own = withoutIn(entries, isMeant);
    const kept = own === entries ? own : withoutEmpty(own);
    return kept === entries || kept.length === 0 ? undefined : [...kept];
  };
  const { variants, schoolgids, posters } = data;
  const without = <V extends { entries?: Entry[] }>(choice: V): V => {
    const entries = left(choice.entries ?? []);
    return entries === undefined ? choice : { ...choice, entries };
  };
  return {
    ...data,
    ...(variants === undefined
      ? {}
      : { variants: Object.fromEntries(Object.entries(variants).map(([id, variant]) => [id, without(variant)])) }),
    ...(schoolgids === undefined ? {} : { schoolgids: without(schoolgids) }),
    ...(posters === undefined ? {} : { posters: posters.map(without) }),
  };
}
