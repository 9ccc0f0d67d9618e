import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Below, useLevel } from './Heading';
import { useSpeech } from './SpeechProvider';

const useStyles = makeStyles({
  form: {
    // A form stands in rows that wrap: it takes the row's width and no more, its border and longest word included.
    boxSizing: 'border-box',
    minWidth: 0,
    maxWidth: '100%',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, ':focus': { outlineStyle: 'none' } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface InlineFormProps {
  readonly title: string;
  readonly submit: string;
  readonly canSubmit?: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A form that opens in the place where somebody asked for it. The focus goes to its title, so that a screen reader says
 * what was opened; Escape closes it, and who opened it puts the focus back (`OpensForm`).
 */
export function InlineForm({ title, submit, canSubmit = true, onSubmit, onClose, children }: InlineFormProps) {
  const styles = useStyles();
  const { say } = useSpeech();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const Title = `h${useLevel()}` as const;
  useEffect(() => heading.current?.focus(), []);
  return (
    <form
      className={styles.form}
      aria-labelledby={id}
      noValidate
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      onSubmit={(event) => {
        event.preventDefault();
        if (canSubmit) onSubmit();
      }}
    >
      <Title id={id} ref={heading} tabIndex={-1} className={styles.title}>{title}</Title>
      <Below>{children}</Below>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={!canSubmit}>{submit}</Button>
        <Button type="button" onClick={onClose}>{say('confirm.cancel')}</Button>
      </div>
    </form>
  );
}
