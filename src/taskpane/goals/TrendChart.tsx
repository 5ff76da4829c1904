import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Bar } from '../components/BarChart';
import { useWidth } from '../components/useWidth';
import { useStyles } from '../styles';
import { useGoalTexts } from './texts';

/** What a year gave, and the national figure of that year. Heights are only drawn; the texts are exact. */
export interface TrendPoint {
  readonly year: number;
  readonly own: Bar | null;
  readonly national: Bar | null;
}

const PLOT_HEIGHT = 90;
const TEXT_ROOM = 18;
const SIDE_ROOM = 24;

const useTrendStyles = makeStyles({
  figure: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  text: {
    fill: tokens.colorNeutralForeground1,
    fontSize: '11px',
    fontFamily: tokens.fontFamilyBase,
    fontVariantNumeric: 'tabular-nums',
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  label: { fontWeight: tokens.fontWeightSemibold },
  line: {
    fill: 'none',
    stroke: tokens.colorBrandStroke1,
    strokeWidth: '2px',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  axis: {
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: '1px',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  dot: { fill: tokens.colorBrandStroke1, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  nationalLine: {
    fill: 'none',
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: '1.5px',
    strokeDasharray: '5 3',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  square: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: '1.5px',
    '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'CanvasText' },
  },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
  },
  key: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

/** The own outcomes year by year as a line with dots, the national figures dashed with squares, and all of it as a table. */
export function TrendChart({ points }: { points: readonly TrendPoint[] }) {
  const styles = useStyles();
  const own = useTrendStyles();
  const { picture: texts } = useGoalTexts();
  const id = useId();
  const [frame, width] = useWidth<HTMLElement>(320);
  const heights = points.flatMap((point) =>
    [point.own, point.national].flatMap((one) => (one === null ? [] : [one.height])),
  );
  const top = Math.max(0, ...heights);
  const bottom = Math.min(0, ...heights);
  const scale = PLOT_HEIGHT / (top - bottom || 1);
  const y = (height: number): number => TEXT_ROOM + (top - height) * scale;
  const step = (width - 2 * SIDE_ROOM) / (points.length - 1);
  const x = (index: number): number => SIDE_ROOM + index * step;
  const height = TEXT_ROOM + PLOT_HEIGHT + 2 * TEXT_ROOM;
  const placed = (key: 'own' | 'national') =>
    points.flatMap((point, index) => {
      const one = point[key];
      return one === null ? [] : [{ x: x(index), y: y(one.height), text: one.text, year: point.year }];
    });
  const lineOf = (line: readonly { x: number; y: number }[]): string =>
    line.map((point) => `${point.x},${point.y}`).join(' ');
  const [ownLine, nationalLine] = [placed('own'), placed('national')];
  const description = points
    .map((point) =>
      texts.describeValue(
        String(point.year),
        point.own?.text ?? texts.missing,
        point.national?.text ?? '',
        texts.national,
      ),
    )
    .join(' ');
  return (
    <figure className={own.figure} ref={frame}>
      <figcaption className={styles.quiet}>{texts.trend}</figcaption>
      <svg
        width="100%"
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={`${id}-title ${id}-description`}
      >
        <title id={`${id}-title`}>{texts.trend}</title>
        <desc id={`${id}-description`}>{description}</desc>
        <line x1="0" x2={width} y1={y(0)} y2={y(0)} className={own.axis} />
        <polyline points={lineOf(nationalLine)} className={own.nationalLine} />
        <polyline points={lineOf(ownLine)} className={own.line} />
        {nationalLine.map((point) => (
          <g key={`national-${point.year}`}>
            <rect x={point.x - 4} y={point.y - 4} width={8} height={8} className={own.square} />
            <text x={point.x} y={point.y + 17} textAnchor="middle" className={own.text}>
              {point.text}
            </text>
          </g>
        ))}
        {ownLine.map((point) => (
          <g key={`own-${point.year}`}>
            <circle cx={point.x} cy={point.y} r={4} className={own.dot} />
            <text x={point.x} y={point.y - 7} textAnchor="middle" className={own.text}>
              {point.text}
            </text>
          </g>
        ))}
        {points.map((point, index) => (
          <text
            key={point.year}
            x={x(index)}
            y={height - 2}
            textAnchor="middle"
            className={mergeClasses(own.text, own.label)}
          >
            {point.year}
          </text>
        ))}
      </svg>
      {/* The description above has all of it for those who cannot see the keys. */}
      {nationalLine.length > 0 && (
        <ul className={own.legend} aria-hidden="true">
          <li className={own.key}>
            <svg width="22" height="10">
              <line x1="0" x2="22" y1="5" y2="5" className={own.line} />
              <circle cx="11" cy="5" r="4" className={own.dot} />
            </svg>
            {texts.own}
          </li>
          <li className={own.key}>
            <svg width="22" height="10">
              <line x1="0" x2="22" y1="5" y2="5" className={own.nationalLine} />
              <rect x="7" y="1" width="8" height="8" className={own.square} />
            </svg>
            {texts.national}
          </li>
        </ul>
      )}
      <details>
        <summary className={styles.quiet}>{texts.figures}</summary>
        <table className={styles.table}>
          <caption className={styles.visuallyHidden}>{texts.trend}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.year}</th>
              <th scope="col">{texts.own}</th>
              {nationalLine.length > 0 && <th scope="col">{texts.national}</th>}
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.year}>
                <th scope="row">{point.year}</th>
                <td>{point.own?.text ?? texts.missing}</td>
                {nationalLine.length > 0 && <td>{point.national?.text ?? '–'}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
