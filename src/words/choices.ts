/** What a beginning can be chosen from, as the command line offers it. */
export {
  BASES,
  CI,
  COUNCILS,
  NEW,
  ORGANISATION_KINDS,
  PROCEDURES,
  PROTOCOL_BASES,
  REGIONS,
  SECTORS,
} from '../model/beginning.ts';
export { IMPORT_CHANGES } from '../model/imported.ts';
