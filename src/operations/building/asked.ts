/** What a build is asked that cannot be had. */
import { type Diagnostic, diagnostic, NO_PLACE, type Result } from '../../diagnostic/diagnostic.ts';
import { suggestion } from '../../diagnostic/suggest.ts';
import { listed, shown } from '../../diagnostic/value.ts';
import type { Host } from '../../host/index.ts';
import { PROTOCOL } from '../../model/edition.ts';
import type { PolicyDocument } from '../../model/policy-document.ts';
import { SITE } from '../../publish/address.ts';
import type { PreviousFeed } from '../../publish/feeds.ts';
import { variantsOf } from './left.ts';
import type { BuildRequest } from './request.ts';

/** What is asked that cannot be had with a site. */
export function unfitFor(
  host: Host,
  { isPublic, site, formats, variants, organisations = [] }: BuildRequest,
  out: string,
): Diagnostic[] {
  const isPart = organisations.length > 0 || formats !== undefined || variants !== undefined;
  if (site !== true) {
    const isThere = isPublic === true && isPart && host.kind(`${out}/${SITE.element}`) === 'file';
    return isThere ? [diagnostic('site-there', NO_PLACE, { out })] : [];
  }
  if (isPublic !== true) return [diagnostic('site-public', NO_PLACE, {})];
  const parts: [string, unknown][] = [
    ['--format', formats],
    ['--variant', variants],
  ];
  return parts.flatMap(([name, value]) => (value === undefined ? [] : [diagnostic('site-part', NO_PLACE, { name })]));
}

/** A variant that no document has. */
export function unknownVariants(documents: readonly PolicyDocument[], asked: readonly string[]): Diagnostic[] {
  const known = [PROTOCOL, ...new Set(documents.flatMap(variantsOf).map(({ id }) => id))];
  return asked
    .filter((id) => !known.includes(id))
    .map((id) =>
      diagnostic('option-value', NO_PLACE, {
        name: '--variant',
        value: shown(id),
        suggestion: suggestion(id, known),
        expected: listed(known),
      }),
    );
}

/** The feed to carry over from. */
export async function previousFeed(
  host: Host,
  { previousFeed: file = '', formats, variants, isPublic }: BuildRequest,
): Promise<Result<PreviousFeed | undefined>> {
  const others: [string, boolean][] = [
    ['--format', formats !== undefined],
    ['--variant', variants !== undefined],
    ['--public', isPublic === true],
  ];
  const idle = others.flatMap(([name, isGiven]) => (isGiven ? [diagnostic('feed-idle', NO_PLACE, { name })] : []));
  if (idle.length > 0) return { value: undefined, diagnostics: idle };
  return (await import('../../publish/previous-feed.ts')).readPreviousFeed(host, file);
}
