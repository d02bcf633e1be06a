/** A part that is quoted stands under its heading without a number: it is counted where it stands itself. */
import { expect, test } from 'vitest';
import { compareClauses } from '../../src/compare/clauses.ts';
import { fingerprintOf } from '../../src/compare/fingerprint.ts';
import { hasErrors } from '../../src/diagnostic/format.ts';
import { openRegelwerk } from '../../src/index.ts';
import type { ReadableProtocol } from '../../src/model/resolved.ts';
import { openSession } from '../../src/operations/session.ts';
import { readBase } from '../support/cases.ts';
import { memoryHost } from '../support/memory-host.ts';

const OVERRIDE = 'policy/protocols/proef/overrides/los.yaml';
/** `los` quotes one of its parts in a frame and another on a poster; here both have a number. */
const files = () => {
  const base = readBase();
  return { ...base, [OVERRIDE]: `patterns:\n  parts: ["Artikel {n}.", "{n}.{m}"]\n\n${base[OVERRIDE] ?? ''}` };
};

test('in a frame and on a poster, in every format, with the parts in it', async () => {
  const host = memoryHost(files());
  const { diagnostics } = await openRegelwerk(host).build({ formats: ['markdown', 'poster'] });
  expect(hasErrors(diagnostics)).toBe(false);
  const page = host.text('out/los/proef/protocol.md');
  expect(page).toContain('## Artikel 1. Kern');
  expect(page).toContain('### 1.1 In het kort');
  expect(page).toContain('> **In het kort**');
  const { resolved } = openSession(host).read();
  const poster = resolved
    .find(({ organisation }) => organisation.id === 'los')
    ?.variants.find(({ id }) => id === 'poster-afspraken');
  expect(JSON.stringify(poster?.entries.map((entry) => (entry.kind === 'clause' ? [] : [entry.part.label])))).toBe(
    '[["Kern"]]',
  );
  const inner = poster?.entries.flatMap((entry) => (entry.kind === 'clause' ? [] : entry.part.entries));
  expect(inner?.flatMap((entry) => (entry.kind === 'part' ? [entry.part.label] : []))).toEqual(['In het kort']);
});

test('a text that was adopted with the number there keeps it, and what changes is told', () => {
  const now = openSession(memoryHost(files()))
    .read()
    .resolved.find(({ organisation }) => organisation.id === 'los') as ReadableProtocol;
  const withNumber = (text: ReadableProtocol): ReadableProtocol => ({
    ...text,
    parts: text.parts.map((part) => ({
      ...part,
      entries: part.entries.map((entry) =>
        entry.kind === 'quote' ? { ...entry, part: { ...entry.part, label: `1.1 ${entry.part.label}` } } : entry,
      ),
    })),
  });
  const then = withNumber(now);
  expect(fingerprintOf(then)).not.toBe(fingerprintOf(now));
  expect(compareClauses(then, now).frame).toMatchObject([{ what: 'arrangement', id: 'bijlage' }]);
  expect(compareClauses(now, now).frame).toEqual([]);
});
