/** Which template makes the frame: an organisation's own, else the project's, else the one that comes with regelwerk. */
import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { readBase } from '../support/cases.ts';
import { captureIo, memoryHost } from '../support/memory-host.ts';

const own = `# {{title}}

Eigen omslag van {{organisation.name}}.

{{contents}}

{{body}}

{{notice}}
`;

async function build(templates: Record<string, string>) {
  const withoutTemplates = Object.entries(readBase()).filter(([path]) => !path.startsWith('templates/'));
  const host = memoryHost({ ...Object.fromEntries(withoutTemplates), ...templates });
  const io = captureIo();
  expect(await run(['build', '--format', 'markdown'], io, host), io.errorText).toBe(0);
  const hasOwn = (organisation: string) => host.text(`out/${organisation}/proef/protocol.md`).includes('Eigen omslag');
  return { bestuur: hasOwn('bestuur'), school: hasOwn('school'), los: hasOwn('los') };
}

test.each([
  ['none', {}, { bestuur: false, school: false, los: false }],
  ["an organisation's", { 'templates/school/protocol.md.hbs': own }, { bestuur: false, school: true, los: false }],
  ["the project's", { 'templates/protocol.md.hbs': own }, { bestuur: true, school: true, los: true }],
])('%s', async (_, templates, expected) => {
  expect(await build(templates)).toEqual(expected);
});
