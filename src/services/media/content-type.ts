import { fileTypeFromBuffer } from 'file-type';

/** What the content of a file is, and the endings a file of that kind may have (the first is put where none of them stands). */
export interface ContentType {
  readonly mimeType: string;
  readonly extensions: readonly string[];
}

/** Bytes of the beginning that are enough to tell. */
export const SAMPLE_BYTES = 4_100;

export const PLAIN_TEXT: ContentType = {
  mimeType: 'text/plain',
  extensions: ['txt', 'md', 'csv', 'tsv', 'log', 'json', 'yaml', 'yml'],
};

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** All that may be uploaded: nothing that a browser or a system runs. */
const ALLOWED: ReadonlyMap<string, readonly string[]> = new Map([
  ['image/jpeg', ['jpg', 'jpeg']],
  ['image/png', ['png']],
  ['image/webp', ['webp']],
  ['image/gif', ['gif']],
  ['video/mp4', ['mp4', 'm4v']],
  ['video/webm', ['webm']],
  ['video/quicktime', ['mov']],
  ['audio/mpeg', ['mp3']],
  ['audio/ogg', ['ogg', 'oga', 'opus']],
  ['audio/wav', ['wav']],
  ['audio/mp4', ['m4a']],
  ['audio/aac', ['aac']],
  ['audio/flac', ['flac']],
  ['application/pdf', ['pdf']],
  ['application/zip', ['zip']],
  [`${OFFICE}.wordprocessingml.document`, ['docx']],
  [`${OFFICE}.spreadsheetml.sheet`, ['xlsx']],
  [`${OFFICE}.presentationml.presentation`, ['pptx']],
]);

const SAME_AS: ReadonlyMap<string, string> = new Map([
  ['image/apng', 'image/png'],
  ['video/x-m4v', 'video/mp4'],
  ['audio/x-m4a', 'audio/mp4'],
  ['audio/x-flac', 'audio/flac'],
  ['audio/vnd.wave', 'audio/wav'],
  ['audio/x-wav', 'audio/wav'],
  ['audio/opus', 'audio/ogg'],
]);

const ZIP_SIGNATURE = Buffer.from('PK\u0003\u0004', 'latin1');

/**
 * Decides the type by the content alone; name and type that the client claims are not looked at.
 * @param sample the first {@link SAMPLE_BYTES} (or all there is)
 * @returns null when it is nothing that may be uploaded. `PLAIN_TEXT` stands for "no known signature": that it is text all
 * the way is for {@link createTextCheck} to see while the rest streams by.
 */
export async function decideContentType(sample: Uint8Array): Promise<ContentType | null> {
  const found = (await fileTypeFromBuffer(sample))?.mime.split(';')[0];
  // A zip whose first entry is longer than the sample is recognised by its signature only.
  const detected = found ?? (ZIP_SIGNATURE.equals(sample.subarray(0, 4)) ? 'application/zip' : undefined);
  if (detected === undefined) return PLAIN_TEXT;
  const mimeType = SAME_AS.get(detected) ?? detected;
  const extensions = ALLOWED.get(mimeType);
  return extensions === undefined ? null : { mimeType, extensions };
}

/** Sees chunk by chunk whether a file is text: valid UTF-8 without NUL. Call it with null at the end. */
export function createTextCheck(): (chunk: Uint8Array | null) => boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return (chunk) => {
    try {
      return !decoder.decode(chunk ?? undefined, { stream: chunk !== null }).includes('\0');
    } catch {
      return false;
    }
  };
}
