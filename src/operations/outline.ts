/** What stands in documents, what they leave out, and what is still to be decided on. */
import type { Result } from '../diagnostic/diagnostic.ts';
import { groupBy } from '../model/group.ts';
import { isOver } from '../model/organisation.ts';
import type { Placement, UndecidedGroup } from '../model/placement.ts';
import type { Organisation, ProtocolSource } from '../model/policy.ts';
import { chainOf } from '../resolve/index.ts';
import { inheritedWords, placementOf } from '../resolve/placement.ts';
import { chooseDocument, diagnosticsOn } from './choose.ts';
import { wrongChoice } from './request.ts';
import type { Session, Source } from './session.ts';

/** Whose outlines. */
export interface OutlineRequest {
  /** Id of the organisation. */
  readonly organisation: string;
  /** Id of a protocol; by default all that the organisation has. */
  readonly protocol?: string | undefined;
}

/** One for each document of the organisation of which all layers can be read. */
export function outline(
  session: Session,
  { organisation, protocol }: OutlineRequest,
): Result<readonly Placement[] | undefined> {
  const source = session.read();
  const own = documentsIn(source, protocol).filter((item) => item.organisation.id === organisation);
  const told = diagnosticsOn(source, organisation, protocol);
  if (own.length === 0) {
    const { value, diagnostics } = chooseDocument(source, organisation, protocol);
    return { value: undefined, diagnostics: value === undefined ? diagnostics : told };
  }
  const value = own.map((item) => placementOf(item.source, chainOf(source.policy, item.organisation), organisation));
  return { value, diagnostics: told };
}

/** On which protocol there may be something to decide. */
export interface UndecidedRequest {
  /** By default all. */
  readonly protocol?: string | undefined;
}

/** Of all organisations together, by clause; those that most are to decide on first. */
export function undecided(
  session: Session,
  { protocol }: UndecidedRequest,
): Result<readonly UndecidedGroup[] | undefined> {
  const source = session.read();
  const known = source.policy.protocols.map(({ id }) => id);
  const wrong = wrongChoice('--protocol', protocol, known);
  if (wrong.length > 0) return { value: undefined, diagnostics: wrong };
  const documents = documentsIn(source, protocol).filter(({ organisation }) => !isOver(organisation));
  const open = documents.flatMap((item) => {
    const chain = chainOf(source.policy, item.organisation);
    return item.undecided.map((clause) => {
      const { words, layer } = inheritedWords(item.source, chain, clause);
      return { protocol: item.source.id, clause, words, layer, organisation: item.organisation.id };
    });
  });
  // Two boards may each have a clause of the same id.
  const groups = groupBy(open, (item) => [JSON.stringify([item.protocol, item.clause, item.layer])]);
  const value = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const organisations = group.map(({ organisation }) => organisation).sort();
    return [{ protocol: first.protocol, clause: first.clause, words: first.words, organisations }];
  });
  value.sort((one, other) => other.organisations.length - one.organisations.length);
  return { value, diagnostics: source.diagnostics };
}

interface Found {
  readonly source: ProtocolSource;
  readonly organisation: Organisation;
  readonly undecided: readonly string[];
}

/** The texts that could be made, those with mistakes too. */
function documentsIn({ policy, resolved }: Source, protocol: string | undefined): Found[] {
  const sources = new Map(policy.protocols.map((source) => [source.id, source]));
  return resolved.flatMap((text) => {
    const source = sources.get(text.protocol);
    if (source === undefined || (protocol !== undefined && protocol !== source.id)) return [];
    return [{ source, organisation: text.organisation, undecided: text.undecided }];
  });
}
