/** Templates that stand in the project, found without reading them: most projects have none. */
import type { Host } from '../host/index.ts';
import type { Variant } from '../model/edition.ts';

export const VARIANTS: readonly Variant[] = ['protocol', 'schoolgids', 'poster'];
export const TEMPLATES = 'templates';
export const fileName = (variant: Variant) => `${variant}.md.hbs`;

/** Where the template of an organisation stands in the project, if it has one there. */
export function ownTemplate(host: Host, variant: Variant, organisation: string): string | undefined {
  const name = fileName(variant);
  return [`${TEMPLATES}/${organisation}/${name}`, `${TEMPLATES}/${name}`].find((path) => host.kind(path) !== undefined);
}

/** Whether there is a template in the project that may differ from those that come with regelwerk. */
export function hasOwnTemplates(host: Host): boolean {
  return (
    host.folders(TEMPLATES).length > 0 ||
    VARIANTS.some(
      (variant) => host.kind(`${TEMPLATES}/${fileName(variant)}`) !== undefined && !isShipped(host, variant),
    )
  );
}

/** Whether an organisation has a template that may differ from the one that comes with regelwerk. */
export function hasOwnTemplate(host: Host, variant: Variant, organisation: string): boolean {
  const own = ownTemplate(host, variant, organisation);
  return own !== undefined && !(own === `${TEMPLATES}/${fileName(variant)}` && isShipped(host, variant));
}

function isShipped(host: Host, variant: Variant): boolean {
  const path = `${TEMPLATES}/${fileName(variant)}`;
  const shipped = host.asset(path);
  return host.size(path) === shipped.length && Buffer.compare(host.read(path), shipped) === 0;
}
