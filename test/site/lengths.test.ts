/** A variant with a limit of characters: its plain text is for a field, and one that does not fit is told, never cut. */
import { describe, expect, test } from 'vitest';
import { openRegelwerk } from '../../src/index.ts';
import { readBase } from '../support/cases.ts';
import { memoryHost } from '../support/memory-host.ts';

const PROTOCOL = 'policy/protocols/proef/protocol.yaml';

function hostWith(most: number, sentence = 'De telefoon ligt in de kluis[^1].') {
  const base = readBase();
  const text = String(base[PROTOCOL])
    .replace('schoolgids:\n    kind: section\n', `schoolgids:\n    kind: section\n    max_characters: ${most}\n`)
    .replace('De telefoon ligt in de kluis[^1].', sentence);
  return memoryHost({ ...base, [PROTOCOL]: text });
}

/** Of an organisation without an adopted text. */
async function textOf(host: ReturnType<typeof hostWith>): Promise<string> {
  await openRegelwerk(host).build({ formats: ['text'], organisations: ['school'] });
  return host.text('out/school/proef/schoolgids.txt');
}

describe('the text of a section with a limit', () => {
  test('has each paragraph and item on a line, and no line under its heading', async () => {
    const long = `De telefoon ligt in de kluis${' en blijft daar liggen'.repeat(10)}[^1].`;
    const lines = (await textOf(hostWith(5000, long))).split('\n');
    expect(lines.find((line) => line.includes('kluis'))?.length).toBeGreaterThan(200);
    expect(lines.some((line) => /^[-=]+$/.test(line))).toBe(false);
  });

  test('just fits where the limit is its length, and is one too long where that is one less', async () => {
    const { length } = (await textOf(hostWith(5000))).trimEnd();
    const told = async (most: number) =>
      (await openRegelwerk(hostWith(most)).check()).diagnostics.filter(({ code }) => code === 'text-too-long');
    expect((await told(length)).filter(({ params }) => params['organisation'] === 'school')).toEqual([]);
    const [first] = (await told(length - 1)).filter(({ params }) => params['organisation'] === 'school');
    expect(first?.params['excess']).toEqual({ nl: '1', en: '1' });
    const line = hostWith(1).text(PROTOCOL).split('\n').indexOf('  schoolgids:') + 1;
    expect(first?.place).toEqual({ file: PROTOCOL, line, column: 3 });
  });

  test('is published as it was when it does not fit: never cut', async () => {
    const host = hostWith(5000);
    const before = await textOf(host);
    host.contents.set(PROTOCOL, hostWith(60).contents.get(PROTOCOL) ?? new Uint8Array());
    const { value, diagnostics } = await openRegelwerk(host).build({ formats: ['text'], organisations: ['school'] });
    expect(diagnostics.map(({ code }) => code)).toContain('text-too-long');
    expect(value?.left).toEqual([{ organisation: 'school', protocol: 'proef', left: 'all' }]);
    expect(host.text('out/school/proef/schoolgids.txt')).toBe(before);
  });
});
