import { sourceName } from '../../library/copies/describe-article.ts';
import { inMarks, marksAround } from '../../library/citations/in-marks.ts';
import { passageName } from '../../library/citations/passage-name.ts';
import type { Erratum, Quotation } from '../../library/citations/statement.ts';
import { column, paragraph, words, type Box } from './box.ts';
import { PALETTE } from './palette.ts';
import { drawable, SANS, SERIF } from './typefaces.ts';

/** A source’s words, followed by their citation and, as on the pages, by the notes on any error in them. */
export function quotedWords({ quote, source, place, errata }: Quotation, fontSize: number): Box {
  const [before, after] = marksAround(quote);
  const mark = (sign: string): Box => words({ color: PALETTE['ink-3'] }, sign);
  const small = Math.max(18, fontSize * 0.68);
  return column(
    { marginBottom: fontSize * 0.6 },
    paragraph(
      {
        paddingLeft: fontSize * 0.42,
        textIndent: -fontSize * 0.42,
        fontFamily: SERIF,
        fontSize,
        lineHeight: 1.3,
      },
      before === '' ? undefined : mark(before),
      quote,
      mark(`${after} `),
      words(
        {
          fontFamily: SANS,
          fontSize: small,
          color: PALETTE['ink-2'],
        },
        `${drawable(sourceName(source), source.id)}, ${passageName(place.block)}`,
      ),
    ),
    ...errata.map((erratum) => errataLine(erratum, small)),
  );
}

/** “floor forces”: should be “ground forces”. */
function errataLine({ lead, wrong, shouldBe, read, remarks }: Erratum, fontSize: number): Box {
  return paragraph(
    { marginTop: 2, fontSize, lineHeight: 1.3, color: PALETTE['ink-2'] },
    lead === undefined ? undefined : words({ fontWeight: 700 }, `${lead}. `),
    words({ fontFamily: SERIF, fontSize: fontSize * 1.1 }, inMarks(wrong)),
    ...(read === undefined ? [': '] : [`: ${shouldBe} `, words({ color: PALETTE.ink }, `“${read}”`), '. ']),
    remarks.join(' '),
  );
}
