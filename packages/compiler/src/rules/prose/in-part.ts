import type { ProsePlace } from '@termsheet/dsl';

/** `in 4.13`, as a finding says where something of the prose is. */
export function inPart({ section }: Pick<ProsePlace, 'section'>): string {
  return section === null ? 'before the first section' : `in ${section}`;
}
