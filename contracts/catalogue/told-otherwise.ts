/** Values of a worked case that its scenarios do not say as it writes them, and why. */
export interface ToldOtherwise {
  readonly expected?: readonly string[];
  readonly inputs?: readonly string[];
  readonly why: string;
}

export const OTHERWISE: Readonly<Record<string, ToldOtherwise>> = {
  D060: {
    inputs: ['5000000'],
    why: 'clause (x) leaves out warrants that have a limit like this one, so nothing asks for them',
  },
  D080: { inputs: ['7'], why: 'the number is that of I.A.7; the scenario loses the listing' },
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
