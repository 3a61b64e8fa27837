import type { Ir } from '../../../ir/ir.ts';
import { call, list, number, record, text, type Code } from '../code.ts';
import type { ProgramContext } from '../program-context.ts';
import { engineType } from './engine-type.ts';

type Site = Ir['sites'][number];

/** The places in the contract that derivations show; what follows from another is left out. */
export function sitesCode(context: ProgramContext): Code {
  const { sites } = context.ir;
  const entries = sites.map((site, index) => siteEntry(context, site, outerOf(sites, site, index)));
  return call(context.use('sitesOf'), list(entries));
}

/** The site around a site, where it comes first, as it must for anything to follow from it. */
function outerOf(sites: readonly Site[], { parent }: Site, index: number): Site | undefined {
  return parent !== null && parent < index ? sites[parent] : undefined;
}

function siteEntry(context: ProgramContext, site: Site, outer: Site | undefined): Code {
  const { start, end, parent, label, type } = site;
  const isThere = outer?.text.slice(start, end) === site.text;
  return record('SiteEntry', {
    in: parent === null ? undefined : number(parent),
    from: start === 0 ? undefined : number(start),
    to: !isThere && end === start + site.text.length ? undefined : number(end),
    text: isThere ? undefined : text(site.text),
    clause: outer?.clause === site.clause ? undefined : text(site.clause),
    label: label === null ? undefined : text(label),
    type: type === null ? undefined : engineType(context, type),
  });
}
