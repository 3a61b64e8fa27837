/**
 * Everything that can steer a terminal or turn the text around it about, but for line ends, tabs
 * and the colours that we put in ourselves.
 */
const STEERING =
  /\u{1b}\[[\d;]*m|[\p{Cc}\u{200e}\u{200f}\u{2028}\u{2029}\u{202a}-\u{202e}\u{2066}-\u{2069}]/gu;

/** A text with characters that do not show given by their codes: contracts come from strangers. */
export function showControls(text: string): string {
  return text.replace(STEERING, (found) => {
    if (found.length > 1 || found === '\n' || found === '\t') return found;
    return `\\u{${found.codePointAt(0)?.toString(16) ?? ''}}`;
  });
}
