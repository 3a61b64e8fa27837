import { Refusal } from './refusal.ts';

const BYTE_ORDER_MARKS_OF_UTF_16 = [
  [0xff, 0xfe],
  [0xfe, 0xff],
] as const;

/**
 * The text that bytes hold in UTF-8, a byte order mark left out.
 *
 * @throws Refusal where they hold none: guessing at an encoding would misread names and quotes.
 */
export function decodeText(bytes: Uint8Array, shownPath: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const isUtf16 = BYTE_ORDER_MARKS_OF_UTF_16.some(
      ([first, second]) => bytes[0] === first && bytes[1] === second,
    );
    const advice = isUtf16 ? 'it looks like UTF-16; save it as UTF-8.' : 'is it the right file?';
    throw new Refusal(`${shownPath} is not a text in UTF-8: ${advice}`);
  }
}
