import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useSectionStyles = makeStyles({
  sections: { display: 'flex', flexWrap: 'wrap', gap: '2px', listStyleType: 'none', margin: 0, padding: 0 },
  section: {
    height: '32px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    font: 'inherit',
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    border: 'none',
    borderBottom: `3px solid ${tokens.colorNeutralStroke1}`,
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorSubtleBackgroundHover,
      color: tokens.colorNeutralForeground1Hover,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  current: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      color: 'HighlightText',
      backgroundColor: 'Highlight',
    },
  },
});

interface SectionsProps<Section extends string> {
  /** What the sections are of, for screen readers. */
  readonly label: string;
  readonly sections: readonly Section[];
  readonly names: Readonly<Record<Section, string>>;
  readonly current: Section;
  readonly onChoice: (section: Section) => void;
}

/** The sections of a page, of which one is shown. */
export function Sections<Section extends string>(props: SectionsProps<Section>) {
  const { label, sections, names, current, onChoice } = props;
  const own = useSectionStyles();
  return (
    <nav aria-label={label}>
      <ul className={own.sections}>
        {sections.map((section) => (
          <li key={section}>
            <button
              type="button"
              className={mergeClasses(own.section, section === current && own.current)}
              {...(section === current ? { 'aria-current': 'true' as const } : {})}
              onClick={() => onChoice(section)}
            >
              {names[section]}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
