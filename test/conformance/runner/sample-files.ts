import { PIXEL } from '../../support/pixel.ts';

/** A file to upload. */
export interface SampleFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const bytesOf = (...parts: readonly (string | readonly number[])[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part)))),
  );

const TEXT: SampleFile = { name: 'note.txt', bytes: bytesOf('A note.') };

/** The smallest file that each kind of message accepts: what its first bytes say is all that a server may judge by. */
const FILES: Readonly<Record<string, SampleFile>> = {
  image: { name: 'pixel.png', bytes: PIXEL },
  video: {
    name: 'film.mp4',
    bytes: bytesOf([0, 0, 0, 24], 'ftypisom', [0, 0, 2, 0], 'isommp41', [0, 0, 0, 8], 'mdat'),
  },
  audio: {
    name: 'sound.wav',
    bytes: bytesOf(
      ...['RIFF', [36, 0, 0, 0], 'WAVEfmt ', [16, 0, 0, 0], [1, 0, 1, 0]],
      ...[[64, 31, 0, 0], [64, 31, 0, 0], [1, 0, 8, 0], 'data', [0, 0, 0, 0]],
    ),
  },
};

/** A file for a message of that type. */
export const sampleFile = (messageType: unknown): SampleFile => FILES[String(messageType)] ?? TEXT;
