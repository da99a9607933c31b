import { createConnection, createServer } from 'node:net';
import type { Socket } from 'node:net';
import { freePort } from './processes.ts';

/** A way to a server that can be cut as a lost network is, and can lead to another server afterwards. */
export interface Way {
  readonly url: string;
  /** Ends everything that is open; what connects from now on goes to the other server, if one is given. */
  cut(otherUrl?: string): void;
  /** Until it is called again with `true`, nothing comes through. */
  open(isOpen: boolean): void;
  close(): void;
}

/** @param serverUrl where the way leads at first */
export async function wayTo(serverUrl: string): Promise<Way> {
  let target = Number(new URL(serverUrl).port);
  let passable = true;
  const sockets = new Set<Socket>();
  const proxy = createServer((near) => {
    if (!passable) {
      near.destroy();
      return;
    }
    const far = createConnection(target, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => proxy.listen(port, '127.0.0.1', resolve));
  const destroyAll = (): void => sockets.forEach((socket) => socket.destroy());
  return {
    url: `http://127.0.0.1:${port}`,
    cut(otherUrl) {
      if (otherUrl !== undefined) target = Number(new URL(otherUrl).port);
      destroyAll();
    },
    open(isOpen) {
      passable = isOpen;
      if (!isOpen) destroyAll();
    },
    close() {
      destroyAll();
      proxy.close();
    },
  };
}
