/** Where a question is asked: an offset of a file. */
export interface At {
  readonly path: string;
  readonly offset: number;
}
