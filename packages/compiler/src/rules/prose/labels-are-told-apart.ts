import { labelsNestedAlike } from '../../diagnostics/prose/labels-nested-alike.ts';
import { nestedLabel } from '../../prose/nested-labels.ts';
import { lawOfText } from './law-of-text.ts';

/** A list inside an item is labelled in another way than the item. */
export const labelsAreToldApart = lawOfText(labelsNestedAlike, function* (prose) {
  for (const sentence of prose.sentences) {
    const found = nestedLabel(prose.text, sentence);
    if (found === null) continue;
    const { outer, inner, label } = found;
    yield {
      parameters: { outer: prose.text.slice(outer.start, outer.end), inner: label },
      places: [outer, inner],
    };
  }
});
