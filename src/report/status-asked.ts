/** What versions of a board ask of the councils of its schools: seen from the school. Derived from the board's own status. */
import type { Language } from '../diagnostic/diagnostic.ts';
import { keyOf } from '../model/policy-document.ts';
import { bodyName } from '../words/decisions.ts';
import type { RecordedLink, StatusRecord } from './status-record.ts';

export interface Asked {
  /** The school: its id, and its name where that is known. */
  readonly organisation: string;
  readonly name: string;
  /** Whose version it is. */
  readonly by: string;
  readonly protocol: string;
  /** Of the document. */
  readonly title: string;
  readonly version: string | null;
  readonly link: RecordedLink;
}

/** Of each version that is in force, adopted for a later day or under way. In their order. */
export function askedIn(statuses: readonly StatusRecord[]): Asked[] {
  return statuses.flatMap(({ organisation, name, protocol, title, ...status }) =>
    chainsOf(status).flatMap(({ version, chain }) =>
      chain.flatMap((link) =>
        link.of === null || link.of === organisation
          ? []
          : [{ organisation: link.of, name: link.ofName ?? link.of, by: name, protocol, title, version, link }],
      ),
    ),
  );
}

/** What is asked of one that has no such document itself. */
export function askedWithout(
  statuses: readonly StatusRecord[],
  own: ReadonlySet<string> = new Set(statuses.map(keyOf)),
): Asked[] {
  return askedIn(statuses).filter((item) => !own.has(keyOf(item)));
}

interface VersionChain {
  readonly version: string | null;
  readonly chain: readonly RecordedLink[];
}

/** Of the version in force, of the one that is to follow it, and of the one under way. */
export function chainsOf({
  version,
  chain,
  coming,
  plan,
}: Pick<StatusRecord, 'version' | 'chain' | 'coming' | 'plan'>) {
  const chains: VersionChain[] = [
    { version, chain },
    ...(coming === null ? [] : [coming]),
    ...(plan === null || plan.version === version ? [] : [plan]),
  ];
  return chains;
}

/** `gevraagd door Stichting KOE, versie 1.1`. */
export function printAsker({ by, version }: Asked, language: Language): string {
  const nl = language === 'nl';
  const of = version === null ? '' : `, ${nl ? 'versie' : 'version'} ${version}`;
  return `${nl ? 'gevraagd door' : 'asked by'} ${by}${of}`;
}

/** The same with the body that is asked: `gevraagd door Stichting KOE, versie 1.1: MR De Troubadour`. */
export function printAsked(asked: Asked, language: Language): string {
  return `${printAsker(asked, language)}: ${bodyName(asked.link)}`;
}
