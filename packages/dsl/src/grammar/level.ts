/** How tightly operators bind, from loose to tight; an expression is read down to a level. */
export const Level = {
  asIf: 1,
  or: 2,
  and: 3,
  comparison: 5,
  rounding: 6,
  limit: 7,
  additive: 8,
  multiplicative: 9,
  operand: 10,
} as const;
