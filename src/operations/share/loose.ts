/** Keeps files as they stand in the folder, for whoever looked at what is in them. */
import { diagnostic, NO_PLACE } from '../../diagnostic/diagnostic.ts';
import type { Policy } from '../../model/policy.ts';
import type { KeepLooseRequest, Kept, KeptFile, LooseFile } from '../../model/sharing.ts';
import { looseWords } from '../../words/saves.ts';
import type { Session } from '../session.ts';
import { keepInGit } from './keep.ts';
import { digestOf, looseFiles } from './state.ts';
import { inRepository, refuse, type Shared, standstill } from './told.ts';

export async function keepLoose(session: Session, { files, who }: KeepLooseRequest): Promise<Shared<Kept | undefined>> {
  const found = await inRepository<{ files: readonly KeptFile[]; loose: readonly LooseFile[] } | undefined>(
    session,
    undefined,
    async (repository) => {
      const state = await repository.state();
      const stopped = standstill(state);
      if (stopped !== undefined || state.commit === undefined)
        return refuse(...(stopped === undefined ? [] : [stopped]));
      const loose = await looseFiles(repository, state.commit);
      const ids = await repository.ids(
        state.commit,
        files.map(({ file }) => repository.prefix + file),
      );
      const kept: KeptFile[] = [];
      for (const { file, digest } of files) {
        const path = repository.prefix + file;
        const [id, after] = [ids.get(path), repository.now(path)];
        const isAsSeen = loose.some((own) => own.file === file) && digestOf(after) === digest;
        if (!isAsSeen) return refuse(diagnostic('share-moved', NO_PLACE, {}));
        kept.push({ file, before: id === undefined ? null : await repository.content(id), after });
      }
      return {
        value: { files: kept, loose: loose.filter(({ file }) => files.some((own) => own.file === file)) },
        diagnostics: [],
      };
    },
  );
  if (found.value === undefined) return { ...found, value: undefined };
  const { policy } = session.readOf('');
  return keepInGit(session, { ...looseWords(found.value.loose, namesIn(policy)), files: found.value.files, who });
}

function namesIn({ organisations, protocols }: Policy) {
  return {
    organisation: (id: string) => organisations.get(id)?.name ?? id,
    protocol: (id: string) => protocols.find((own) => own.id === id)?.base.data.title ?? id,
  };
}
