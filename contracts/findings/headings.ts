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
    rules: `prose-terms-not-defined prose-term-not-where-said prose-meaning-elsewhere prose-days-not-defined
      prose-term-defined-twice prose-term-in-lower-case prose-names-alike prose-name-misspelt prose-terms-never-used
      prose-date-is-period date-names-period label-of-part-or-whole`,
  },
  {
    title: 'References',
    rules: `prose-section-missing wrong-cross-reference one-thing-cited-two-ways`,
  },
  {
    title: 'Blanks and missing documents',
    rules: `prose-blanks-not-filled prose-attachments-missing prose-notice-number-missing prose-two-forms`,
  },
  {
    title: 'Parties',
    rules: `prose-role-not-bound prose-party-as-class one-person-two-parties owed-for-payees-act nobody-in-some-cases
      notice-without-giver`,
  },
  {
    title: 'Figures',
    rules: `words-and-figures-differ figure-differs-from-words prose-table-does-not-add-up cited-table-differs
      class-not-authorized shares-beyond-authorized limb-without-fallback last-resort-not-owed past-price-not-adjusted
      parts-cannot-add-up equality-on-market-price price-can-reach-zero factor-before-sum
      threshold-or-excess percent-before-or-after greater-of-days`,
  },
  {
    title: 'Interest',
    rules: `debt-under-two-rates overdue-under-two-rates rate-without-day-count rate-compounded-here-not-there
      day-count-by-half accrual-never-paid`,
  },
  {
    title: 'Dates and clocks',
    rules: `clock-can-stop clock-cannot-run clock-of-fixed-offset due-on-closed-day due-day-closed-in-prose
      due-before-known due-by-two-sections days-counted-two-ways deadlines-cross deadline-roll-not-stated
      measured-after-deadline asked-after-its-time amount-of-its-own-day amount-depends-on-payment-day grace-days-of-no-kind holiday-of-no-law
      midnight-of-which-day notice-on-any-day date-passed-when-made dates-listed window-closed-when-made`,
  },
  {
    title: 'Remedies and ways out',
    rules: `held-without-way-out asset-without-way-out payable-only-at-closing extension-not-followed
      two-remedies-for-one-event limit-binds-some-ways limit-opened-for-some undone-duty-runs-on
      cure-of-which-limb covenant-without-term never-owed never-due limb-never-applies late-costs-differ`,
  },
  {
    title: 'Lists and passages',
    rules: `list-joined-early consequence-in-last-item conjunctions-run-together negatives-joined-by-or
      labels-nested-alike insolvency-events-split mirrored-provision-left-out provision-given-twice
      copy-not-carried-through word-differs-in-like-passage`,
  },
  {
    title: 'Order and rounding',
    rules: `rounding-not-settled rounding-verbs-conflict pro-rata-without-remainder lot-without-rest lots-of-exact-sum fraction-of-cent
      fraction-of-share order-within-a-day rules-overlap`,
  },
];

/** What is under no other head: mostly what the file that is checked has or leaves out. */
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

function rankOf(code: string): number {
  const place = ORDER.indexOf(code);
  return place < 0 ? ORDER.length : place;
}

/** `prose-term-not-where-said` reads as a sentence already, but for where it is found. */
export function titleOfRule(code: string): string {
  const words = code.replace(/^prose-/u, '').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
