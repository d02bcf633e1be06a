/** Findings in words, each with what to do and a way to its place in the file. */
import type { Finding } from '../../api.ts';
import { useDesk } from './desk.ts';
import { writeWords } from './words.ts';

export function FindingsList({ findings }: { findings: readonly Finding[] }) {
  const words = writeWords(useDesk().language);
  return (
    <ul class="w-findings">
      {findings.map(({ code, severity, message, help, place, editor }, index) => (
        <li key={`${code}-${index}`} class={`w-${severity}`}>
          <strong>{words.severity[severity]}:</strong> <span class="w-lines">{message}</span>
          {help !== '' && <p class="w-help">{help}</p>}
          {place !== null && editor !== null && (
            <a href={editor}>
              {place.file}:{place.line}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
