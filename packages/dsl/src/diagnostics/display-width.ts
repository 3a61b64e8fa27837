const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
const MARK = /\p{M}/u;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;
const TAB = '    ';

/** A stretch of text as a terminal can show it, and how many columns it takes. */
export interface Displayed {
  readonly text: string;
  readonly width: number;
}

/**
 * Makes a stretch of one line safe to show: tabs become spaces, and characters that cannot be seen
 * or would move the cursor or turn the text around become `·`.
 */
export function displayText(text: string): Displayed {
  let shown = '';
  let width = 0;
  for (const character of text) {
    const safe = character === '\t' ? TAB : UNSEEN.test(character) ? '·' : character;
    shown += safe;
    width += MARK.test(safe) ? 0 : WIDE.test(safe) ? 2 : safe.length === 2 ? 1 : safe.length;
  }
  return { text: shown, width };
}
