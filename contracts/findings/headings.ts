/** The heads under which a lawyer looks for what is wrong, and the rules that speak of each. */
export const HEADS: readonly { readonly title: string; readonly rules: RegExp }[] = [
  { title: 'Defined Terms', rules: /term|defin|declared|unused|name|capital/u },
  { title: 'References', rules: /section|reference|cite|quote|cross|exhibit|schedule-in-prose/u },
  { title: 'Blanks and missing documents', rules: /blank|document|attach/u },
  {
    title: 'Figures',
    rules: /figure|table|number|sum|amount|total|add-up|equality|price|percent/u,
  },
  { title: 'Interest', rules: /accrual|interest|debt|rate|compound/u },
  { title: 'Order and rounding', rules: /order|overlap|fraction|round|conflicting|same-day/u },
  {
    title: 'Dates and clocks',
    rules: /day|date|deadline|clock|due|time|late|maturity|window|calendar/u,
  },
  { title: 'Conditions and limbs', rules: /condition|limb|branch|reach/u },
  {
    title: 'Remedies and ways out',
    rules: /way-out|remedy|right|breach|owed|duty|obligation|perform|asset/u,
  },
];

/** What is under no other head. */
export const OTHER = 'Other matters';

/** The head under which a rule's findings stand: the first whose words its code has. */
export function headOf(code: string): string {
  return HEADS.find(({ rules }) => rules.test(code))?.title ?? OTHER;
}

/** `words-and-figures-differ` reads as a sentence already. */
export function titleOfRule(code: string): string {
  const words = code.replaceAll('-', ' ').replace(/^prose /u, '');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
