/** organisations/: a board or school a file, as each is on the day of reading. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { hiding, reachBelow, reaching } from '../../diagnostic/reach.ts';
import { isDate } from '../../model/date.ts';
import { type Belonging, type Ended, isDated, parentOn } from '../../model/organisation.ts';
import type { Organisation, SourceFile } from '../../model/policy.ts';
import type { Ending, OrganisationFile, ParentPeriod } from '../../model/source.ts';
import { type From, loadFolder, missing } from '../files.ts';
import { checkHouseStyle } from '../house-style.ts';
import { checkEnding } from './ending.ts';
import { checkParents } from './parents.ts';
import type { OrganisationFiles } from './walk.ts';

export interface Organisations {
  readonly organisations: ReadonlyMap<string, Organisation>;
  /** Ids of all, those too whose file could not be read. */
  readonly known: ReadonlySet<string>;
  readonly unreadable: ReadonlySet<string>;
}

/** What an organisation says of itself, its schools inherit; without it nothing can be published of them. */
const reachOf = (organisation: string) => reachBelow(organisation, null, 'all');

/** `policy` is the folder that holds organisations/; `all` are the ids of those too that the host does not show. */
export function loadOrganisations(
  from: From,
  policy: string,
  diagnostics: Diagnostic[],
  all?: ReadonlySet<string>,
): Organisations {
  const folder = `${policy}/organisations`;
  const { files, unreadable } = loadFolder(from, folder, 'organisation', diagnostics, {
    reach: reachOf,
    isLayer: true,
    folders: ['logos'],
  });
  const known = all ?? new Set([...files.keys(), ...unreadable]);
  if (known.size === 0 && from.host.files(folder).length === 0) {
    diagnostics.push(
      missing(`${folder}/<id>.yaml`, {
        nl: 'elke organisatie heeft een eigen bestand',
        en: 'each organisation has a file of its own',
      }),
    );
  }
  // Only who depends on the day asks for it.
  const today = [...files.values()].some(({ data }) => isDated(data)) ? from.host.today() : '';
  const organisations = new Map([...files].map(([id, source]) => [id, organisationOn(today, id, source, files)]));
  for (const [id, source] of files) {
    const reach = reachOf(id);
    diagnostics.push(...reaching(checkParents(id, files, known), hiding(reach)));
    diagnostics.push(...reaching(checkEnding(id, files, known), reach));
    diagnostics.push(...reaching(checkHouseStyle(source), reach));
  }
  return { organisations, known, unreadable };
}

function organisationOn(
  today: string,
  id: string,
  source: SourceFile<OrganisationFile>,
  files: OrganisationFiles,
): Organisation {
  const { parent: written, ended, ...data } = source.data;
  const parent = parentOn(source.data, today);
  const name = (other: string) => files.get(other)?.data.name ?? other;
  return {
    ...data,
    id,
    source,
    ...(parent === undefined ? {} : { parent }),
    // Of a day that does not exist nothing can be said but that.
    ...(Array.isArray(written) && written.some(hasDays) && written.every(isSound)
      ? { parents: belongingsOf(written, today, name) }
      : {}),
    ...(ended === undefined || !isDate(ended.date) ? {} : { ended: endedOf(ended, today, name) }),
  };
}

type NameOf = (id: string) => string;

function hasDays({ from, until }: ParentPeriod): boolean {
  return from !== undefined || until !== undefined;
}

function isSound({ from, until }: ParentPeriod): boolean {
  return [from, until].every((day) => day === undefined || isDate(day));
}

function belongingsOf(periods: readonly ParentPeriod[], today: string, name: NameOf): Belonging[] {
  return periods.map(({ organisation, from = null, until = null }) => ({
    organisation,
    name: name(organisation),
    from,
    until,
    isPast: until !== null && until < today,
  }));
}

function endedOf(ended: Ending, today: string, name: NameOf): Ended {
  const { date, successor, reason = null } = ended;
  return {
    date,
    successor: successor === undefined ? null : { organisation: successor, name: name(successor) },
    reason,
    isPast: date < today,
  };
}
