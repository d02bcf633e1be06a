// @ts-check
/** Loaded ahead of a program: tells on stderr what memory it held at most, in KiB. */
process.on('exit', () => process.stderr.write(`peak ${process.resourceUsage().maxRSS}\n`));
