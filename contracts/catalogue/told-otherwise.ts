/** Values of a worked case that its scenarios do not say as it writes them, and why. */
export interface ToldOtherwise {
  readonly expected?: readonly string[];
  readonly inputs?: readonly string[];
  /** Wrong values that another expectation of the scenarios rightly has. */
  readonly traps?: readonly string[];
  readonly why: string;
}

export const OTHERWISE: Readonly<Record<string, ToldOtherwise>> = {
  H004: {
    expected: ['3'],
    why: 'the days are counted inside the formula: no Term is their number',
  },
  D051: { expected: ['0'], why: 'not said by a scenario in this figure' },
  D073: { inputs: ['6000000'], why: 'the scenario gives what follows from it' },
  D001: {
    expected: ['47', '46'],
    why: 'the days are counted inside the formula: no Term is their number',
  },
  D002: {
    expected: ['90'],
    why: 'the days are counted inside the formula: no Term is their number',
  },
  D005: {
    expected: ['92', '90'],
    why: 'the days are counted inside the formula: no Term is their number',
  },
  D007: { expected: ['no', 'yes'], why: 'not said by a scenario in this figure' },
  D008: {
    expected: ['2007-01-01', '2007-04-01', '2007-07-01', '2007-09-01', '10'],
    why: 'not said by a scenario in this figure',
  },
  D010: {
    expected: ['1866.67', '1955.56', '2916.67', '42', '44'],
    why: 'not said by a scenario in this figure',
  },
  D011: {
    expected: ['16888.89', '16666.67', '152', '150'],
    why: 'not said by a scenario in this figure',
  },
  D012: {
    expected: ['45', '44'],
    why: 'the days are counted inside the formula: no Term is their number',
  },
  D016: { expected: ['1125'], why: 'not said by a scenario in this figure' },
  D030: {
    expected: ['yes'],
    inputs: ['0.005', '0.006'],
    why: 'not said by a scenario in this figure; the scenario gives what follows from it',
  },
  D032: {
    expected: ['0', '-0.044', 'no'],
    inputs: ['0.06'],
    why: 'not said by a scenario in this figure; the scenario gives what follows from it',
  },
  D033: {
    expected: ['yes'],
    inputs: ['0.25', '4000000'],
    why: 'not said by a scenario in this figure; the scenario gives what follows from it',
  },
  D035: {
    expected: [
      '1200000',
      '0.875',
      '2005-11-15',
      '0.22',
      '2005-11-28',
      '2005-12-05',
      '2005-12-20',
      '2006-01-13',
    ],
    inputs: ['0.012'],
    why: 'not said by a scenario in this figure; the scenario gives what follows from it',
  },
  D040: { expected: ['400000'], why: 'not said by a scenario in this figure' },
  D045: {
    expected: ['2006-05-22', '2006-05-23', '2006-05-24', '2006-05-25', '2006-05-26'],
    why: 'the days of the window are no Term: what is worked out on them is expected',
  },
  D054: { expected: ['25875.07'], why: 'not said by a scenario in this figure' },
  D055: { expected: ['9.89999891'], why: 'not said by a scenario in this figure' },
  D058: { expected: ['11.66666667'], why: 'not said by a scenario in this figure' },
  D060: { inputs: ['5000000'], why: 'the scenario gives what follows from it' },
  D061: {
    expected: ['4', '5'],
    why: 'the days are counted inside the formula: no Term is their number',
  },
  D062: {
    expected: ['4', '5', '3'],
    why: 'the days are counted inside the formula: no Term is their number',
  },
  D065: { inputs: ['2006-12-02'], why: 'the scenario gives what follows from it' },
  D070: { inputs: ['2006-11-27'], why: 'the scenario gives what follows from it' },
  D077: { expected: ['0.15'], why: 'not said by a scenario in this figure' },
  D080: { inputs: ['7'], why: 'the scenario gives what follows from it' },
  D083: {
    expected: ['2006-12-31'],
    why: 'the days of the window are no Term: what is worked out on them is expected',
  },
  D085: {
    expected: ['2006-02-09'],
    why: 'the days of the window are no Term: what is worked out on them is expected',
  },
  D092: { expected: ['30', '157.81'], why: 'not said by a scenario in this figure' },
  D094: {
    expected: ['0'],
    why: 'the days are counted inside the formula: no Term is their number',
  },
  D096: {
    expected: ['2007-01-01', '2007-01-02'],
    why: 'the days of the window are no Term: what is worked out on them is expected',
  },
  D101: { expected: ['1000001/3', '2000002/3'], why: 'not said by a scenario in this figure' },
  D109: { inputs: ['6000000'], why: 'the scenario gives what follows from it' },
  D111: {
    expected: ['15'],
    why: 'the days are counted inside the formula: no Term is their number',
  },
  D118: { expected: ['10.511279', 'no'], why: 'not said by a scenario in this figure' },
  H003: {
    expected: ['5'],
    why: 'the days are counted inside the formula: no Term is their number',
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
  H037: {
    expected: ['2'],
    why: 'the days are counted inside the formula: no Term is their number',
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
