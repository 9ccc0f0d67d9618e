import { done } from '../answer';
import { existing, newAppointment, newMessage, reply, type Form } from '../form';
import { onItem, type Call, type Method, type MethodTable } from './method';

const opens =
  (form: (call: Call) => Form): Method =>
  (call) => {
    call.host.openForm(form(call));
    return done();
  };

const replies = (kind: 'reply' | 'replyAll') => onItem(opens(({ params, host }) => reply(kind, params, host.newId)));

const appointmentForm = opens(({ params, host }) => newAppointment(params, host.now()));
const messageForm = opens(({ params, host }) => newMessage(params, host.newId));
const showAppointment = opens(({ params }) => existing('appointment', params));
const showMessage = opens(({ params }) => existing('message', params));

/** Each form has a number for its older call without a callback and for its later one with. */
export const forms: MethodTable = {
  7: appointmentForm,
  177: appointmentForm,
  44: messageForm,
  178: messageForm,
  8: showMessage,
  179: showMessage,
  9: showAppointment,
  180: showAppointment,
  10: replies('reply'),
  30: replies('reply'),
  181: replies('reply'),
  183: replies('reply'),
  11: replies('replyAll'),
  31: replies('replyAll'),
  182: replies('replyAll'),
  184: replies('replyAll'),
};
