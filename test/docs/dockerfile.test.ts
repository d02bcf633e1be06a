/** The recipe of a container image: valid, of fixed versions, and nobody's but an ordinary user's. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { expect, test } from 'vitest';
import { root } from '../support/repository.ts';

const recipe = readFileSync(join(root, 'docs/ci/Dockerfile'), 'utf8');

/** Each instruction on one line, without comments. */
function instructionsIn(text: string): { name: string; rest: string }[] {
  const lines = text.replaceAll(/^\s*#.*\n/gm, '').replaceAll(/\\\n\s*/g, ' ');
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, name = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
      return { name, rest };
    });
}

/** What we ask beyond what a Dockerfile must be. */
function faultsIn(text: string): string[] {
  const all = instructionsIn(text);
  const named = (name: string) => all.filter((item) => item.name === name).map(({ rest }) => rest);
  const user = named('USER').at(-1);
  const lastRun = all.findLastIndex(({ name }) => name === 'RUN');
  const lastUser = all.findLastIndex(({ name }) => name === 'USER');
  const installed = named('RUN').flatMap((rest) =>
    [...rest.matchAll(/apt-get install ([^&|;]+)/g)].flatMap(([, words = '']) =>
      words
        .trim()
        .split(/\s+/)
        .filter((word) => !word.startsWith('-')),
    ),
  );
  return [
    ...(user === undefined || /^(root|0)\b/.test(user) || lastUser < lastRun ? ['it runs as root'] : []),
    ...named('FROM')
      .filter((rest) => !/^[\w./-]+:\d+\.\d+\.\d+-[a-z]+-slim$/.test(rest))
      .map((rest) => `tag: ${rest}`),
    ...named('ADD').map((rest) => `ADD: ${rest}`),
    ...installed.filter((word) => !/=\S/.test(word)).map((word) => `version: ${word}`),
    ...named('RUN')
      .filter((rest) => /\b(curl|wget)\b|https?:/.test(rest))
      .map((rest) => `fetched: ${rest}`),
    ...named('RUN')
      .filter((rest) => /\bnpm (?!ci\b|cache\b)/.test(rest))
      .map((rest) => `npm: ${rest}`),
    // What starts it decides what it may do: a fixed program, in the form that no shell reads.
    ...[...named('ENTRYPOINT'), ...named('CMD')]
      .filter((rest) => !rest.startsWith('['))
      .map((rest) => `shell: ${rest}`),
  ];
}

test('is a valid Dockerfile', () => expect(validate(recipe)).toEqual([]));

test('keeps to our own rules', () => expect(faultsIn(recipe)).toEqual([]));

test.each([
  ['USER node', 'USER root', 'it runs as root'],
  ['USER node\n', '', 'it runs as root'],
  [/FROM .*/, 'FROM node:latest', 'tag: node:latest'],
  ['COPY vendor/', 'ADD https://school.example/x.tgz', 'ADD: https://school.example/x.tgz vendor/'],
  ['git=1:2.39.5-*', 'git', 'version: git'],
  ['npm ci', 'npm install', 'npm: npm install --ignore-scripts && npm cache clean --force'],
  ['ENTRYPOINT ["regelwerk"]', 'ENTRYPOINT regelwerk', 'shell: regelwerk'],
])('a fault is seen: %s', (right, wrong, fault) => {
  const broken = recipe.replace(right, wrong);
  expect(broken).not.toBe(recipe);
  expect(faultsIn(broken)).toContain(fault);
});

test('copies from the folder only what npm needs to install', () => {
  const copied = instructionsIn(recipe).filter(({ name }) => name === 'COPY');
  expect(copied.map(({ rest }) => rest)).toEqual(['package.json package-lock.json ./', 'vendor/ vendor/']);
});
