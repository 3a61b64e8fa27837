/** The other spellings under which a singular or plural of a name may be declared. */
export function otherNumbers(name: string): readonly string[] {
  const singulars: string[] = [];
  if (name.endsWith('ies')) singulars.push(`${name.slice(0, -3)}y`);
  if (name.endsWith('es')) singulars.push(name.slice(0, -2));
  if (name.endsWith('s')) singulars.push(name.slice(0, -1));
  const plurals = [`${name}s`, `${name}es`];
  if (name.endsWith('y')) plurals.push(`${name.slice(0, -1)}ies`);
  return [...singulars, ...plurals];
}
