// @ts-check
/** Installs, from Debian's packages, the programs that the tests judge real files with; does nothing where all are there. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A command on the PATH, or a file; and the package that brings it. @type {[tool: string, packageName: string][]} */
const tools = [
  ['qpdf', 'qpdf'],
  ['ssh-keygen', 'openssh-client'],
  // A GitLab runner without containers copies with it.
  ['rsync', 'rsync'],
  ['pdftoppm', 'poppler-utils'],
  // The browser alone: without windows it takes a quarter less.
  ['chromium-headless-shell', 'chromium-headless-shell'],
  ['soffice', 'libreoffice-writer-nogui'],
  // Redlines: LibreOffice accepts and rejects tracked changes at the word of a script in Python.
  ['/usr/lib/python3/dist-packages/uno.py', 'python3-uno'],
  ['/usr/lib/libreoffice/program/libsclo.so', 'libreoffice-calc-nogui'],
  ['java', 'default-jre-headless'],
  ['/usr/share/java/preflight.jar', 'libpdfbox2-java'],
  ['/usr/share/java/javax.activation.jar', 'libactivation-java'],
  ['/usr/share/java/jaxb-api.jar', 'libjaxb-api-java'],
  // Sites: the programs that make pages of our Markdown.
  ['hugo', 'hugo'],
  ['jekyll', 'jekyll'],
  ['mkdocs', 'mkdocs'],
];

/** @param {string} tool */
const isThere = (tool) => existsSync(tool) || spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0;

const missing = tools.filter(([command]) => !isThere(command)).map(([, name]) => name);
if (missing.length > 0) {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo'];
  console.log(`Installing for the tests: ${missing.join(', ')}`);
  const steps = [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...missing],
  ];
  for (const step of steps) {
    const [command = '', ...args] = [...sudo, ...step];
    const { status } = spawnSync(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status === 0) continue;
    console.error(
      `Could not install ${missing.join(', ')}. Install ${missing.length === 1 ? 'it' : 'them'} by hand and run the tests again.`,
    );
    process.exit(1);
  }
}
