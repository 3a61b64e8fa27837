/** The first whose title is what the user typed; where none has it, all of whose titles it is a part, in whatever capitals. */
export function findTitled<Item>(
  items: readonly Item[],
  titleOf: (item: Item) => string,
  typed: string,
): readonly Item[] {
  const exact = items.find((item) => titleOf(item) === typed);
  if (exact !== undefined) return [exact];
  const wanted = typed.toLowerCase();
  return items.filter((item) => titleOf(item).toLowerCase().includes(wanted));
}
