/** Whatever else can be asked of a policy, besides checking and building it. */
import { openRegelwerk, type Regelwerk, type Result } from '../../../src/index.ts';
import { formatReadingHtml } from '../../../src/report/reading/html.ts';
import { formatReadingMarkdown } from '../../../src/report/reading/markdown.ts';
import type { MemoryHost } from '../memory-host.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { Random } from './random.ts';

interface Asked {
  readonly organisation: string;
  readonly clause: string;
  readonly step: string;
  readonly day: string;
}

const DAYS = ['1900-01-01', '2018-02-01', '2020-06-01', '2026-11-26', '2999-12-31', '2026-02-30', '', 'gisteren'];
const CLAUSES = ['kluis', 'les', 'doel', 'regels', 'vragen', 'onbekend', '__proto__'];
const STEPS = ['cvb', 'gmr', 'mr', 'constructor'];

type Operation = (regelwerk: Regelwerk, asked: Asked) => Promise<Result<unknown>>;

const operations: readonly Operation[] = [
  (regelwerk) => regelwerk.status(),
  (regelwerk, { day }) => regelwerk.status({ asOf: day }),
  (regelwerk, { organisation }) => regelwerk.list({ organisation }),
  async (regelwerk) => {
    const traced = await regelwerk.trace();
    for (const format of [formatReadingHtml, formatReadingMarkdown]) format(traced.value ?? [], 'nl');
    return traced;
  },
  (regelwerk, { organisation, clause }) => regelwerk.explain({ organisation, clause }),
  (regelwerk) => regelwerk.stalePins(),
  (regelwerk) => regelwerk.undecided(),
  (regelwerk, { organisation }) => regelwerk.outline({ organisation }),
  (regelwerk, { organisation }) => regelwerk.diff({ organisation }),
  (regelwerk, { organisation }) => regelwerk.diff({ organisation, against: 'base' }),
  (regelwerk, { organisation }) => regelwerk.redline({ organisation, format: 'html' }),
];

/** These write to the source. */
const writers: readonly Operation[] = [
  (regelwerk, { organisation }) => regelwerk.pin({ organisation }),
  (regelwerk, { organisation }) => regelwerk.review({ organisation, by: 'tweede lezer' }),
  (regelwerk, { organisation }) => regelwerk.propose({ organisation }),
  (regelwerk, { organisation, step, day }) =>
    regelwerk.decide({ organisation, step, outcome: 'vastgesteld', date: day }),
  (regelwerk, { organisation, step, day }) => regelwerk.decide({ organisation, step, submitted: day }),
];

export async function operate(host: MemoryHost, random: Random) {
  const ids = host.files('policy/organisations').map((name) => name.replace(/\.\w+$/, ''));
  const asked = {
    organisation: random.pick([...ids, 'onbekend']),
    clause: random.pick(CLAUSES),
    step: random.pick(STEPS),
    day: random.pick(DAYS),
  };
  const isWriter = random.chance(0.4);
  const operation = random.pick(isWriter ? writers : operations);
  const before = new Map(host.contents);
  const outcome = await outcomeOf(() => operation(openRegelwerk(host), asked));
  return {
    outcome,
    /** Without a value nothing was written; and what only reads writes nothing at all. */
    writesOnlyWhenDone(): string[] {
      if (isWriter && hasValue(outcome)) return [];
      const paths = [...new Set([...before.keys(), ...host.contents.keys()])];
      return paths.filter((path) => before.get(path) !== host.contents.get(path)).map((path) => `${path} was written`);
    },
  };
}

function hasValue({ result }: Outcome<unknown>): boolean {
  return result?.value !== undefined;
}
