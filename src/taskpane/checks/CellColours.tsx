import { Switch, makeStyles, tokens } from '@fluentui/react-components';
import { CELL_KINDS } from '../../sheets/checks/cellKinds';
import { KIND_COLOURS } from '../../sheets/checks/kindLooks';
import { useStyles } from '../styles';
import { usePane, useStore } from '../usePane';
import { useCheckTexts } from './texts';

const useColourStyles = makeStyles({
  switch: { marginLeft: '-8px' },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
  },
  kind: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  swatch: {
    width: '16px',
    height: '16px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    forcedColorAdjust: 'none',
  },
});

/** A switch that colours the cells by what they are, and what the colours mean. */
export function CellColours() {
  const styles = useStyles();
  const own = useColourStyles();
  const texts = useCheckTexts();
  const store = useStore();
  const colours = usePane((state) => state.checks.colours);
  const busy = usePane((state) => state.running !== null);
  return (
    <section className={styles.section} aria-label={texts.colours}>
      <Switch
        className={own.switch}
        label={texts.colours}
        checked={colours ?? false}
        disabled={busy}
        onChange={(_, { checked }) => void store.checks.showColours(checked)}
      />
      <p className={styles.quiet}>{texts.coloursHint}</p>
      {colours && (
        <ul className={`${styles.list} ${own.legend}`} aria-label={texts.legend}>
          {CELL_KINDS.map((kind) => (
            <li key={kind} className={own.kind}>
              <span aria-hidden className={own.swatch} style={{ backgroundColor: KIND_COLOURS[kind] }} />
              {texts.kinds[kind]}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
