/** What the command line tells of values and choices, and that a choice is pinned like any other content. */
import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { captureIo, memoryHost } from '../support/memory-host.ts';
import { OVERRIDE, smallFiles } from '../support/small-policy.ts';

const files = smallFiles({
  parameters: {
    filmen: { description: 'Of het mag.', kind: 'yes_no', default: 'nee' },
    docent: { description: 'Leraar.', default: 'docent' },
  },
  clauses: {
    beelden: {
      choose: { fact: 'filmen', wordings: { ja: 'Filmen mag.', nee: 'Vraag het de {{docent}}.' } },
      settles: ['filmen'],
    },
    opnamen: { choose: { fact: 'filmen', wordings: { ja: 'Opnemen mag.', nee: 'Opnemen mag niet.' } } },
  },
  override: { parameters: { docent: 'leraar' }, amend: { opnamen: { reason: 'Anders.', text: 'Vraag het.' } } },
});

/** What it prints of what was asked. */
async function regelwerk(host: ReturnType<typeof memoryHost>, command: string): Promise<string> {
  const io = captureIo(false);
  await run(command.split(' '), io, host);
  return io.outText;
}

test('explain tells each value with its place, what chose the text and what the clause settles', async () => {
  expect(await regelwerk(memoryHost(files), 'explain los beelden')).toMatch(
    new RegExp(
      [
        '  Vraag het de leraar\\.\n[^]*',
        'legt vast: filmen\n',
        `waarde: docent = leraar \\(${OVERRIDE}:3:\\d+\\)\n`,
        'tekst gekozen door: filmen = nee \\(policy/protocols/proef/protocol.yaml:\\d+:\\d+\\)\n',
      ].join(''),
    ),
  );
  const [explained] = JSON.parse(await regelwerk(memoryHost(files), 'explain los beelden --json'));
  expect(explained).toMatchObject({
    settles: ['filmen'],
    chosen: { fact: 'filmen', value: 'nee' },
    values: [{ name: 'docent' }],
  });
});

test('pin keeps all wordings of what is amended', async () => {
  const host = memoryHost(files);
  expect(await regelwerk(host, 'check')).toContain('[amend-unpinned]');
  await regelwerk(host, 'pin los opnamen');
  expect(JSON.parse(host.text(OVERRIDE)).amend.opnamen.base).toEqual({
    choose: { fact: 'filmen', wordings: { ja: 'Opnemen mag.', nee: 'Opnemen mag niet.' } },
  });
  expect(await regelwerk(host, 'check')).not.toContain('fout');
  expect(await regelwerk(host, 'explain los opnamen')).toContain(
    'luidde: ja: ‘Opnemen mag.’ / nee: ‘Opnemen mag niet.’',
  );
});
