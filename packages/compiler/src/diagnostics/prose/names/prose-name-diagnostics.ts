import { proseDaysNotDefined } from './prose-days-not-defined.ts';
import { proseNameMisspelt } from './prose-name-misspelt.ts';
import { proseNamesAlike } from './prose-names-alike.ts';
import { prosePartyAsClass } from './prose-party-as-class.ts';
import { proseRoleNotBound } from './prose-role-not-bound.ts';
import { proseTermDefinedTwice } from './prose-term-defined-twice.ts';
import { proseTermInLowerCase } from './prose-term-in-lower-case.ts';
import { proseTermsNeverUsed } from './prose-terms-never-used.ts';
import { proseTwoForms } from './prose-two-forms.ts';

/** What the words of a contract can have wrong in what they call things, persons and days. */
export const proseNameDiagnostics = [
  proseNameMisspelt,
  proseTermDefinedTwice,
  proseTermsNeverUsed,
  proseTermInLowerCase,
  proseDaysNotDefined,
  proseRoleNotBound,
  prosePartyAsClass,
  proseNamesAlike,
  proseTwoForms,
] as const;
