import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useChoiceStyles = makeStyles({
  choice: {
    display: 'grid',
    gridTemplateColumns: '32px 1fr',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    textAlign: 'left',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    ':disabled': { color: tokens.colorNeutralForegroundDisabled, cursor: 'not-allowed' },
    '& svg': { fontSize: '24px', color: tokens.colorBrandForeground1 },
  },
  primary: { border: `2px solid ${tokens.colorBrandStroke1}` },
  title: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  hint: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface ChoiceProps {
  icon: ReactNode;
  title: string;
  hint: string;
  onChoose: () => void;
  primary?: boolean;
  disabled?: boolean;
}

/** One of a few large things to start from. */
export function Choice({ icon, title, hint, onChoose, primary = false, disabled = false }: ChoiceProps) {
  const styles = useChoiceStyles();
  return (
    <button
      type="button"
      className={mergeClasses(styles.choice, primary && styles.primary)}
      onClick={onChoose}
      disabled={disabled}
    >
      {icon}
      <span>
        <span className={styles.title}>{title}</span>
        <span className={styles.hint}>{hint}</span>
      </span>
    </button>
  );
}
