/** JSON (RFC 8259) that a terminal or log can show: what would steer it is written as `\u001b`, and reads back the same. */
import { type Encoded, encoded } from './encoded.ts';

export type Json = Encoded<'json'>;

/** JSON itself escapes C0 only. The last is `##[…]`, an order to a CI runner wherever it stands. */
const STEERING = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]|#(?=#\w*\[)/g;

export function json(value: unknown): Json {
  const text = JSON.stringify(value, null, 2);
  return encoded(`${text.replaceAll(STEERING, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`);
}
