/** A length of time: so many calendar days or months, or so many days of a calendar by its name. */
export interface Length<Of extends string> {
  readonly count: number;
  readonly of: Of;
}
