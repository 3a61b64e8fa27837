export function certificateToDocx(): Promise<Uint8Array> {
  throw new Error('x');
}
