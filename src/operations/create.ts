/** What comes new into a repository: an organisation, a protocol, or an organisation that takes part in one. */
import { type Diagnostic, diagnostic, NO_PLACE, type Result } from '../diagnostic/diagnostic.ts';
import { severityOf } from '../diagnostic/format.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import { listed } from '../diagnostic/value.ts';
import { NEW, PROTOCOL_BASES } from '../model/beginning.ts';
import type { Organisation, Policy, ProtocolSource } from '../model/policy.ts';
import { POLICY } from '../source/index.ts';
import { guessSpoken, idFrom, spokenFrom } from '../words/beginning.ts';
import { approvalsFile, organisationFile, overrideFile, type Texts } from './begin/organisation.ts';
import { baseOf, skeleton } from './begin/protocol.ts';
import {
  councilOf,
  type NewOrganisation,
  type SettledOrganisation,
  settled,
  wrongId,
  wrongOrganisation,
} from './begin/request.ts';
import { shipped } from './begin/shipped.ts';
import { unknownOrganisation } from './choose.ts';
import { overlay } from './overlay.ts';
import { wrongChoice, wrongLine, wrongValue } from './request.ts';
import type { Session, Source } from './session.ts';
import { addToSource } from './write-source.ts';

/** What is to come. */
export type CreateRequest =
  | {
      readonly what: 'organisation';
      readonly organisation: NewOrganisation;
      /** Id of the board that it is under. */
      readonly parent?: string | undefined;
      /** Ids of the protocols that it takes part in; by default all. */
      readonly protocols?: readonly string[] | undefined;
    }
  | {
      readonly what: 'protocol';
      /** By default from the title. */
      readonly id?: string | undefined;
      readonly title?: string | undefined;
      /** `leeg` (default) or `basis`. */
      readonly base?: string | undefined;
      /** Ids of organisations that take part; by default none. */
      readonly organisations?: readonly string[] | undefined;
    }
  | {
      readonly what: 'override';
      readonly organisation: string;
      readonly protocol: string;
      /** How it adopts; see {@link NewOrganisation}. */
      readonly procedure?: string | undefined;
      readonly council?: string | undefined;
    };

/** What came. */
export interface Created {
  /** From the project folder. */
  readonly files: readonly string[];
  readonly id: string;
}

/** Files that are to be, and what is moved in which order. */
interface Plan {
  readonly id: string;
  readonly texts: Texts;
  readonly moves?: readonly string[];
}

/**
 * Makes the files that something new begins with: all, or none. Without a value nothing was written. Diagnostics beside a
 * value tell what is still to be filled in.
 */
export function create(session: Session, request: CreateRequest): Result<Created | undefined> {
  return addToSource<Created>(session, (source, add) => {
    const wrong = wrongIn(source, request);
    if (wrong.length > 0) return { value: undefined, diagnostics: wrong };
    const { id, texts, moves = Object.keys(texts) } = planOf(session, source, request);
    const taken = Object.keys(texts).find((path) => session.host.kind(path) !== undefined);
    if (taken !== undefined) return { value: undefined, diagnostics: [exists(source.policy, taken, id)] };
    const told = newIn(session.readFrom(overlay(session.host, texts)).diagnostics, source.diagnostics);
    const errors = told.filter((item) => severityOf(item) === 'error' && item.code !== 'parameter-unset');
    if (errors.length > 0) return { value: undefined, diagnostics: errors };
    const failed = add(texts, moves);
    if (failed.length > 0) return { value: undefined, diagnostics: failed };
    return { value: { files: Object.keys(texts), id }, diagnostics: told };
  });
}

function newIn(after: readonly Diagnostic[], before: readonly Diagnostic[]): Diagnostic[] {
  const keyOf = ({ code, place, params }: Diagnostic) => JSON.stringify([code, place, params]);
  const known = new Set(before.map(keyOf));
  return after.filter((item) => !known.has(keyOf(item)));
}

function exists(policy: Policy, file: string, id: string): Diagnostic {
  const known = new Set([...policy.organisations.keys(), ...policy.protocols.map((own) => own.id)]);
  let count = 2;
  while (known.has(`${id}-${count}`)) count += 1;
  return diagnostic('new-exists', NO_PLACE, { file, free: `${id}-${count}` });
}

function wrongIn(source: Source, request: CreateRequest): readonly Diagnostic[] {
  const { policy } = source;
  const unknownProtocols = (ids: readonly string[] = []) =>
    ids.flatMap((id) => wrongProtocol(policy, '--protocol', id));
  // Without policy/ that is what is told.
  if (policy.organisations.size === 0 && source.diagnostics.some(({ code }) => code === 'file-missing'))
    return source.diagnostics;
  switch (request.what) {
    case 'organisation': {
      const { organisation, parent, protocols } = request;
      const wrong = wrongOrganisation('new organisation', organisation);
      if (parent !== undefined) wrong.push(...unknownOrganisation(source, parent));
      return [...wrong, ...unknownProtocols(protocols)];
    }
    case 'protocol': {
      const { id, title, base, organisations = [] } = request;
      const needed = id === undefined && title === undefined ? '--title' : undefined;
      return [
        ...(needed === undefined ? [] : [diagnostic('option-missing', NO_PLACE, { command: 'new protocol', needed })]),
        ...wrongId('<id>', id),
        ...wrongLine('--title', title),
        ...(id !== undefined || title === undefined || idFrom(title) !== undefined ? [] : wrongId('--title', title)),
        ...wrongChoice('--base', base, PROTOCOL_BASES),
        ...organisations.flatMap((own) => unknownOrganisation(source, own)),
      ];
    }
    case 'override': {
      const { organisation, protocol } = request;
      const wrong = [...unknownOrganisation(source, organisation), ...wrongProtocol(policy, '<protocol>', protocol)];
      const found = policy.protocols.find(({ id }) => id === protocol)?.overrides.get(organisation);
      if (found !== undefined)
        wrong.push(diagnostic('new-taken', NO_PLACE, { organisation, protocol, file: found.file }));
      return wrong;
    }
    default:
      return wrongChoice('<soort>', (request as { what: string }).what, NEW);
  }
}

function wrongProtocol(policy: Policy, name: string, id: string): Diagnostic[] {
  const known = policy.protocols.map((own) => own.id);
  return known.includes(id) ? [] : [wrongValue(name, id, listed(known), suggestion(id, known))];
}

function planOf(session: Session, source: Source, request: CreateRequest): Plan {
  const { policy } = source;
  switch (request.what) {
    case 'organisation': {
      const { organisation, parent, protocols } = request;
      const own = settled(organisation);
      const joined = policy.protocols.filter(({ id }) => protocols?.includes(id) ?? true);
      // One name for all its protocols, where each of them asks for it as a name.
      const isNamed = joined.every(({ base }) => kindOfName(base.data) !== 'text');
      const above = parent === undefined ? undefined : policy.organisations.get(parent);
      const files = joined.map((protocol) => takesPart(policy, own, protocol, { above, isNamed }));
      return { id: own.id, texts: Object.assign({}, organisationFile(own, { parent, isNamed }), ...files) };
    }
    case 'protocol': {
      const { title = shownTitle(request.id ?? ''), base, organisations = [] } = request;
      const { basis } = shipped(session.host);
      const id = request.id ?? idFrom(title) ?? '';
      const isBase = base === 'basis';
      const text = isBase ? { [baseOf(id)]: basis.text } : skeleton(id, title);
      const files = organisations.map((name) => {
        const found = policy.organisations.get(name);
        const own = found === undefined ? settled({ name, id: name }) : settledFrom(found);
        const said = found?.source.data.parameters?.['organisatie'] === undefined ? spokenFrom(own.spoken) : undefined;
        return {
          ...overrideFile(own, { protocol: id, name: said, isBase, open: [] }),
          ...approvalsFile(own, id),
        };
      });
      return { id, texts: Object.assign({}, text, ...files), moves: [`${POLICY}/protocols/${id}`] };
    }
    case 'override': {
      const { organisation, protocol, ...how } = request;
      const found = policy.organisations.get(organisation);
      const joined = policy.protocols.find(({ id }) => id === protocol);
      if (found === undefined || joined === undefined) throw new Error('It was found before');
      const isNamed = found.source.data.parameters?.['organisatie'] !== undefined;
      const own = { ...settledFrom(found), ...withoutUndefined(how) };
      return { id: own.id, texts: takesPart(policy, own, joined, { above: found, isNamed }) };
    }
  }
}

function withoutUndefined(how: { procedure?: string | undefined; council?: string | undefined }) {
  return {
    ...(how.procedure === undefined ? {} : { procedure: how.procedure }),
    ...(how.council === undefined ? {} : { council: how.council }),
  };
}

/** `telefoons-op-school` → `Telefoons op school`. */
function shownTitle(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** An organisation that is there, as one that begins. */
function settledFrom({ id, name, kind, source }: Organisation): SettledOrganisation {
  const { sector, parameters = {} } = source.data;
  const said = parameters['organisatie'];
  const spoken = typeof said === 'string' ? said : guessSpoken(name, kind);
  return {
    ...{ id, name, kind, sector, region: undefined, spoken },
    ...{ procedure: 'instemming', council: councilOf(kind, sector) },
  };
}

type Parameters = NonNullable<ProtocolSource['base']['data']['parameters']>;

function kindOfName({ parameters = {} }: { parameters?: Parameters }): 'name' | 'text' | undefined {
  const declaration = parameters['organisatie'];
  if (declaration === undefined) return undefined;
  return declaration.kind === 'name' ? 'name' : 'text';
}

/** What an organisation takes part in a protocol with. `above`: the board whose values it gets, or itself where it is there. */
function takesPart(
  policy: Policy,
  own: SettledOrganisation,
  { id, base, overrides }: ProtocolSource,
  { above, isNamed }: { readonly above: Organisation | undefined; readonly isNamed: boolean },
): Texts {
  const declared = base.data.parameters ?? {};
  const chain = [above, above?.parent === undefined ? undefined : policy.organisations.get(above.parent)];
  const given = new Set(
    chain.flatMap((one) => [
      ...Object.keys(one?.source.data.parameters ?? {}),
      ...Object.keys((one === undefined ? undefined : overrides.get(one.id))?.data.parameters ?? {}),
    ]),
  );
  const kind = kindOfName(base.data);
  const name = isNamed || kind === undefined ? undefined : kind === 'name' ? spokenFrom(own.spoken) : own.spoken;
  if (isNamed || name !== undefined) given.add('organisatie');
  const isBase = 'organisatie_en_scholen' in declared && 'scholen' in declared;
  const open = Object.entries(declared)
    .filter(([parameter, { default: value }]) => value === undefined && !given.has(parameter))
    .map(([parameter, { description }]) => ({ name: parameter, description }));
  return { ...overrideFile(own, { protocol: id, name, isBase, open }), ...approvalsFile(own, id) };
}
