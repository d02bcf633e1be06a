/** A form in what regelwerk says of a clause and writes in the source. */
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../src/cli/run.ts';
import { formFiles, reportForm } from '../support/forms-protocol.ts';
import { captureIo, memoryHost } from '../support/memory-host.ts';

const OVERRIDE = 'policy/protocols/pesten/overrides/maan.yaml';
const PROTOCOL = 'policy/protocols/pesten/protocol.yaml';

async function said(host: ReturnType<typeof memoryHost>, ...argv: string[]) {
  const io = captureIo();
  const code = await run(argv, io, host);
  return { code, out: io.outText + io.errorText };
}

test('explain shows what is asked, with what to cross, and how it was', async () => {
  const { code, out } = await said(memoryHost(formFiles), 'explain', 'maan', 'melding');
  expect(code).toBe(0);
  expect(out).toContain('Naam en klas van de leerling: ....');
  expect(out).toContain('  Waar:\n  [ ] In de klas\n  [ ] Op het schoolplein\n  [ ] In de bus\n');
  expect(out).toContain('leider = de afdelingsleider');
  expect(out).toContain('‘Wat is er gebeurd [lines: 6]’ / ‘Waar [boxes: In de klas / Op het plein / ');
});

test('a base that says another thing is told, and pin keeps the form as it is now', async () => {
  const moved = (formFiles[PROTOCOL] ?? '').replace('Op het plein', 'Bij de kluisjes');
  const host = memoryHost({ ...formFiles, [PROTOCOL]: moved });
  const before = await said(host, 'check');
  expect(before.out).toContain('[amend-stale]');
  expect(before.out).toContain('[boxes: In de klas / Bij de kluisjes / ');
  expect((await said(host, 'pin', 'maan', 'melding')).code).toBe(0);
  const { form } = parse(host.text(OVERRIDE)).amend.melding.base;
  expect(form).toEqual(JSON.parse(JSON.stringify(reportForm).replace('Op het plein', 'Bij de kluisjes')));
  expect((await said(host, 'check')).code).toBe(0);
});

test('another name for a field is nothing that a reader reads: no pin is stale of it', async () => {
  const renamed = (formFiles[PROTOCOL] ?? '').replace('field: naam', 'field: leerling');
  const { out } = await said(memoryHost({ ...formFiles, [PROTOCOL]: renamed }), 'check');
  expect(out).not.toContain('amend-stale');
});
