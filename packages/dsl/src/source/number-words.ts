const ONES_AND_TEENS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const SCALES = 'thousand million billion trillion quadrillion';
const PARTS =
  'third quarter fifth sixth seventh eighth ninth tenth twelfth sixteenth twentieth hundredth thousandth';
const SIZES_OF_PARTS = [3n, 4n, 5n, 6n, 7n, 8n, 9n, 10n, 12n, 16n, 20n, 100n, 1000n];

/** `zero` to `nineteen`. */
export const SMALL_NUMBERS: ReadonlyMap<string, bigint> = new Map(
  ONES_AND_TEENS.split(' ').map((word, index) => [word, BigInt(index)]),
);

/** `twenty` to `ninety`; contracts misspell `forty`. */
export const TENS_NUMBERS: ReadonlyMap<string, bigint> = new Map([
  ...TENS.split(' ').map((word, index): [string, bigint] => [word, BigInt(10 * (index + 2))]),
  ['fourty', 40n],
]);

/** `thousand` and what lies above it. */
export const SCALE_NUMBERS: ReadonlyMap<string, bigint> = new Map(
  SCALES.split(' ').map((word, index) => [word, 1000n ** BigInt(index + 1)]),
);

/** `third`, `quarter` and the like: into how many parts the whole is cut. */
export const PARTS_OF_ONE: ReadonlyMap<string, bigint> = new Map([
  ...PARTS.split(' ').map((word, index): [string, bigint] => [word, SIZES_OF_PARTS[index] ?? 1n]),
  ['half', 2n],
  ['fourth', 4n],
]);
