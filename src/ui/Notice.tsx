import type { ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderInlineStartWidth: '4px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
  warning: { borderInlineStartColor: tokens.colorPaletteDarkOrangeForeground1 },
  problem: { borderInlineStartColor: tokens.colorPaletteRedBorderActive },
  quiet: {},
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginBlockStart: tokens.spacingVerticalXS },
});

interface NoticeProps {
  readonly tone?: 'quiet' | 'warning' | 'problem';
  readonly role?: 'alert' | 'status' | 'group';
  readonly label?: string;
  readonly buttons?: ReactNode;
  readonly children: ReactNode;
}

/** A boxed remark with what can be done about it. The tone is in the words; the edge only repeats it. */
export function Notice({ tone = 'quiet', role, label, buttons, children }: NoticeProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.notice, styles[tone])} role={role ?? (label ? 'group' : undefined)} aria-label={label}>
      {children}
      {buttons && <div className={styles.buttons}>{buttons}</div>}
    </div>
  );
}
