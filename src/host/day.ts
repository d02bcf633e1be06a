/** Another day than today. */
import type { Host } from './index.ts';

/** The same host on a day, `YYYY-MM-DD`; a revision is read on that day too. */
export function onDay(host: Host, day: string): Host {
  return {
    ...host,
    today: () => day,
    revision(ref) {
      const { value, diagnostics } = host.revision(ref);
      return { value: value === undefined ? undefined : onDay(value, day), diagnostics };
    },
  };
}
