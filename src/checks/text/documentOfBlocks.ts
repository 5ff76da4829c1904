import { figureOf } from '../tables/figureOf';
import { statedMoneyUnit } from '../tables/figureUnits';
import type { GridCell } from '../tables/grid';
import { runningCells } from '../tables/runningCells';
import { tablesOfGrid } from '../tables/tablesOfGrid';
import type { FindingPlace } from '../finding';
import type { CheckedDocument, FigureUnit, FoundSentence, FoundTable } from '../table';
import { positionIn, type MappedText } from './mappedText';
import { sentencesOf } from './sentencesOf';
import type { TextBlock, TextField } from './textBlocks';

/** A line over a table that says what is in it is no longer than this. */
const LONGEST_CAPTION = 200;

/** The tables and sentences of the blocks of a text. `startHeading` is that of what stands before the first heading. */
export function documentOfBlocks(blocks: readonly TextBlock[], startHeading = ''): CheckedDocument {
  const defaultUnit = defaultUnitOf(blocks);
  const tables: FoundTable[] = [];
  const sentences: FoundSentence[] = [];
  let heading = startHeading;
  let captions: string[] = [];
  blocks.forEach((block, index) => {
    if (block.kind === 'heading') {
      // A title that nothing stands under says something itself: "Årsredovisning 2020".
      const below = blocks[index + 1];
      if (below === undefined || below.kind === 'heading')
        sentences.push(foundSentence(block.mapped, block.text));
      heading = block.text;
      captions = [];
    } else if (block.kind === 'paragraph') {
      for (const mapped of sentencesOf(block.mapped)) sentences.push(foundSentence(mapped, heading));
      captions = block.mapped.text.length <= LONGEST_CAPTION ? [block.mapped.text] : [];
    } else {
      const rows = block.rows.map((row) => row.map((field) => gridCell(field, heading)));
      tables.push(
        ...tablesOfGrid({
          rows,
          heading,
          captions,
          headerRows: null,
          hasTotals: false,
          sheet: null,
          defaultUnit,
        }),
      );
      block.rows.forEach((fields, row) => {
        for (const { column } of runningCells(
          (rows[row] ?? []).map((cell, column) => ({ ...cell, column })),
        )) {
          const field = fields[column];
          if (field !== undefined)
            for (const mapped of sentencesOf(field.mapped)) sentences.push(foundSentence(mapped, heading));
        }
      });
      captions = [];
    }
  });
  return { tables, sentences };
}

/** "Alla belopp redovisas i tkr om inte annat anges." */
function defaultUnitOf(blocks: readonly TextBlock[]): FigureUnit {
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || !/belopp|siffror/i.test(block.mapped.text)) continue;
    for (const { text } of sentencesOf(block.mapped)) {
      const isForAll = /^(?:alla|samtliga) |(?:om|där) (?:inte|inget|ej) annat/i.test(text);
      const unit = isForAll ? statedMoneyUnit(text) : null;
      if (unit !== null) return unit;
    }
  }
  return null;
}

function gridCell({ mapped, bold, italic, indent, line, column }: TextField, heading: string): GridCell {
  const text = mapped.text.replaceAll('\n', ' ');
  const { kind, number, unit, decimals } = figureOf(text);
  const place: FindingPlace = { kind: 'text', heading, line, column };
  return {
    text,
    kind,
    number,
    unit,
    decimals,
    formula: null,
    bold,
    italic,
    indent,
    topBorder: false,
    place,
  };
}

function foundSentence(mapped: MappedText, heading: string): FoundSentence {
  const placeAt = (index: number): FindingPlace => ({ kind: 'text', heading, ...positionIn(mapped, index) });
  return { text: mapped.text, heading, place: placeAt(0), placeAt };
}
