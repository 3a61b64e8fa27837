/** For each field of some data, whether it is the same in two of them: the types hold that none is left out. */
type AlikeFields<Data> = {
  readonly [Field in keyof Data]-?: (one: Data[Field], other: Data[Field]) => boolean;
};

/** Whether two pieces of data are the same in every field. */
export function alikeIn<Data extends object>(
  fields: AlikeFields<Data>,
): (one: Data, other: Data) => boolean {
  // The keys of the fields are those of the data.
  const names = Object.keys(fields) as (keyof Data)[];
  return (one, other) => {
    if (one === other) return true;
    for (const name of names) if (!fields[name](one[name], other[name])) return false;
    return true;
  };
}

/** Whether two lists are the same, item by item. */
export function listsAlike<Item>(
  isSame: (one: Item, other: Item) => boolean,
): (one: readonly Item[], other: readonly Item[]) => boolean {
  return (one, other) =>
    one.length === other.length &&
    one.every((item, place) => {
      const against = other[place];
      return against !== undefined && isSame(item, against);
    });
}

/** Whether two figures or words are the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return one === other;
}
