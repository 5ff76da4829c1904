import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Severity } from '../../checks/finding';
import { SEVERITY_SIGNS } from '../../sheets/checks/severityWords';

const useSignStyles = makeStyles({
  sign: { display: 'inline-block', width: '1.2em', flexShrink: 0, textAlign: 'center' },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  note: { color: tokens.colorNeutralForeground2 },
  plain: { '@media (forced-colors: active)': { color: 'CanvasText' } },
});

/** The sign of a severity; its word always stands beside it. */
export function SeveritySign({ severity }: { severity: Severity }) {
  const styles = useSignStyles();
  return (
    <span aria-hidden className={mergeClasses(styles.sign, styles[severity], styles.plain)}>
      {SEVERITY_SIGNS[severity]}
    </span>
  );
}
