/** Document trees of the repository's organisations, in the frame that comes with regelwerk. */
import { compileTemplate } from '../../src/document/frame.ts';
import { buildDocument, type Variant } from '../../src/document/index.ts';
import { latestStatusOf, statusOf } from '../../src/governance/status.ts';
import type { Policy } from '../../src/model/policy.ts';
import type { ResolvedProtocol } from '../../src/model/resolved.ts';
import type { DocumentTree } from '../../src/model/tree.ts';
import { host } from './repository.ts';

export function documentOf(policy: Policy, resolved: ResolvedProtocol, variant: Variant): DocumentTree {
  const source = new TextDecoder().decode(host.asset(`templates/${variant}.md.hbs`));
  const template = compileTemplate({ file: 'sjabloon', source }).value;
  if (template === undefined) throw new Error(`no template for ${variant}`);
  const organisation = resolved.organisation.id;
  const approvals = policy.protocols.find(({ id }) => id === resolved.protocol)?.approvals.get(organisation)?.data;
  const subject = { organisation, protocol: resolved.protocol, approvals, reminders: [] };
  const today = '2026-01-01';
  const governance = { status: latestStatusOf(subject, today), inForce: statusOf(subject, today) };
  return buildDocument(variant, { resolved, ...governance, control: approvals?.control }, template).value;
}
