import { createRoot } from 'react-dom/client';
import { hiddenFrame } from '../launch/hiddenFrame';
import { graphMailbox } from '../mailbox/graphMailbox';
import { graphRequest } from '../mailbox/graphRequest';
import { App } from './App';
import { browserStore } from '../../hosts/browserStore';
import { localDirectory, OUTLOOK } from '../../hosts/directory';
import { readOptions } from './options';
import { createOutlook } from './outlook';
import { OutlookProvider } from './OutlookContext';
import { testHandle } from './testHandle';

const options = readOptions(new URL(location.href));
const fetchIt = fetch.bind(window);
const now = () => Date.now();
const directory = localDirectory(options.graph, fetchIt, now);

const outlook = createOutlook({
  options,
  directory,
  mailboxOf: (me, owner) => graphMailbox(graphRequest(options.graph, async () => (await directory.token(me, OUTLOOK)).accessToken, fetchIt), me, owner),
  loadAddIn: async (address) => (await fetchIt(address)).json(),
  store: browserStore(localStorage, 'outlook-host'),
  now,
  newId: () => crypto.randomUUID(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  runScript: hiddenFrame(document),
});

const root = document.createElement('div');
document.body.append(root);
createRoot(root).render(
  <OutlookProvider value={outlook}>
    <App />
  </OutlookProvider>,
);
Object.assign(window, { outlookHost: testHandle(outlook, outlook.start()) });
