/** The logos that there are, one of them as a picture, and one of somebody's own that comes among them. */
import type { Context } from 'hono';
import type { Language } from '../../../diagnostic/diagnostic.ts';
import type { Logo, LogoAnswer, Logos } from '../../api.ts';
import { answer, refuse, refuseBy } from '../answers.ts';
import { logoBody, readBody } from '../body.ts';
import type { Saving } from '../changes.ts';
import { saved } from '../saved.ts';
import type { Studio } from '../studio.ts';

/** Where they stand. */
const LOGOS = 'policy/organisations/logos';

export async function logos(c: Context, { regelwerk }: Studio): Promise<Response> {
  const { value } = await regelwerk.logos();
  const found: Logos = { names: value };
  return answer(c, found);
}

export async function logo(c: Context, studio: Studio): Promise<Response> {
  const name = c.req.query('name') ?? '';
  const { value, diagnostics } = await studio.regelwerk.logo(name);
  if (value === undefined) return refuseBy(c, studio, diagnostics, 404);
  const found: Logo = { picture: `data:${value.media};base64,${Buffer.from(value.bytes).toString('base64')}` };
  return answer(c, found);
}

export async function addLogo(c: Context, { studio, changes }: Saving, body: string): Promise<Response> {
  const asked = logoBody(readBody(body));
  if (asked === undefined) return refuse(c, studio, 'studio-unreadable', 400);
  const { regelwerk, options } = studio;
  const bytes = new Uint8Array(Buffer.from(asked.bytes, 'base64'));
  const before = (await regelwerk.logos()).value;
  const { value: name, diagnostics } = await studio.keeping.writing(() =>
    regelwerk.addLogo({ name: asked.name, bytes }),
  );
  if (name === undefined) return refuseBy(c, studio, diagnostics, 422);
  if (!before.includes(name)) {
    const undo = async () => {
      const { value, diagnostics: told } = await regelwerk.removeLogo({ name, bytes });
      return { value: value === undefined ? undefined : [], diagnostics: told };
    };
    const message = { subject: ADDED.nl(name), lines: [] };
    const files = [{ file: `${LOGOS}/${name}`, before: null, after: bytes }];
    saved({ studio, changes }, { message, files, undo: { words: ADDED[options.language](name), run: undo } });
  }
  return answer(c, { name } satisfies LogoAnswer);
}

const ADDED = {
  nl: (name: string) => `Het logo ${name}`,
  en: (name: string) => `The logo ${name}`,
} as const satisfies Record<Language, (name: string) => string>;
