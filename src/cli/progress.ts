/** How far long work is, and how long it will still take. */
import type { Language } from '../diagnostic/diagnostic.ts';
import { type TerminalText, terminal } from '../encode/terminal.ts';
import type { Io } from './command.ts';

/** Milliseconds; before that there is little to reckon from. */
const MOMENT = 2_000;
const MINUTE = 60;

/** A line for whoever waits for documents: which is made, how many are done, and about how long the rest will take. */
export function progressOf(
  io: Io,
  language: Language,
): (organisation: string, file: string, done: number, all: number) => void {
  let start: number | undefined;
  return (organisation, file, done, all) => {
    const now = io.elapsed?.() ?? 0;
    start ??= now;
    const left = done === 0 || now - start < MOMENT ? undefined : ((now - start) / done) * (all - done);
    const which = terminal`${terminal.line(organisation)}: ${terminal.line(file)}`;
    const of = language === 'nl' ? 'van' : 'of';
    io.progress(terminal`${done} ${of} ${all}${left === undefined ? '' : leftIn(left, language)} · ${which}`);
  };
}

/** Rounded up: who waits rather hears too much than too little. */
function leftIn(milliseconds: number, language: Language): TerminalText {
  const seconds = Math.ceil(milliseconds / 1000);
  const minutes = Math.ceil(seconds / MINUTE);
  const time = seconds < MINUTE ? `${seconds} s` : `${minutes} min`;
  return language === 'nl'
    ? terminal`, nog ongeveer ${terminal.line(time)}`
    : terminal`, about ${terminal.line(time)} left`;
}
