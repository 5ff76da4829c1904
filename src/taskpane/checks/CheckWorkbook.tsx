import {
  Button,
  Field,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Radio,
  RadioGroup,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useRef } from 'react';
import { openItems, type CheckReport, type CheckScope } from '../../sheets/checks/checkReport';
import { useStyles } from '../styles';
import { usePane, useStore } from '../usePane';
import { CellColours } from './CellColours';
import { FindingList } from './FindingList';
import { IntendedList } from './IntendedList';
import { countText } from './figureTexts';
import { useCheckTexts } from './texts';

const scopes: readonly CheckScope[] = ['workbook', 'sheet', 'selection'];

const useWorkbookStyles = makeStyles({
  radios: { flexWrap: 'wrap', marginLeft: '-8px' },
  bar: { whiteSpace: 'normal', paddingBlock: tokens.spacingVerticalXS },
});

/** What is checked of the workbook, and what came of it. */
export function CheckWorkbook() {
  const styles = useStyles();
  const own = useWorkbookStyles();
  const texts = useCheckTexts();
  const store = useStore();
  const { scope, report, stale } = usePane((state) => state.checks);
  const busy = usePane((state) => state.running !== null);
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <>
      <p className={styles.text}>{texts.lead}</p>
      <Field label={texts.scope}>
        <RadioGroup
          layout="horizontal"
          className={own.radios}
          value={scope}
          onChange={(_, { value }) => store.checks.setScope(value as CheckScope)}
        >
          {scopes.map((value) => (
            <Radio key={value} value={value} label={texts.scopes[value]} />
          ))}
        </RadioGroup>
      </Field>
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void store.checks.check()}>
          {texts.check}
        </Button>
      </div>
      {report !== null && stale && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={own.bar}>{texts.stale}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" disabledFocusable={busy} onClick={() => void store.checks.again()}>
              {texts.checkAgain}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {report !== null && (
        <section className={styles.section} aria-labelledby="check-result">
          <h2 ref={heading} id="check-result" tabIndex={-1} className={styles.subheading}>
            {texts.result}
          </h2>
          <p className={styles.quiet} role="status">
            <CheckedWhat report={report} />
          </p>
          <FindingList
            items={openItems(report)}
            nothing={report.items.length === 0 ? texts.nothing : texts.nothingOpen}
            onActed={() => heading.current?.focus()}
          />
          <IntendedList report={report} onActed={() => heading.current?.focus()} />
          <div className={styles.section}>
            <div>
              <Button disabledFocusable={busy} onClick={() => void store.checks.writeProtocol()}>
                {texts.protocol}
              </Button>
            </div>
            <p className={styles.quiet}>{texts.protocolHint}</p>
          </div>
        </section>
      )}
      <CellColours />
    </>
  );
}

function CheckedWhat({ report }: { report: CheckReport }) {
  const texts = useCheckTexts();
  const { when, place, counts } = report;
  const time = (when.split('T')[1] ?? '').replace(':', '.');
  return (
    <>
      {texts.checked(
        time,
        place,
        countText(counts.sheets),
        countText(counts.cells),
        countText(counts.formulas),
      )}
    </>
  );
}
