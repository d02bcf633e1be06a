/** `regelwerk init`: a repository of one's own, whole or not at all, from answers or from flags. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../src/cli/run.ts';
import type { Host } from '../../src/host/index.ts';
import { openRegelwerk } from '../../src/index.ts';
import { init } from '../../src/operations/init.ts';
import { initQuestions } from '../../src/words/questions.ts';
import { captureIo, type Files, type MemoryHost, memoryHost } from '../support/memory-host.ts';

/** Of what is before `!`, but for what is after it. */
type Globs = string | readonly string[];

const TODAY = { today: '2026-11-27' };

async function regelwerk(host: MemoryHost, argv: readonly string[], answers?: readonly string[]) {
  const io = captureIo(answers !== undefined, answers);
  const code = await run(argv, io, host);
  return { code, out: io.outText, error: io.errorText };
}

const pathsIn = (host: MemoryHost, folder = '') =>
  [...host.contents.keys()].filter((path) => path.startsWith(folder)).sort();
/** Without what is made of it, for readers and for editors. */
const sourceIn = (host: MemoryHost) => pathsIn(host).filter((path) => !/(^|\/)(out|\.regelwerk)\//.test(path));

/** The smallest beginning, where it does not matter which. */
const SMALL = ['--base', 'leeg', '--ci', 'geen'];
const LINDE = ['--name', 'Stichting De Linde', '--sector', 'vo', '--region', 'midden'];
const MADE = [
  '.forgejo/workflows/regelwerk.yml',
  '.gitattributes',
  '.github/workflows/regelwerk.yml',
  '.gitignore',
  '.gitlab-ci.yml',
  '.vscode/extensions.json',
  '.vscode/settings.json',
  'README.md',
  'openen.cmd',
  'openen.command',
  'openen.sh',
  'package.json',
  'policy/calendars/schoolvakanties.yaml',
  'policy/organisations/de-linde.yaml',
  'policy/protocols/social-media/approvals/de-linde.yaml',
  'policy/protocols/social-media/overrides/de-linde.yaml',
  'policy/protocols/social-media/protocol.yaml',
];

describe('with flags', () => {
  test('makes a whole repository, and a first green check and build', async () => {
    const host = memoryHost({}, TODAY);
    const { code, out, error } = await regelwerk(host, ['init', ...LINDE]);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(sourceIn(host)).toEqual(MADE);
    expect(out).toContain('In orde: 1 organisatie, 1 document.');
    expect(pathsIn(host, 'out/')).toContain('out/de-linde/social-media/protocol.pdf');
    const strict = await regelwerk(host, ['check', '--strict']);
    expect(strict).toEqual({ code: 0, out: 'In orde: 1 organisatie, 1 document.\n', error: '' });
  });

  test('in a folder that is not there yet', async () => {
    const host = memoryHost({}, TODAY);
    const { code, out } = await regelwerk(host, ['init', 'beleid/linde', ...LINDE, ...SMALL]);
    expect(code).toBe(0);
    expect(sourceIn(host)).toContain('beleid/linde/policy/protocols/protocol/protocol.yaml');
    expect(sourceIn(host).filter((path) => !path.startsWith('beleid/linde/'))).toEqual([]);
    expect(out).toContain('Open beleid/linde/out/index.html');
  });

  test('asks nothing, and --yes shows what it took', async () => {
    const { out } = await regelwerk(memoryHost({}, TODAY), ['init', ...LINDE, ...SMALL, '--yes'], []);
    expect(out.split('\n').filter((line) => line.endsWith('(zonder opgave)'))).toEqual([
      '--title Protocol (zonder opgave)',
      '--id de-linde (zonder opgave)',
      '--kind bestuur (zonder opgave)',
      '--in-text stichting De Linde (zonder opgave)',
      '--procedure instemming (zonder opgave)',
      '--council gmr (zonder opgave)',
    ]);
  });

  test('the text speaks of the school with its article', async () => {
    const host = memoryHost({}, TODAY);
    const asked = ['--name', 'Lindecollege', '--kind', 'school', '--sector', 'vo', '--ci', 'geen'];
    const { code, error } = await regelwerk(host, ['init', ...asked]);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const read = host.text('out/lindecollege/social-media/schoolgids.txt').replace(/\s+/g, ' ');
    expect(read).not.toMatch(/\{\{|undefined|\b(\p{L}+) \1\b/u);
    const page = host.text('out/lindecollege/social-media/protocol.md');
    expect(page).toContain('Daarom vraagt het Lindecollege om');
    expect(parse(host.text('policy/protocols/social-media/approvals/lindecollege.yaml'))).toMatchObject({
      procedures: { gewoon: [{ step: 'mr', body: 'MR', kind: 'instemming' }, { step: 'bestuur' }] },
    });
    expect(pathsIn(host).filter((path) => /gitlab|workflows/.test(path))).toEqual([]);
  });

  test.each([
    [
      ['--procedure', 'advies', '--council', 'mr'],
      ['mr advies', 'bestuur vaststelling'],
    ],
    [['--procedure', 'vaststelling'], ['bestuur vaststelling']],
    [
      ['--sector', 'mbo'],
      ['or instemming', 'bestuur vaststelling'],
    ],
  ])('%j: who decides', async (flags, expected) => {
    const host = memoryHost({}, TODAY);
    await regelwerk(host, ['init', '--name', 'De Linde', ...SMALL, ...flags]);
    const { procedures } = parse(host.text('policy/protocols/protocol/approvals/de-linde.yaml')) as {
      procedures: { gewoon: { step: string; kind: string }[] };
    };
    expect(procedures.gewoon.map(({ step, kind }) => `${step} ${kind}`)).toEqual(expected);
  });

  test('an empty protocol, under its own title', async () => {
    const host = memoryHost({}, TODAY);
    const { code, out, error } = await regelwerk(host, [
      ...['init', ...LINDE, '--base', 'leeg', '--title', 'Telefoons op school'],
    ]);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toContain('In orde: 1 organisatie, 1 document.');
    expect(host.text('out/de-linde/telefoons-op-school/protocol.md')).toContain('Stichting De Linde legt hier vast');
    expect((await regelwerk(host, ['check', '--strict'])).code).toBe(0);
  });

  test('the example, of which nothing is asked', async () => {
    const host = memoryHost({}, TODAY);
    expect(init(host, { base: 'voorbeeld', ci: ['geen'] }).diagnostics).toEqual([]);
    const { code, out, error } = await regelwerk(host, ['check', '--strict']);
    expect({ code, out, error }).toEqual({ code: 0, out: 'In orde: 3 organisaties, 6 documenten.\n', error: '' });
  });
});

describe('at a terminal', () => {
  const ANSWERS = ['', 'Stichting De Linde', '', '', 'vo', 'midden', '', '', '', ''];

  test('Enter takes what stands between brackets; it comes to the same as with flags', async () => {
    const [typed, flags] = [memoryHost({}, TODAY), memoryHost({}, TODAY)];
    const { code, out } = await regelwerk(typed, ['init'], ANSWERS);
    init(flags, { organisation: { name: 'Stichting De Linde', sector: 'vo', region: 'midden' } });
    expect(code).toBe(0);
    expect(out).toContain('10 vragen. 17 bestanden gemaakt in .:');
    const text = (host: MemoryHost) => Object.fromEntries(sourceIn(host).map((path) => [path, host.text(path)]));
    expect(text(typed)).toEqual(text(flags));
  });

  test('what is no answer is asked again, with what was meant', async () => {
    const host = memoryHost({}, TODAY);
    const wrong = [
      'lees',
      'leeg',
      'Telefoons',
      '',
      'De Linde',
      'De Linde',
      'linde',
      '',
      'havo',
      'vo',
      '',
      '',
      '',
      '',
      'geen',
    ];
    const { code, out } = await regelwerk(host, ['init'], wrong);
    expect(code).toBe(0);
    expect(out).toContain('Kies uit: basis, voorbeeld, leeg. Bedoel je leeg?');
    expect(out).toContain('Hier is een antwoord nodig.');
    expect(out).toContain('Verwacht: kleine letters, cijfers en koppeltekens');
    expect(out).toContain('Kies uit: po, vo, so, mbo.');
    expect(sourceIn(host)).toContain('policy/organisations/linde.yaml');
  });

  test('whoever stops has written nothing', async () => {
    const host = memoryHost({}, TODAY);
    const { code, out } = await regelwerk(host, ['init'], ['', 'De Linde']);
    expect(code).toBe(2);
    expect(out).toContain('Gestopt; er is niets geschreven.');
    expect(pathsIn(host)).toEqual([]);
  });

  test('each question has an option', async () => {
    const { commands } = await import('../../src/cli/commands.ts');
    for (const { option, choices } of initQuestions)
      expect(commands['init']?.options[option]?.choices, option).toEqual(choices);
  });
});

describe('what is there', () => {
  test('stays, and is told; what is the same is not', async () => {
    const own: Files = { 'README.md': 'van mij\n', '.gitignore': 'x\n', 'policy-oud.txt': '' };
    const host = memoryHost(own, TODAY);
    const { code, out } = await regelwerk(host, ['init', ...LINDE, ...SMALL]);
    expect(code).toBe(0);
    expect([host.text('README.md'), host.text('.gitignore')]).toEqual(['van mij\n', 'x\n']);
    expect(out).toContain('README.md was er al, en is niet gewijzigd.');
    expect(out).toContain('.gitignore was er al, en is niet gewijzigd.');
    expect(out).not.toContain('package.json was er al');
  });

  test('a policy: nothing is asked, and nothing is written', async () => {
    const host = memoryHost({ 'policy/README.md': '' }, TODAY);
    const { code, out, error } = await regelwerk(host, ['init'], ['']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toContain('Hier staat al beleid: policy/.');
    expect(pathsIn(host)).toEqual(['policy/README.md']);
  });

  test.each([
    [{ beleid: 'een bestand' }, 'beleid is een bestand of een symbolische link, geen map.'],
    [{ '.odd/beleid': 'link' }, 'beleid is een bestand of een symbolische link, geen map.'],
    [{ 'beleid/x': '', '.odd/beleid': 'closed' }, 'Schrijven naar beleid lukt niet: EACCES.'],
  ])('%j', async (files, message) => {
    const host = memoryHost(files as unknown as Files, TODAY);
    const { code, error } = await regelwerk(host, ['init', 'beleid', ...LINDE]);
    expect(code).toBe(1);
    expect(error).toContain(message);
    expect(pathsIn(host)).toEqual(Object.keys(files).sort());
  });
});

describe('what cannot be is told before anything is written', () => {
  test.each([
    [['--name', 'De Linde', '--id', 'De Linde'], '--id heeft de waarde De Linde; dat kan niet. Bedoel je de-linde?'],
    [['--name', 'De Linde', '--id', 'con'], '--id heeft de waarde con; dat kan niet.'],
    [['--name', '上海'], 'De opdracht init mist een optie. Geef --id'],
    [['--name', 'x'.repeat(1001)], '--name heeft de waarde'],
    [['--name', 'a\u202Eb'], '--name heeft de waarde'],
    [['--name', 'De Linde', '--sector', 'vwo'], '--sector heeft de waarde vwo; dat kan niet.'],
    [['--name', 'De Linde', '--region', 'west'], '--region heeft de waarde west; dat kan niet.'],
    [['--name', 'De Linde', '--base', 'leeg', '--title', '***'], '--title heeft de waarde ***; dat kan niet.'],
    [[], 'De opdracht init mist een optie. Geef --name'],
  ])('%j', async (flags, message) => {
    const host = memoryHost({}, TODAY);
    const { code, error } = await regelwerk(host, ['init', ...flags]);
    expect(error).toContain(message);
    expect(code).toBe(2);
    expect(pathsIn(host)).toEqual([]);
  });

  test('a name that no document could show', () => {
    const host = memoryHost({}, TODAY);
    const { value, diagnostics } = init(host, { organisation: { name: 'De Linde \u{1F9FF}', id: 'linde' } });
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toContain('glyph-missing');
    expect(pathsIn(host)).toEqual([]);
  });
});

describe('whole or not at all', () => {
  const request = { base: 'leeg', organisation: { name: 'De Linde', region: 'noord' } };
  const CHANGES = ['write', 'move', 'remove'] as const;

  /** A host of which the change with this number fails, or never comes back; and how many there were. */
  function breaking(host: MemoryHost, at: number, how: 'fails' | 'dies') {
    let count = 0;
    let isDead = false;
    const wrapped = Object.fromEntries(
      CHANGES.map((name) => [
        name,
        (...args: never[]) => {
          // Of a process that was killed nothing more is done.
          if (isDead) throw new Error('killed');
          count += 1;
          if (count !== at) return (host[name] as (...args: never[]) => void)(...args);
          if (how === 'fails') throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
          isDead = true;
          throw new Error('killed');
        },
      ]),
    );
    return { host: { ...host, ...wrapped } as Host, count: () => count };
  }

  const whole = memoryHost({}, TODAY);
  const counting = breaking(whole, 0, 'fails');
  init(counting.host, request);
  const steps = Array.from({ length: counting.count() }, (_, index) => index + 1);

  test('there are steps to break off at', () => expect(steps.length).toBeGreaterThan(30));

  test('a system that refuses any step leaves nothing', () => {
    for (const step of steps) {
      const host = memoryHost({ 'eigen.txt': 'x' }, TODAY);
      const { value, diagnostics } = init(breaking(host, step, 'fails').host, request);
      const left = pathsIn(host);
      // To clear away what it no longer needs is the last step: then all is there.
      if (value !== undefined) expect(left, String(step)).toEqual(expect.arrayContaining(pathsIn(whole)));
      else
        expect([left, diagnostics.map(({ code }) => code)], String(step)).toEqual([['eigen.txt'], ['output-failed']]);
    }
  });

  test('killed at any step there is no policy, or all of it; done anew it is the same', () => {
    for (const step of steps) {
      const host = memoryHost({}, TODAY);
      try {
        init(breaking(host, step, 'dies').host, request);
      } catch (error) {
        expect(String(error)).toContain('killed');
      }
      const policy = pathsIn(host, 'policy/');
      if (policy.length > 0) {
        expect(pathsIn(host), String(step)).toEqual(expect.arrayContaining(pathsIn(whole)));
        continue;
      }
      expect(init(host, request).value?.left, String(step)).toEqual([]);
      expect(Object.fromEntries(host.contents), String(step)).toEqual(Object.fromEntries(whole.contents));
    }
  });
});

describe('the files', () => {
  const host = memoryHost({}, TODAY);
  init(host, { organisation: { name: 'De *Linde* & <b>co</b>', id: 'linde' } });

  test('lines end in LF, but for the program of Windows', () => {
    for (const path of pathsIn(host)) {
      const text = host.text(path);
      if (path === 'openen.cmd') expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      else expect(text, path).not.toContain('\r');
    }
    expect(host.text('.gitattributes')).toContain('* text=auto eol=lf\n');
    // A code page of Windows would show anything else otherwise.
    expect(host.text('openen.cmd')).toMatch(/^[\r\n -~]*$/);
  });

  test('a name is a name in each', () => {
    expect(host.text('README.md').split('\n')[0]).toBe('# Beleid van De \\*Linde\\* \\& \\<b\\>co\\</b\\>');
    expect(parse(host.text('policy/organisations/linde.yaml'))).toMatchObject({ name: 'De *Linde* & <b>co</b>' });
  });

  test('the editor is led to schemas that know the ids of this policy, for each kind of file', async () => {
    await openRegelwerk(host).editor();
    const settings = JSON.parse(host.text('.vscode/settings.json')) as { 'yaml.schemas': Record<string, Globs> };
    const schemas = Object.entries(settings['yaml.schemas']);
    for (const [schema] of schemas) expect(host.text(schema.replace('./', '')), schema).toContain('File"');
    expect(host.text('.regelwerk/override.schema.json')).toContain('missie-en-fatsoen');
    const covers = (glob: string, path: string) => new RegExp(`^${glob.replaceAll('*', '[^/]+')}$`).test(path);
    const matching = (path: string) =>
      schemas.filter(([, globs]) => {
        const own = [globs].flat();
        const isNot = own.some((glob) => glob.startsWith('!') && covers(glob.slice(1), path));
        return !isNot && own.some((glob) => covers(glob, path));
      });
    for (const path of pathsIn(host, 'policy/')) expect(matching(path), path).toHaveLength(1);
  });

  test('package.json asks for one version, and nothing of a registry', () => {
    const { devDependencies } = JSON.parse(host.text('package.json')) as { devDependencies: Record<string, string> };
    expect(devDependencies).toEqual({ regelwerk: 'file:vendor/regelwerk-0.1.0.tgz' });
  });

  test('the base protocol has no norms of the papers', () => {
    expect(host.text('policy/protocols/social-media/protocol.yaml')).not.toMatch(/norms:|quadraam|koe:|wolfert|ccc:/);
  });
});
