/** What a change of files does to the text of a document: both texts of the passages that differ. */
import type { Result } from '../diagnostic/diagnostic.ts';
import type { FileChange } from '../model/edit.ts';
import { keyOf, nameOf } from '../model/policy-document.ts';
import { asFarAsMade } from '../publish/preview.ts';
import { makeChanges } from '../publish/redline-file.ts';
import { loadPictures } from '../source/pictures/index.ts';
import { overlay } from './overlay.ts';
import { asFarAsShown } from './preview.ts';
import type { Session } from './session.ts';

/** Which document, and which files. */
export interface ChangesRequest {
  readonly organisation: string;
  readonly protocol: string;
  /** As an edit tells of them, written or not. */
  readonly files: readonly FileChange[];
}

/**
 * HTML to stand in another page: without scripts, styles and ids, `ins` and `del` around what differs, and empty where
 * nothing does; of texts with mistakes as far as they can be shown. Undefined where one of both cannot be made.
 */
export async function changes(
  session: Session,
  { organisation, protocol, files }: ChangesRequest,
): Promise<Result<string | undefined>> {
  const { host } = session;
  const textIn = (state: 'before' | 'after') => {
    const texts = Object.fromEntries(files.map((file) => [file.file, file[state]]));
    const source = session.readOfFrom(overlay(host, texts), organisation);
    const document = source.documents.find((own) => keyOf(nameOf(own)) === keyOf({ organisation, protocol }));
    return { policy: source.policy, document };
  };
  const { document: former } = textIn('before');
  const { document, policy } = textIn('after');
  const [before, after] = [former?.text ?? null, document?.text ?? null];
  if (document === undefined || before === null || after === null) return { value: undefined, diagnostics: [] };
  const pictures = await loadPictures(host, policy);
  const names = { before: 'de tekst van nu', after: 'de gewijzigde tekst' };
  const beside = { pictures: pictures.value, today: host.today() };
  const compared = { before, after, isConcept: true, names };
  const made = await asFarAsShown([former, document], () => makeChanges(host, asFarAsMade(document), compared, beside));
  return { ...made, value: made.value?.trim() };
}
