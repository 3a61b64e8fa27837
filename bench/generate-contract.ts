/** One clause of ordinary make, with names of its own: 20 lines. */
function generateClause(number: number): string {
  // Names of one length, so that a line is as long at every size.
  const n = `Series ${letters(number + 702)}`;
  return `
clause §${number + 1}.1 "Terms of ${n}"
  // A class of notes with a price, its adjustments and its conversion.
  blank ${n} Principal : money
  fact ${n} Sale : price of Common Stock, each Trading Day
  fact ${n} Interest : money
  ${n} Price starts at $0.22 per share of Common Stock
  event ${n} Split
    ${n} Ratio : number
  event ${n} Issue
    ${n} Base Price : price of Common Stock
  upon ${n} Split
    set ${n} Price to ${n} Price / ${n} Ratio
  upon ${n} Issue when ${n} Base Price is less than ${n} Price
    reduce ${n} Price to ${n} Base Price
  ${n} Average means the average of ${n} Sale over the 5 Trading Days before the date in question
  ${n} Amount for Portion (money) means the sum of
    (i)  Portion
    (ii) ${n} Interest * Portion / ${n} Principal
  ${n} Shares for Portion (money) means
    (${n} Amount for Portion / the lesser of ${n} Price and ${n} Average), rounded up to whole shares`;
}

const LINES_A_CLAUSE = 20;

/** A contract of about so many lines, all of whose names differ. */
export function generateContract(lines: number): string {
  const head = `contract "Generated"
  currency USD
  in effect from January 3, 2005
  calendar Trading Day follows NYSE
party Issuer
share class Common Stock
`;
  const clauses = Array.from({ length: Math.ceil(lines / LINES_A_CLAUSE) }, (_, place) =>
    generateClause(place),
  );
  return `${head}${clauses.join('\n')}\n`;
}

/** A, B, … Z, Aa, Ab, …: a capitalised word for a number. */
function letters(number: number): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz';
  let rest = number;
  let word = '';
  do {
    word = (alphabet[rest % 26] ?? '') + word;
    rest = Math.floor(rest / 26) - 1;
  } while (rest >= 0);
  return word.charAt(0).toUpperCase() + word.slice(1);
}
