import type { FindingPlace } from '../../checks/finding';
import { areaAddress } from '../../workbook/addresses';
import { PlaceLink } from '../components/WorkbookProblems';
import { useCheckTexts } from './texts';

/** "Budget B7", "rad 12". */
export function useTextOfPlace(): (place: FindingPlace) => string {
  const texts = useCheckTexts();
  return (place) =>
    place.kind === 'sheet' ? `${place.sheet} ${areaAddress(place.area)}` : texts.line(place.line);
}

interface FindingPlaceLinkProps {
  place: FindingPlace;
  /** What it is told beside: of the same sheet, or under the same heading, only the cell or the line is shown. */
  near?: FindingPlace;
}

/** Where something is: on a sheet a link that leads there, in a text the heading and the line. */
export function FindingPlaceLink({ place, near }: FindingPlaceLinkProps) {
  const textOf = useTextOfPlace();
  if (place.kind === 'sheet') {
    const cell = areaAddress(place.area);
    const isNear = near?.kind === 'sheet' && near.sheet === place.sheet;
    return <PlaceLink sheet={place.sheet} cell={cell} {...(isNear ? { text: cell } : {})} />;
  }
  if (near?.kind === 'text' && near.heading === place.heading) return <span>{textOf(place)}</span>;
  return <span>{place.heading === '' ? textOf(place) : `${place.heading}, ${textOf(place)}`}</span>;
}
