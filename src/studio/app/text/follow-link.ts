/** Links of a page: what leads elsewhere opens elsewhere, for nothing but the page itself may be in its frame. */
import { address, documentAddress, go } from '../address.ts';
import { announce, organisationOf } from '../state.ts';

/** `../koe/social-media/protocol.html#clause`, as built pages name each other. */
const BUILT = /(?:^|\/)([a-z0-9-]+)\/([a-z0-9-]+)\.(html|pdf)(?:#([a-z0-9-]+))?$/;

export function followLink(href: string, elsewhere: string): void {
  if (/^(?:https?|mailto|tel):/.test(href)) {
    open(href, '_blank', 'noopener,noreferrer');
    return;
  }
  const now = address.value;
  if (now.page !== 'document') return;
  const [, protocol = '', , form, passage = null] =
    BUILT.exec(`/${now.protocol}/${href.replace(/^(?:\.\.\/)+/, '')}`) ?? [];
  if (form === 'pdf' && protocol === now.protocol) go({ ...now, form: 'pdf' });
  else if (organisationOf(now.organisation)?.documents.includes(protocol))
    go(documentAddress(now.organisation, protocol, { passage }));
  else announce(elsewhere);
}
