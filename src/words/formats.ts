/** Names of formats, as the command line offers them. */
export { COVER_FORMATS, FORMATS, FORMER_FORMATS, REDLINE_FORMATS } from '../model/format.ts';
