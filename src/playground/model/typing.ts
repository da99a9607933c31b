export interface Typing {
  /** There is this text in the input of the chat. */
  writing(chat: string, text: string): void;
  /** The message went off: that ends typing by itself. */
  sent(): void;
  /** The input was left. */
  end(): void;
}

/** The contract: again every few seconds while typing goes on. */
const AGAIN_MS = 3_000;

export function createTyping(say: {
  readonly start: (chat: string) => void;
  readonly stop: (chat: string) => void;
}): Typing {
  let typingIn: string | null = null;
  let saidAt = 0;

  const end = (): void => {
    if (typingIn !== null) say.stop(typingIn);
    typingIn = null;
  };

  return {
    writing(chat, text) {
      if (text.trim() === '') return end();
      if (typingIn === chat && Date.now() - saidAt < AGAIN_MS) return;
      typingIn = chat;
      saidAt = Date.now();
      say.start(chat);
    },
    sent: () => void (typingIn = null),
    end,
  };
}
