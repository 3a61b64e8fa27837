/** The words of the language, all lower case. Names are capitalised or in backquotes, so none is reserved. */
export const keywords = [
  'a', 'above', 'adjustment', 'after', 'all', 'ambiguous', 'an', 'and', 'annum', 'any', 'applies',
  'at', 'available', 'average', 'before', 'below', 'between', 'blank', 'but', 'by', 'calendar',
  'cent', 'check', 'class', 'clause', 'computable', 'contract', 'count', 'currency', 'date', 'day',
  'days', 'deadlines', 'decimals', 'do', 'down', 'duration', 'each', 'earlier', 'effect',
  'effective', 'either', 'ending', 'even', 'event', 'expect', 'fact', 'first', 'followed', 'follows',
  'for', 'from', 'given', 'governed', 'greater', 'greatest', 'half', 'highest', 'if',
  'immediately', 'impossible', 'in', 'increase', 'increases', 'is', 'it', 'items', 'its', 'largest',
  'last', 'later', 'latest', 'least', 'less', 'lesser', 'lowest', 'means', 'money', 'month',
  'months', 'more', 'most', 'multiples', 'next', 'no', 'none', 'not', 'number', 'of', 'on', 'one',
  'only', 'opening', 'or', 'otherwise', 'over', 'party', 'per', 'price', 'product', 'prose',
  'question', 'rate', 'reading', 'reduce', 'roll', 'rounded', 'scenario', 'set', 'several', 'share',
  'shares', 'starts', 'steps', 'such', 'sum', 'text', 'than', 'that', 'the', 'then', 'there',
  'these', 'through', 'to', 'under', 'undetermined', 'unresolved', 'until', 'up', 'upon', 'valid',
  'void', 'week', 'weeks', 'when', 'where', 'which', 'whichever', 'whole', 'within', 'year', 'years',
  'yes', 'yet',
] as const;

/** Words of the design that no version reads yet; each gets a message of its own. */
export const laterKeywords = [
  'accrual', 'allocate', 'among', 'amount', 'as', 'bears', 'breach', 'compounded', 'consecutive', 'convert', 'counted', 'covenant', 'delivered', 'delivers', 'demand', 'due', 'elect', 'every', 'excess', 'exercise', 'extend', 'grace', 'interest', 'late', 'lateness', 'may', 'notifies', 'obligation', 'occurs', 'paid', 'pays', 'perform', 'performance', 'performs', 'promptly', 'rata', 'receipt', 'redeem', 'redemption', 'require', 'revoke', 'right', 'schedule', 'solved', 'stated', 'survives', 'table', 'termination', 'time', 'unless', 'unpaid', 'use', 'while', 'with',
] as const;

export type Keyword = (typeof keywords)[number] | (typeof laterKeywords)[number];
