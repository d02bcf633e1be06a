/** Two who change the same, files that change together, and what is put back. */
import { describe, expect, test } from 'vitest';
import { type Edit, openRegelwerk } from '../../../src/index.ts';
import { readBase } from '../../support/cases.ts';
import { codes, diffsOf, PROTOCOL, small, told } from '../../support/edit.ts';
import { memoryHost } from '../../support/memory-host.ts';

const SCHOOL = 'policy/protocols/proef/overrides/school.yaml';
const LOS = 'policy/protocols/proef/overrides/los.yaml';
const bytes = (text: string) => new TextEncoder().encode(text);

const stricter: Edit = {
  ...{ kind: 'content', clause: 'gevolgen', layer: 'school', reason: 'De school is strenger.' },
  content: { text: 'Wie [](#kluis) overtreedt, levert de telefoon in.' },
};
const base: Edit = {
  ...{ kind: 'content', clause: 'pauze', layer: null },
  content: { text: 'In de pauze mag de telefoon even aan in {{plekken}}.' },
};

describe('somebody changed the source meanwhile', () => {
  test('the same text: a conflict with what stands there now, and nothing is written', async () => {
    const { host, files, ...desk } = small();
    const changed = host.text(PROTOCOL).replace('mag de telefoon aan', 'mag de telefoon uit');
    host.write(PROTOCOL, bytes(changed));
    const before = { text: 'In de pauze mag de telefoon aan in {{plekken}}.' };
    const { value } = await desk.try({ ...base, before } as Edit);
    expect(value).toEqual({
      ...{ kind: 'conflict', edit: 0, before },
      now: { text: 'In de pauze mag de telefoon uit in {{plekken}}.' },
    });
    expect(host.text(PROTOCOL)).toBe(changed);
  });

  test('the clause is gone: a conflict with nothing', async () => {
    const desk = small();
    await desk.edit({ kind: 'remove', clause: 'ophalen', layer: 'school' });
    const before = { text: 'Na de les haalt de leerling de telefoon op bij {{balie}}.' };
    const { value } = await desk.try({
      kind: 'content',
      clause: 'ophalen',
      layer: 'school',
      content: { text: 'X.' },
      before,
    });
    expect(value).toEqual({ kind: 'conflict', edit: 0, before, now: null });
  });

  test('a value: a conflict too', async () => {
    const { value } = await small().try({
      ...{ kind: 'parameter', name: 'docent', layer: null, value: 'leraar', before: 'mentor' },
    });
    expect(value).toEqual({ kind: 'conflict', edit: 0, before: 'mentor', now: 'docent' });
  });

  test('another text of the same file, between our reading and our writing: both are there', async () => {
    const saved = readBase()[PROTOCOL]?.replace('Leg de telefoon weg.', 'Leg de telefoon in je tas.') ?? '';
    const { edit, host } = small((files) => {
      files[`.meanwhile/${PROTOCOL}`] = saved;
    });
    await edit(base);
    expect(host.text(PROTOCOL)).toContain('Leg de telefoon in je tas.');
    expect(host.text(PROTOCOL)).toContain('mag de telefoon even aan');
  });

  test('two at once: the second is made on what the first left', async () => {
    const { regelwerk, host } = small();
    const ask = (edits: readonly Edit[]) => regelwerk.edit({ organisation: 'school', protocol: 'proef', edits });
    const both = await Promise.all([
      ask([base]),
      ask([{ ...base, clause: 'gevolgen', content: { text: 'Anders.' } } as Edit]),
    ]);
    expect(both.map(({ value }) => value?.kind)).toEqual(['edited', 'edited']);
    expect(host.text(PROTOCOL)).toMatch(/even aan in[\s\S]*text: Anders\./);
  });
});

describe('all or none', () => {
  test('one edit that cannot be stops those beside it', async () => {
    const { host, files, ...desk } = small();
    const result = await desk.try(base, { kind: 'omit', clause: 'bestaat-niet', layer: 'school', reason: 'Zomaar.' });
    expect(codes(result)).toEqual(['edit-impossible']);
    expect(host.text(PROTOCOL)).toBe(files[PROTOCOL]);
  });

  test('one file that cannot be put in place: those before it are as they were', async () => {
    const { host, files } = small();
    const move = host.move;
    Object.assign(host, {
      move(from: string, to: string) {
        if (to === SCHOOL) throw Object.assign(new Error('no'), { code: 'ENOSPC' });
        move(from, to);
      },
    });
    const result = await openRegelwerk(host).edit({
      organisation: 'school',
      protocol: 'proef',
      edits: [base, stricter],
    });
    expect(codes(result)).toEqual(['output-failed']);
    const left = Object.keys(files).filter((path) => path.startsWith('policy/'));
    expect(left.map((path) => host.text(path))).toEqual(left.map((path) => files[path]));
    expect([...host.contents.keys()].filter((path) => path.endsWith('.nieuw'))).toEqual([]);
  });

  test('a text that its kind does not allow: refused, with what is wrong', async () => {
    const result = await small().try({ ...base, content: { text: '' } } as Edit);
    expect(codes(result)).toEqual(['schema-size']);
    const odd = await small().try({ ...base, content: { text: 'Een \u200Bteken.' } } as Edit);
    expect(codes(odd)).toEqual(['file-character']);
  });

  test('a file that is broken: what is wrong in it, and it stays as it is', async () => {
    const { host, ...desk } = small((files) => {
      files[LOS] = 'add: [\n';
    });
    const result = await desk.try({ kind: 'omit', clause: 'les', layer: 'los', reason: 'Zomaar.' });
    expect(codes(result)).toEqual(['yaml-syntax']);
    expect(host.text(LOS)).toBe('add: [\n');
    // Others are not kept waiting.
    expect((await desk.try(stricter)).value?.kind).toBe('edited');
  });

  test('the source is being written, or the folder is closed: told', async () => {
    const busy = small((files) => {
      files['policy/.regelwerk-bezig'] = '';
    });
    expect(codes(await busy.try(base))).toEqual(['ledger-busy']);
    expect((await busy.look(base)).isWritten).toBe(false);
    const closed = memoryHost(readBase());
    const refuse = () => {
      throw Object.assign(new Error('no'), { code: 'EROFS' });
    };
    const regelwerk = openRegelwerk({ ...closed, write: refuse });
    expect(codes(await regelwerk.edit({ organisation: 'school', protocol: 'proef', edits: [base] }))).toEqual([
      'output-failed',
    ]);
  });
});

describe('what is put back', () => {
  test('every byte, files that came new too; and the undoing can be undone', async () => {
    const { edit, host, files, regelwerk } = small((own) => {
      delete own['policy/protocols/proef/pins/school.yaml'];
    });
    const { files: changed } = await edit(stricter, base);
    const after = Object.fromEntries(changed.map(({ file }) => [file, host.text(file)]));
    const back = await regelwerk.undo(changed);
    expect(back.diagnostics).toEqual([]);
    for (const { file, before } of changed) {
      if (before === null) expect(host.size(file)).toBeUndefined();
      else expect(host.text(file)).toBe(files[file]);
    }
    await regelwerk.undo(back.value ?? []);
    expect(Object.fromEntries(changed.map(({ file }) => [file, host.text(file)]))).toEqual(after);
  });

  test('not where one of the files was changed since: all stay', async () => {
    const { edit, host, regelwerk } = small();
    const { files: changed } = await edit(stricter, base);
    host.write(SCHOOL, bytes(`${host.text(SCHOOL)}# Nog iets.\n`));
    const before = new Map(host.contents);
    const { value, diagnostics } = await regelwerk.undo(changed);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'undo-changed', place: { file: SCHOOL } }]);
    expect(new Map(host.contents)).toEqual(before);
  });

  test.each([
    ['outside the source', { file: '../geheim.yaml', before: 'a: 1\n', after: null }],
    [
      'in a place of the tool itself',
      { file: 'policy/protocols/proef/adopted/los/1.0.json', before: '{}', after: null },
    ],
    ['what no edit makes', { file: LOS, before: 'onzin: 1\n', after: readBase()[LOS] ?? '' }],
    [
      'what would take back a decision',
      {
        file: 'policy/protocols/proef/approvals/bestuur.yaml',
        before: 'cycle: P2Y\n',
        after: readBase()['policy/protocols/proef/approvals/bestuur.yaml'] ?? '',
      },
    ],
  ])('nothing %s', async (_, change) => {
    const { host, regelwerk } = small();
    const before = new Map(host.contents);
    const { value } = await regelwerk.undo([change]);
    expect(value).toBeUndefined();
    expect(new Map(host.contents)).toEqual(before);
  });
});

describe('files of settings', () => {
  const ORGANISATION = 'policy/organisations/school.yaml';

  test('an organisation: the lines that differ, in their order', async () => {
    const { edit, host } = small();
    const now = await import('yaml').then(({ parse }) => parse(host.text(ORGANISATION)) as object);
    const value = await edit({ kind: 'data', file: ORGANISATION, before: now, data: { ...now, city: 'Ons Dorp' } });
    expect(diffsOf(value)[ORGANISATION]).toEqual(['-city: Enschede', '+city: Ons Dorp']);
    expect(told(value)).toEqual([]);
  });

  test('a calendar that comes new; and what stood there already is a conflict', async () => {
    const { edit, host, ...desk } = small();
    const file = 'policy/calendars/los.yaml';
    const data = { regions: ['zuid'] };
    await edit({ kind: 'data', file, before: {}, data });
    expect(host.text(file)).toBe('regions:\n  - zuid\n');
    const again = await desk.try({ kind: 'data', file, before: {}, data: { regions: ['noord'] } });
    expect(again.value).toEqual({ kind: 'conflict', edit: 0, before: {}, now: data });
  });

  test.each([
    ['a folder above', 'policy/organisations/../protocols/proef/protocol.yaml'],
    ['an organisation that is not there', 'policy/organisations/weg.yaml'],
    ['a text', PROTOCOL],
    ['an adopted text', 'policy/protocols/proef/adopted/bestuur/1.1.json'],
    ['anything else', 'package.json'],
    ['the same in other letters', 'policy/organisations/School.yaml'],
  ])('not %s', async (_, file) => {
    expect(codes(await small().try({ kind: 'data', file, before: {}, data: {} }))).toEqual(['edit-impossible']);
  });

  test('procedures may change, what was decided may not', async () => {
    const { host, ...desk } = small();
    const file = 'policy/protocols/proef/approvals/bestuur.yaml';
    const { parse } = await import('yaml');
    const now = parse(host.text(file)) as { versions: object[] };
    const without = await desk.try({ kind: 'data', file, before: now, data: { ...now, versions: [] } });
    expect(codes(without)).toEqual(['edit-impossible']);
    const cycle = await desk.edit({ kind: 'data', file, before: now, data: { ...now, cycle: 'P3Y' } });
    expect(diffsOf(cycle)).toMatchObject({ 'approvals/bestuur.yaml': ['+', '+cycle: P3Y'] });
  });

  test('what the schema does not allow: refused', async () => {
    const { host, ...desk } = small();
    const { parse } = await import('yaml');
    const now = parse(host.text(ORGANISATION)) as object;
    const result = await desk.try({ kind: 'data', file: ORGANISATION, before: now, data: { ...now, kind: 'winkel' } });
    expect(codes(result)).toEqual(['schema-value']);
  });
});
