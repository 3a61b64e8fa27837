/** Thrown where a file is no intermediate representation; nothing of it is used then. */
export class IrError extends Error {
  override readonly name = 'IrError';
  /** Where the file is wrong, such as `program.definitions[3].body.left`; empty for the whole of it. */
  readonly path: string;

  constructor(path: string, message: string) {
    super(path === '' ? message : `${path}: ${message}`);
    this.path = path;
  }
}
