/** The files around the policy in a repository of one's own. */
import { json } from '../../encode/json.ts';
import { markdown } from '../../encode/markdown.ts';
import { assetText } from '../../host/asset-text.ts';
import type { Host } from '../../host/index.ts';
import { ALL_FORGES, FORGES, type Forge } from '../../model/beginning.ts';
import type { Texts } from './organisation.ts';
import { shipped, versionOf } from './shipped.ts';

/** Of each program the file in the package, and where that program reads it. */
const CI: Readonly<Record<Forge, readonly [from: string, to: string]>> = {
  github: ['docs/ci/github.yml', '.github/workflows/regelwerk.yml'],
  gitlab: ['docs/ci/gitlab.yml', '.gitlab-ci.yml'],
  forgejo: ['docs/ci/forgejo.yml', '.forgejo/workflows/regelwerk.yml'],
};

/** Those that a person starts. */
export const EXECUTABLE: ReadonlySet<string> = new Set(['openen.command', 'openen.sh']);

/** `organisation`: the one that the examples of the README name. */
export function surroundings(host: Host, organisation: { id: string; name: string }, ci: readonly string[]): Texts {
  const version = versionOf(host);
  const holes: Readonly<Record<string, string>> = { version, organisation: organisation.id };
  const readme = assetText(host, 'assets/begin/README.md').replaceAll(/%\{(\w+)\}/g, (_, name) => holes[name] ?? '');
  const script = assetText(host, 'assets/begin/openen.sh');
  const forges = FORGES.filter((forge) => ci.includes(forge) || ci.includes(ALL_FORGES));
  return {
    '.gitattributes': assetText(host, 'assets/begin/gitattributes'),
    '.gitignore': assetText(host, 'assets/begin/gitignore'),
    ...shipped(host).editor,
    ...Object.fromEntries(forges.map((forge) => [CI[forge][1], assetText(host, CI[forge][0])])),
    'README.md': markdown`# Beleid van ${markdown.line(organisation.name)}\n\n`.concat(readme),
    'openen.cmd': assetText(host, 'assets/begin/openen.cmd').replaceAll('\n', '\r\n'),
    'openen.command': script,
    'openen.sh': script,
    'package.json': json({
      name: `beleid-${organisation.id}`,
      private: true,
      // What an editor offers is made of the policy, and is not in git.
      scripts: {
        prepare: 'regelwerk editor',
        check: 'regelwerk check',
        build: 'regelwerk build',
        start: 'regelwerk build',
      },
      // One version, as a file of the repository: its hash comes into the lock file.
      devDependencies: { regelwerk: `file:${packageFile(version)}` },
    }),
  };
}

/** Where the package itself is to stand: it is not published in a registry. */
export function packageFile(version: string): string {
  return `vendor/regelwerk-${version}.tgz`;
}
