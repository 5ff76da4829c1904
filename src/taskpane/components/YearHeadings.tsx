import type { ReactNode } from 'react';

/** The head of a table with a column for each year; `first` is the corner cell. */
export function YearHeadings({ first, years }: { first: ReactNode; years: readonly (number | string)[] }) {
  return (
    <thead>
      <tr>
        {first}
        {years.map((year) => (
          <th key={year} scope="col">
            {year}
          </th>
        ))}
      </tr>
    </thead>
  );
}
