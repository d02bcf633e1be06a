import type { SearchedVersion } from '../../index.ts';
import { formatSearch, formatSearchJson } from '../../report/search.ts';
import type { Context } from '../command.ts';
import { EXIT, exitCodeOf } from '../exit.ts';
import { writeOutput } from '../output.ts';

/** Where words stand, in whose text and in which version. */
export async function run(context: Context): Promise<number> {
  const { regelwerk, io, language, arguments: words, option, options, flag, report } = context;
  const limit = option('limit');
  const { value, diagnostics } = await regelwerk.search({
    words: words.join(' '),
    organisation: option('org'),
    protocol: option('protocol'),
    versions: options('in').length === 0 ? undefined : (options('in') as SearchedVersion[]),
    limit: limit === undefined ? undefined : Number(limit),
  });
  report(diagnostics);
  if (value === undefined) return exitCodeOf(diagnostics);
  const isJson = flag('json') || option('format') === 'json';
  const isColoured = io.colour === true && option('out') === undefined;
  const output = isJson ? formatSearchJson(value) : formatSearch(value, language, isColoured);
  return writeOutput(context, output) ? exitCodeOf(diagnostics) : EXIT.mistakes;
}
