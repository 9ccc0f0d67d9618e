import { Label, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import { cleanHtml } from './cleanHtml';
import { textToHtml } from '../protocol/html';
import type { OpenItem } from '../protocol/item';
import { useFields, useWords } from './OutlookContext';

const useStyles = makeStyles({
  body: {
    minHeight: '180px', padding: '8px', border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground1, overflowWrap: 'anywhere',
  },
});

/** The text of the form, which the add-in can read and change as well. */
export function BodyField({ item }: { readonly item: OpenItem }) {
  const { body } = useFields(item);
  const words = useWords();
  const styles = useStyles();
  const label = useId();
  const box = useRef<HTMLDivElement>(null);
  const html = cleanHtml(body.type === 'html' ? body.content : textToHtml(body.content));
  useEffect(() => {
    // Only when somebody else changed it: writing it back while a person types would move the cursor.
    if (box.current && box.current.innerHTML !== html) box.current.innerHTML = html;
  }, [html]);
  return (
    <div>
      <Label id={label}>{words('body')}</Label>
      <div
        ref={box}
        className={styles.body}
        role="textbox"
        aria-multiline
        aria-labelledby={label}
        tabIndex={0}
        contentEditable
        suppressContentEditableWarning
        onInput={(event) => item.change({ body: { type: 'html', content: event.currentTarget.innerHTML } })}
      />
    </div>
  );
}
