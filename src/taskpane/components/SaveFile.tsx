import { Button, Textarea } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useState } from 'react';
import { plainFileName } from '../../workbook/fileName';
import { useStyles } from '../styles';
import { useTexts } from '../texts/language';
import { copyText } from './copyText';
import { downloadFile } from './downloadFile';

/** A text as a JSON file to download or, since some web views refuse downloads without a word, to copy. */
export function SaveFile({ text, name }: { text: string; name: string }) {
  const styles = useStyles();
  const { readIn: texts } = useTexts();
  const [told, setTold] = useState('');
  const [showsText, setShowsText] = useState(false);

  const save = (): void => {
    const file = `${plainFileName(name)}.json`;
    downloadFile(text, file, 'application/json');
    setTold(texts.saved(file));
  };
  const copy = async (): Promise<void> => {
    const isCopied = await copyText(text);
    setTold(isCopied ? texts.copied : texts.copyFailed);
    if (!isCopied) setShowsText(true);
  };

  return (
    <div className={styles.section}>
      <div className={styles.row}>
        <Button icon={<ArrowDownloadRegular />} onClick={save}>
          {texts.saveFile}
        </Button>
        <Button icon={<CopyRegular />} onClick={() => void copy()}>
          {texts.copy}
        </Button>
      </div>
      <p role="status" className={styles.quiet}>
        {told}
      </p>
      {showsText && (
        <Textarea
          readOnly
          rows={8}
          value={text}
          aria-label={texts.planText}
          onFocus={({ target }) => target.select()}
        />
      )}
    </div>
  );
}
