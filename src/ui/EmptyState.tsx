import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  empty: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS, paddingBlock: tokens.spacingVerticalL, color: tokens.colorNeutralForeground2 },
});

/** Nothing to show, said in a sentence, with what can be done. */
export function EmptyState({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className={useStyles().empty}>
      <div>{children}</div>
      {action}
    </div>
  );
}
