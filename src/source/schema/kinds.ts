/** The kinds of source files, each with the type that its schema lays down. */
export type { FileKind, Kinds } from '../../model/schema-files.ts';
