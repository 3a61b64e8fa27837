const BLANK_LINE = /\n[^\S\n]*\n\s*$/;

/** Whether an empty line stands right above an offset. */
export function hasBlankLineBefore(text: string, offset: number): boolean {
  let start = offset;
  while (start > 0 && text.charAt(start - 1).trim() === '') start -= 1;
  return BLANK_LINE.test(text.slice(start, offset));
}
