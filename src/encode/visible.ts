/** What is shared by the sinks that people read: a value stays on its line and steers nothing. */

/** Control characters, line and paragraph separators, what turns letters around, half a character, byte order marks. */
const STEERING = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** `##[add-mask]` of GitHub and `##vso[…]` of Azure are orders to a CI runner wherever they stand in a line. */
const ORDER = /#(?=#\w*\[)/g;

/** A character as its number: `U+001B`. */
export function numberOf(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Whatever would steer a terminal, break the line or give an order to a CI runner, as its number. Twice is the same as once. */
export function visible(text: string): string {
  return withoutOrders(text.replaceAll(STEERING, numberOf));
}

/** With the first letter of each order as its number. */
export function withoutOrders(text: string): string {
  return text.replaceAll(ORDER, numberOf);
}

/** Text of more lines, as one line. */
export function inOneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}
