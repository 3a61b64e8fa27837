/**
 * A cited section itself and every section it is part of: §II.C.3(b)(i) is part of §II.C.3(b), §II.C.3,
 * §II.C and §II.
 */
export function coveringSections(section: string): readonly string[] {
  const sections: string[] = [];
  for (let at = section.indexOf('§') + 1; at < section.length; at += 1) {
    if (section[at] === '.' || section[at] === '(') sections.push(section.slice(0, at));
  }
  sections.push(section);
  return sections;
}
