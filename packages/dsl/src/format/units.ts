import type { File, Section, Span } from '../tree/index.ts';

/** The stretches of a file that are laid out one by one: the head of each section, and all that stands in it. */
export function unitsOf(file: File): Span[] {
  return file.sections.flatMap((section) => {
    const inside = partsOf(section).sort((left, right) => left.start - right.start);
    return [{ start: section.span.start, end: headEnd(section) }, ...inside];
  });
}

function headEnd(section: Section): number {
  switch (section.kind) {
    case 'Contract':
    case 'Scenario':
      return section.title.span.end;
    case 'Clause':
      return (section.title ?? section.reference).span.end;
    case 'Use':
      // The words behind the path have no nodes of their own; it is short, and laid out as one.
      return section.span.end;
  }
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
      return [];
  }
}
