/** The order in which files are begun: those that take longest first. */
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those of more than half a minute, the longest first. After them they come by size, as vitest has it. */
const LONGEST = [
  'test/package/package.test.ts',
  'test/diagnostic/diagnostics.test.ts',
  'test/docs/ci-run.test.ts',
  'test/sites/sites.test.ts',
  'test/docs/site.test.ts',
  'test/operations/build.test.ts',
  'test/regular-expressions.test.ts',
  'test/operations/ledger-process.test.ts',
  'test/render/axe.test.ts',
  'test/stories.test.ts',
  'test/report/dashboard.test.ts',
  'test/render/redline.test.ts',
  'test/report/compared.test.ts',
  'test/publish/verify.test.ts',
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const gone = LONGEST.filter((name) => !existsSync(name));
    if (gone.length > 0) throw new Error(`No longer there, but in longest-first.ts: ${gone.join(', ')}`);
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.indexOf(relative(process.cwd(), moduleId));
      return at === -1 ? LONGEST.length : at;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}
