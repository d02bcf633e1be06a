/** A search through all texts. */
import type { Context } from 'hono';
import { isState, type SearchAnswer, VERSIONS } from '../../api/search.ts';
import { answer, refuseBy } from '../answers.ts';
import type { Studio } from '../studio.ts';

const PASSAGES = 50;
/** Of one passage: who wants them all chooses an organisation. */
const PLACES = 12;

/** `woorden`, and where somebody chose that `organisatie` and `stand`. */
export async function search(c: Context, studio: Studio): Promise<Response> {
  const asked = (name: string) => {
    const value = c.req.query(name);
    return value === undefined || value === '' ? undefined : value;
  };
  const state = asked('stand') ?? '';
  const { value, diagnostics } = await studio.regelwerk.search({
    words: asked('woorden') ?? '',
    organisation: asked('organisatie'),
    versions: isState(state) ? VERSIONS[state] : undefined,
    limit: PASSAGES,
  });
  if (value === undefined) return refuseBy(c, studio, diagnostics, 400);
  const { isWhole, total, meant } = value;
  const passages = value.passages.map(({ snippet, places }) => ({
    snippet,
    count: places.length,
    places: places.slice(0, PLACES).map(({ place, ...own }) => ({
      ...own,
      editor: place === null ? null : studio.editorAt(place),
    })),
  }));
  return answer(c, { isWhole, total, meant, passages } satisfies SearchAnswer);
}
