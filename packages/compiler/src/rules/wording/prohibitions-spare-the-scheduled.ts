import { prohibitionAgainstSchedule } from '../../diagnostics/wording/prohibition-against-schedule.ts';
import { inText } from '../../prose/flow.ts';
import { appendicesOf } from '../../prose/appendices.ts';
import { fitsIn, quoted } from '../../prose/passages.ts';
import { lawOfProse } from './law-of-prose.ts';

/** `shall not offer or issue any convertible security`. */
const FORM =
  /\bshall not,? (?:[a-z ]{0,30}? or )?(?:offer|issue|sell|grant)\b[^.;]{0,30}? any (?:convertible|equity or|equity-linked|securit|options|warrants|common stock|shares)[^.;]{0,160}(?!\w)/giu;
const SPARED =
  /\b(?:schedules?|disclosed|existing|outstanding (?:on|as of)|in effect|currently|prior written consent)\b/iu;
/** What a schedule tells of that is issued to somebody. */
const PROMISED =
  /\b(?:conversion (?:feature|right|units)|(?:warrant|option|right)s? to (?:purchase|acquire))\b[^.;]{0,60}(?!\w)/giu;

/** A promise to issue nothing spares what a schedule of the same document says is promised. */
export const prohibitionsSpareTheScheduled = lawOfProse(
  prohibitionAgainstSchedule,
  function* (prose) {
    const { flow } = prose;
    const apart = appendicesOf(prose);
    const promised = [...fitsIn(flow, PROMISED)].flatMap(({ passage }) => {
      const at = inText(flow, passage.start);
      const part = apart.find(({ start, end }) => start <= at && at < end);
      return part === undefined ? [] : [{ passage, schedule: part.path }];
    });
    const [other] = promised;
    if (other === undefined) return;
    for (const { passage, sentence } of fitsIn(flow, FORM)) {
      if (SPARED.test(sentence.text)) continue;
      const said = { schedule: other.schedule, promised: quoted(other.passage.words) };
      const parameters = { words: quoted(passage.words), ...said };
      yield { parameters, passages: [passage, other.passage] };
    }
  },
);
