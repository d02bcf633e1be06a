/** What forms can be made of: the files that say something of an organisation beside its texts. */
import type { Context } from 'hono';
import type { Language } from '../../../diagnostic/diagnostic.ts';
import type { EditableFile } from '../../../index.ts';
import type { Settings } from '../../api.ts';
import { answer, refuseBy } from '../answers.ts';
import type { Studio } from '../studio.ts';

const TITLES = {
  nl: {
    organisation: 'Organisatie',
    approvals: 'Procedures en planning',
    calendar: 'Vergaderingen en vrije dagen',
    holidays: 'Schoolvakanties',
    settings: 'Voor alle organisaties',
  },
  en: {
    organisation: 'Organisation',
    approvals: 'Procedures and planning',
    calendar: 'Meetings and holidays of its own',
    holidays: 'School holidays',
    settings: 'For all organisations',
  },
} as const satisfies Record<Language, Record<EditableFile['kind'], string>>;

export async function settings(c: Context, studio: Studio): Promise<Response> {
  const { regelwerk, revision, options } = studio;
  const protocol = c.req.query('protocol');
  const asked = { organisation: c.req.query('organisation') ?? '', ...(protocol === undefined ? {} : { protocol }) };
  const { value, diagnostics } = await regelwerk.settings(asked);
  if (value === undefined) return refuseBy(c, studio, diagnostics, 404);
  const forms = value.map(({ kind, file, data, schema, fixed }) => ({
    title: TITLES[options.language][kind],
    ...{ file, data, schema, fixed },
  }));
  const found: Settings = { revision, forms };
  return answer(c, found);
}
