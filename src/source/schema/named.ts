/** The schema that a file names for an editor, in a comment or by `$schema`, held against what the file is. */
import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.ts';
import { shown } from '../../diagnostic/value.ts';
import { schemaName } from '../../model/schema-files.ts';
import type { YamlFile } from '../yaml/index.ts';
import type { FileKind } from './kinds.ts';

/** As the YAML language server reads it: `# yaml-language-server: $schema=../schemas/override.schema.json`. */
const COMMENT = /^#[ \t]+yaml-language-server[ \t]*:.*?\$schema=(?<named>\S+)/m;

/** By its last part: the folder may be any, and so may an address. An editor would check the file against another schema. */
export function checkNamed(kind: FileKind, file: YamlFile): Diagnostic[] {
  const expected = schemaName(kind);
  // A place is looked for only where there is something to tell: that reads the file anew, with its positions.
  const told = (named: string, place: () => Diagnostic['place']) =>
    named.split(/[/\\]/).at(-1) === expected
      ? []
      : [diagnostic('schema-other', place(), { actual: shown(named), expected })];
  const comment = file.text.includes('yaml-language-server') ? COMMENT.exec(file.text) : null;
  const inComment = comment === null ? [] : told(comment.groups?.['named'] ?? '', () => file.at(comment.index));
  const key = (file.data as { readonly $schema?: unknown } | null)?.$schema;
  return typeof key === 'string' ? [...inComment, ...told(key, () => file.place(['$schema']))] : inComment;
}
