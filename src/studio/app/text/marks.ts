/** Which passages bear a mark for what is wrong with them. */
import type { Finding } from '../../api.ts';

/** The gravest finding about a passage; null where there is nothing wrong. */
export function worstOf(clause: string, findings: readonly Finding[]): 'error' | 'warning' | null {
  const own = findings.filter((finding) => finding.clause === clause).map(({ severity }) => severity);
  if (own.includes('error')) return 'error';
  return own.includes('warning') ? 'warning' : null;
}
