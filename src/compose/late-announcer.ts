import type { Announcer } from '../contract/announcer.ts';

/** Services need the emitter before the socket server, which needs their handlers, exists. */
export interface LateAnnouncer extends Announcer {
  attach(target: Announcer): void;
}

export function createLateAnnouncer(): LateAnnouncer {
  let target: Announcer | null = null;
  return {
    attach(announcer) {
      target = announcer;
    },
    announce(event, audience, payload) {
      if (target === null) throw new Error(`"${event}" was announced before the socket server was there.`);
      target.announce(event, audience, payload);
    },
  };
}
