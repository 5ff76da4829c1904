import type { FindingPlace } from '../../checks/finding';
import { areaAddress } from '../../workbook/addresses';

/** "Budget B7", "Budget B4:F20"; of a text its line: "rad 12". */
export function placeText(place: FindingPlace): string {
  return place.kind === 'sheet' ? `${place.sheet} ${areaAddress(place.area)}` : `rad ${place.line}`;
}
