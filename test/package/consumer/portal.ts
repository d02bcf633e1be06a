/** A portal of somebody else around regelwerk, compiled against the packed types and run on the packed code. */
import { formatText, type Host, hasErrors, nodeHost, openRegelwerk, type Status } from 'regelwerk';

const host: Host = nodeHost('.');
const regelwerk = openRegelwerk(host, { today: '2026-01-01' });
const { value, diagnostics } = await regelwerk.status();
if (value === undefined || hasErrors(diagnostics)) throw new Error(formatText(diagnostics, 'en'));

export const titles: readonly string[] = value.statuses.map(({ title }) => title);

export const due = (statuses: readonly Status[]): string[] =>
  statuses.filter(({ revisionState }) => revisionState === 'verlopen').map(({ organisation }) => organisation);
