/** The studio as a program of its own, which can be killed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { root } from '../repository.ts';

export interface Program {
  /** With the key: opens once. */
  readonly address: string;
  /** At once, as a machine does that loses its power. */
  kill(): Promise<void>;
}

/** Starts `regelwerk studio` in a folder, and waits until it says where it is. */
export async function runStudio(folder: string, port: number): Promise<Program> {
  const program = spawn(
    process.execPath,
    [join(root, 'dist/cli.js'), 'studio', '--no-open', '--port', String(port), '--as-of', '2026-11-27'],
    { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(program, 'exit');
  const kill = async () => {
    program.kill('SIGKILL');
    await ended;
  };
  return new Promise((done, fail) => {
    let said = '';
    // To the end: a program that nobody reads cannot go on.
    program.stdout.on('data', (chunk) => {
      said += String(chunk);
      const address = /http:\S+sleutel=\S+/.exec(said)?.[0];
      if (address !== undefined) done({ address, kill });
    });
    program.once('exit', () => fail(new Error(`the studio did not open: ${said}`)));
  });
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
