/** The code of an error of the system, such as `ENOSPC`; undefined for any other error, which is a fault of ours. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const code = String(error.code);
  // Those that begin with ERR_ are of Node, about how it was called.
  return /^E(?!RR_)[A-Z0-9]+$/.test(code) ? code : undefined;
}

/** Undefined where the system refuses; but who lost a lock must stop. */
export function orUndefined<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    return refused(error);
  }
}

/** Throws what is no refusal of the system. */
export function refused(error: unknown): undefined {
  const code = systemCode(error);
  if (code === undefined || code === 'ELOCKLOST') throw error;
}
