/** A proposal that came to nothing says so, and is not for the public. */
import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { captureIo, memoryHost } from '../support/memory-host.ts';
import { smallFiles } from '../support/small-policy.ts';

const approvals = `procedures:
  gewoon:
    - { step: mr, body: MR, kind: instemming }
    - { step: directie, body: directie, kind: vaststelling }
`;

test.each([
  ['ingetrokken', 'Dit voorstel is ingetrokken. De tekst is niet vastgesteld.'],
  ['vervallen', 'Dit voorstel is vervallen. De tekst is niet vastgesteld.'],
])('a proposal that is %s', async (outcome, notice) => {
  const files = smallFiles({ parameters: {}, clauses: { regel: 'De telefoon ligt in de kluis.' } });
  const host = memoryHost(
    { ...files, 'policy/protocols/proef/approvals/los.yaml': approvals },
    { today: '2026-10-06' },
  );
  const regelwerk = async (line: string) => {
    const io = captureIo();
    expect(await run(line.split(' '), io, host), io.errorText).toBe(0);
  };
  const published = () => [...host.contents.keys()].filter((path) => path.endsWith('/protocol.md'));
  await regelwerk('propose los');
  await regelwerk(`decide los --step directie --outcome ${outcome} --date 2026-10-06`);
  await regelwerk('build --public --format markdown --variant protocol');
  expect(published()).toEqual([]);
  await regelwerk('build --format markdown --variant protocol');
  expect(published()).toEqual(['out/los/proef/protocol.md']);
  expect(host.text('out/los/proef/protocol.md')).toContain(`**${notice}**`);
});
