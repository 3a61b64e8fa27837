/** Values of a worked case that its scenarios do not say as it writes them, and why. */
export interface ToldOtherwise {
  readonly expected?: readonly string[];
  readonly inputs?: readonly string[];
  /** Wrong values that another expectation of the scenarios rightly has. */
  readonly traps?: readonly string[];
  readonly why: string;
}

export const OTHERWISE: Readonly<Record<string, ToldOtherwise>> = {
  D032: {
    expected: ['no'],
    why: 'that the formula breaks is said of the Conversion Price, which is impossible',
  },
  D060: {
    inputs: ['5000000'],
    why: 'clause (x) leaves out warrants that have a limit like this one, so nothing asks for them',
  },
  D080: { inputs: ['7'], why: 'the number is that of I.A.7; the scenario loses the listing' },
  D118: {
    expected: ['no'],
    why: 'that the limit does not apply is said of the shares, which are more than it allows',
  },
  H050: {
    inputs: ['3000000'],
    why: 'the fee goes by what the introduced purchaser buys; 4.28 asks nothing of the whole financing',
  },
};

/** The values of a case that its scenarios do not say as it writes them. */
export function toldOtherwise(id: string): {
  readonly expected: readonly string[];
  readonly inputs: readonly string[];
} {
  const { expected = [], inputs = [] } = OTHERWISE[id] ?? {};
  return { expected, inputs };
}
