/**
 * Which lines of a log a CI runner takes for orders. GitHub: `::name …::` at the start of a line after whatever space, and
 * `##[name …]` anywhere (actions/runner, `ActionCommand.cs`); here whatever the name. Azure: `##vso[` anywhere. TeamCity:
 * `##teamcity[`. `[command]` is only shown as one.
 */
export function ordersIn(log: string): string[] {
  return log.split(/\r\n|[\r\n\u0085\u2028\u2029]/).filter(isOrder);
}

function isOrder(line: string): boolean {
  // .NET: `TrimStart` takes all that Unicode calls white space.
  const text = line.replace(/^[\s\u0085]+/u, '');
  return /^::[^:]*::/.test(text) || /##\w*\[/.test(text) || text.startsWith('[command]');
}

export interface Annotation {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** A log of annotations alone, as GitHub's runner reads it. */
export function annotationsIn(log: string): Annotation[] {
  const lines = log.split(/\r\n|[\r\n]/).filter((line) => line !== '');
  return lines.map((line) => {
    const [, command = '', list = '', data = ''] = /^::(\S+?)(?: (.*?))?::(.*)$/s.exec(line.trimStart()) ?? [];
    const pairs = list
      .trim()
      .split(',')
      .map((pair) => pair.split(/=(.*)/s));
    const properties = pairs.flatMap(([key = '', value = '']) => (key === '' ? [] : [[key, property(value)] as const]));
    return { command, properties: Object.fromEntries(properties), data: message(data) };
  });
}

function message(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function property(text: string): string {
  const line = text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%3A', ':').replaceAll('%2C', ',');
  return line.replaceAll('%25', '%');
}
