import type { ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  question: { backgroundColor: tokens.colorNeutralBackground1 },
  warning: { backgroundColor: tokens.colorStatusWarningBackground1, border: `1px solid ${tokens.colorStatusWarningBorder1}` },
  problem: { backgroundColor: tokens.colorStatusDangerBackground1, border: `1px solid ${tokens.colorStatusDangerBorder1}` },
  done: { backgroundColor: tokens.colorStatusSuccessBackground1, border: `1px solid ${tokens.colorStatusSuccessBorder1}` },
  quiet: {},
  icon: { flexShrink: 0, width: '20px', height: '20px', color: tokens.colorNeutralForeground2 },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  problemIcon: { color: tokens.colorStatusDangerForeground1 },
  doneIcon: { color: tokens.colorStatusSuccessForeground1 },
  content: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, '& ul': { margin: 0, paddingInlineStart: tokens.spacingHorizontalL } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalSNudge, marginBlockStart: tokens.spacingVerticalXS, '& > form': { flexBasis: '100%' } },
});

const ICONS = { quiet: InfoRegular, question: QuestionCircleRegular, warning: WarningRegular, problem: ErrorCircleRegular, done: CheckmarkCircleRegular };
const ICON_STYLES = { quiet: undefined, question: undefined, warning: 'warningIcon', problem: 'problemIcon', done: 'doneIcon' } as const;

interface NoticeProps {
  readonly tone?: keyof typeof ICONS;
  readonly role?: 'alert' | 'status' | 'group';
  readonly label?: string;
  readonly buttons?: ReactNode;
  readonly children: ReactNode;
}

/** A boxed remark with what can be done about it. The tone is in the words; icon and colour only repeat it. */
export function Notice({ tone = 'quiet', role, label, buttons, children }: NoticeProps) {
  const styles = useStyles();
  const Icon = ICONS[tone];
  const coloured = ICON_STYLES[tone];
  return (
    <div className={mergeClasses(styles.notice, styles[tone])} role={role ?? (label ? 'group' : undefined)} aria-label={label}>
      <Icon aria-hidden className={mergeClasses(styles.icon, coloured && styles[coloured])} />
      <div className={styles.content}>
        {children}
        {buttons && <div className={styles.buttons}>{buttons}</div>}
      </div>
    </div>
  );
}
