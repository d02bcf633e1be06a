#!/usr/bin/env node
import { generalHelp } from './help.ts';

const argv = process.argv.slice(2);
// What people ask first is answered at once: nothing else is loaded for it.
const asksHelp = argv.length === 0 || (argv.length === 1 && ['--help', '-h', 'help'].includes(argv[0] ?? ''));
if (asksHelp) process.stdout.write(generalHelp('nl'));
else await (await import('./terminal.ts')).runOnTerminal(argv);
