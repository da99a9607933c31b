import type { Message } from '../../../generated/payloads.ts';
import { h, icon, iconButton } from '../dom.ts';
import type { Person } from '../model/person.ts';

export interface Composer {
  readonly element: HTMLElement;
  /** Puts a message of one's own into the input, to change it. */
  edit(message: Message): void;
  reset(): void;
}

/** Where one writes. */
export function createComposer({ chats, client, attempt, me }: Person): Composer {
  let editing: Message | null = null;
  const input = h('input', {
    type: 'text',
    class: 'grow',
    'aria-label': `Message from ${me.name}`,
    placeholder: 'Message',
    autocomplete: 'off',
    maxlength: 4000,
    oninput: () => chats.writing(editing === null ? input.value : ''),
    onkeydown: (event) => {
      if (event instanceof KeyboardEvent && event.key === 'Escape') reset();
    },
  });
  const label = h(
    'p',
    { class: 'editing', hidden: true },
    'Editing',
    iconButton('close', 'Stop editing', () => reset()),
  );
  const reset = (): void => {
    editing = null;
    input.value = '';
    label.hidden = true;
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    const text = input.value.trim();
    if (text === '') return;
    if (editing === null) chats.send(text);
    else void attempt(client.editMessage({ messageId: editing.messageId, text }));
    reset();
  };
  return {
    element: h(
      'form',
      { class: 'composer', onsubmit: submit },
      label,
      input,
      h('button', { type: 'submit', class: 'send', 'aria-label': 'Send', title: 'Send' }, icon('send')),
    ),
    edit(message) {
      editing = message;
      input.value = message.text ?? '';
      label.hidden = false;
      input.focus();
    },
    reset,
  };
}
