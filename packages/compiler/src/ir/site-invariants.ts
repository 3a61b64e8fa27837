import type { Site } from '@termsheet/runtime';

/** Each site's words stand in its parent's, apart from those of its siblings. */
export function checkSites(sites: readonly Site[], broken: string[]): void {
  const children = new Map<number, Site[]>();
  for (const [index, site] of sites.entries()) {
    if (site.parent === null) {
      if (site.start !== 0 || site.end !== site.text.length) broken.push(`site ${index}: its ends`);
      continue;
    }
    const parent = sites[site.parent];
    if (parent === undefined || site.parent >= index) {
      broken.push(`site ${index}: its parent ${site.parent}`);
      continue;
    }
    if (parent.text.slice(site.start, site.end) !== site.text) {
      broken.push(`site ${index}: "${site.text}" is not there in "${parent.text}"`);
    }
    const siblings = children.get(site.parent) ?? [];
    children.set(site.parent, siblings);
    siblings.push(site);
  }
  for (const siblings of children.values()) checkApart(siblings, broken);
}

function checkApart(siblings: Site[], broken: string[]): void {
  const ordered = siblings.toSorted((left, right) => left.start - right.start);
  let before: Site | null = null;
  for (const site of ordered) {
    if (before !== null && site.start < before.end) {
      broken.push(`"${site.text}" overlaps "${before.text}"`);
    }
    before = site;
  }
}
