/** The lines behind the first moved so that the least of them stands as far in as is asked. */
export function reindent(words: string, indent: string): string {
  const [first = '', ...others] = words.split('\n');
  if (others.length === 0) return words;
  const depths = others.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const least = Math.min(...depths);
  const moved = others.map((line) => (line.trim() === '' ? '' : indent + line.slice(least)));
  return [first, ...moved].join('\n');
}
