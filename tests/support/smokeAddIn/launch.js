// Handlers of the smoke add-in: they tell the count of attendees, and object to sending while the subject says "stop".
Office.actions.associate('onAttendees', (event) => {
  Office.context.mailbox.item.requiredAttendees.getAsync(({ value }) => {
    Office.context.mailbox.item.notificationMessages.replaceAsync(
      'count',
      { type: 'insightMessage', message: `${value.length} attendees`, icon: 'icon16', actions: [{ actionType: 'showTaskPane', actionText: 'Open', commandId: 'pane' }] },
      () => event.completed(),
    );
  });
});
Office.actions.associate('onSend', (event) => {
  Office.context.mailbox.item.subject.getAsync(({ value }) => {
    if (value.includes('stop')) event.completed({ allowEvent: false, errorMessage: 'Not like this.', sendModeOverride: value.includes('ask') ? 'promptUser' : undefined });
    else event.completed({ allowEvent: true });
  });
});
Office.actions.associate('onBroken', () => {
  throw new Error('broken');
});
