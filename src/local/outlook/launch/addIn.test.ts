import { readAddIn } from './addIn';

const BASE = 'https://localhost:4443/outlook/addin.json';

describe('readAddIn', () => {
  it('takes a unified manifest to stand at the local origin', () => {
    const manifest = {
      id: 'id-1',
      name: { short: 'Verbinder' },
      validDomains: ['verbinder.example'],
      extensions: [{
        ribbons: [{ contexts: ['mailRead'], tabs: [{ groups: [{ id: 'group', label: 'Verbinder', controls: [{ id: 'button', label: 'Partners' }] }] }] }],
        runtimes: [
          { code: { page: 'https://verbinder.example/app/taskpane.html' }, actions: [{ id: 'pane', type: 'openPage' }] },
          { code: { page: 'https://verbinder.example/app/launch.html', script: 'https://verbinder.example/app/launch.js' }, actions: [{ id: 'onSend', type: 'executeFunction' }] },
        ],
        autoRunEvents: [{ events: [{ type: 'appointmentSending', actionId: 'onSend', options: { sendMode: 'promptUser' } }, { type: 'somethingNew', actionId: 'onSend' }] }],
      }],
    };
    expect(readAddIn(manifest, BASE)).toEqual({
      id: 'id-1',
      name: 'Verbinder',
      button: 'Partners',
      taskPane: 'https://localhost:4443/app/taskpane.html',
      appDomains: ['https://verbinder.example'],
      launch: [{ event: 'OnAppointmentSend', function: 'onSend', script: 'https://localhost:4443/app/launch.js', sendMode: 'promptUser' }],
    });
  });

  it('offers the product where nothing is said, without launch events', () => {
    expect(readAddIn({}, BASE)).toMatchObject({ name: 'Verbinder', button: 'Verbinder', taskPane: 'https://localhost:4443/app/taskpane.html', launch: [] });
  });
});
