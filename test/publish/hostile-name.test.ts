/** A name is text, never markup: a school may be called anything and reads just so in every format. */
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Policy } from '../../src/model/policy.ts';
import { clausePieces, expectedPieces } from '../support/expected.ts';
import { filesOf, formatOf } from '../support/formats.ts';
import { type Rendered, render, repositoryPolicy } from '../support/repository.ts';
import { firstDifference } from '../support/words.ts';

const NAME = 'De *Ster* & <b>Co</b> {{x}} [l](http://e.nl)';
let rendered: Rendered;

/** The repository's policy, but with a hostile name wherever CCC's own name stands. */
function renamed(policy: Policy): Policy {
  const organisation = policy.organisations.get('ccc');
  const [protocol] = policy.protocols;
  const override = protocol?.overrides.get('ccc');
  if (organisation === undefined || protocol === undefined || override === undefined) throw new Error('no ccc');
  // A fact has a value of its kind, and no other.
  const isFact = (name: string) => !['name', undefined].includes(protocol.base.data.parameters?.[name]?.kind);
  const parameters = Object.fromEntries(
    Object.entries(override.data.parameters ?? {}).map(([name, value]) => [name, isFact(name) ? value : NAME]),
  );
  const data = { ...override.data, title: '{{Organisatie}}', parameters };
  return {
    organisations: new Map([['ccc', { ...organisation, name: NAME, city: NAME }]]),
    calendars: policy.calendars,
    settings: policy.settings,
    baseless: [],
    protocols: [
      {
        ...protocol,
        overrides: new Map([['ccc', { ...override, data }]]),
        registers: new Map([...protocol.registers].filter(([id]) => id === 'ccc')),
      },
    ],
  };
}

beforeAll(async () => {
  const policy = renamed(repositoryPolicy());
  const [protocol] = policy.protocols;
  // Without the other registers their norms are unknown; this test is about names only.
  if (protocol === undefined) throw new Error('no protocol');
  const registers = repositoryPolicy().protocols[0]?.registers ?? new Map();
  rendered = await render({ ...policy, protocols: [{ ...protocol, registers }] });
});

const resolved = () => {
  const [document] = rendered.resolved;
  if (document === undefined) throw new Error('no document');
  return document;
};

test('the name is in the texts', () => {
  const clauses = clausePieces(resolved()).filter(({ text }) => text.includes(NAME));
  expect(clauses.length).toBeGreaterThanOrEqual(9);
});

test('it reads literally in every file', async () => {
  const made = filesOf(resolved());
  expect(rendered.files.size).toBe(made.length);
  for (const { file, kind } of made) {
    const bytes = rendered.files.get(`ccc/social-media/${file}`) ?? new Uint8Array();
    const { dialect, read } = formatOf(file, kind);
    const expected = expectedPieces(rendered.policy, resolved(), file, dialect);
    expect(firstDifference(expected, await read(bytes)), file).toBeUndefined();
  }
});

test('it reads literally in the front matter', () => {
  const markdown = rendered.text('ccc/social-media/protocol.md');
  const frontMatter: unknown = parse(/^---\n([\s\S]*?)\n---\n/.exec(markdown)?.[1] ?? '');
  expect(frontMatter).toMatchObject({ title: NAME, organisation: NAME });
});

test('no template engine downstream finds anything to do: no {{ is left in the Markdown', () => {
  const body = rendered.text('ccc/social-media/protocol.md').replace(/^---\n[\s\S]*?\n---\n/, '');
  expect(body).not.toContain('{{');
  expect(body).not.toMatch(/(?<!\\)<b>/);
});
