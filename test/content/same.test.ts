/** What same.yaml calls the same altogether is one clause of the base, in the same words but for parameters. */
import { describe, expect, test } from 'vitest';
import type { ResolvedClause } from '../../src/model/resolved.ts';
import type { Content } from '../../src/model/source.ts';
import { resolvePolicy } from '../../src/resolve/index.ts';
import { repositoryPolicy } from '../support/repository.ts';

const policy = repositoryPolicy();
const [protocol] = policy.protocols;
if (protocol === undefined) throw new Error('no protocol');
const { value: documents } = resolvePolicy(policy);
const { registers, same } = protocol;
const whole = (same?.data ?? []).filter(({ extent }) => extent === 'whole');

/** The clauses of the document of the norm's own organisation that name it. */
function naming(norm: string): ResolvedClause[] {
  const register = registers.get(norm.split(':')[0] ?? '');
  const own = documents.find(({ organisation }) => organisation.id === register?.data.organisation);
  return [...(own?.clauses.values() ?? [])].filter(({ norms }) => norms.includes(norm));
}

/** As the source has it, parameters by name; a footnote of the paper is a thing of its own in the register. */
function sourceWords({ source, chosen }: ResolvedClause): string {
  const { choose, ...fields }: Content = source;
  const wording = choose?.wordings[chosen?.value ?? ''] ?? '';
  const words = [wording, ...Object.values(fields)].map((field) => JSON.stringify(field)).join(' ');
  return words
    .replace(/\\n\\n\[\^1\]:.*?(?=")/g, '')
    .replace('[^1]', '')
    .replaceAll('\\n', ' ')
    .replace(/\s+/g, ' ');
}

test('there are such groups, and each has norms of several papers', () => {
  expect(whole.length).toBeGreaterThan(30);
  for (const { norms } of whole) expect(new Set(norms.map((norm) => norm.split(':')[0])).size).toBeGreaterThan(1);
});

describe.each(whole)('$label', ({ norms }) => {
  test('is one clause of the base in all of their documents', () => {
    const ids = norms.map((norm) => naming(norm).map(({ id }) => id));
    expect([...new Set(ids.map((own) => own.join()))]).toHaveLength(1);
    expect(ids[0]).toHaveLength(1);
    for (const { origin } of norms.flatMap(naming)) expect(origin.layer).toBeNull();
  });

  test('says it in the same words', () => {
    expect([...new Set(norms.flatMap(naming).map(sourceWords))]).toHaveLength(1);
  });
});
