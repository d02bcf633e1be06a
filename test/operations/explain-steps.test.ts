/** What explain tells of the procedure: the steps that a change goes through, and the time for each. */
import { expect, test } from 'vitest';
import { boards, said } from '../support/boards.ts';

const APPROVALS = 'policy/protocols/sleutels/approvals/vos.yaml';

const steps = (lines: readonly string[]) =>
  new TextEncoder().encode(`procedures:
  vaststelling:
    - step: mt
      body: MT
      kind: overleg
    - step: gmr
      body: GMR
      kind: instemming
      term: P6W
    - step: cvb
      body: CvB
      kind: vaststelling
${lines.map((line) => `      ${line}\n`).join('')}cycle: P2Y
versions: []
`);

test.each([
  [['term: P10D', 'days: school'], '10 schooldagen', '10 school days'],
  [['term: P5D', 'days: working'], '5 werkdagen', '5 working days'],
  [['term: P1D'], '1 dag', '1 day'],
  [['term: P2M'], '2 maanden', '2 months'],
])('each step with its term, and which days count: %j', async (lines, words, english) => {
  const host = await boards();
  host.write(APPROVALS, steps(lines));
  const { text } = await said(host, 'explain', 'vos', 'kast');
  expect(text).toContain(
    `procedure: MT (overleg): geen termijn; GMR (instemming): 6 weken; CvB (vaststelling): ${words}\n`,
  );
  expect((await said(host, 'explain', 'vos', 'kast', '--lang', 'en')).text).toContain(`: ${english}\n`);
  const { text: list } = await said(host, 'explain', 'vos', 'kast', '--json');
  // Warnings come after it.
  const [told] = JSON.parse(list.slice(0, list.indexOf('\n]\n') + 2));
  expect(told.steps[1]).toEqual({ body: 'GMR', kind: 'instemming', term: 'P6W', days: 'calendar' });
});

test('where no procedure is recorded, nothing is told of one', async () => {
  const host = await boards();
  expect((await said(host, 'explain', 'linde', 'kast')).text).not.toContain('procedure:');
});
