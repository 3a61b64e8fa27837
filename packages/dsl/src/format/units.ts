import type { File, Section, Span } from '../tree/index.ts';

/** The stretches of a file that are laid out one by one: the head of each section, and all that stands in it. */
export function unitsOf(file: File): Span[] {
  return file.sections.flatMap((section) => {
    const inside = partsOf(section).sort((left, right) => left.start - right.start);
    const { start, end } = section.span;
    return [{ start, end: inside[0]?.start ?? end }, ...inside];
  });
}

function partsOf(section: Section): Span[] {
  switch (section.kind) {
    case 'Contract':
      return [...section.settings, ...section.declarations].map(({ span }) => span);
    case 'Clause':
      return section.declarations.map(({ span }) => span);
    case 'Scenario':
      return section.steps.map(({ span }) => span);
    case 'Use':
      return section.bindings.map(({ span }) => span);
  }
}
