import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { useOutlook, usePage, useWords } from './OutlookContext';

/**
 * What Outlook shows when a handler objects to sending: the add-in's own text, and "send anyway" only where the send mode is `promptUser`
 * (in the manifest, or by `sendModeOverride`).
 */
export function SmartAlertDialog() {
  const outlook = useOutlook();
  const { alert, addIn } = usePage();
  const words = useWords();
  if (alert === null) return null;
  const stay = () => {
    void outlook.answerAlert('stay');
    if (alert.commandId) outlook.openPane();
  };
  return (
    <Dialog open modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words(`alert.${alert.kind}`, { name: addIn.name })}</DialogTitle>
          <DialogContent>{alert.message || words('alert.timedOutText')}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={stay}>
              {alert.cancelLabel || words('alert.stay')}
            </Button>
            {alert.sendMode === 'promptUser' && <Button onClick={() => void outlook.answerAlert('send')}>{words('alert.send')}</Button>}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
