/** An oracle that finds nothing proves nothing: each is given what is well, and what it must find. */
import { describe, expect, test } from 'vitest';
import { type Diagnostic, diagnostic, NO_PLACE } from '../../src/diagnostic/diagnostic.ts';
import { reachOne } from '../../src/diagnostic/reach.ts';
import type { PolicyDocument } from '../../src/model/policy-document.ts';
import {
  areSameBytes,
  buildsWhatIsSound,
  hasTrueManifest,
  leavesOthers,
  leavesWhatFails,
} from '../support/fuzz/build-oracles.ts';
import { KINDS, mutate } from '../support/fuzz/mutation.ts';
import {
  areDeclared,
  areSame,
  areWellTold,
  faultsOfCommands,
  faultsOfLines,
  hasPlaces,
  isBounded,
  reachOnlyOwn,
  throwsNothing,
  warnsNothing,
} from '../support/fuzz/oracles.ts';
import { outcomeOf, ownersOf } from '../support/fuzz/outcome.ts';
import { createRandom, times } from '../support/fuzz/random.ts';
import { smallSeed } from '../support/fuzz/seeds.ts';
import { isWellFormed } from '../support/fuzz/well-formed.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const filesOf = (files: Readonly<Record<string, string>>) =>
  new Map(Object.entries(files).map(([path, text]) => [path, bytesOf(text)]));
const place = (line: number, column: number, file = 'policy/a.yaml') => ({ file, line, column });
const empty = (at: Diagnostic['place']) => diagnostic('file-empty', at, {});
const family = {
  parents: new Map([
    ['a', undefined],
    ['b', 'a'],
    ['c', undefined],
  ]),
  protocols: ['p'],
};
const ended = { result: { value: 1, diagnostics: [] }, thrown: undefined, milliseconds: 0, mebibytes: 0, warnings: [] };

describe('what is told', () => {
  const files = filesOf({ 'policy/a.yaml': 'een\ntwee\n', 'policy/map/b.yaml': 'x' });
  test.each([
    ['the first character', empty(place(1, 1)), 0],
    ['behind the last of a line', empty(place(2, 5)), 0],
    ['past the end of a line', empty(place(2, 6)), 1],
    ['past the last line', empty(place(4, 1)), 1],
    ['no column', empty(place(1, 0)), 1],
    ['another file', empty(place(1, 1, 'policy/b.yaml')), 1],
    ['no place', empty(NO_PLACE), 1],
    ['no place, of what has none', diagnostic('git-missing', NO_PLACE, {}), 0],
    [
      'a folder that should not be there',
      diagnostic('file-unexpected', place(1, 1, 'policy/map'), { name: 'map/', expected: 'x' }),
      0,
    ],
    [
      'an explanation that is nowhere',
      diagnostic('file-empty', place(1, 1), {}, [{ place: place(9, 9), note: 'first' }]),
      1,
    ],
  ])('stands at %s', (_, item, faults) => {
    expect(hasPlaces([item], files)).toHaveLength(faults);
  });

  test('on lines of its own, with all its words', () => {
    const unexpected = (name: string) => diagnostic('file-unexpected', place(1, 1), { name, expected: 'x' });
    expect(areWellTold([empty(place(1, 1)), unexpected('y')])).toEqual([]);
    expect(faultsOfLines('a.yaml:1:1 fout: x [y]\n    eerder hier: b\n', 1, 'nl')).toEqual([]);
    for (const text of [
      'a\n.yaml:1:1 fout: x [y]\n',
      'a.yaml:1:1 fout: x\n/approve\n',
      'fout: x\nfout: y\n',
      'fout: \u001B[2J\n',
    ])
      expect(faultsOfLines(text, 1, 'nl'), text).not.toEqual([]);
    expect(faultsOfCommands('::error file=a,line=1,col=1,title=x::y%0Az\n', 1)).toEqual([]);
    for (const text of [
      '::error title=x::y\n::stop-commands::z\n',
      '::error title=x::y\n\n',
      '',
      '::error title=x::\u001Bc\n',
    ])
      expect(faultsOfCommands(text, 1), text).not.toEqual([]);
    expect(
      areWellTold([{ ...unexpected('y'), params: { name: 'y', expected: undefined as unknown as string } }]),
    ).not.toEqual([]);
  });

  test('by a rule that is declared, and the same each time', () => {
    expect(areDeclared([empty(NO_PLACE)])).toEqual([]);
    expect(areDeclared([{ ...empty(NO_PLACE), code: 'bestaat-niet' as 'file-empty' }])).toHaveLength(1);
    expect(areSame([empty(NO_PLACE)], [empty(NO_PLACE)])).toEqual([]);
    expect(areSame([empty(NO_PLACE)], [empty(place(1, 1))])).toHaveLength(1);
  });

  test('of those alone whom it is about', () => {
    const error = (organisation: string) => [{ ...empty(place(1, 1)), reach: [reachOne(organisation, 'p', 'all')] }];
    expect(reachOnlyOwn(error('b'), new Set(['a']), family)).toEqual([]);
    expect(reachOnlyOwn(error('a'), new Set(['b']), family)).toHaveLength(1);
    expect(reachOnlyOwn([empty(place(1, 1))], new Set(['a']), family)).toHaveLength(1);
    expect(reachOnlyOwn(error('c'), null, family)).toEqual([]);
  });
});

describe('a run', () => {
  test('ends with a value, in silence and within limits', async () => {
    for (const oracle of [throwsNothing, warnsNothing, isBounded]) expect(oracle(ended)).toEqual([]);
    const crash = await outcomeOf(() => Promise.reject(new Error('kapot')));
    expect(throwsNothing(crash)[0]).toMatch(/^Error: kapot\n.*oracles\.test/s);
    const warned = await outcomeOf(async () => {
      process.emitWarning('let op');
      return { value: 1, diagnostics: [] };
    });
    expect(warnsNothing(warned)).toEqual(['let op']);
    expect(isBounded({ ...ended, milliseconds: 60_000, mebibytes: 9_000 })).toHaveLength(2);
  });

  test('is measured where it takes long', async () => {
    const { milliseconds } = await outcomeOf(async () => {
      for (const start = performance.now(); performance.now() - start < 150; );
      return { value: 1, diagnostics: [] };
    });
    expect(milliseconds).toBeGreaterThan(0);
  });
});

describe('a build', () => {
  const document = (stopped: PolicyDocument['stopped']) =>
    ({ organisation: { id: 'a' }, ledger: { id: 'p' }, stopped }) as unknown as PolicyDocument;
  const published = (left: boolean) => ({
    out: 'out',
    files: left ? [] : [{ organisation: 'a', path: 'a/p/protocol.md', bytes: 1 }],
    written: { written: 1, unchanged: 0, removed: 0 },
    left: left ? [{ organisation: 'a', protocol: 'p', left: 'all' as const }] : [],
  });
  const built = (isLeft: boolean, diagnostics: Diagnostic[] = []) => ({ value: published(isLeft), diagnostics });
  const before = filesOf({ 'out/a/p/protocol.md': 'a', 'out/c/p/protocol.md': 'c' });
  const after = filesOf({ 'out/a/p/protocol.md': 'anders', 'out/c/p/protocol.md': 'c' });

  test('makes what is sound', () => {
    const failed = { ...diagnostic('template-failed', NO_PLACE, { detail: 'x' }), reach: [reachOne('a', 'p', 'all')] };
    expect(buildsWhatIsSound([document('nothing')], [], built(false), family, true)).toEqual([]);
    expect(buildsWhatIsSound([document('nothing')], [], built(true), family, true)).not.toEqual([]);
    expect(buildsWhatIsSound([document('nothing')], [failed], built(true, [failed]), family, true)).toEqual([]);
    expect(buildsWhatIsSound([document('nothing')], [], built(true, [failed]), family, true)).toHaveLength(1);
    expect(buildsWhatIsSound([document('all')], [], built(true), family, true)).toEqual([]);
    expect(buildsWhatIsSound([document('all')], [], built(true, [empty(NO_PLACE)]), family, true)).toHaveLength(1);
    expect(buildsWhatIsSound([], [], { value: undefined, diagnostics: [] }, family, true)).toHaveLength(1);
  });

  test('leaves the rest as it was', () => {
    expect(leavesWhatFails(before, after, published(false))).toEqual([]);
    expect(leavesWhatFails(before, after, published(true))).toHaveLength(1);
    expect(leavesWhatFails(before, after, undefined)).toHaveLength(1);
    expect(leavesOthers(before, after, new Set(['a']), family)).toEqual([]);
    expect(leavesOthers(before, after, new Set(['c']), family)).toHaveLength(1);
    expect(areSameBytes(before, before)).toEqual([]);
    expect(areSameBytes(before, after)).toHaveLength(1);
  });

  test('lists what it wrote', () => {
    const manifest = (listed: Record<string, string>) =>
      filesOf({ 'out/a.txt': 'a', 'out/manifest.json': JSON.stringify(listed) });
    const hash = 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb';
    expect(hasTrueManifest(new Map())).toEqual([]);
    expect(hasTrueManifest(manifest({ 'a.txt': hash }))).toEqual([]);
    expect(hasTrueManifest(manifest({}))).toHaveLength(1);
    expect(hasTrueManifest(manifest({ 'a.txt': hash, 'b.txt': hash }))).toHaveLength(1);
    expect(hasTrueManifest(manifest({ 'a.txt': 'x' }))).toHaveLength(1);
    expect(hasTrueManifest(filesOf({ 'out/a.txt': 'a' }))).toHaveLength(1);
  });
});

describe('a file is read by what reads its format', () => {
  test.each([
    ['a.html', '<!doctype html><p class="a">x<br>&lt;</p><script>if (a < b) c()</script>'],
    ['a.md', '---\ntitle: "x"\n---\n\n# x\n'],
    ['a.json', '{}'],
    ['a.csv', '\uFEFFa;b\r\n"x;\n""y";2\r\n'],
    ['a.txt', 'x\n'],
    ['a.ics', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n'],
  ])('%s: %j', (path, text) => {
    expect(isWellFormed(path, bytesOf(text))).toEqual([]);
  });

  test.each([
    ['a.html', '<p><b>x</p></b>'],
    ['a.html', '<p>x'],
    ['a.html', '<p>a < b</p>'],
    ['a.html', '<p title="a"b">x</p>'],
    ['a.md', '---\ntitle: "x\n---\n\nx\n'],
    ['a.md', 'x\uE000'],
    ['a.json', '{'],
    ['a.csv', 'a;b\r\nc\r\n'],
    ['a.csv', '"a\r\n'],
    ['a.ics', 'BEGIN:VCALENDAR\r\nonzin\r\nEND:VCALENDAR\r\n'],
    ['a.ics', `BEGIN:VCALENDAR\r\nX:${'a'.repeat(80)}\r\nEND:VCALENDAR\r\n`],
    ['a.txt', 'x\u001B[31m'],
    ['a.pdf', '%PDF-1.7\n'],
    ['a.docx', 'PK'],
    ['a.exe', ''],
  ])('%s with a fault: %j', (path, text) => {
    expect(isWellFormed(path, bytesOf(text))).not.toEqual([]);
  });
});

describe('a mistake', () => {
  test('of any kind is the same for the same seed, and of each kind there are many', async () => {
    const { files } = await smallSeed();
    const text = (changed: ReadonlyMap<string, Uint8Array>) =>
      JSON.stringify([...changed].map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]));
    for (const kind of KINDS) {
      const made = times(12, (seed) => text(mutate(files, [{ kind, seed, size: 3 }])));
      expect(
        times(12, (seed) => text(mutate(files, [{ kind, seed, size: 3 }]))),
        kind,
      ).toEqual(made);
      expect(new Set(made).size, kind).toBeGreaterThan(1);
    }
  });

  test('has the owner of what it changes', () => {
    const one = filesOf({ 'policy/organisations/a.yaml': 'x', 'policy/protocols/p/protocol.yaml': 'x' });
    const changed = (path: string) => new Map(one).set(path, bytesOf('y'));
    expect(ownersOf(one, new Map(one))).toEqual(new Set());
    expect(ownersOf(one, changed('policy/organisations/a.yaml'))).toEqual(new Set(['a']));
    expect(ownersOf(one, changed('policy/protocols/p/adopted/b/1.0.json'))).toEqual(new Set(['b']));
    expect(ownersOf(one, changed('policy/protocols/p/protocol.yaml'))).toBeNull();
    expect(ownersOf(one, changed('policy/calendars/schoolvakanties.yaml'))).toBeNull();
  });
});

test('numbers are the same for the same seeds, and others for others', () => {
  const some = (...seeds: number[]) => {
    const random = createRandom(...seeds);
    return times(20, () => random.below(1000));
  };
  expect(some(1, 2)).toEqual(some(1, 2));
  expect(some(1, 2)).not.toEqual(some(2, 1));
  expect(new Set(times(500, () => 0).map((_, seed) => createRandom(seed).below(10))).size).toBe(10);
});
