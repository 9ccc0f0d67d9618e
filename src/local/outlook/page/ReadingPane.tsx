import { Badge, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { isAppointment, placeText, type ItemFields, type OpenItem, type Person } from '../protocol/item';
import type { ThemeName } from '../../hosts/appearance';
import { usePage, useFields, useWords } from './OutlookContext';

const useStyles = makeStyles({
  facts: { display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', gap: '4px 12px', margin: 0 },
  fact: { margin: 0, overflowWrap: 'anywhere' },
  body: { width: '100%', minHeight: '320px', border: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** An item as it is read. Its body stands in a frame without scripts: mail may hold anything. */
export function ReadingPane({ item }: { readonly item: OpenItem }) {
  const fields = useFields(item);
  const { theme } = usePage();
  const words = useWords();
  const styles = useStyles();
  return (
    <>
      <Title3 as="h2">
        {fields.subject} {fields.isCancelled && <Badge color="danger">{words('cancelled')}</Badge>} {fields.sensitivity !== 'normal' && <Badge appearance="outline">{words(`sensitivity.${fields.sensitivity}`)}</Badge>}
      </Title3>
      <Facts fields={fields} appointment={isAppointment(item.kind)} />
      <iframe className={styles.body} sandbox="" title={words('body')} srcDoc={pageOf(fields.body, paperOf(fields.body, theme))} />
    </>
  );
}

function Facts({ fields, appointment }: { readonly fields: ItemFields; readonly appointment: boolean }) {
  const { language } = usePage();
  const words = useWords();
  const styles = useStyles();
  const when = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
  const facts: readonly (readonly [string, string])[] = [
    [words(appointment ? 'organizer' : 'from'), fields.from ? named(fields.from) : ''],
    ...(appointment ? ([[words('when'), when.formatRange(fields.start, fields.end)], [words('where'), placeText(fields.places)]] as const) : []),
    [words(appointment ? 'required' : 'to'), fields.to.map(short).join('; ')],
    [words(appointment ? 'optional' : 'cc'), fields.cc.map(short).join('; ')],
    [words('attachments'), fields.attachments.map(({ name }) => name).join('; ')],
  ];
  return (
    <dl className={styles.facts}>
      {facts.filter(([, value]) => value !== '').map(([name, value]) => (
        <FactLine key={name} name={name} value={value} />
      ))}
    </dl>
  );
}

function FactLine({ name, value }: { readonly name: string; readonly value: string }) {
  const styles = useStyles();
  return (
    <>
      <dt>
        <Text weight="semibold">{name}</Text>
      </dt>
      <dd className={styles.fact}>
        <Text>{value}</Text>
      </dd>
    </>
  );
}

/** As Outlook shows many people: by name alone. */
const short = ({ name, address }: Person) => name || address;

const named = ({ name, address }: Person) => (name === address || !address ? name || address : `${name} <${address}>`);

const PAPER: Readonly<Record<ThemeName, string>> = { light: 'color:#242424;background:#ffffff', dark: 'color-scheme:dark;color:#ffffff;background:#292929', contrast: 'color-scheme:dark;color:#ffffff;background:#000000' };

/** A body with colours of its own keeps white paper under it, as Outlook's light switch gives it. */
const paperOf = ({ content }: ItemFields['body'], theme: ThemeName) => PAPER[/<style|\b(?:style|color|bgcolor)\s*=/i.test(content) ? 'light' : theme];

const pageOf = ({ type, content }: ItemFields['body'], paper: string) =>
  `<!doctype html><meta charset="utf-8"><style>html{${paper}}body{font:14px/1.5 Segoe UI,Arial,sans-serif;margin:12px;${type === 'text' ? 'white-space:pre-wrap' : ''}}</style>${type === 'text' ? content.replaceAll('<', '&lt;') : content}`;
