import { Button, Checkbox, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, Text } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { AppFrame } from './AppFrame';
import type { Configuring, OpenDialog, PeopleWish } from './pageState';
import { usePage, useTeams, useWords } from './TeamsContext';

const useStyles = makeStyles({ surface: { maxWidth: '96vw' }, frame: { display: 'flex', maxWidth: '90vw', maxHeight: '70vh' }, link: { overflowWrap: 'anywhere' } });

/** Pixels of the sizes that teams-js names. */
const WIDTHS: Readonly<Record<string, number>> = { small: 280, medium: 600, large: 900 };
const HEIGHTS: Readonly<Record<string, number>> = { small: 260, medium: 420, large: 600 };
const pixels = (size: number | string, named: Readonly<Record<string, number>>) => (typeof size === 'number' ? size : (named[size] ?? Number.parseInt(size, 10)) || 280);

/** Everything that stands over the page. */
export function Dialogs() {
  const { dialog, configuring, people, sharedLink } = usePage();
  return (
    <>
      {configuring && <ConfigureDialog key={configuring.frame.place.key} configuring={configuring} />}
      {dialog && <TaskDialog key={dialog.frame.place.key} dialog={dialog} />}
      {people && <PeopleDialog wish={people} />}
      {sharedLink !== null && <LinkDialog link={sharedLink} />}
    </>
  );
}

/** A dialog with a page of the app in it. */
function TaskDialog({ dialog }: { readonly dialog: OpenDialog }) {
  const teams = useTeams();
  const words = useWords();
  const styles = useStyles();
  const close = <Button appearance="subtle" icon={<Dismiss20Regular />} aria-label={words('close')} onClick={teams.dismissDialog} />;
  return (
    <Dialog open modalType="non-modal" onOpenChange={(_, { open }) => !open && teams.dismissDialog()}>
      <DialogSurface className={styles.surface} style={{ width: 'fit-content' }}>
        <DialogBody>
          <DialogTitle action={close}>{dialog.title}</DialogTitle>
          <DialogContent className={styles.frame} style={{ width: pixels(dialog.width, WIDTHS), height: pixels(dialog.height, HEIGHTS) }}>
            <AppFrame frame={dialog.frame} />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** The app's own page for adding, changing or taking away a tab; Teams owns the buttons. */
function ConfigureDialog({ configuring }: { readonly configuring: Configuring }) {
  const teams = useTeams();
  const { app } = usePage();
  const words = useWords();
  const styles = useStyles();
  const { what, frame, valid } = configuring;
  return (
    <Dialog open modalType="non-modal" onOpenChange={(_, { open }) => !open && teams.cancelConfiguring()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{app.name}</DialogTitle>
          <DialogContent className={styles.frame} style={{ height: '420px' }}>
            <AppFrame frame={frame} />
          </DialogContent>
          <DialogActions>
            <Button onClick={teams.cancelConfiguring}>{words('cancel')}</Button>
            <Button appearance="primary" disabled={!valid} onClick={teams.confirm}>
              {words(what)}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function PeopleDialog({ wish }: { readonly wish: PeopleWish }) {
  const { accounts } = usePage();
  const words = useWords();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const turn = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : wish.single ? [id] : [...chosen, id]);
  const people = accounts.filter(({ id }) => chosen.includes(id)).map(({ id, name, upn }) => ({ objectId: id, displayName: name, email: upn }));
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && wish.done(undefined)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{wish.title || words('people.choose')}</DialogTitle>
          <DialogContent>
            {accounts.map(({ id, name }) => (
              <div key={id}>
                <Checkbox label={name} checked={chosen.includes(id)} onChange={() => turn(id)} />
              </div>
            ))}
          </DialogContent>
          <DialogActions>
            <Button onClick={() => wish.done(undefined)}>{words('cancel')}</Button>
            <Button appearance="primary" onClick={() => wish.done(people)}>
              {words('people.done')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function LinkDialog({ link }: { readonly link: string }) {
  const teams = useTeams();
  const words = useWords();
  const styles = useStyles();
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && teams.forgetLink()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words('link.title')}</DialogTitle>
          <DialogContent>
            <Text as="p">{words('link.text')}</Text>
            <Text as="p" className={styles.link} data-link>
              {link}
            </Text>
          </DialogContent>
          <DialogActions>
            <Button onClick={teams.forgetLink}>{words('close')}</Button>
            <Button appearance="primary" onClick={() => void teams.desk.parts.clipboard.write(link).then(teams.forgetLink)}>
              {words('link.copy')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
