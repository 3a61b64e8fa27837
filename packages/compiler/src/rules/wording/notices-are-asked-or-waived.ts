import { noticeAskedAndWaived } from '../../diagnostics/wording/notice-asked-and-waived.ts';
import { inText } from '../../prose/flow.ts';
import { fitsIn, quoted } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

/** `all without demand, presentment or notice`; not `or further notice`. */
const WAIVED =
  /\bwithout (?:any )?(?:(?:presentment|demand|protest|presentation)(?:,| or|, or|,? and) ){1,4}(?:any )?notice\b(?! of (?:intent|protest|dishonor))/giu;
const ASKED =
  /\b(?:exercisable by|by|upon) (?:the )?(?:delivery of |giving (?:of )?)?(?:a )?written notice\b[^,;.()]{0,40}(?!\w)/giu;

/** A provision that takes a notice does not do without any. */
export const noticesAreAskedOrWaived = lawOfProse(
  noticeAskedAndWaived,
  function* ({ flow, outline }) {
    const asked = [...fitsIn(flow, ASKED)];
    for (const { passage } of fitsIn(flow, WAIVED)) {
      const at = inText(flow, passage.start);
      const part = outline.sections.findLast(({ start, end }) => start <= at && at < end);
      const other = asked.findLast(({ passage: { start } }) => {
        const place = inText(flow, start);
        return start < passage.start && place >= (part?.start ?? 0);
      });
      if (other === undefined) continue;
      const parameters = { asked: quoted(other.passage.words), waived: quoted(passage.words) };
      yield { parameters, passages: [other.passage, passage] };
      return;
    }
  },
);
