/** `regelwerk new`: an organisation, a protocol, or who takes part, beside what is there. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../src/cli/run.ts';
import { init } from '../../src/operations/init.ts';
import { captureIo, type MemoryHost, memoryHost } from '../support/memory-host.ts';

async function regelwerk(host: MemoryHost, command: string | readonly string[], answers?: readonly string[]) {
  const io = captureIo(answers !== undefined, answers);
  const argv = typeof command === 'string' ? command.split(' ') : command;
  const code = await run(argv, io, host);
  return { code, out: io.outText, error: io.errorText };
}

/** The repository of a board, as `init` makes it. */
function repository(): MemoryHost {
  const host = memoryHost({}, { today: '2026-11-27' });
  init(host, { ci: ['geen'], organisation: { name: 'Stichting De Linde', sector: 'vo', region: 'midden' } });
  return host;
}

const snapshot = (host: MemoryHost) =>
  Object.fromEntries([...host.contents.keys()].map((path) => [path, host.text(path)]));
const inOrder = async (host: MemoryHost) => (await regelwerk(host, 'check --strict')).out;

describe('organisation', () => {
  test('a school under the board takes part in all protocols, and the check stays green', async () => {
    const host = repository();
    const before = snapshot(host);
    const { code, out, error } = await regelwerk(host, [
      ...['new', 'organisation', 'es', '--name', 'De Es', '--kind', 'school', '--parent', 'de-linde', '--sector', 'po'],
    ]);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toBe(
      [
        'policy/organisations/es.yaml gemaakt.',
        'policy/protocols/social-media/overrides/es.yaml gemaakt.',
        'policy/protocols/social-media/approvals/es.yaml gemaakt.',
        '',
      ].join('\n'),
    );
    expect(parse(host.text('policy/organisations/es.yaml'))).toMatchObject({ name: 'De Es', parent: 'de-linde' });
    expect(await inOrder(host)).toBe('In orde: 2 organisaties, 2 documenten.\n');
    expect(snapshot(host)).toMatchObject(before);
  });

  test('its own document speaks of it, with its article', async () => {
    const host = repository();
    await regelwerk(host, ['new', 'organisation', 'es', '--name', 'De Es', '--parent', 'de-linde', '--kind', 'school']);
    await regelwerk(host, 'build --format text --variant protocol');
    const read = host.text('out/es/social-media/protocol.txt').replace(/\s+/g, ' ');
    expect(read).toContain('Daarom vraagt de Es om');
    expect(read).toContain('stichting De Linde en haar scholen');
  });

  test('asks at a terminal what is not given; under a board it is a school', async () => {
    const host = repository();
    const answers = ['De Es', '', 'po', 'noord', '', '', ''];
    const { code, out } = await regelwerk(host, 'new organisation es --parent de-linde', answers);
    expect(code).toBe(0);
    expect(out).toContain('Bestuur of school? (bestuur/school) [school]:');
    expect(parse(host.text('policy/organisations/es.yaml'))).toMatchObject({ kind: 'school', regions: ['noord'] });
  });

  test('takes part in the protocols that are named only', async () => {
    const host = repository();
    await regelwerk(host, 'new protocol telefoons');
    const { out } = await regelwerk(host, 'new organisation es --name Es --protocol telefoons');
    expect(out).toContain('protocols/telefoons/overrides/es.yaml');
    expect(out).not.toContain('protocols/social-media/overrides/es.yaml');
    expect(await inOrder(host)).toBe('In orde: 2 organisaties, 2 documenten.\n');
  });

  test('a protocol that asks for the name as a text gets it as a text', async () => {
    const host = repository();
    const path = 'policy/protocols/social-media/protocol.yaml';
    await regelwerk(host, 'new protocol telefoons --org de-linde');
    const own = 'policy/protocols/telefoons/protocol.yaml';
    const text = host.text(own).replace('    kind: name\n', '').replace('{{organisatie legt/leggen}}', 'legt');
    host.write(own, new TextEncoder().encode(text));
    host.remove('policy/protocols/telefoons/overrides');
    host.remove('policy/protocols/telefoons/approvals');
    host.remove(path.replace('/protocol.yaml', ''));
    const { code, error } = await regelwerk(host, ['new', 'organisation', 'es', '--name', 'De Es']);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(parse(host.text('policy/protocols/telefoons/overrides/es.yaml'))).toEqual({
      parameters: { organisatie: 'de Es' },
    });
  });
});

describe('protocol', () => {
  test('empty, with who takes part', async () => {
    const host = repository();
    const { code, error, out } = await regelwerk(host, [
      ...['new', 'protocol', '--title', 'Telefoons op school', '--org', 'de-linde'],
    ]);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toContain('policy/protocols/telefoons-op-school/approvals/de-linde.yaml gemaakt.');
    expect(await inOrder(host)).toBe('In orde: 1 organisatie, 2 documenten.\n');
  });

  test('without anybody it says how they come', async () => {
    const host = repository();
    const { code, out } = await regelwerk(host, 'new protocol telefoons');
    expect(code).toBe(0);
    expect(out).toContain('Er doet nog niemand mee: regelwerk new override <organisatie> telefoons');
    expect(await inOrder(host)).toBe('In orde: 1 organisatie, 1 document.\n');
  });

  test('with the base text that comes along', async () => {
    const host = repository();
    const { code, error } = await regelwerk(host, 'new protocol sociaal --base basis --org de-linde');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(await inOrder(host)).toBe('In orde: 1 organisatie, 2 documenten.\n');
  });
});

describe('override', () => {
  test('who takes part from now on', async () => {
    const host = repository();
    await regelwerk(host, 'new protocol telefoons');
    const { code, error } = await regelwerk(host, 'new override de-linde telefoons --procedure advies --council mr');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(parse(host.text('policy/protocols/telefoons/approvals/de-linde.yaml'))).toMatchObject({
      procedures: { gewoon: [{ step: 'mr', kind: 'advies' }, { step: 'bestuur' }] },
    });
    expect(await inOrder(host)).toBe('In orde: 1 organisatie, 2 documenten.\n');
  });

  test('what a protocol asks and nobody gave is told, and stands in the file to fill in', async () => {
    const host = repository();
    await regelwerk(host, 'new protocol telefoons');
    const path = 'policy/protocols/telefoons/protocol.yaml';
    const asked = host
      .text(path)
      .replace('parameters:\n', 'parameters:\n  kluis:\n    description: Waar telefoons liggen.\n')
      .replace('de eerste afspraak', '{{kluis}}');
    host.write(path, new TextEncoder().encode(asked));
    const { code, error } = await regelwerk(host, 'new override de-linde telefoons');
    expect(code).toBe(1);
    expect(error).toContain('[parameter-unset]');
    expect(host.text('policy/protocols/telefoons/overrides/de-linde.yaml')).toContain(
      '# Nog invullen: Waar telefoons liggen.\n# parameters:\n#   kluis: …\n',
    );
  });
});

describe('refuses, and writes nothing', () => {
  test.each([
    [
      'new organisation de-linde --name X',
      1,
      'policy/organisations/de-linde.yaml is er al.',
      'bijvoorbeeld de-linde-2',
    ],
    ['new protocol social-media', 1, 'policy/protocols/social-media/protocol.yaml is er al.', 'social-media-2'],
    ['new override de-linde social-media', 1, 'de-linde doet al mee aan social-media', 'overrides/de-linde.yaml'],
    ['new override de-lind social-media', 2, 'Er is geen organisatie de-lind.', 'Bedoel je de-linde?'],
    ['new override de-linde social-meda', 2, '<protocol> heeft de waarde social-meda', 'Bedoel je social-media?'],
    ['new override de-linde', 2, 'De opdracht new override mist protocol.', ''],
    ['new organisation Es --name Es', 2, '--id heeft de waarde Es; dat kan niet. Bedoel je es?', ''],
    ['new organisation es --name Es --parent lnde', 2, 'Er is geen organisatie lnde.', ''],
    ['new organisation es --name Es --protocol x', 2, '--protocol heeft de waarde x', 'social-media'],
    ['new organisatie es', 2, 'new heeft de waarde organisatie', 'Bedoel je organisation?'],
    ['new protocol a b', 2, 'De opdracht new heeft een argument te veel: b.', ''],
    ['new protocol', 2, 'De opdracht new protocol mist een optie.', '--title'],
    ['new protocol x --base voorbeeld', 2, '--base heeft de waarde voorbeeld', ''],
  ])('%s', async (command, exit, message, more) => {
    const host = repository();
    const before = snapshot(host);
    const { code, error } = await regelwerk(host, command);
    expect(error).toContain(message);
    expect(error).toContain(more);
    expect(code).toBe(exit);
    expect(snapshot(host)).toEqual(before);
  });

  test('where there is no policy', async () => {
    const host = memoryHost({});
    const { code, error } = await regelwerk(host, 'new protocol telefoons');
    expect(code).toBe(1);
    expect(error).toContain('[file-missing]');
    expect([...host.contents.keys()]).toEqual([]);
  });
});
