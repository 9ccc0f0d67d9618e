import { makeStyles, tokens } from '@fluentui/react-components';

/** What the sections have in common: calm lists, quiet side remarks, rows of buttons that wrap at 320 px. */
export const usePanelStyles = makeStyles({
  headline: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  text: { margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  entry: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  written: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalSNudge, paddingBlock: tokens.spacingVerticalXS, '& > button': { minWidth: 'auto' }, '& > form': { flexBasis: '100%' } },
  /** A quiet remark with the button that goes with it. */
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    // Without a border a button is told from text by its colour, and stands under what it belongs to.
    '& > button': { minWidth: 'auto', paddingInline: tokens.spacingHorizontalXXS },
    // Where somebody's own colours are forced upon the page, those of a button are theirs.
    '@media (forced-colors: none)': { '& > button': { color: tokens.colorBrandForegroundLink } },
       '& > form, & > div': { flexBasis: '100%' },
  },
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  choices: { border: 'none', margin: 0, padding: 0, minWidth: 0, display: 'flex', flexDirection: 'column' },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  group: { marginBlockStart: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});
