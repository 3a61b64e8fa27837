/** The place of the first item that is so, where all after it are; behind the last where none is. */
export function firstPlace<Item>(all: readonly Item[], isSo: (item: Item) => boolean): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = all[middle];
    if (item === undefined || isSo(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
