/**
 * What a server shows for an address where nothing stands. It does not know how deep that address is, so no relative link
 * leads anywhere from it: it links by the address of the site, where that is known.
 */
import type { Html } from '../../encode/html.ts';
import { resolveHouseStyle } from '../../model/house-style.ts';
import type { SiteSettings } from '../../model/site.ts';
import { element } from '../../render/html/elements.ts';
import { sitePage } from './page.ts';

export function formatLost(site: SiteSettings): Html {
  const { title, address } = site;
  const way =
    address === null
      ? [
          element(
            'p',
            {},
            'Ga terug met de knop van je browser, of haal in de adresbalk een stuk van het adres weg: dan kom je bij de lijst van teksten.',
          ),
        ]
      : [
          element('p', {}, element('a', { href: `${address}/` }, `Naar het begin: ${title}`)),
          element('p', {}, 'Daar kun je in alle teksten zoeken.'),
        ];
  return sitePage(site, {
    title: 'Deze pagina is er niet',
    description: 'Op dit adres staat geen tekst.',
    houseStyle: { ...resolveHouseStyle([]), logo: null },
    path: null,
    header: [element('div', { className: ['head'] }, element('h1', {}, 'Deze pagina is er niet'))],
    main: [
      element(
        'p',
        {},
        'Op dit adres staat geen tekst. Misschien is het adres verkeerd overgetypt, of is de tekst vervangen of ingetrokken.',
      ),
      ...way,
    ],
    footer: [],
  });
}
