/** What grows, and the work at each size. */
export interface Growth {
  readonly of: string;
  readonly sizes: readonly number[];
  readonly work: readonly (() => void)[];
}
