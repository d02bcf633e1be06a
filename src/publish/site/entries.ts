/** The organisations of a site and their documents, of which files stand there. */

import { versionPhrase } from '../../document/words.ts';
import { type AddressedFile, ARCHIVE, PROTOCOL } from '../../model/edition.ts';
import { groupBy } from '../../model/group.ts';
import { resolveHouseStyle, withLogo } from '../../model/house-style.ts';
import { plainLetters } from '../../model/letters.ts';
import { isOver } from '../../model/organisation.ts';
import type { Pictures } from '../../model/picture.ts';
import type { Organisation, Policy } from '../../model/policy.ts';
import { keyOf, nameOf, type PolicyDocument } from '../../model/policy-document.ts';
import type { SiteSettings } from '../../model/site.ts';
import type { SiteDocument, SiteOrganisation } from '../../report/site/entry.ts';
import { chainOf } from '../../resolve/chain.ts';
import { organisationNotes } from '../../words/organisations.ts';
import { organisationPage } from '../address.ts';
import { isForPublic, publishedTexts } from '../editions.ts';
import { addressOf, sentence, titleOf } from './index.ts';
import { itemsOf, labelsOf } from './items.ts';

interface Given {
  readonly site: SiteSettings;
  readonly policy: Policy;
  readonly documents: readonly PolicyDocument[];
  readonly pictures: Pictures;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** All that stand in the site. */
  readonly files: readonly AddressedFile[];
}

/** Those under no other, by name; what has no documents and nobody under it that has is left out. */
export function organisationsOf(given: Given): SiteOrganisation[] {
  const { policy, documents, pictures, files } = given;
  const standing = groupBy(files, ({ edition }) => [keyOf(edition)]);
  const byOrganisation = groupBy(documents, ({ organisation }) => [organisation.id]);
  const all = [...policy.organisations.values()].sort(byName);
  const above = (organisation: Organisation) => chainOf(policy, organisation).at(-2)?.id;
  const below = groupBy(all, (organisation) => [above(organisation) ?? '']);
  const entryOf = (organisation: Organisation): SiteOrganisation[] => {
    const { id, name } = organisation;
    const own = (byOrganisation.get(id) ?? []).flatMap((document) => {
      const made = standing.get(keyOf(nameOf(document))) ?? [];
      return made.length === 0 ? [] : [documentOf(document, made, given)];
    });
    const schools = (below.get(id) ?? []).flatMap(entryOf);
    if (own.length + schools.length === 0) return [];
    const styles = chainOf(policy, organisation).map((one) => one.house_style);
    return [
      {
        id,
        name,
        kind: kindOf(organisation),
        notes: organisationNotes(organisation, 'nl').map(sentence),
        houseStyle: withLogo(resolveHouseStyle(styles), pictures),
        page: own.length === 0 ? null : organisationPage(id),
        documents: own.sort((a, b) => (a.title < b.title ? -1 : 1)),
        schools,
      },
    ];
  };
  return (below.get('') ?? []).flatMap(entryOf);
}

/** Who has ended comes last. By letters alone, so that the order is the same on every machine. */
function byName(a: Organisation, b: Organisation): number {
  const fold = ({ name }: Organisation) => plainLetters(name);
  return (
    Number(isOver(a)) - Number(isOver(b)) || (fold(a) < fold(b) ? -1 : fold(a) > fold(b) ? 1 : a.id < b.id ? -1 : 1)
  );
}

function kindOf({ kind, city }: Organisation): string {
  return city === undefined ? sentence(kind) : `${sentence(kind)} in ${city}`;
}

function documentOf(
  document: PolicyDocument,
  files: readonly AddressedFile[],
  { pictures, today, site }: Given,
): SiteDocument {
  const texts = publishedTexts(document, pictures, today).filter((text) => isForPublic(document, text));
  const text = texts[0]?.subject;
  const labels = labelsOf(text?.text.variants ?? []);
  const inPlace = files.filter(
    ({ edition }) =>
      !edition.isConcept && edition.isComing !== true && edition.archived === undefined && edition.variant !== ARCHIVE,
  );
  const page = inPlace.find(({ edition, form }) => edition.variant === PROTOCOL && form === 'html')?.path ?? null;
  const home = organisationPage(document.organisation.id);
  const items = itemsOf(
    inPlace.filter(({ path }) => path !== page),
    labels,
    home,
  );
  return {
    title: titleOf(document, texts),
    language: text?.text.language ?? 'nl',
    description: text?.text.description ?? null,
    standing: text === undefined ? null : sentence(versionPhrase(text.status)),
    page,
    search: inPlace.find(({ form }) => form === 'search')?.path ?? null,
    // What is in the archive is found through its list.
    addresses: files.flatMap(({ form, edition }) =>
      form === 'html' && edition.archived === undefined ? (addressOf(site, document, edition) ?? []) : [],
    ),
    archive: files.find(({ edition }) => edition.variant === ARCHIVE)?.path ?? null,
    items,
    fragments: inPlace
      .filter(({ form }) => form === 'fragment')
      .map(({ edition, path }) => ({ label: labels.get(edition.variant) ?? edition.variant, path })),
  };
}
