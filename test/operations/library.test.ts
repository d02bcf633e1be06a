/** Every operation through the library, on a host in memory: data in, a value and diagnostics out. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { type Diagnostic, openRegelwerk, type Regelwerk } from '../../src/index.ts';
import { readBase } from '../support/cases.ts';
import { type MemoryHost, memoryHost } from '../support/memory-host.ts';

const TODAY = '2020-06-01';

function open(change: (files: Record<string, string>) => void = () => {}): { regelwerk: Regelwerk; host: MemoryHost } {
  const files = readBase();
  change(files);
  const host = memoryHost(files, { today: TODAY });
  return { regelwerk: openRegelwerk(host), host };
}

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

describe('on a policy in order', () => {
  const { regelwerk, host } = open();

  test('check', async () => {
    expect(await regelwerk.check()).toEqual({ value: { organisations: 3, documents: 3 }, diagnostics: [] });
  });

  test('status, on the day of the host or another', async () => {
    expect((await regelwerk.status()).value?.today).toBe(TODAY);
    const { value } = await regelwerk.status({ asOf: '2030-01-01' });
    expect(value?.today).toBe('2030-01-01');
    expect(value?.statuses.map(({ organisation }) => organisation).sort()).toEqual(['bestuur', 'los', 'school']);
  });

  test('list and explain', async () => {
    const listed = (await regelwerk.list({ organisation: 'school' })).value;
    expect(listed?.documents.map(({ ledger }) => ledger.id)).toEqual(['proef']);
    const [clause = ''] = listed?.documents[0]?.text?.clauses.keys() ?? [];
    const { value } = await regelwerk.explain({ organisation: 'school', clause });
    expect(value).toMatchObject([{ protocol: 'proef', clause: { id: clause }, mistakes: 0 }]);
  });

  test('search', async () => {
    const { value, diagnostics } = await regelwerk.search({ words: 'telefoons', organisation: 'school' });
    expect(diagnostics).toEqual([]);
    expect(value?.passages[0]?.places[0]).toMatchObject({ organisation: 'school', protocol: 'proef' });
  });

  test('trace', async () => {
    const { value, diagnostics } = await regelwerk.trace();
    expect(diagnostics).toEqual([]);
    expect(value?.every(({ total, realised }) => total === realised)).toBe(true);
  });

  test('review', async () => {
    const { value, diagnostics } = await open().regelwerk.review({ organisation: 'bestuur', by: 'tweede lezer' });
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({ norms: ['bestuur:1.1', 'bestuur:1.2', 'bestuur:1.3'], unread: 0 });
    const { regelwerk } = open();
    expect((await regelwerk.review({ organisation: 'los', by: 'tweede lezer' })).value?.norms).toEqual([]);
  });

  test('build, and verify of what it made', async () => {
    const { value, diagnostics } = await regelwerk.build({ out: 'uit', formats: ['markdown'] });
    expect(diagnostics).toEqual([]);
    const files = value?.files.map(({ path }) => `uit/${path}`) ?? [];
    expect(files).toContain('uit/school/proef/protocol.md');
    expect(files.every((path) => host.size(path) !== undefined)).toBe(true);
    const verified = (await regelwerk.verify({ files: [...files, 'uit/bestaat-niet.md'] })).value;
    expect(verified).toHaveLength(files.length + 1);
    expect(verified.at(-1)).toMatchObject({ result: 'unreadable' });
  });

  test('diff and redline against the base', async () => {
    const { value } = await regelwerk.diff({ organisation: 'school', against: 'base' });
    expect(value).toMatchObject({
      organisation: 'school',
      protocol: 'proef',
      from: 'base',
      to: 'concept',
      mistakes: 0,
    });
    const page = await regelwerk.redline({ organisation: 'school', against: 'base', format: 'html' });
    expect(new TextDecoder().decode(page.value)).toContain('ingevoegd: ');
  });

  test('compare', async () => {
    const { value, diagnostics } = await regelwerk.compare({ organisations: ['bestuur', 'los'] });
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject([{ protocol: 'proef', organisations: [{ id: 'bestuur' }, { id: 'los' }] }]);
    const row = value?.[0]?.rows.find(({ id }) => id === 'pauze');
    expect(row?.cells).toMatchObject([{ state: 'own' }, { state: 'absent', omitted: { layer: 'los' } }]);
  });

  test('outline and undecided', async () => {
    const { value } = await regelwerk.outline({ organisation: 'los' });
    expect(value).toMatchObject([{ protocol: 'proef', isOwn: true, omitted: [{ clause: 'pauze' }], undecided: [] }]);
    expect((await regelwerk.undecided()).value).toEqual([]);
  });

  test('impact asks for a revision, and tells when there is none', async () => {
    const { value, diagnostics } = await regelwerk.impact({ since: 'main' });
    expect(value).toBeUndefined();
    expect(diagnostics).not.toEqual([]);
  });

  test('sharing: where there is no repository nothing is shared, and a save is a save', async () => {
    const none = { value: undefined, diagnostics: [] };
    expect(await regelwerk.sharing()).toEqual({ value: { kind: 'none', why: 'no-repository' }, diagnostics: [] });
    const kept = await regelwerk.keepInGit({ subject: 'Tekst', lines: [], files: [] });
    expect(kept).toEqual({ value: { kind: 'none' }, diagnostics: [] });
    expect(await regelwerk.keepLoose({ files: [] })).toEqual(none);
    expect(await regelwerk.send({ tip: '' })).toEqual(none);
    expect(await regelwerk.fetchShared()).toEqual(none);
    expect(await regelwerk.bringIn()).toEqual(none);
  });

  test('stalePins and moved: none', async () => {
    expect(await regelwerk.stalePins()).toEqual({ value: [], diagnostics: [] });
    expect(await regelwerk.moved()).toEqual({ value: { questions: [], unjudged: [] }, diagnostics: [] });
  });
});

describe('writing', () => {
  const PATH = 'policy/protocols/proef/protocol.yaml';

  test('pin records the text that an amendment now stands on', async () => {
    const { regelwerk, host } = open();
    const { value: listed } = await regelwerk.list();
    const amended = listed?.documents
      .flatMap(({ organisation, text }) =>
        [...(text?.clauses.values() ?? [])].map((clause) => ({ organisation, clause })),
      )
      .find(({ organisation, clause }) => clause.changes.some(({ layer }) => layer === organisation.id));
    const before = amended?.clause.changes[0]?.before;
    const text =
      String(before?.text ?? before?.do)
        .trim()
        .split('\n')[0] ?? '';
    host.write(PATH, new TextEncoder().encode(host.text(PATH).replace(text, `${text} Altijd.`)));
    const { value: stale } = await regelwerk.stalePins();
    expect(stale.map(({ clause }) => clause)).toContain(amended?.clause.id);
    const organisation = stale[0]?.organisation ?? '';
    expect((await regelwerk.pin({ organisation })).value[0]?.clauses).toContain(stale[0]?.clause);
    expect((await regelwerk.stalePins()).value.filter((pin) => pin.organisation === organisation)).toEqual([]);
  });

  test('propose and decide: a text becomes a version, and a decision is recorded', async () => {
    const { regelwerk, host } = open((files) => {
      files['policy/protocols/proef/approvals/los.yaml'] =
        'procedures:\n  kort:\n    - {step: cvb, body: CvB, kind: vaststelling}\n';
    });
    const proposed = await regelwerk.propose({ organisation: 'los', date: '2020-04-01' });
    expect(codes(proposed.diagnostics)).toEqual([]);
    expect(proposed.value).toMatchObject({ version: '1.0', isAdopted: false, isWritten: true });
    const [agenda] = (await regelwerk.agenda({ organisation: 'los' })).value ?? [];
    expect(agenda?.acts.map(({ does }) => does)).toEqual(['submit', 'decide']);
    expect(agenda?.track?.steps).toMatchObject([{ step: 'cvb', stands: 'running' }]);
    expect(proposed.value).toMatchObject({ version: '1.0', isAdopted: false });
    const sheet = await regelwerk.cover({ organisation: 'los', format: 'docx' });
    expect(sheet).toMatchObject({ value: { name: 'oplegger-los-proef-1.0-cvb.docx' }, diagnostics: [] });
    const decided = await regelwerk.decide({
      organisation: 'los',
      step: 'cvb',
      outcome: 'vastgesteld',
      date: '2020-05-01',
    });
    expect(codes(decided.diagnostics)).toEqual([]);
    expect(decided.value).toMatchObject({ version: '1.0', isAdopted: true });
    expect(host.size('policy/protocols/proef/adopted/los/1.0.json')).toBeGreaterThan(0);
    expect((await regelwerk.status()).value?.statuses.find((item) => item.organisation === 'los')).toMatchObject({
      versionState: 'in_werking',
      textState: 'gelijk',
    });
    const corrected = await regelwerk.correct({
      ...{ organisation: 'los', step: 'cvb', reason: 'Tikfout' },
      values: { reference: 'CvB 2020-5' },
    });
    expect(codes(corrected.diagnostics)).toEqual([]);
    const repealed = await regelwerk.repeal({ organisation: 'los', date: '2020-05-20' });
    expect(codes(repealed.diagnostics)).toEqual([]);
    const { value: records } = await regelwerk.records({ organisation: 'los' });
    const [version] = records?.[0]?.versions ?? [];
    expect([version?.state, version?.entries.map(({ kind }) => kind)]).toEqual([
      'ingetrokken',
      ['decision', 'repeal', 'correction'],
    ]);
  });
});

test('edit changes a text in terms of clauses and layers, and undo puts it back', async () => {
  const { regelwerk, host } = open();
  const path = 'policy/protocols/proef/protocol.yaml';
  const before = host.text(path);
  const content = { text: 'Wie [](#kluis) overtreedt, levert de telefoon in.' };
  const edits = [{ kind: 'content', clause: 'gevolgen', layer: null, content }] as const;
  const asked = { organisation: 'school', protocol: 'proef', edits };
  const dry = await regelwerk.edit({ ...asked, dryRun: true });
  expect([dry.diagnostics, host.text(path)]).toEqual([[], before]);
  const { value } = await regelwerk.edit(asked);
  expect(value).toMatchObject({ kind: 'edited', isWritten: true, files: [{ file: path, before }] });
  expect(host.text(path)).toContain(content.text);
  const undone = await regelwerk.undo(value?.kind === 'edited' ? value.files : []);
  expect([codes(undone.diagnostics), host.text(path)]).toEqual([[], before]);
});

describe('what was asked cannot be', () => {
  const { regelwerk } = open();
  test.each([
    ['an unknown organisation', () => regelwerk.list({ organisation: 'niemand' }), 'organisation-not-found'],
    ['an unknown clause', () => regelwerk.explain({ organisation: 'school', clause: 'geen' }), 'clause-not-found'],
    ['a day that does not exist', () => regelwerk.status({ asOf: '2020-02-30' }), 'option-value'],
    ['a decision without its date', () => regelwerk.decide({ organisation: 'los', step: 'x' }), 'option-missing'],
    ['a text that is not stored', () => regelwerk.diff({ organisation: 'los', from: '9.9' }), 'version-unknown'],
  ])('%s', async (_, ask, code) => {
    const { value, diagnostics } = await ask();
    expect(value).toBeUndefined();
    expect(codes(diagnostics)).toEqual([code]);
  });
});

test('a text with mistakes is shown as far as it goes, and said to have them', async () => {
  const { regelwerk } = open((files) => {
    const path = 'policy/protocols/proef/overrides/school.yaml';
    files[path] = `${files[path]}\nomit:\n  - {clause: bestaat-niet, reason: zomaar}\n`;
  });
  const { value, diagnostics } = await regelwerk.list({ organisation: 'school' });
  expect(diagnostics.length).toBeGreaterThan(0);
  expect(value?.documents[0]?.mistakes.length).toBeGreaterThan(0);
  const other = await regelwerk.list({ organisation: 'los' });
  expect(other.diagnostics).toEqual([]);
});

test('the day can be given once, for all operations', async () => {
  const regelwerk = openRegelwerk(memoryHost(readBase(), { today: TODAY }), { today: '2021-02-03' });
  expect((await regelwerk.status()).value?.today).toBe('2021-02-03');
});

test('begins a repository, adds to it, and finds its source in the form of now', async () => {
  const host = memoryHost({}, { today: TODAY });
  const regelwerk = openRegelwerk(host);
  expect(await regelwerk.cannotInit()).toEqual([]);
  const begun = await regelwerk.init({ base: 'leeg', ci: ['geen'], organisation: { name: 'De Linde' } });
  expect([begun.diagnostics, begun.value?.organisations]).toEqual([[], ['de-linde']]);
  expect(codes(await regelwerk.cannotInit())).toEqual(['begin-exists']);
  const school = { name: 'De Es', kind: 'school' };
  const created = await regelwerk.create({ what: 'organisation', organisation: school, parent: 'de-linde' });
  expect([created.diagnostics, created.value?.id]).toEqual([[], 'de-es']);
  expect((await regelwerk.check()).value).toMatchObject({ organisations: 2, documents: 2 });
  expect((await regelwerk.upgrade()).value).toEqual({ changes: [], isDry: false });
});

test('editors can be told the ids that there are', async () => {
  const { regelwerk, host } = open();
  const { value, diagnostics } = await regelwerk.editor();
  expect(diagnostics).toEqual([]);
  expect(value?.folder).toBe('.regelwerk');
  expect(value?.ids).toBeGreaterThan(5);
  expect(host.text('.regelwerk/override.schema.json')).toContain('"OverrideFile"');
});

test('what is set beside the texts comes with a schema that stands by itself', async () => {
  const { regelwerk } = open();
  const { value, diagnostics } = await regelwerk.settings({ organisation: 'bestuur', protocol: 'proef' });
  expect(diagnostics).toEqual([]);
  expect(value?.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['organisation', 'calendar', 'settings']));
  for (const { schema, data, file } of value ?? []) {
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    // What is not there yet is nothing to judge.
    if (Object.keys(data).length > 0) expect(validate(data), file).toBe(true);
  }
  expect((await regelwerk.settings({ organisation: 'niemand' })).value).toBeUndefined();
});

test('a document for who edits it, and a file of it in memory', async () => {
  const { regelwerk } = open();
  const name = { organisation: 'bestuur', protocol: 'proef' };
  const { value } = await regelwerk.passages(name);
  expect(value?.passages.length).toBeGreaterThan(1);
  const register = (await regelwerk.norms(name)).value?.map(({ id }) => id);
  expect(value?.passages.flatMap(({ norms }) => norms).every(({ id }) => register?.includes(id))).toBe(true);
  const made = await regelwerk.preview({ ...name, form: 'txt' });
  expect(made.diagnostics).toEqual([]);
  expect(new TextDecoder().decode(made.value?.bytes).length).toBeGreaterThan(100);
});

test('a document is taken over, or it is told what would come of it', async () => {
  const { regelwerk } = open();
  const bytes = new TextEncoder().encode('# Fietsen\n\n## Stallen\n\nEen fiets staat in de stalling.\n');
  const request = { file: { name: 'fietsen.md', bytes }, organisation: 'bestuur' };
  const seen = await regelwerk.importPaper({ ...request, dryRun: true });
  expect([seen.value?.isWritten, seen.value?.protocol]).toEqual([false, 'fietsen']);
  const { value } = await regelwerk.importPaper(request);
  expect([value?.isWritten, value?.account.words.clauses]).toEqual([true, 6]);
});

test('school holidays are taken over, or it is told what would come', async () => {
  const { regelwerk, host } = open();
  const days = { region: 'heel Nederland', startdate: '2027-12-24T23:00:00.000Z', enddate: '2028-01-08T23:00:00.000Z' };
  const vacations = [{ type: 'Kerstvakantie', compulsorydates: 'true', regions: [days] }];
  const bytes = new TextEncoder().encode(JSON.stringify({ content: [{ schoolyear: '2027-2028', vacations }] }));
  const request = { file: { name: 'vakanties.json', bytes } };
  const seen = await regelwerk.holidays({ ...request, isDry: true });
  expect([seen.diagnostics, seen.value?.isWritten]).toEqual([[], false]);
  const { value } = await regelwerk.holidays(request);
  expect([value?.isWritten, value?.changes]).toMatchObject([true, [{ holiday: 'kerst', does: 'added' }]]);
  expect(host.text(value?.file ?? '')).toContain('2027-12-25');
});

test('a logo comes among those that there are, is seen, and is taken away', async () => {
  const { regelwerk } = open();
  const bytes = new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>',
  );
  const before = (await regelwerk.logos()).value;
  const { value: name = '', diagnostics } = await regelwerk.addLogo({ name: 'Ons Logo.svg', bytes });
  expect([name, diagnostics]).toEqual(['ons-logo.svg', []]);
  expect((await regelwerk.logos()).value).toEqual([...before, name].sort());
  expect((await regelwerk.logo(name)).value?.media).toBe('image/svg+xml');
  expect((await regelwerk.removeLogo({ name, bytes })).value).toBe(name);
  expect((await regelwerk.logos()).value).toEqual(before);
});

test('both texts of what a change of files does to a document', async () => {
  const { regelwerk } = open();
  const name = { organisation: 'bestuur', protocol: 'proef' };
  expect(await regelwerk.changes({ ...name, files: [] })).toEqual({ value: '', diagnostics: [] });
});

test('no operation of the library is left out here', () => {
  const own = readFileSync('test/operations/library.test.ts', 'utf8');
  const { regelwerk } = open();
  for (const name of Object.keys(regelwerk)) expect(own, name).toContain(`regelwerk.${name}(`);
});
