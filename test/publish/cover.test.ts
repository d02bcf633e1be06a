/** The sheet for a meeting: of each organisation of the repository, and of the invented example. */
import { describe, expect, test } from 'vitest';
import { fingerprintOf } from '../../src/compare/fingerprint.ts';
import { type CoverRequest, openRegelwerk } from '../../src/index.ts';
import { readBase } from '../support/cases.ts';
import { BOARDS, type Board, proposed } from '../support/cover.ts';
import { memoryHost } from '../support/memory-host.ts';
import { violations } from '../support/pdf-check/index.ts';
import { structureText } from '../support/pdf-check/text.ts';
import { docxWords } from '../support/read-docx.ts';

async function sheet(
  { regelwerk }: Pick<Board, 'regelwerk'>,
  request: Omit<CoverRequest, 'protocol'>,
  protocol = 'social-media',
) {
  const { value, diagnostics } = await regelwerk.cover({ ...request, protocol });
  expect(diagnostics.filter(({ code }) => code.startsWith('cover'))).toEqual([]);
  if (value === undefined) throw new Error(diagnostics.map(({ code }) => code).join(', '));
  return value;
}

const textOf = ({ bytes }: { readonly bytes: Uint8Array }) => new TextDecoder().decode(bytes);
const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ');

const DOCUMENTS: readonly (readonly [organisation: string, protocol: string])[] = [
  ...BOARDS.map((id) => [id, 'social-media'] as const),
  ['denkbeeld', 'pesten'],
];

describe.each(DOCUMENTS)('of %s', (organisation, protocol) => {
  test('conforms as PDF, and says the same in Word, in the same order', async () => {
    const board = await proposed(organisation, protocol);
    const pdf = await sheet(board, { organisation, format: 'pdf' }, protocol);
    expect(violations(pdf.bytes)).toEqual([]);
    expect(pdf.name).toMatch(new RegExp(`^oplegger-${organisation}-${protocol}-1\\.[01]-gmr(-dmr)?\\.pdf$`));
    const word = await sheet(board, { organisation, format: 'docx' }, protocol);
    const { front, body } = structureText(pdf.bytes);
    const said = squeezed(front + body);
    const words = squeezed(docxWords(word.bytes));
    const inOrder = ['Oplegger: ', 'instemmen met versie', 'Wat er verandert', 'Besluiten tot nu toe', 'Stukken'];
    for (const text of [said, words]) {
      const places = inOrder.map((piece) => text.indexOf(piece));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });
});

describe('of a board that changes what it adopted', async () => {
  const board = await proposed('quadraam');
  const organisation = 'quadraam';

  test('reads so', async () => {
    const { bytes } = await sheet(board, { organisation, format: 'markdown' });
    await expect(textOf({ bytes }).split('---\n').at(-1)).toMatchFileSnapshot('cover-quadraam.md');
  });

  test('is the same on the same day, and another on another', async () => {
    const first = await sheet(board, { organisation, format: 'pdf' });
    const again = await sheet({ regelwerk: openRegelwerk(board.host) }, { organisation, format: 'pdf' });
    expect(again).toEqual(first);
    const later = openRegelwerk(board.host, { today: '2026-11-30' });
    const other = await sheet({ regelwerk: later }, { organisation, format: 'html' });
    expect(textOf(other)).toContain('30 november 2026');
  });

  test('of a step that comes later: what it will be asked', async () => {
    const { name, bytes } = await sheet(board, { organisation, step: 'cvb', format: 'html' });
    expect(name).toBe('oplegger-quadraam-social-media-1.1-cvb.html');
    expect(textOf({ bytes })).toContain('Gevraagd van CvB: vaststelling');
    expect(textOf({ bytes })).toContain('versie 1.1 vaststellen');
    expect(textOf({ bytes })).not.toContain('instemmen met');
  });
});

describe('dates', () => {
  test('backwards from the first day in force, over the terms and to a meeting', async () => {
    const { host } = await proposed('wolfert');
    const file = 'policy/protocols/social-media/approvals/wolfert.yaml';
    const text = host.text(file).replace(/( +)(fingerprint: )/, '$1in_force_from: "2027-08-01"\n$1$2');
    host.write(file, new TextEncoder().encode(text));
    const { bytes } = await sheet({ regelwerk: openRegelwerk(host) }, { organisation: 'wolfert', format: 'markdown' });
    expect(textOf({ bytes })).toMatch(
      /\| Besluiten \| uiterlijk 20 april 2027, dan vergadert het orgaan, voor de ingangsdatum \(1 augustus 2027\) \|/,
    );
    expect(textOf({ bytes })).toContain('| Gaat gelden | vanaf 1 augustus 2027 |');
    expect(textOf({ bytes })).toContain('| Vergaderingen | 8 december 2026, 19 januari 2027 en 9 maart 2027 |');
  });

  test('what is not known is said to be so', async () => {
    const { bytes } = await sheet(
      await proposed('denkbeeld', 'pesten'),
      { organisation: 'denkbeeld', format: 'markdown' },
      'pesten',
    );
    expect(textOf({ bytes })).toContain('| Besluiten | niet bekend: er is geen revisiedatum en geen ingangsdatum |');
    expect(textOf({ bytes })).toContain('| Vergaderingen | niet bekend |');
    expect(textOf({ bytes })).not.toContain('Grondslag');
  });
});

describe('after the decisions', () => {
  test('they stand there, and then it is about who comes next', async () => {
    const { regelwerk, host } = await proposed('koe');
    const organisation = 'koe';
    for (const [step, outcome] of [
      ['gmr', 'verleend_met_opmerkingen'],
      ['dmr', 'positief'],
    ] as const)
      await regelwerk.decide({ organisation, step, outcome, date: '2026-11-25', reference: `${step} <4>` });
    const { name, bytes } = await sheet({ regelwerk }, { organisation, format: 'markdown' });
    expect(name).toContain('-1.0-cvb.');
    expect(textOf({ bytes })).toContain('25 november 2026: instemming verleend met opmerkingen');
    expect(textOf({ bytes })).toContain('DMR (advies)');
    await regelwerk.decide({ organisation, step: 'cvb', outcome: 'vastgesteld', date: '2026-11-26' });
    const told = await sheet({ regelwerk: openRegelwerk(host) }, { organisation, format: 'markdown' });
    expect(textOf(told)).toContain('Gevraagd van RvT: ter kennisneming');
  });
});

describe('no sheet', () => {
  const codesOf = async (files: Record<string, string>, request: Partial<CoverRequest> = {}) => {
    const regelwerk = openRegelwerk(memoryHost(files));
    const { value, diagnostics } = await regelwerk.cover({ organisation: 'los', format: 'pdf', ...request });
    expect(value).toBeUndefined();
    return diagnostics.map(({ code }) => code);
  };

  test('of nobody, without decisions, in no format, and of a text with mistakes', async () => {
    expect(await codesOf(readBase(), { organisation: 'niemand' })).toEqual(['organisation-not-found']);
    expect(await codesOf(readBase())).toEqual(['approvals-missing']);
    expect(await codesOf(readBase(), { format: 'xls' as 'pdf' })).toEqual(['option-value']);
    const files = readBase();
    files['policy/protocols/proef/overrides/los.yaml'] = 'omit:\n  - clause: bestaat-niet\n    reason: Zo.\n';
    expect(await codesOf(files)).toContain('clause-unknown');
  });

  test('while clauses are not decided on', async () => {
    const files = readBase();
    const approvals = 'policy/protocols/proef/approvals/bestuur.yaml';
    const override = 'policy/protocols/proef/overrides/bestuur.yaml';
    files[override] = `${files[override]}${OWN_OUTLINE}`;
    const { value } = await openRegelwerk(memoryHost(files)).list({ organisation: 'bestuur' });
    const text = value?.documents[0]?.text;
    if (text == null) throw new Error('no text');
    const version = `  - {version: "1.2", procedure: gewoon, fingerprint: "${fingerprintOf(text)}"}\n`;
    files[approvals] = `${files[approvals]}${version}`;
    expect(await codesOf(files, { organisation: 'bestuur' })).toContain('propose-undecided');
  });
});

/** Without the clause `mentor`. */
const OWN_OUTLINE = `outline:
  - part: regels
    label: Regels
    numbering: numbered
    entries: [doel, kluis, pauze, gevolgen]
  - part: kort
    label: In het kort
    numbering: do_dont
    entries: [les]
`;
