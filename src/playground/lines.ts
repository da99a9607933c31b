/** The line between one person and the server, which can be cut as a tunnel or a lift would. */
export interface Line {
  /** Where to connect, so that the socket is known to be of this line. */
  readonly url: string;
  readonly isCut: boolean;
  cut(): void;
  mend(): void;
}

export interface Lines {
  /** @param name of the line */
  open(name: string): Line;
}

const NAME = 'line';

/**
 * Puts lines under the sockets of a page. The socket library takes the page's WebSocket when it is loaded: call this before.
 */
export function installLines(page: Window & typeof globalThis): Lines {
  const cut = new Set<string>();
  const sockets = new Map<string, Set<WebSocket>>();

  const construct = (ctor: typeof WebSocket, [url, protocols]: ConstructorParameters<typeof WebSocket>): WebSocket => {
    const name = new URL(url, page.location.href).searchParams.get(NAME) ?? '';
    if (cut.has(name)) return deadSocket();
    const socket = new ctor(url, protocols);
    const mine = sockets.get(name) ?? new Set();
    sockets.set(name, mine.add(socket));
    socket.addEventListener('close', () => mine.delete(socket));
    return socket;
  };
  page.WebSocket = new Proxy(page.WebSocket, {
    construct: (ctor, [url, protocols]) => construct(ctor, [url, protocols]),
  });

  return {
    open(name) {
      return {
        url: `${page.location.origin}/?${NAME}=${encodeURIComponent(name)}`,
        get isCut() {
          return cut.has(name);
        },
        cut() {
          cut.add(name);
          for (const socket of sockets.get(name) ?? []) socket.close();
        },
        mend: () => void cut.delete(name),
      };
    },
  };
}

/** A socket that finds nobody. A real one would fill the console with failures that are meant. */
function deadSocket(): WebSocket {
  const methods = { close: { value: () => undefined }, send: { value: () => undefined } };
  const socket: WebSocket = Object.create(Object.prototype, methods);
  setTimeout(() => socket.onerror?.(new Event('error')));
  return socket;
}
