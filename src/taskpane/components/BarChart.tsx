import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useWidth } from './useWidth';

export interface BarChartProps {
  title: string;
  /** All that the picture shows, in words. */
  description: string;
  /** One or two kinds of bars: the first is filled, the second hatched, so that colour is not needed to tell them apart. */
  series: readonly string[];
  markerName?: string;
  groups: readonly BarGroup[];
}

export interface BarGroup {
  readonly label: string;
  /** A word about the group under its label. */
  readonly note?: string;
  /** One for each series; null where there is none. */
  readonly bars: readonly (Bar | null)[];
  /** A line across the group, such as a limit. */
  readonly marker?: Bar | null;
}

/** Heights are only drawn, so an ordinary number will do; the text is exact. */
export interface Bar {
  readonly height: number;
  readonly text: string;
}

const PLOT_HEIGHT = 120;
const TEXT_ROOM = 18;

const useChartStyles = makeStyles({
  figure: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
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
  text: {
    fill: tokens.colorNeutralForeground1,
    fontSize: '11px',
    fontFamily: tokens.fontFamilyBase,
    fontVariantNumeric: 'tabular-nums',
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  label: { fontSize: '12px', fontWeight: tokens.fontWeightSemibold },
  quiet: { fill: tokens.colorNeutralForeground2, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  onBar: { fill: tokens.colorNeutralForegroundOnBrand, '@media (forced-colors: active)': { fill: 'Canvas' } },
  solid: {
    fill: tokens.colorBrandBackground,
    stroke: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { fill: 'CanvasText', stroke: 'CanvasText' },
  },
  hatched: {
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: '1px',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  hatch: {
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: '1.5px',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  axis: {
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: '1px',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  marker: {
    stroke: tokens.colorPaletteRedForeground1,
    strokeWidth: '2px',
    strokeDasharray: '6 3',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
});

/** A few bars by group, with their figures written out and all of it told in words too. */
export function BarChart({ title, description, series, markerName, groups }: BarChartProps) {
  const styles = useChartStyles();
  const id = useId();
  const [frame, width] = useWidth<HTMLElement>(360);
  const heights = groups.flatMap(({ bars, marker }) =>
    [...bars, marker ?? null].flatMap((bar) => (bar === null ? [] : [bar.height])),
  );
  const top = Math.max(0, ...heights);
  const bottom = Math.min(0, ...heights);
  const scale = PLOT_HEIGHT / (top - bottom || 1);
  const y = (height: number): number => TEXT_ROOM + (top - height) * scale;
  const hasNotes = groups.some(({ note }) => note !== undefined);
  const plotBottom = TEXT_ROOM + PLOT_HEIGHT + (bottom < 0 ? TEXT_ROOM : 0);
  const height = plotBottom + 18 + (hasNotes ? 16 : 0);
  const groupWidth = width / groups.length;
  const hasMarkers = markerName !== undefined;
  const barWidth = Math.min(hasMarkers ? groupWidth * 0.42 : (groupWidth - 16) / series.length - 4, 64);

  const barLeft = (group: number, bar: number): number => {
    const left = group * groupWidth;
    if (hasMarkers) return left + 8;
    const all = series.length * (barWidth + 4) - 4;
    return left + (groupWidth - all) / 2 + bar * (barWidth + 4);
  };
  const bar = ({ height: value, text }: Bar, group: number, index: number) => {
    const left = barLeft(group, index);
    const isNegative = value < 0;
    // Above the bar the figure would meet the marker's line.
    const isInside = hasMarkers && Math.abs(y(value) - y(0)) > TEXT_ROOM;
    const textBelowEdge = isNegative !== isInside;
    return (
      <g key={`${group}-${index}`}>
        <rect
          x={left}
          width={barWidth}
          y={Math.min(y(0), y(value))}
          height={Math.max(1, Math.abs(y(value) - y(0)))}
          className={index === 0 ? styles.solid : styles.hatched}
          {...(index === 0 ? {} : { fill: `url(#${id}-hatch)` })}
        />
        <text
          x={left + barWidth / 2}
          y={textBelowEdge ? y(value) + 13 : y(value) - 4}
          textAnchor="middle"
          className={mergeClasses(styles.text, isInside && styles.onBar)}
        >
          {text}
        </text>
      </g>
    );
  };

  return (
    <figure className={styles.figure} ref={frame}>
      <svg
        width="100%"
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={`${id}-title ${id}-description`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-description`}>{description}</desc>
        <defs>
          <pattern
            id={`${id}-hatch`}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line x1="0" y1="0" x2="0" y2="6" className={styles.hatch} />
          </pattern>
        </defs>
        {groups.map((group, at) => (
          <g key={group.label}>
            {group.bars.map((one, index) => one && bar(one, at, index))}
            {group.marker && (
              <>
                <line
                  x1={at * groupWidth + 4}
                  x2={(at + 1) * groupWidth - 4}
                  y1={y(group.marker.height)}
                  y2={y(group.marker.height)}
                  className={styles.marker}
                />
                <text
                  x={(at + 1) * groupWidth - 4}
                  y={y(group.marker.height) - 4}
                  textAnchor="end"
                  className={styles.text}
                >
                  {group.marker.text}
                </text>
              </>
            )}
            <text
              x={(at + 0.5) * groupWidth}
              y={plotBottom + 14}
              textAnchor="middle"
              className={mergeClasses(styles.text, styles.label)}
            >
              {group.label}
            </text>
            {group.note !== undefined && (
              <text
                x={(at + 0.5) * groupWidth}
                y={plotBottom + 29}
                textAnchor="middle"
                className={mergeClasses(styles.text, styles.quiet)}
              >
                {group.note}
              </text>
            )}
          </g>
        ))}
        <line x1="0" x2={width} y1={y(0)} y2={y(0)} className={styles.axis} />
      </svg>
      {/* The description above has all of it for those who cannot see the keys. */}
      <ul className={styles.legend} aria-hidden="true">
        {series.map((name, index) => (
          <li key={name} className={styles.key}>
            <svg width="14" height="12">
              <rect
                x="0.5"
                y="0.5"
                width="13"
                height="11"
                className={index === 0 ? styles.solid : styles.hatched}
                {...(index === 0 ? {} : { fill: `url(#${id}-hatch)` })}
              />
            </svg>
            {name}
          </li>
        ))}
        {markerName !== undefined && (
          <li className={styles.key}>
            <svg width="18" height="12">
              <line x1="0" x2="18" y1="6" y2="6" className={styles.marker} />
            </svg>
            {markerName}
          </li>
        )}
      </ul>
    </figure>
  );
}
