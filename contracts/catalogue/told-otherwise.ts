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
  H005: { expected: ['yes'], why: 'not said by a scenario in this figure' },
  H026: {
    inputs: ['12500000', '12000000', '20000000', '25888889', '12210000'],
    why: 'the scenario gives what follows from it',
  },
  H036: {
    expected: [
      '2004-06-04',
      '2004-06-07',
      '2004-06-08',
      '2004-06-09',
      '2004-06-10',
      '2004-06-23',
      '2004-06-24',
      '2004-06-25',
      '2004-06-28',
      '2004-06-29',
      '2004-07-01',
      '2004-07-02',
      '2004-07-06',
      '2004-07-07',
      '2004-07-08',
    ],
    why: 'the days of the window are no Term: what is worked out on them is expected',
  },
  H038: { expected: ['2790000'], why: 'not said by a scenario in this figure' },
  H050: { inputs: ['3000000'], why: 'the scenario gives what follows from it' },
  H054: { inputs: ['2003-09-02'], why: 'the scenario gives what follows from it' },
  H062: {
    expected: ['3'],
    why: 'the days are counted inside the formula: no Term is their number',
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
