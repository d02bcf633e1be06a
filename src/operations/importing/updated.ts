/** A later file of a document that the organisation has: its changes, clause by clause, as an author would have made them. */
import { type AsStanding, asStanding } from '../../import/place/as-standing.ts';
import { updateOf } from '../../import/place/update.ts';
import { chooseDocument } from '../choose.ts';
import { takenIds } from '../edit/ids.ts';
import { edit } from '../edit/index.ts';
import type { Session, Source } from '../session.ts';
import { type Made, type Taken, textsOf } from './drafted.ts';
import { figureFiles } from './fresh.ts';
import { layerOf } from './layer.ts';
import { withoutNormsGone } from './norms-gone.ts';
import type { SettledImport } from './request.ts';
import { withVariantsLeft } from './variants-left.ts';

export function updatedFiles(session: Session, source: Source, asked: SettledImport, taken: Taken): Made {
  const { organisation, protocol } = asked;
  const { understood, open } = taken;
  const { value: document, diagnostics } = chooseDocument(source, organisation, protocol);
  const written = source.policy.protocols.find(({ id }) => id === protocol);
  if (document === undefined || document.text === null || written === undefined) {
    const told = diagnostics.length > 0 ? diagnostics : (document?.mistakes ?? []);
    return { value: undefined, diagnostics: told };
  }
  const layer = layerOf(written, organisation);
  const own = written.overrides.get(organisation)?.data;
  const showsTitle = understood.fates.some(({ fate }) => fate.kind === 'title');
  const cut = asStanding(understood.protocol, document.text);
  const {
    edits,
    left,
    placements,
    ids: made,
  } = updateOf(cut.draft, document.text, {
    ...{ layer, open: openAfter(open, cut), taken: takenIds(written) },
    isWrittenOut: layer === null || own?.outline !== undefined,
    titled: showsTitle ? { layer: own?.title === undefined ? layer : organisation } : undefined,
  });
  const named = (id: string) => made.get(id) ?? id;
  const ids = new Map([...made, ...[...cut.ids].map(([own, id]) => [own, named(id)] as const)]);
  const pieces = new Map([...cut.pieces].map(([own, all]) => [own, all.map(named)]));
  const stands = { mode: 'update', left, placements, ids, pieces, values: [], undecided: [] } as const;
  if (edits.length === 0) return { value: { ...stands, files: [], figures: {} }, diagnostics: [] };
  const done = edit(session, { organisation, protocol, edits, dryRun: true });
  if (done.value?.kind !== 'edited') return { value: undefined, diagnostics: done.diagnostics };
  const norms = textsOf(session, withoutNormsGone({ edits, layer, text: document.text }, written, organisation));
  if (norms.value === undefined) return { value: undefined, diagnostics: norms.diagnostics };
  const figures = figureFiles(protocol, understood);
  const changed = withVariantsLeft(session, asked, done.value.files, document.text);
  return {
    value: {
      ...stands,
      files: [...changed, ...norms.value.filter(({ before, after }) => before !== after)],
      figures,
    },
    diagnostics: [],
  };
}

/** A clause of which somebody has still to decide may be several in the source. */
function openAfter(open: ReadonlySet<string>, { ids, pieces }: AsStanding): Set<string> {
  return new Set([...open].flatMap((id) => [id, ids.get(id) ?? id, ...(pieces.get(id) ?? [])]));
}
