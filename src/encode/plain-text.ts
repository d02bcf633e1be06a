/** Documents of text alone, for e-mail. */
import { type Encoded, encoded } from './encoded.ts';
import { visible } from './visible.ts';

export type PlainText = Encoded<'plain text'>;

/** Lines as they are wrapped: what would break one or steer whoever shows it stands there as its number. */
export function plainLines(lines: readonly string[]): PlainText {
  return encoded(`${lines.map(visible).join('\n')}\n`);
}
