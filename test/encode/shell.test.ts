import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { shellCommand } from '../../src/encode/shell.ts';
import { inOneLine, visible } from '../../src/encode/visible.ts';
import { HOSTILE } from '../support/hostile-values.ts';

test('each value is one argument of a shell, and nothing more', () => {
  const values = [...HOSTILE, "'", "a'; rm -rf /; '", '$(id)', '`id`', '-x', '', 'a b', '\\', '!!', '*', '~'];
  const script = shellCommand(['printf', '%s\\n', ...values]);
  const read = execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\n').slice(0, -1);
  expect(read).toEqual(values.map((value) => visible(inOneLine(value))));
});
