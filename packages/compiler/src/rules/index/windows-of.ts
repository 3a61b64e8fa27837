import type { Declaration, Expression, Window } from '@termsheet/dsl';

/** The windows that stand directly in an expression. */
export function windowsOf(node: Expression): readonly Window[] {
  switch (node.kind) {
    case 'IsWithin':
    case 'OnDays':
      return [node.window];
    case 'Statistic':
    case 'EventStatistic':
    case 'PickEvent':
      return node.window === null ? [] : [node.window];
    case 'ThereIs':
      return [node.window, node.followedBy?.window].filter((window) => window != null);
    default:
      return [];
  }
}

/** The windows that stand directly in a declaration. */
export function windowsOfDeclaration(node: Declaration): readonly Window[] {
  if (node.kind === 'Check') return node.forEach?.window ? [node.forEach.window] : [];
  if (node.kind === 'Right') {
    return node.window === null || node.window.kind === 'BeforeWindow' ? [] : [node.window];
  }
  if (node.kind !== 'Upon') return [];
  return node.statements.flatMap((statement) => {
    const window = statement.kind === 'ValidOnlyIf' ? null : statement.target.forEach?.window;
    return window == null ? [] : [window];
  });
}

/** The dates that a window is counted from. */
export function anchorsOf(window: Window): readonly Expression[] {
  return window.kind === 'FromWindow' ? [window.from, window.to] : [window.anchor];
}
