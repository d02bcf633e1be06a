/** This process, as far as the shortest answers need it. */

/** What was typed after the name of the program. */
export const typed: readonly string[] = process.argv.slice(2);

export function print(text: string): void {
  process.stdout.write(text);
}
