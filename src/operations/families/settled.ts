/** Diagnostics that hold no file: their places are looked up now, for the file is let go. */
import { type Diagnostic, NO_PLACE, type Place } from '../../diagnostic/diagnostic.ts';
import type { InVain } from '../../resolve/base.ts';
import type { FamilyIndex } from '../../source/families/index.ts';
import type { ToldOfSource } from '../read-source.ts';

export function settled(item: Diagnostic): Diagnostic {
  return {
    ...item,
    place: item.place === NO_PLACE ? NO_PLACE : plain(item.place),
    related: item.related.map(({ place, note }) => ({ place: plain(place), note })),
  };
}

function plain({ file, line, column }: Place): Place {
  return { file, line, column };
}

export function settledSource(
  { loaded, texts, inLedgers, claims, ended }: ToldOfSource,
  { organisations }: FamilyIndex,
): ToldOfSource {
  const inVain = ({ inBase, inOverrides }: InVain): InVain => ({
    inBase: inBase.map(settled),
    inOverrides: inOverrides.map(settled),
  });
  return {
    loaded: loaded.map(settled),
    texts: {
      pinned: texts.pinned.map(settled),
      protocols: texts.protocols.map((own) => ({
        ...own,
        sources: own.sources.map(settled),
        documents: own.documents.map(({ organisation, diagnostics }) => ({
          organisation,
          diagnostics: diagnostics.map(settled),
        })),
        inVain: own.inVain.map(inVain),
      })),
      shared: texts.shared.map(settled),
      isUnread: texts.isUnread,
    },
    inLedgers: inLedgers.map(settled),
    claims: claims.map(({ protocol, organisation, urls, place }) => {
      const source = organisations.get(organisation)?.source;
      return {
        ...{ protocol, organisation, urls },
        place: source === undefined ? place : () => source.place(['publication', 'base_url']),
      };
    }),
    ended,
  };
}
