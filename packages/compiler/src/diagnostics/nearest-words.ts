/** "Do you mean …?", where something is near; else what to do without it. */
export function nearestOr(nearest: string | null, otherwise: string): string {
  return nearest === null ? otherwise : `Do you mean \`${nearest}\`? ${otherwise}`;
}
