import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { LANGUAGES, THEMES, type Language, type ThemeName } from './appearance';
import { Choice } from './Choice';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px', padding: '6px 12px', backgroundColor: tokens.colorNeutralBackground4, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { marginRight: 'auto', display: 'flex', flexDirection: 'column' },
});

/** The words of a host's page that its bar shows; each host has them in its own word list. */
export type BarWord = 'title' | 'demo' | 'theme' | `theme.${ThemeName}` | 'language';

interface HostBarProps {
  readonly words: (word: BarWord) => string;
  readonly theme: ThemeName;
  readonly setTheme: (theme: ThemeName) => void;
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  /** Before the title, such as Teams' back and forward. */
  readonly before?: ReactNode;
  /** Who it is. */
  readonly people: ReactNode;
  /** After all else. */
  readonly children: ReactNode;
}

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { 'nl-NL': 'Nederlands', 'en-US': 'English' };

/** The bar above a page that plays a host: that it's a demo, and what somebody can change in it at any moment. */
export function HostBar({ words, theme, setTheme, language, setLanguage, before, people, children }: HostBarProps) {
  const styles = useStyles();
  return (
    <header className={styles.bar}>
      {before}
      <div className={styles.title}>
        <Text as="h1" weight="semibold" style={{ margin: 0 }}>
          {words('title')}
        </Text>
        <Text size={200}>{words('demo')}</Text>
      </div>
      {people}
      <Choice label={words('theme')} value={theme} options={THEMES.map((name) => [name, words(`theme.${name}`)])} choose={setTheme} />
      <Choice label={words('language')} value={language} options={LANGUAGES.map((name) => [name, LANGUAGE_NAMES[name]])} choose={setLanguage} />
      {children}
    </header>
  );
}
