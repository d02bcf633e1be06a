/** What organisations are to read again: each thing once, with all who have the same before them. */
import type { Result } from '../../diagnostic/diagnostic.ts';
import { groupBy } from '../../model/group.ts';
import type { AskedOf, Moved, Question, Unjudged } from '../../model/moved.ts';
import { isOver } from '../../model/organisation.ts';
import type { Policy, ProtocolSource } from '../../model/policy.ts';
import { nameOf, type PolicyDocument } from '../../model/policy-document.ts';
import { idsInChain } from '../../resolve/chain.ts';
import { unknownOrganisation } from '../choose.ts';
import { wrongChoice } from '../request.ts';
import type { Session, Source } from '../session.ts';
import { unreadLayers } from '../unread.ts';
import { questionsIn } from './questions.ts';
import { keyOfRead, type Read, readsOf, seenOf } from './read.ts';

/** Whose choices. */
export interface MovedRequest {
  /** Id of an organisation: what it is asked, with whoever is asked the same. By default all. */
  readonly organisation?: string | undefined;
  /** Id of a protocol; by default all. */
  readonly protocol?: string | undefined;
}

/** Of those whose source can be read; the others are told. */
export function moved(session: Session, request: MovedRequest = {}): Result<Moved | undefined> {
  const source = session.read();
  const wrong = wrongIn(source, request);
  if (wrong.length > 0) return { value: undefined, diagnostics: wrong };
  const { organisation, protocol } = request;
  const isIn = ({ organisation: own, ledger }: PolicyDocument) => !isOver(own) && ledger.id === (protocol ?? ledger.id);
  const documents = source.documents.filter(isIn);
  const questions = source.policy.protocols.flatMap((own) =>
    questionsOf(
      source.policy,
      own,
      documents.filter(({ ledger }) => ledger.id === own.id),
    ),
  );
  const isAsked = ({ whom }: Question) => whom.some((own) => own.organisation === (organisation ?? own.organisation));
  const unjudged = documents.filter((own) => own.text === null).map(unjudgedOf);
  return {
    value: {
      questions: questions.filter(isAsked).toSorted((one, other) => rankOf(one) - rankOf(other)),
      unjudged: unjudged.filter((own) => own.organisation === (organisation ?? own.organisation)),
    },
    diagnostics: unreadLayers(source, request),
  };
}

function wrongIn(source: Source, { organisation, protocol }: MovedRequest) {
  const known = [...source.policy.protocols, ...source.policy.baseless].map(({ id }) => id);
  const unknown = organisation === undefined ? [] : unknownOrganisation(source, organisation);
  return [...unknown, ...wrongChoice('--protocol', protocol, known)];
}

function unjudgedOf(document: PolicyDocument): Unjudged {
  return { ...nameOf(document), name: document.organisation.name, mistakes: document.mistakes };
}

/** What moved first, then what nobody decided on, then what rests on a text that nobody recorded. */
function rankOf({ choice, was }: Question): number {
  return choice.kind === 'undecided' ? 1 : was === null ? 2 : 0;
}

function questionsOf(policy: Policy, protocol: ProtocolSource, documents: readonly PolicyDocument[]): Question[] {
  const follow = followersOf(policy, documents);
  const reads = documents.flatMap(({ organisation, text }) => {
    const undecided = text?.undecided.filter((id) => !follow.isFollower(organisation.id, id)) ?? [];
    return readsOf(policy, protocol, organisation, undecided);
  });
  if (reads.length === 0) return [];
  const byId = new Map(documents.map((own) => [own.organisation.id, own]));
  const whom = (read: Read): AskedOf => {
    const document = byId.get(read.organisation);
    const { choice } = read;
    return {
      organisation: read.organisation,
      name: document?.organisation.name ?? read.organisation,
      number: document?.text?.clauses.get(choice.clause ?? choice.id)?.location.number ?? null,
      reason: read.reason,
      followers: choice.kind === 'undecided' ? follow.of(read.organisation, choice.id) : [],
    };
  };
  const groups = groupBy(reads, (read) => [`${keyOfRead(read)} ${seenOf(read)}`]);
  const asked = [...groups.values()].map((group) => ({ group, whom: group.map(whom) }));
  return questionsIn(protocol, asked, byId);
}

/** Who has a clause undecided because the board has: what the board does, holds for them. */
function followersOf(policy: Policy, documents: readonly PolicyDocument[]) {
  const undecided = new Map(documents.map(({ organisation, text }) => [organisation.id, new Set(text?.undecided)]));
  const leaderOf = (id: string, clause: string): string | undefined => {
    const organisation = policy.organisations.get(id);
    const above = organisation === undefined ? [] : idsInChain(policy, organisation);
    return above.find((own) => own.id !== id && undecided.get(own.id)?.has(clause) === true)?.id;
  };
  return {
    isFollower: (id: string, clause: string) => leaderOf(id, clause) !== undefined,
    of: (leader: string, clause: string) =>
      documents.flatMap(({ organisation, text }) =>
        text?.undecided.includes(clause) === true && leaderOf(organisation.id, clause) === leader
          ? [organisation.name]
          : [],
      ),
  };
}
