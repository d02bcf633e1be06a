/** What cannot be asked in a form: as it stands in the file, to be read. */
import { useDesk } from '../write/desk.ts';
import { settingsWords } from './words.ts';

export function AsLines({ label, value, note }: { label: string; value: unknown; note?: string }) {
  const words = settingsWords(useDesk().language);
  return (
    <details class="w-field">
      <summary>{label}</summary>
      <p class="w-help">{note ?? words.asYaml}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines are scrolled with the keyboard. */}
      <pre class="w-lines" tabIndex={0}>
        {linesOf(value).join('\n')}
      </pre>
    </details>
  );
}

/** As YAML reads; it is only read by people. */
export function linesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.length === 0 ? ['[]'] : value.flatMap((one) => hung('- ', linesOf(one)));
  if (value === null || typeof value !== 'object') return String(value ?? '').split('\n');
  return Object.entries(value).flatMap(([key, one]) => {
    const lines = linesOf(one);
    const isShort = (one === null || typeof one !== 'object') && lines.length === 1;
    return isShort ? [`${key}: ${lines[0]}`] : [`${key}:`, ...lines.map((line) => `  ${line}`)];
  });
}

function hung(mark: string, [first = '', ...rest]: readonly string[]): readonly string[] {
  return [mark + first, ...rest.map((line) => ' '.repeat(mark.length) + line)];
}
