#!/usr/bin/env node
/** The program: the command line on this terminal. */
import { generalHelp } from './cli/help.ts';
import { print, typed } from './host/process.ts';

// What people ask first is answered at once: nothing else is loaded for it.
const asksHelp = typed.length === 0 || (typed.length === 1 && ['--help', '-h', 'help'].includes(typed[0] ?? ''));
if (asksHelp) print(generalHelp('nl'));
else await (await import('./host/terminal.ts')).runHere(async () => (await import('./cli/run.ts')).run);
