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

/** Where a finding is: on a sheet a link that leads there, in a text the heading and the line. */
export function FindingPlaceLink({ place }: { place: FindingPlace }) {
  const textOf = useTextOfPlace();
  if (place.kind === 'sheet') return <PlaceLink sheet={place.sheet} cell={areaAddress(place.area)} />;
  return <span>{place.heading === '' ? textOf(place) : `${place.heading}, ${textOf(place)}`}</span>;
}
