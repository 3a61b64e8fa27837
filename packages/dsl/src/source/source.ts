/** A file's text and the name by which messages speak of it. */
export interface Source {
  readonly path: string;
  readonly text: string;
}
