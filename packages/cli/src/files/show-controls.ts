/** What steers a terminal, or turns the text around it about; line ends and tabs stay. */
const STEERING =
  /(?![\n\t])[\p{Cc}\u{200e}\u{200f}\u{2028}\u{2029}\u{202a}-\u{202e}\u{2066}-\u{2069}]/gu;

/** The codes that `Style` paints with: none of them can hide a text or move the cursor. */
const STEERING_BUT_PAINT = new RegExp(
  String.raw`(?!\u{1b}\[(?:1|2|22|31|32|33|36|39)m)${STEERING.source}`,
  'gu',
);

/** A text with characters that do not show given by their codes: contracts come from strangers. */
export function showControls(text: string): string {
  return text.replace(STEERING, showCharacter);
}

/** The same for a text with our own colours in it, which are left. */
export function showControlsButPaint(text: string): string {
  return text.replace(STEERING_BUT_PAINT, showCharacter);
}

function showCharacter(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`;
}
