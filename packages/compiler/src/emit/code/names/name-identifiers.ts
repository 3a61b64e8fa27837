/** How a target writes names. */
export interface NamingStyle {
  /** A name as an identifier of letters, digits and `_`. */
  readonly identifier: (name: string) => string;
  /** Identifiers that no Term may take. */
  readonly reserved: ReadonlySet<string>;
}

/**
 * The identifiers of names that share a scope, in the order of the names, all different. Which name
 * gets which depends on the set of names alone, never on the order of the clauses.
 */
export function nameIdentifiersIn(
  { identifier: identifierOf, reserved }: NamingStyle,
  names: readonly string[],
): readonly string[] {
  const groups = new Map<string, number[]>();
  for (const [place, name] of names.entries()) {
    const own = identifierOf(name);
    const base = reserved.has(own) ? `${own}_` : own;
    groups.set(base, [...(groups.get(base) ?? []), place]);
  }
  const taken = new Set(groups.keys());
  const identifiers: string[] = names.map(() => '');
  for (const base of [...groups.keys()].sort(byCharacters)) {
    const places = [...(groups.get(base) ?? [])];
    places.sort((left, right) => byCharacters(names[left] ?? '', names[right] ?? ''));
    let number = 1;
    for (const place of places) {
      let identifier = base;
      for (; number > 1 && taken.has(identifier); number += 1) identifier = `${base}${number}`;
      if (number === 1) number = 2;
      taken.add(identifier);
      identifiers[place] = identifier;
    }
  }
  return identifiers;
}

function byCharacters(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
