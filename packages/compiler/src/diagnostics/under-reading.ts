/** A sentence that is so under one reading of an ambiguity, or under any. */
export function underReading(
  reading: { readonly of: string; readonly label: string } | null,
  sentence: string,
): string {
  if (reading === null) return sentence;
  const rest = sentence.charAt(0).toLowerCase() + sentence.slice(1);
  return `Under the reading “${reading.label}” of \`${reading.of}\`, ${rest}`;
}
