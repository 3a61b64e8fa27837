/** Thrown where a workbook cannot hold something; `message` says why, in plain words. */
export class NotHeld extends Error {
  override readonly name = 'NotHeld';
}
