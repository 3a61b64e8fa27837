/** Some dates as a sentence names them, and how many more there are. */
export function datesListed(dates: readonly string[], more: number): string {
  if (more > 0) return `${dates.join(', ')} and ${more} more`;
  const last = dates.at(-1) ?? '';
  return dates.length < 2 ? last : `${dates.slice(0, -1).join(', ')} and ${last}`;
}
