import { Exact, formatExact } from '@termsheet/runtime';
import { sharesBeyondAuthorized } from '../../diagnostics/wording/shares-beyond-authorized.ts';
import { type Capitalisation, readCapitalisations } from '../../prose/capitalisation.ts';
import type { StatedShares } from '../../prose/stated-shares.ts';
import { lawOfProse } from './law-of-prose.ts';

/** The shares that a company has promised, with those outstanding, are no more than its charter allows. */
export const sharesPromisedAreAuthorized = lawOfProse(sharesBeyondAuthorized, function* (prose) {
  for (const capitalisation of readCapitalisations(prose)) {
    for (const authorized of capitalisation.authorized) {
      const held = outstandingOf(capitalisation, authorized);
      const others = distinct(capitalisation.others.filter(isOfClass(authorized)));
      if (held === undefined || others.length === 0) continue;
      const left = authorized.count.minus(held.count);
      const sum = others.reduce((before, { count }) => before.plus(count), Exact.ZERO);
      if (sum.compare(left) <= 0) continue;
      const parameters = {
        shareClass: authorized.shareClass,
        authorized: formatExact(authorized.count),
        outstanding: formatExact(held.count),
        left: formatExact(left),
        promised: others.map(({ count }) => formatExact(count)),
        sum: formatExact(sum),
      };
      const passages = [authorized, held, ...others].map(({ passage }) => passage);
      yield { parameters, passages };
    }
  }
});

function outstandingOf(
  { outstanding }: Capitalisation,
  authorized: StatedShares,
): StatedShares | undefined {
  return outstanding.find(isOfClass(authorized));
}

function isOfClass({ shareClass }: StatedShares): (other: StatedShares) => boolean {
  return (other) => other.shareClass === shareClass;
}

/** A number that is told twice is one promise told again. */
function distinct(stated: readonly StatedShares[]): readonly StatedShares[] {
  return [...new Map(stated.map((each) => [each.count.toString(), each])).values()];
}
