/** The files of a protocol that comes new with a paper: the paper is its base, and nothing in the override is otherwise. */

import { filledIn } from '../../import/front/facts.ts';
import { proceduresOf } from '../../import/front/procedures.ts';
import { normsOf, withNorms } from '../../import/norms/index.ts';
import { withParameters } from '../../import/parameters/index.ts';
import type { FileChange } from '../../model/edit.ts';
import type { Understood } from '../../model/imported.ts';
import type { Policy } from '../../model/policy.ts';
import type { ApprovalsFile, OverrideFile, ProtocolFile } from '../../model/source.ts';
import { POLICY } from '../../source/index.ts';
import { organisationFile } from '../begin/organisation.ts';
import { settled } from '../begin/request.ts';
import { newFile, type SourceChange } from '../write-source.ts';
import type { SettledImport } from './request.ts';

export interface Fresh {
  readonly changes: readonly SourceChange[];
  readonly figures: Readonly<Record<string, Uint8Array>>;
}

export function freshFiles(asked: SettledImport, understood: Understood): Fresh {
  const { organisation, protocol } = asked;
  const folder = `${POLICY}/protocols/${protocol}`;
  const accepted = understood.proposals.filter(({ name }) => asked.accepted.has(name));
  const text = withNorms(understood.protocol, organisation);
  const { draft, parameters, values } = withParameters(text, accepted);
  const { title, language, patterns, layout, clauses, outline } = draft;
  const base: ProtocolFile = {
    title,
    description: title,
    language,
    ...(patterns === undefined ? {} : { patterns }),
    ...(layout === undefined ? {} : { layout }),
    ...(Object.keys(parameters).length === 0 ? {} : { parameters }),
    clauses: [...clauses],
    outline: [...outline],
  };
  const override: OverrideFile = Object.keys(values).length === 0 ? {} : { parameters: values };
  const changes: SourceChange[] = [
    { kind: 'protocol', source: newFile(`${folder}/protocol.yaml`), data: base },
    { kind: 'override', source: newFile(`${folder}/overrides/${organisation}.yaml`), data: override },
    { kind: 'approvals', source: newFile(`${folder}/approvals/${organisation}.yaml`), data: approvalsOf(understood) },
    {
      kind: 'norms',
      source: newFile(`${folder}/norms/${organisation}.yaml`),
      data: normsOf(understood.protocol, { organisation, facts: understood.facts }),
    },
  ];
  return { changes, figures: figureFiles(protocol, understood) };
}

/** By path. */
export function figureFiles(protocol: string, { figures }: Pick<Understood, 'figures'>): Record<string, Uint8Array> {
  const folder = `${POLICY}/protocols/${protocol}/figures`;
  return Object.fromEntries(figures.map(({ file, bytes }) => [`${folder}/${file}`, bytes]));
}

/** An organisation that is not there yet. */
export function organisationOf({ organisations }: Policy, { organisation, name, kind }: SettledImport): FileChange[] {
  if (name === undefined || organisations.has(organisation)) return [];
  const texts = organisationFile(settled({ id: organisation, name, kind }), { isNamed: false });
  return Object.entries(texts).map(([file, after]) => ({ file, before: null, after }));
}

const CONTROL = [
  ['author', 'auteur'],
  ['owner', 'eigenaar'],
] as const;

export function approvalsOf({ facts, version }: Pick<Understood, 'facts' | 'version'>): ApprovalsFile {
  const control = Object.fromEntries(
    CONTROL.flatMap(([key, name]) => {
      const value = filledIn(facts, key);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const procedures = proceduresOf(facts);
  return {
    ...(Object.keys(control).length === 0 ? {} : { control }),
    ...(procedures === undefined ? {} : { procedures }),
    ...(version === null ? {} : { versions: [version] }),
  };
}
