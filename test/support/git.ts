/** Git in a folder, by a name of nobody and without a signature of whoever runs the tests. */
import { execFileSync } from 'node:child_process';

const NAMELESS = ['user.name=Test', 'user.email=test@example.org', 'commit.gpgsign=false'];

/** Runs git there, and returns what it printed. Throws when it fails. */
export function gitIn(folder: string): (...args: string[]) => string {
  const settings = NAMELESS.flatMap((setting) => ['-c', setting]);
  return (...args) => execFileSync('git', ['-C', folder, ...settings, ...args], { stdio: 'pipe', encoding: 'utf8' });
}
