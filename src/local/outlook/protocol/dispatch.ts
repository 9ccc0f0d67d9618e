import { refused, type Answer } from './answer';
import { numberOf, recordOf, textOf } from '../../hosts/fields';
import { ANY_TOKEN } from '../../hosts/tokens';
import type { HostServices } from './hostServices';
import type { OpenItem } from './item';
import type { MethodTable } from './methods/method';

export interface Unhandled {
  readonly action: string;
  readonly dispatchId: number | undefined;
}

/** Runs one `ExecuteMethod`; a number that the table doesn't know is refused and reported. */
export async function dispatch(table: MethodTable, data: unknown, item: OpenItem | null, host: HostServices, report: (unhandled: Unhandled) => void): Promise<Answer> {
  const { ApiParams: given, MethodData: which } = recordOf(data);
  const dispatchId = numberOf(recordOf(which)['DispatchId'], -1);
  const method = table[dispatchId];
  if (!method) {
    report({ action: 'ExecuteMethod', dispatchId });
    return refused('failed');
  }
  return method({ params: Array.isArray(given) ? { list: given } : recordOf(given), item, host });
}

/** The methods of the library's older half, which have a table and an answer of their own. */
const GET_ACCESS_TOKEN = 98;
const COMMAND_COMPLETED = 94;
const MESSAGE_PARENT = 144;
const MESSAGE_CHILD = 145;

const FINE = { Version: 1, Error: 0 };
/** "The API isn't supported by this client": `ooeOperationNotSupported` of office.js. */
const NOT_SUPPORTED = { Version: 1, Error: 5000 };
/** The add-in's identity token couldn't be had: 13007 in Office's single sign-on errors. */
const NO_TOKEN = { Version: 1, Error: 13007 };

export interface CommonCalls {
  readonly messageParent: (message: string) => void;
  readonly messageChild: (message: string) => void;
  readonly commandCompleted: (id: string, result: unknown) => void;
}

/** Runs one `executeMethod` (small e): dialogs' messages, buttons that ran a function, and single sign-on. */
export async function dispatchCommon(data: unknown, calls: CommonCalls, host: HostServices, report: (unhandled: Unhandled) => void): Promise<unknown> {
  const call = recordOf(data);
  const dispatchId = numberOf(recordOf(call['DdaMethod'])['DispatchId'], -1);
  switch (dispatchId) {
    case MESSAGE_PARENT:
      calls.messageParent(textOf(call['messageToParent']));
      return FINE;
    case MESSAGE_CHILD:
      calls.messageChild(textOf(call['messageContent']));
      return FINE;
    case COMMAND_COMPLETED:
      calls.commandCompleted(textOf(call['0']), call['2']);
      return FINE;
    case GET_ACCESS_TOKEN:
      return host.token(ANY_TOKEN).then(
        ({ accessToken }) => ({ ...FINE, accessToken }),
        () => NO_TOKEN,
      );
    default:
      report({ action: 'executeMethod', dispatchId });
      return NOT_SUPPORTED;
  }
}
