/**
 * Every rule of regelwerk, declared once: severity and words. Codes are API: they never change meaning.
 * `message` says what is found and what was expected; `help` says what to do. `%{name}` is a parameter (braces alone are what authors type).
 */
import { approvals } from './rules/approvals.ts';
import { begin } from './rules/begin.ts';
import { calendar } from './rules/calendar.ts';
import { command } from './rules/command.ts';
import { cover } from './rules/cover.ts';
import { edit } from './rules/edit.ts';
import { file } from './rules/file.ts';
import { form } from './rules/form.ts';
import { houseStyle } from './rules/house-style.ts';
import { imports } from './rules/imports.ts';
import { ledger } from './rules/ledger.ts';
import { markdown } from './rules/markdown.ts';
import { norm } from './rules/norm.ts';
import { organisation } from './rules/organisation.ts';
import { outline } from './rules/outline.ts';
import { output } from './rules/output.ts';
import { override } from './rules/override.ts';
import { parameter } from './rules/parameter.ts';
import { picture } from './rules/picture.ts';
import { schema } from './rules/schema.ts';
import { share } from './rules/share.ts';
import { since } from './rules/since.ts';
import { text } from './rules/text.ts';

export const catalogue = {
  ...file,
  ...schema,
  ...markdown,
  ...form,
  ...text,
  ...organisation,
  ...norm,
  ...houseStyle,
  ...picture,
  ...override,
  ...parameter,
  ...outline,
  ...approvals,
  ...imports,
  ...ledger,
  ...since,
  ...calendar,
  ...cover,
  ...output,
  ...begin,
  ...edit,
  ...share,
  ...command,
} as const;
