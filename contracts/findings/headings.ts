/** A head under which a lawyer looks for what is wrong, and the rules that speak of it. */
interface Head {
  readonly title: string;
  /** Their codes, divided by blanks. */
  readonly rules: string;
}

/** In the order in which a lawyer reads. */
const HEADS: readonly Head[] = [
  {
    title: 'Defined Terms',
    rules: `prose-terms-not-defined prose-term-not-where-said prose-meaning-elsewhere
      prose-days-not-defined prose-term-defined-twice prose-term-in-lower-case
      prose-names-alike prose-name-misspelt prose-terms-never-used date-names-period label-of-part-or-whole period-not-defined
      trigger-replaces-its-own-name`,
  },
  {
    title: 'References',
    rules: `prose-section-missing wrong-cross-reference one-thing-cited-two-ways`,
  },
  {
    title: 'Blanks and missing documents',
    rules: `prose-blanks-not-filled prose-attachments-missing prose-notice-number-missing
      prose-two-forms`,
  },
  {
    title: 'Parties',
    rules: `prose-role-not-bound prose-party-as-class one-person-two-parties owed-for-payees-act
      notice-without-giver nobody-in-some-cases`,
  },
  {
    title: 'Figures',
    rules: `words-and-figures-differ figure-differs-from-words prose-table-does-not-add-up
      parts-cannot-add-up limit-binds-some-ways past-price-not-adjusted limb-without-fallback
      equality-on-market-price price-can-reach-zero factor-before-sum threshold-or-excess
      percent-before-or-after greater-of-days hypothetical-conversion-and-limit
      price-of-convertible-not-said change-one-way limit-opened-for-some`,
  },
  {
    title: 'Statements and schedules',
    rules: `cited-table-differs class-not-authorized shares-beyond-authorized
      good-standing-with-tax-owed prohibition-against-schedule date-passed-when-made
      window-closed-when-made`,
  },
  {
    title: 'Interest',
    rules: `debt-under-two-rates overdue-under-two-rates rate-without-day-count
      rate-compounded-here-not-there day-count-by-half accrual-never-paid
      restated-debt-drops-interest`,
  },
  {
    title: 'Dates and clocks',
    rules: `clock-can-stop clock-cannot-run clock-of-fixed-offset due-on-closed-day
      due-day-closed-in-prose due-before-known due-by-two-sections days-counted-two-ways
      deadlines-cross deadline-roll-not-stated measured-after-deadline
      amount-depends-on-payment-day amount-of-its-own-day asked-after-its-time
      one-event-two-periods grace-days-of-no-kind holiday-of-no-law
      midnight-of-which-day notice-on-any-day period-of-which-act
      clock-waits-for-failure prose-time-elsewhere`,
  },
  {
    title: 'Remedies and ways out',
    rules: `held-without-way-out asset-without-way-out payable-only-at-closing
      extension-not-followed undone-duty-runs-on two-remedies-for-one-event
      survival-leaves-out cost-allocated-twice cost-excepted-and-owed cure-of-which-limb
      covenant-without-term never-owed never-due limb-never-applies late-costs-differ
      answer-without-deadline damages-once-or-each-time notice-asked-and-waived
      prepayment-without-right instalments-after-conversion last-resort-not-owed`,
  },
  {
    title: 'Lists and passages',
    rules: `list-joined-early consequence-in-last-item conjunctions-run-together
      negatives-joined-by-or labels-nested-alike insolvency-events-split
      mirrored-provision-left-out provision-given-twice enumeration-left-short
      copy-not-carried-through word-differs-in-like-passage`,
  },
  {
    title: 'Order and rounding',
    rules: `rounding-verbs-conflict rounding-not-settled pro-rata-without-remainder lot-without-rest
      lots-of-exact-sum fraction-of-cent fraction-of-share order-within-a-day rules-overlap`,
  },
  {
    // What the file that is checked has or leaves out.
    title: 'Other matters',
    rules: `terms-not-encoded section-not-in-prose definition-not-proved overridden-declaration
      reading-not-chosen condition-always-holds condition-never-holds empty-window
      schedules-of-a-day assumed-in-vain solved-in-vain unused-blank unused-event unused-fact
      unused-field field-of-two-events label-gap figure-words-not-read`,
  },
];

/** Errors stand here: a contract that is told of has none. */
const OTHER = 'Other matters';

const HEAD_OF: ReadonlyMap<string, string> = new Map(
  HEADS.flatMap(({ title, rules }) => rules.split(/\s+/u).map((code) => [code, title])),
);

const ORDER: readonly string[] = HEADS.flatMap(({ rules }) => rules.split(/\s+/u));

/** The findings under their heads, and within a head by their rules; heads that have none are left out. */
export function underHeads<Found extends { readonly code: string }>(
  found: readonly Found[],
): readonly { readonly title: string; readonly found: readonly Found[] }[] {
  const ordered = found.toSorted(({ code: one }, { code: other }) => rankOf(one) - rankOf(other));
  const byHead = Map.groupBy(ordered, ({ code }) => HEAD_OF.get(code) ?? OTHER);
  return [...byHead].map(([title, list]) => ({ title, found: list }));
}

/** The codes that have a head. */
export const CODES_WITH_HEAD: ReadonlySet<string> = new Set(HEAD_OF.keys());

function rankOf(code: string): number {
  const place = ORDER.indexOf(code);
  return place < 0 ? ORDER.length : place;
}

/** `prose-term-not-where-said` reads as a sentence already, but for where it is found. */
export function titleOfRule(code: string): string {
  const words = code.replace(/^prose-/u, '').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
