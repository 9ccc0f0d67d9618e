import { useId, useState, type ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { Below, Heading, useLevel } from './Heading';

const useStyles = makeStyles({
  heading: { margin: 0, font: 'inherit' },
  button: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalXS,
    width: '100%',
    minHeight: '28px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { background: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  group: { fontWeight: tokens.fontWeightSemibold },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  aside: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  arrow: { flexShrink: 0, width: '16px', height: '20px' },
  turned: { transform: 'rotate(90deg)' },
  content: { paddingInlineStart: '20px', paddingBlockEnd: tokens.spacingVerticalSNudge },
});

interface FoldProps {
  readonly title: ReactNode;
  /** A few words at the end of the line: a count, a date. */
  readonly aside?: ReactNode;
  /** May become so when more is known; what stands open isn't closed under somebody's hands. */
  readonly startsOpen?: boolean;
  /** A person opened or closed it. */
  readonly onTurn?: (open: boolean) => void;
  readonly children: ReactNode;
}

/**
 * A heading that opens and closes what belongs to it. What is closed isn't built, so that 20 parties cost no more than 2. Until
 * a person chooses it follows `startsOpen`: that somebody is missing may be known only after the first look.
 */
export function Fold({ title, aside, startsOpen = false, onTurn, children }: FoldProps) {
  const styles = useStyles();
  const content = useId();
  const [turned, setTurned] = useState<boolean>();
  const [began, setBegan] = useState(startsOpen);
  if (startsOpen && !began) setBegan(true);
  const open = turned ?? began;
  const level = useLevel();
  const turn = () => {
    setTurned(!open);
    onTurn?.(!open);
  };
  return (
    <div>
      <Heading className={styles.heading}>
        <button
          type="button"
          className={mergeClasses(styles.button, level === 2 && styles.group)}
          aria-expanded={open}
          aria-controls={open ? content : undefined}
          onClick={turn}
        >
          <ChevronRightRegular aria-hidden className={mergeClasses(styles.arrow, open && styles.turned)} />
          <span className={styles.title}>
            {title}
            {aside !== undefined && <span className={styles.aside}> · {aside}</span>}
          </span>
        </button>
      </Heading>
      {open && (
        <div id={content} className={styles.content}>
          <Below>{children}</Below>
        </div>
      )}
    </div>
  );
}
