/** The base moved: what organisations are asked, and which lines their answers change. */
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Answer,
  type Edit,
  type EditConflict,
  type Edited,
  openRegelwerk,
  type Question,
  type Regelwerk,
} from '../../src/index.ts';
import { diffsOf } from '../support/edit.ts';
import { type MemoryHost, memoryHost } from '../support/memory-host.ts';
import { ALIKE, BASE, movedBase, overrideOf, SCHOOLS, settledFiles } from '../support/moved-policy.ts';

const TODAY = '2026-11-27';
let settled: Record<string, string>;

beforeAll(async () => {
  settled = await settledFiles();
});

interface Opened {
  readonly host: MemoryHost;
  readonly regelwerk: Regelwerk;
}

function open(change: (files: Record<string, string>) => void = () => {}): Opened {
  const files = { ...settled, [BASE]: movedBase(settled[BASE] ?? '') };
  change(files);
  const host = memoryHost(files, { today: TODAY });
  return { host, regelwerk: openRegelwerk(host) };
}

async function questionsIn({ regelwerk }: Opened): Promise<readonly Question[]> {
  return (await regelwerk.moved()).value?.questions ?? [];
}

async function questionOf(at: Opened, organisation: string, kind: Question['choice']['kind']): Promise<Question> {
  const found = (await questionsIn(at)).find(
    ({ choice, whom }) => choice.kind === kind && whom.some((one) => one.organisation === organisation),
  );
  if (found === undefined) throw new Error(`${organisation} is not asked`);
  return found;
}

function settling(question: Question, layer: string, answer: Answer): Edit {
  return { kind: 'settle', layer, choice: question.choice, seen: question.seen, answer };
}

async function settle(
  { regelwerk }: Opened,
  question: Question,
  answer: Answer,
  whom: readonly string[] = question.whom.map(({ organisation }) => organisation),
) {
  const edits = whom.map((layer) => settling(question, layer, answer));
  const { value, diagnostics } = await regelwerk.edit({ organisation: whom[0] ?? '', protocol: 'telefoons', edits });
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** Lines of texts alone: what they rest on follows. */
function linesOf(edited: Edited | EditConflict): Record<string, string[]> {
  if (edited.kind === 'conflict') throw new Error(JSON.stringify(edited));
  const all = Object.entries(diffsOf(edited));
  return Object.fromEntries(all.filter(([file]) => file.startsWith('overrides/')));
}

const put = (host: MemoryHost, file: string, text: string) => host.write(file, new TextEncoder().encode(text));

describe('what is asked', () => {
  test('the same then, now and choice stand there once; others by themselves', async () => {
    const questions = await questionsIn(open());
    expect(questions.map(({ choice, whom }) => [choice.kind, choice.id, whom.map((one) => one.organisation)])).toEqual([
      ['amend', 'kluis', ['ahorn']],
      ['amend', 'kluis', ['berk']],
      ['amend', 'kluis', ALIKE],
      ['omit', 'pauze', ['ceder']],
      ['omit-part', 'anders', ['den']],
      ['arrange', 'regels', ['eik']],
      ['variant', 'schoolgids', ['fijnspar']],
      ['outline', '', ['gele']],
      ['outline', '', ['hazelaar']],
      ['undecided', 'toets', ['gele', 'hazelaar']],
    ]);
    const alike = questions[2];
    expect(alike?.was?.html).toBe('<p>De telefoon ligt tijdens de les in de kluis.</p>');
    expect(alike?.now.html.replaceAll(/<span class="said">[^<]*<\/span>/g, '')).toBe(
      '<p>De telefoon <del>ligt</del><ins>en de smartwatch liggen</ins> tijdens de les in de kluis.</p>',
    );
    expect(alike?.ours?.html).toBe('<p>De telefoon ligt tijdens de les in de kluis van de klas.</p>');
    expect(alike?.whom[4]).toMatchObject({
      name: 'De Gele Kornoelje',
      number: '2',
      reason: 'Elke klas heeft een kluis.',
    });
  });

  test('of what an organisation alone is asked, and nothing where all is settled', async () => {
    const { regelwerk } = open();
    const { value } = await regelwerk.moved({ organisation: 'den' });
    expect(value?.questions.map(({ choice }) => choice.kind)).toEqual(['amend', 'omit-part']);
    const { value: none } = await openRegelwerk(memoryHost(settled, { today: TODAY })).moved();
    expect(none).toEqual({ questions: [], unjudged: [] });
    expect((await regelwerk.moved({ organisation: 'nergens' })).value).toBeUndefined();
    expect((await regelwerk.moved({ protocol: 'nergens' })).value).toBeUndefined();
  });

  test('who has ended is asked nothing', async () => {
    const at = open((files) => {
      files['policy/organisations/ahorn.yaml'] += 'ended:\n  date: "2026-07-31"\n  successor: berk\n';
    });
    const questions = await questionsIn(at);
    expect(questions.some(({ whom }) => whom.some((one) => one.organisation === 'ahorn'))).toBe(false);
  });

  test('of a file that cannot be read it is told that it cannot be said', async () => {
    const at = open((files) => {
      files[overrideOf('ahorn')] = 'amend: [';
    });
    const { value } = await at.regelwerk.moved();
    expect(value?.unjudged).toMatchObject([{ organisation: 'ahorn', protocol: 'telefoons', name: 'De Ahorn' }]);
    expect(value?.unjudged[0]?.mistakes[0]?.place).toMatchObject({ file: overrideOf('ahorn') });
    expect(value?.questions).toHaveLength(9);
  });

  test('what was never recorded is asked too, last', async () => {
    const at = open((files) => {
      for (const path of Object.keys(files)) if (/pinned|pins\//.test(path)) delete files[path];
    });
    const questions = await questionsIn(at);
    expect(questions.at(-1)).toMatchObject({ was: null });
    expect(questions.filter(({ was, choice }) => was === null && choice.kind === 'outline')).toHaveLength(2);
  });
});

describe('an answer', () => {
  test('accept: the text of the base comes, the amendment goes', async () => {
    const at = open();
    const accepted = await settle(at, await questionOf(at, 'berk', 'amend'), { kind: 'accept' });
    expect(accepted).toMatchObject({ impacts: [{ organisation: 'berk', clauses: [{ clause: 'kluis' }] }] });
    expect(linesOf(accepted)).toEqual({
      'overrides/berk.yaml': [
        '-amend:',
        '-  kluis:',
        '-    reason: Dat is rustiger.',
        '-    text: De telefoon ligt de hele dag in de kluis.',
        '-    base:',
        '-      text: De telefoon ligt tijdens de les in de kluis.',
      ],
    });
  });

  test('adapt: other words, on the text of now', async () => {
    const at = open();
    const answer: Answer = {
      kind: 'adapt',
      content: { text: 'De telefoon en de smartwatch liggen in de mand.' },
      reason: 'Wij hebben geen kluizen, wel een mand.',
    };
    expect(linesOf(await settle(at, await questionOf(at, 'ahorn', 'amend'), answer))).toEqual({
      'overrides/ahorn.yaml': [
        '-    reason: Wij hebben geen kluizen.',
        '-    text: De telefoon ligt tijdens de les in de mand van de leraar.',
        '+    reason: Wij hebben geen kluizen, wel een mand.',
        '+    text: De telefoon en de smartwatch liggen in de mand.',
        '-      text: De telefoon ligt tijdens de les in de kluis.',
        '+      text: De telefoon en de smartwatch liggen tijdens de les in de kluis.',
      ],
    });
    expect(await questionsIn(at)).toHaveLength(9);
  });

  test('keep, for twelve alike: each rests on the text of now, and undoing gives back the bytes', async () => {
    const at = open();
    const before = Object.fromEntries([...at.host.contents.keys()].map((path) => [path, at.host.text(path)]));
    const kept = await settle(at, await questionOf(at, 'noot', 'amend'), { kind: 'keep' });
    const lines = linesOf(kept);
    expect(Object.keys(lines).sort()).toEqual(ALIKE.map((id) => `overrides/${id}.yaml`));
    for (const own of Object.values(lines))
      expect(own).toEqual([
        '-      text: De telefoon ligt tijdens de les in de kluis.',
        '+      text: De telefoon en de smartwatch liggen tijdens de les in de kluis.',
      ]);
    expect(kept).toMatchObject({ impacts: [], resting: [] });
    expect((await at.regelwerk.undo((kept as Edited).files)).diagnostics).toEqual([]);
    expect(Object.fromEntries([...at.host.contents.keys()].map((path) => [path, at.host.text(path)]))).toEqual(before);
  });

  test('for some of those who are asked: the others stay', async () => {
    const at = open();
    await settle(at, await questionOf(at, 'noot', 'amend'), { kind: 'keep' }, ['ceder', 'noot']);
    expect((await questionOf(at, 'iep', 'amend')).whom).toHaveLength(10);
  });

  test('of what is left out: taken up again, or written anew', async () => {
    const at = open();
    const question = await questionOf(at, 'ceder', 'omit');
    const answer: Answer = { kind: 'adapt', content: { text: 'In de pauze mag het niet.' }, reason: 'Rust.' };
    const lines = linesOf(await settle(at, question, answer))['overrides/ceder.yaml'] ?? [];
    expect(lines.filter((line) => /clause|text/.test(line))).toEqual([
      '-  - clause: pauze',
      '+    text: In de pauze mag het niet.',
      '+      text: In de grote pauze mag de telefoon aan op het plein.',
    ]);
    expect(lines).toContain('-omit:');
  });

  test('an undecided clause comes where the base has it, in an outline of its own', async () => {
    const at = open();
    const lines = linesOf(
      await settle(at, await questionOf(at, 'gele', 'undecided'), { kind: 'take', position: null }),
    );
    expect(lines).toEqual({
      'overrides/gele.yaml': [
        '-    entries: [doel, kluis, pauze, foto, ouders, kamp]',
        '+    entries: [doel, kluis, toets, pauze, foto, ouders, kamp]',
      ],
      'overrides/hazelaar.yaml': [
        '-    entries: [foto, kluis, pauze, ouders, kamp]',
        '+    entries: [foto, kluis, toets, pauze, ouders, kamp]',
      ],
    });
  });

  test('or with the part that it stands in, or in another place, or not at all', async () => {
    const at = open((files) => {
      files[BASE] = (files[BASE] ?? '')
        .replace('entries: [kluis, toets, pauze, foto]', 'entries: [kluis, pauze, foto]')
        .replace('variants:', '  - part: toetsen\n    label: Bij een toets\n    entries: [toets]\nvariants:');
    });
    const question = await questionOf(at, 'gele', 'undecided');
    const taken = linesOf(await settle(at, question, { kind: 'take', position: null }, ['gele']));
    expect(taken['overrides/gele.yaml']).toEqual([
      '+  - part: toetsen',
      '+    label: Bij een toets',
      '+    entries:',
      '+      - toets',
    ]);
    const placed = linesOf(await settle(at, question, { kind: 'take', position: { after: 'kamp' } }, ['hazelaar']));
    expect(placed['overrides/hazelaar.yaml']).toHaveLength(2);
    const other = open();
    const omitted = await settle(other, await questionOf(other, 'gele', 'undecided'), { kind: 'omit', reason: 'Nee.' });
    expect(linesOf(omitted)['overrides/gele.yaml']).toContain('+  - clause: toets');
  });

  test('a heading, a choice of texts and a part of its own give way', async () => {
    const at = open();
    for (const [id, kind] of [
      ['eik', 'arrange'],
      ['fijnspar', 'variant'],
      ['den', 'omit-part'],
    ] as const) {
      const lines = linesOf(await settle(at, await questionOf(at, id, kind), { kind: 'accept' }));
      expect(
        lines[`overrides/${id}.yaml`]?.every((line) => line.startsWith('-')),
        id,
      ).toBe(true);
    }
    const { value } = await at.regelwerk.outline({ organisation: 'eik' });
    expect(value?.[0]?.outline.map(({ label }) => label)).toEqual(['Inleiding', 'Afspraken', 'Thuis en op kamp']);
  });

  test('that there is not, or without a reason, is refused', async () => {
    const at = open();
    const outline = await questionOf(at, 'gele', 'outline');
    const asked = { organisation: 'gele', protocol: 'telefoons' };
    const told = await at.regelwerk.edit({ ...asked, edits: [settling(outline, 'gele', { kind: 'accept' })] });
    expect(told.diagnostics.map(({ code }) => code)).toEqual(['edit-impossible']);
    const open1 = await questionOf(at, 'gele', 'undecided');
    const bare = await at.regelwerk.edit({ ...asked, edits: [settling(open1, 'gele', { kind: 'omit', reason: ' ' })] });
    expect(bare.diagnostics.map(({ code }) => code)).toEqual(['edit-reason']);
  });
});

describe('meanwhile', () => {
  test('the base moves once more: nothing is written, and it is asked anew under the same key', async () => {
    const at = open();
    const question = await questionOf(at, 'noot', 'amend');
    put(at.host, BASE, at.host.text(BASE).replace('in de kluis.', 'in de grote kluis.'));
    const writes = at.host.text(overrideOf('noot'));
    const answer = await settle(at, question, { kind: 'keep' });
    const now = await questionOf(at, 'noot', 'amend');
    expect(answer).toEqual({ kind: 'conflict', edit: 0, before: question.seen, now: now.seen });
    expect(at.host.text(overrideOf('noot'))).toBe(writes);
    expect(now.key).toBe(question.key);
    expect(now.seen).not.toBe(question.seen);
  });

  test('somebody settles one of the twelve: none is written, and eleven are left to ask', async () => {
    const at = open();
    const question = await questionOf(at, 'noot', 'amend');
    await at.regelwerk.pin({ organisation: 'iep' });
    const before = at.host.text(overrideOf('ceder'));
    const place = ALIKE.indexOf('iep');
    expect(await settle(at, question, { kind: 'keep' })).toMatchObject({ kind: 'conflict', edit: place, now: null });
    expect(at.host.text(overrideOf('ceder'))).toBe(before);
    expect((await questionOf(at, 'noot', 'amend')).whom).toHaveLength(11);
  });

  test('the same texts in other lines are the same to read', async () => {
    const at = open();
    const question = await questionOf(at, 'ahorn', 'amend');
    put(at.host, BASE, at.host.text(BASE).replace('text: De telefoon en', 'text: >-\n      De telefoon en'));
    expect((await questionOf(at, 'ahorn', 'amend')).seen).toBe(question.seen);
  });
});

describe('a board and its school', () => {
  const own = `outline:
  - part: alles
    label: Alles
    numbering: numbered
    entries: [doel, kluis, pauze, foto, ouders, kamp]
`;
  const boards = (files: Record<string, string>) => {
    for (const path of Object.keys(files)) if (path !== BASE) delete files[path];
    files['policy/organisations/bos.yaml'] = 'name: Stichting Het Bos\nkind: bestuur\n';
    files['policy/organisations/beuk.yaml'] = 'name: De Beuk\nkind: school\nparent: bos\n';
    files[overrideOf('bos')] = `parameters:\n  organisatie: Het Bos\n${own}`;
    files[overrideOf('beuk')] = 'parameters:\n  organisatie: De Beuk\n';
  };

  test('what the board has to decide, its school follows', async () => {
    const at = open(boards);
    const question = await questionOf(at, 'bos', 'undecided');
    expect(question.whom).toMatchObject([{ organisation: 'bos', followers: ['De Beuk'] }]);
    const lines = linesOf(await settle(at, question, { kind: 'take', position: null }));
    expect(Object.keys(lines)).toEqual(['overrides/bos.yaml']);
    const left = await questionsIn(at);
    expect(left.filter(({ choice }) => choice.kind === 'undecided')).toEqual([]);
  });
});

test('every organisation of the policy is asked something', async () => {
  const asked = new Set((await questionsIn(open())).flatMap(({ whom }) => whom.map((one) => one.organisation)));
  expect([...asked].sort()).toEqual(Object.keys(SCHOOLS));
});
