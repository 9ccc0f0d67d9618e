import { installBridge } from './bridge';
import { installMicrosoftAjax } from './microsoftAjax';

// Runs in the add-in's page before office.js, on a local run alone: the local server puts its tag there.
installMicrosoftAjax(globalThis);
installBridge(window);
