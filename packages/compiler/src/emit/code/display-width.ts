/** Characters of two columns: the ideographs, syllables and full-width forms of East Asia, and emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;

const COMBINING = /\p{M}/gu;

/** How many columns a text takes. */
export function displayWidth(text: string): number {
  // Nearly all code is plain, and its width is its length.
  if (/^[\u0020-\u007e]*$/.test(text)) return text.length;
  const wide = text.match(WIDE)?.length ?? 0;
  return Array.from(text.replace(COMBINING, '')).length + wide;
}
