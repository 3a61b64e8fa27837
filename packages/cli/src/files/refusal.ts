/**
 * A command line, file or name that cannot be used. Its message is for the person at the keyboard;
 * the command ends with exit code 2.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
