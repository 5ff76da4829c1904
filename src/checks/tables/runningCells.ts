import { isRunningText } from '../text/sentencesOf';
import { isFigure, type GridCell } from './grid';

/** The cells of a row that hold running text. The label of a row with figures is none, however long it is. */
export function runningCells<Cell extends Pick<GridCell, 'kind' | 'text'>>(row: readonly Cell[]): Cell[] {
  const hasFigures = row.some((cell) => isFigure(cell));
  const label = hasFigures ? row.findIndex(({ kind }) => kind === 'text') : -1;
  return row.filter((cell, column) => column !== label && cell.kind === 'text' && isRunningText(cell.text));
}
