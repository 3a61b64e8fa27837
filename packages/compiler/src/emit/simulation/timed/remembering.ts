/** A function on the engine's timeline that remembers the last that it was asked, and how long that stands. */
export function rememberingInTime(
  { name, hasInput }: { readonly name: string; readonly hasInput: boolean },
  lines: readonly string[],
): readonly string[] {
  const keys = ['day', 'sequence', 'epoch', ...(hasInput ? ['input'] : [])];
  const isKnown = keys.map((key) => `${key} === ${name}_${key}`).join(' && ');
  const kept = keys.map((key) => `${name}_${key}${key === 'day' ? ' = NO_DAY' : ''}`);
  return [
    `let ${name}_value, ${name}_until, ${kept.join(', ')};`,
    `function ${name}(day, sequence${hasInput ? ', input' : ''}) {`,
    `  if (${isKnown}) {`,
    `    standsUntil(${name}_until);`,
    `    return ${name}_value;`,
    '  }',
    ...(hasInput ? ['  if (input === undefined) return UNKNOWN;'] : []),
    '  const before = until;',
    '  until = AFTER_ALL_DAYS;',
    ...lines,
    `  ${name}_until = until;`,
    '  standsUntil(before);',
    ...keys.map((key) => `  ${name}_${key} = ${key};`),
    `  return (${name}_value = value);`,
    '}',
  ];
}
