/** Names of formats, as the command line offers them. */
export { FORMATS, FORMER_FORMATS, REDLINE_FORMATS } from '../model/format.ts';
