/** A stretch of source: UTF-16 offsets from the start of the file, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
