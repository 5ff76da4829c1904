import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons/svg/document-arrow-up';
import { useRef, useState } from 'react';

const useDropStyles = makeStyles({
  place: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingVerticalM,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { border: `2px dashed ${tokens.colorBrandStroke1}` },
});

interface FileDropProps {
  text: string;
  button: string;
  accept: string;
  disabled?: boolean;
  onFiles: (files: readonly File[]) => void;
}

/** A place to drop files on; the button does the same without a mouse. */
export function FileDrop({ text, button, accept, disabled = false, onFiles }: FileDropProps) {
  const styles = useDropStyles();
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const take = (files: FileList | null): void => {
    if (!disabled && files !== null && files.length > 0) onFiles([...files]);
  };
  return (
    <div
      className={isOver ? `${styles.place} ${styles.over}` : styles.place}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <span>{text}</span>
      <Button disabled={disabled} icon={<DocumentArrowUpRegular />} onClick={() => chooser.current?.click()}>
        {button}
      </Button>
      {/* Reached by the button above, which has the words. */}
      <input
        ref={chooser}
        type="file"
        accept={accept}
        multiple
        hidden
        aria-label={button}
        onChange={({ target }) => {
          take(target.files);
          // So that the same file, mended, can be chosen again.
          target.value = '';
        }}
      />
    </div>
  );
}
