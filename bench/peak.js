// @ts-check
/** Loaded ahead of a program: tells on stderr what memory it held at most, in KiB, and its processor time in ms. */
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write(`peak ${maxRSS}\nprocessor ${Math.round((userCPUTime + systemCPUTime) / 1000)}\n`);
});
