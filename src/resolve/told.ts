/**
 * What there is to tell of texts, kept apart by what it is of: a policy may be resolved in parts, some families of
 * organisations at a time, and of all parts together the same is told as of the whole.
 */
import { type Diagnostic, distinct, type Place } from '../diagnostic/diagnostic.ts';
import { hasErrors } from '../diagnostic/format.ts';
import { joinReach } from '../diagnostic/reach.ts';
import type { InVain } from './base.ts';

/** Of one part, or of the whole. */
export interface ToldOfTexts {
  readonly pinned: readonly Diagnostic[];
  /** In the order of the policy, which all parts share. */
  readonly protocols: readonly ToldOfProtocol[];
  /** Of what organisations say for all their protocols: as it is told where all of these are sound. */
  readonly shared: readonly Diagnostic[];
  /** A file cannot be read that may declare what is shared. */
  readonly isUnread: boolean;
}

export interface ToldOfProtocol {
  readonly id: string;
  /** Of names, registers and the base. */
  readonly sources: readonly Diagnostic[];
  readonly documents: readonly { readonly organisation: string; readonly diagnostics: readonly Diagnostic[] }[];
  /** Every document is there, and nothing is wrong with any: only then something is told to be in vain. */
  readonly isSound: boolean;
  /** Of parameters, then of languages. */
  readonly inVain: readonly InVain[];
}

/** What only all parts together show, and the order of the whole. */
export interface Together {
  /** Of a protocol by its index: what is said of norms beside their registers. */
  readonly ofNorms: (protocol: number) => readonly Diagnostic[];
  /** Where an organisation stands among all. */
  readonly rankOf: (organisation: string) => number;
}

/** As the whole tells it. Of one part that is all of it nothing is put together. */
export function concludeTexts(parts: readonly ToldOfTexts[], together?: Together): Diagnostic[] {
  const protocols = (parts[0]?.protocols ?? []).map((_, index) =>
    concludeProtocol(
      parts.flatMap((part) => part.protocols[index] ?? []),
      together?.ofNorms(index) ?? [],
      together?.rankOf,
    ),
  );
  const isAllSound = protocols.every(({ isSound }) => isSound);
  const isUnread = parts.some((part) => part.isUnread);
  const shared = isUnread ? [] : parts.flatMap((part) => part.shared);
  return distinct([
    ...parts.flatMap(({ pinned }) => pinned),
    ...protocols.flatMap(({ diagnostics }) => diagnostics),
    ...shared.filter(({ code }) => isAllSound || code !== 'parameter-unused'),
  ]);
}

function concludeProtocol(
  parts: readonly ToldOfProtocol[],
  ofNorms: readonly Diagnostic[],
  rankOf: Together['rankOf'] | undefined,
): { readonly diagnostics: readonly Diagnostic[]; readonly isSound: boolean } {
  const isSound = parts.every((part) => part.isSound) && !hasErrors(ofNorms);
  const sources = parts.flatMap((part) => part.sources);
  const documents = parts.flatMap((part) => part.documents);
  const ordered =
    rankOf === undefined ? documents : documents.sort((a, b) => rankOf(a.organisation) - rankOf(b.organisation));
  return {
    isSound,
    diagnostics: [
      ...(parts.length === 1 ? sources : oncePerRegister(sources)),
      ...ofNorms,
      ...ordered.flatMap(({ diagnostics }) => diagnostics),
      ...(isSound ? [0, 1].flatMap((kind) => inVainOf(parts.flatMap(({ inVain }) => inVain[kind] ?? []))) : []),
    ],
  };
}

/** What is in vain in the base is so in all parts. */
function inVainOf(parts: readonly InVain[]): Diagnostic[] {
  const [first, ...others] = parts;
  const known = others.map(({ inBase }) => new Set(inBase.map(keyOf)));
  return [
    ...(first?.inBase ?? []).filter((item) => known.every((keys) => keys.has(keyOf(item)))),
    ...parts.flatMap(({ inOverrides }) => inOverrides),
  ];
}

const keyOf = ({ code, place, params }: Diagnostic) => JSON.stringify([code, place, params]);

/** A register that is not there is told at the first that names it: in the base, else in the first of the overrides. */
function oncePerRegister(sources: readonly Diagnostic[]): Diagnostic[] {
  const first = new Map<string, Diagnostic>();
  for (const item of sources) {
    if (item.code !== 'register-unknown') continue;
    const register = JSON.stringify(item.params['register']);
    const found = first.get(register);
    const earlier = found === undefined || isBefore(item, found) ? item : found;
    first.set(register, found === undefined ? item : { ...earlier, reach: joinReach(found.reach, item.reach) });
  }
  const others = sources.filter(({ code }) => code !== 'register-unknown');
  return first.size === 0 ? [...sources] : [...others, ...first.values()];
}

function isBefore(one: Diagnostic, other: Diagnostic): boolean {
  const rank = ({ place }: Diagnostic): [number, string] => {
    const { file } = place as Place;
    return [file.includes('/overrides/') ? 1 : 0, file];
  };
  const [[own, file], [theirs, otherFile]] = [rank(one), rank(other)];
  return own === theirs ? file < otherFile : own < theirs;
}
