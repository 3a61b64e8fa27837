/** A part of what a client sent, of whatever shape it is; undefined where there is none of that name. */
export function partOf(whole: unknown, name: string): unknown {
  if (typeof whole !== 'object' || whole === null) return undefined;
  return Object.getOwnPropertyDescriptor(whole, name)?.value;
}
