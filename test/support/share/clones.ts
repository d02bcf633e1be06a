/** A repository that is shared, on this machine, and people who each have a copy of it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeHost } from '../../../src/host/node.ts';
import { type EditRequest, openRegelwerk, type Regelwerk } from '../../../src/index.ts';
import { gitIn } from '../git.ts';
import { STARS } from '../studio/stars.ts';

export const PROTOCOL = 'policy/protocols/telefoons/protocol.yaml';
export const KIEM = 'policy/protocols/telefoons/overrides/kiem.yaml';
export const DAY = '2026-11-28';

export interface Person {
  readonly folder: string;
  readonly regelwerk: Regelwerk;
  git(...args: string[]): string;
  read(file: string): string;
  write(file: string, text: string): void;
  /** In an editor of their own: a piece of a text for another. */
  replace(file: string, from: string, to: string): void;
}

export interface Clones {
  readonly above: string;
  readonly remote: string;
  /** As git is in the shared repository. */
  git(...args: string[]): string;
  join(name: string, options?: { readonly isNameless?: boolean }): Person;
  close(): void;
}

/** What the machine has set is none of ours. */
const OWN = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' } as const;

export function aloneWithGit(): () => void {
  const before = Object.keys(OWN).map((key) => [key, process.env[key]] as const);
  Object.assign(process.env, OWN);
  return () => {
    for (const [key, value] of before) {
      if (value === undefined) delete process.env[key];
      else process.env[key] = value;
    }
  };
}

/** Made once of each, for git takes its time: a folder with the shared repository and one copy of it. */
const made = new Map<string, string>();

process.once('exit', () => {
  for (const folder of made.values()) rmSync(folder, { recursive: true, force: true });
});

function template(from: string, below: string): string {
  const known = made.get(`${from}\n${below}`);
  if (known !== undefined) return known;
  const above = mkdtempSync(join(tmpdir(), 'regelwerk-clones-'));
  made.set(`${from}\n${below}`, above);
  const [remote, first] = [join(above, 'gedeeld.git'), join(above, 'eerste')];
  const git = gitIn(above);
  git('init', '--quiet', '--bare', '--initial-branch=main', remote);
  git('clone', '--quiet', remote, first);
  cpSync(join(from, 'policy'), join(first, below, 'policy'), { recursive: true });
  writeFileSync(join(first, 'LEESMIJ.md'), 'Beleid.\n');
  const own = gitIn(first);
  own('add', '.');
  // Before all that follows, whatever moment a test has its commits say.
  const before = process.env['GIT_COMMITTER_DATE'];
  process.env['GIT_COMMITTER_DATE'] = '2026-01-01T12:00:00Z';
  own('commit', '--quiet', '-m', 'Begin');
  if (before === undefined) delete process.env['GIT_COMMITTER_DATE'];
  else process.env['GIT_COMMITTER_DATE'] = before;
  own('push', '--quiet', 'origin', 'HEAD:main');
  rmSync(first, { recursive: true });
  git('clone', '--quiet', `file://${remote}`, first);
  return above;
}

/** `from` holds `policy/`; it comes to stand in `below` of the repository. */
export function openClones({ from = STARS, below = '' }: { from?: string; below?: string } = {}): Clones {
  const start = template(from, below);
  const above = mkdtempSync(join(tmpdir(), 'regelwerk-clones-'));
  const remote = join(above, 'gedeeld.git');
  cpSync(join(start, 'gedeeld.git'), remote, { recursive: true });
  return {
    above,
    remote,
    git: gitIn(remote),
    join(name, { isNameless = false } = {}) {
      const top = join(above, name);
      cpSync(join(start, 'eerste'), top, { recursive: true });
      const config = join(top, '.git/config');
      const text = readFileSync(config, 'utf8').replaceAll(start, above);
      writeFileSync(config, isNameless ? text : `${text}[user]\n\tname = ${name}\n`);
      return person(top, below);
    },
    close: () => rmSync(above, { recursive: true, force: true }),
  };
}

export function person(top: string, below = ''): Person {
  const folder = join(top, below);
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  return {
    folder,
    regelwerk: openRegelwerk({ ...nodeHost(folder), today: () => DAY }),
    git: gitIn(top),
    read,
    write,
    replace(file, from, to) {
      const text = read(file);
      if (!text.includes(from)) throw new Error(`${from} is not in ${file}`);
      write(file, text.replace(from, to));
    },
  };
}

/** Another text for a clause of the base, as the studio saves it, and what is kept of it. */
export async function saves({ regelwerk }: Person, clause: string, text: string) {
  const request: EditRequest = {
    organisation: 'kiem',
    protocol: 'telefoons',
    edits: [{ kind: 'content', clause, layer: null, content: { text } }],
  };
  const { value, diagnostics } = await regelwerk.edit(request);
  if (value?.kind !== 'edited') throw new Error(JSON.stringify([value, diagnostics]));
  const kept = await regelwerk.keepInGit({
    subject: `Telefoons (basis): ${clause} gewijzigd`,
    lines: [],
    files: value.files,
  });
  return { files: value.files, kept };
}
