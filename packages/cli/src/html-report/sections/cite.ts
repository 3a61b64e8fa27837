import { markup, type Html } from '../html.ts';
import type { ReportContext } from '../report-context.ts';

/** The citation of a clause, which leads to it. */
export function cite({ anchorOfCitation }: ReportContext, cited: string): Html {
  const anchor = anchorOfCitation(cited);
  if (anchor === null) return markup`<span class="no">${cited}</span>`;
  return markup`<a class="no" href="#${anchor}">${cited}</a>`;
}
