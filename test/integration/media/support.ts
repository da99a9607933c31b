import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import type { Media } from '../../../generated/payloads.ts';
import { createOriginCheck } from '../../../src/config/origins.ts';
import { openDatabase } from '../../../src/config/database.ts';
import { ChatError } from '../../../src/contract/errors.ts';
import { createHttp } from '../../../src/http/server.ts';
import { createBearerAuthentication } from '../../../src/middleware/authentication.ts';
import { createMediaModel } from '../../../src/models/Media.ts';
import { createMediaService } from '../../../src/services/MediaService.ts';
import { createMediaUrls } from '../../../src/services/media/signed-urls.ts';
import { createMediaStorage } from '../../../src/services/media/storage.ts';
import type { OutboxEntry } from '../../../src/services/outbox.ts';
import { storeOutage } from '../../../src/utils/errors.ts';
import { silentLog } from '../../support/silent-log.ts';

export const ada = 'a'.repeat(24);
export const bob = 'b'.repeat(24);

/** Enough to know an answer of `POST /media` from an error. */
export function isMedia(value: unknown): value is Media {
  return typeof value === 'object' && value !== null && 'mediaId' in value && 'url' in value;
}

/** The media part of one node behind HTTP; the tokens `ada` and `bob` are who they say. */
export async function startMedia(uri: string) {
  const database = openDatabase(uri, silentLog);
  const media = createMediaModel(database.connection);
  const storage = createMediaStorage(database.connection);
  const committed: OutboxEntry[] = [];
  const state = { now: (): Date => new Date(), ready: true, admitted: true };
  const now = (): Date => state.now();
  const urls = createMediaUrls({ secret: 'a secret of the tests', now });
  const service = createMediaService({
    media,
    storage,
    urls,
    now,
    newId: () => randomUUID(),
    newObjectId: () => new mongoose.Types.ObjectId().toHexString(),
    outbox: { committed: (_collection, _id, entries) => void committed.push(...entries) },
    log: silentLog,
  });
  const people = new Map([
    ['ada', ada],
    ['bob', bob],
  ]);
  const http = createHttp({
    media: service,
    urls,
    authenticate: createBearerAuthentication({
      verifyToken: async (token) => {
        const userId = people.get(token);
        if (userId === undefined) throw new ChatError('UNAUTHENTICATED', 'You are not signed in any more.');
        return { userId, sessionId: token, name: token, phoneNumber: '+491700000001' };
      },
    }),
    admitUpload: async () => {
      if (!state.admitted) throw new ChatError('RATE_LIMITED', 'Too many uploads.', { retryAfter: 7 });
    },
    allowOrigin: createOriginCheck(['https://app.example']),
    readiness: () => ({ ready: state.ready, stores: { mongodb: database.status() } }),
    metrics: async () => 'up 1\n',
    contractDocument: { json: '{"asyncapi":"3.0.0"}', hash: 'abc' },
    translate: storeOutage,
    newId: () => randomUUID(),
    log: silentLog,
  });
  const url = await http.listen({ host: '127.0.0.1', port: 0 });

  return {
    url,
    media,
    storage,
    service,
    committed,
    state,
    urls,
    database,
    /** Sends a file, by default as Ada. */
    upload(content: Uint8Array | string, options: { name?: string; type?: string; token?: string | null } = {}) {
      const form = new FormData();
      form.append(
        'file',
        new Blob([content], { type: options.type ?? 'application/octet-stream' }),
        options.name ?? 'file.bin',
      );
      const token = options.token === undefined ? 'ada' : options.token;
      return fetch(`${url}/media`, {
        method: 'POST',
        body: form,
        headers: token === null ? {} : { authorization: `Bearer ${token}` },
      });
    },
    get: (path: string, headers: Record<string, string> = {}) => fetch(url + path, { headers }),
    async close() {
      await http.close(1_000);
      await database.close();
    },
    prepare: () => database.prepare([media]),
  };
}

export type MediaNode = Awaited<ReturnType<typeof startMedia>>;
