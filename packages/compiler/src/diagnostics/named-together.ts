/** Names in a row, each in backticks: `A`, `B` and `C`, or with the number of those left out. */
export function namedTogether(names: readonly string[], more = 0): string {
  const quoted = names.map((name) => `\`${name}\``);
  if (more > 0) return `${quoted.join(', ')} and ${more} more`;
  const last = quoted.at(-1) ?? '';
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(', ')} and ${last}`;
}
