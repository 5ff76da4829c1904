import { intersectAreas } from '../workbook/addresses';
import type { Area } from '../workbook/snapshot';
import type { FindingPlace } from './finding';

/** A sheet, or an area of it. */
export interface CheckedPart {
  readonly sheet: string;
  readonly area?: Area;
}

/** Whether a finding belongs to the part: it stands there, or reaches into it. */
export function isWithin(place: FindingPlace, { sheet, area }: CheckedPart): boolean {
  if (place.kind !== 'sheet' || place.sheet !== sheet) return false;
  return area === undefined || intersectAreas(place.area, area) !== null;
}
