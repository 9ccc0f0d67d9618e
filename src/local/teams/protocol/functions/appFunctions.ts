import { textOf } from '../../../hosts/fields';
import { called, silent, value, type FunctionTable } from '../call';

/** Where the page stands, and how far it is. */
export const appFunctions: FunctionTable = {
  getContext: value(({ page, place }) => page.context(place)),
  registerHandler: silent(({ args: [name], register }) => register(textOf(name))),
  'appInitialization.appLoaded': silent(({ page, place }) => page.loaded(place, { kind: 'loaded' })),
  'appInitialization.success': called(({ page, place }) => page.loaded(place, { kind: 'ready' })),
  'appInitialization.failure': silent(({ page, place, args: [reason] }) => page.loaded(place, { kind: 'failed', reason: textOf(reason) })),
  'appInitialization.expectedFailure': silent(({ page, place, args: [reason] }) => page.loaded(place, { kind: 'failed', reason: textOf(reason) })),
  readyToUnload: silent(({ page, place }) => page.readyToUnload(place)),
};
