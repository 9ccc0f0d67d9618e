import { Field, Input, InteractionTag, InteractionTagPrimary, InteractionTagSecondary, makeStyles, TagGroup } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { OpenItem, Person } from '../protocol/item';
import { sameAddress } from '../protocol/person';
import { useFields, usePage, useWords } from './OutlookContext';

const useStyles = makeStyles({ people: { display: 'flex', flexWrap: 'wrap', gap: '4px' } });

interface RecipientsFieldProps {
  readonly item: OpenItem;
  readonly field: 'to' | 'cc' | 'bcc';
  readonly label: string;
}

/** Who is invited or addressed. Enter, a comma or a semicolon takes over what was typed. */
export function RecipientsField({ item, field, label }: RecipientsFieldProps) {
  const people = useFields(item)[field];
  const { accounts, me } = usePage();
  const words = useWords();
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  const list = useId();

  const add = () => {
    const address = typed.trim();
    setTyped('');
    if (!address.includes('@') || people.some((person) => sameAddress(person, { name: '', address }))) return;
    const name = accounts.find(({ upn }) => upn.toLowerCase() === address.toLowerCase())?.name ?? address;
    const home = me.upn.slice(me.upn.indexOf('@')).toLowerCase();
    item.change({ [field]: [...people, { name, address, type: address.toLowerCase().endsWith(home) ? 'user' : 'external' }] });
  };
  const remove = (gone: Person) => item.change({ [field]: people.filter((person) => person !== gone) });

  return (
    <>
      <Field label={label}>
        <Input
          value={typed}
          list={list}
          placeholder={words('addPerson')}
          onChange={(_, { value }) => setTyped(value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (!['Enter', ',', ';'].includes(event.key)) return;
            event.preventDefault();
            add();
          }}
        />
      </Field>
      <datalist id={list}>
        {accounts.map(({ upn, name }) => (
          <option key={upn} value={upn}>
            {name}
          </option>
        ))}
      </datalist>
      {people.length > 0 && (
        <TagGroup className={styles.people} aria-label={label} onDismiss={(_, { value }) => people.filter(({ address }) => address === value).forEach(remove)}>
          {people.map((person) => (
            <InteractionTag key={person.address || person.name} value={person.address} size="small">
              <InteractionTagPrimary hasSecondaryAction>{person.name || person.address}</InteractionTagPrimary>
              <InteractionTagSecondary aria-label={words('remove')} />
            </InteractionTag>
          ))}
        </TagGroup>
      )}
    </>
  );
}
