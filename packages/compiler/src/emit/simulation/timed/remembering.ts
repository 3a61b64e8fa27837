/** A function on the engine's timeline that remembers the last that it was asked, and whether that stays. */
export function rememberingInTime(
  { name, hasInput }: { readonly name: string; readonly hasInput: boolean },
  lines: readonly string[],
): readonly string[] {
  const keys = ['day', 'sequence', 'epoch', ...(hasInput ? ['input'] : [])];
  const isKnown = keys.map((key) => `${key} === ${name}_${key}`).join(' && ');
  const kept = keys.map((key) => `${name}_${key}${key === 'day' ? ' = NO_DAY' : ''}`);
  return [
    `let ${name}_value, ${name}_daily, ${kept.join(', ')};`,
    `function ${name}(day, sequence${hasInput ? ', input' : ''}) {`,
    `  if (${isKnown}) {`,
    `    daily ||= ${name}_daily;`,
    `    return ${name}_value;`,
    '  }',
    ...(hasInput ? ['  if (input === undefined) return UNKNOWN;'] : []),
    '  const before = daily;',
    '  daily = false;',
    ...lines,
    `  ${name}_daily = daily;`,
    '  daily ||= before;',
    ...keys.map((key) => `  ${name}_${key} = ${key};`),
    `  return (${name}_value = value);`,
    '}',
  ];
}
