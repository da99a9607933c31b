// Generated from spec/asyncapi.yaml by codegen. Do not edit: change the spec (or codegen) and run `npm run codegen`.

/** 24 hexadecimal digits. */
export type Id = string;

/** RFC 3339, UTC. */
export type Timestamp = string;

/** A sentence a person can read. */
export type ErrorText = string;

/** A colour, or none. Cannot end the comment: *\/ alert(1) */
export type Colour = 'red' | 'light-blue' | null;

/** A note. */
export interface Note {
  /** Which note. */
  readonly noteId: Id;
  /** A word that some languages reserve; the wire name stays. */
  readonly from: Id;
  /** At most ten characters, astral ones count once. */
  readonly name: string;
  /** `null` when deleted. */
  readonly text: string | null;
  readonly colour: Colour;
  readonly createdAt: Timestamp;
  /** The note it answers. */
  readonly replyTo: Id | null;
  /** `null` when the author is gone. */
  readonly author: Author | null;
  /** Other notes. */
  readonly tags: readonly Id[];
  /** Higher is more urgent. */
  readonly priority?: number;
  /** A name that is no identifier. */
  readonly 'client-id'?: string;
  /** How it feels. */
  readonly mood?: 'good' | 'bad';
  /** Literals in an array. */
  readonly moods?: readonly (1 | 2 | null)[];
}

/** Who writes. */
export interface Author {
  readonly id: Id;
  /** Whether a device is connected. */
  readonly online: boolean;
  /** Stars. */
  readonly rating?: number;
}

/** A note for a book. */
export interface NoteInBook {
  readonly bookId: Id;
  /** What it says. */
  readonly text: string;
  /** Only in another variant. */
  readonly personId?: never;
}

/** A note for a person. */
export interface NoteToPerson {
  readonly personId: Id;
  /** What it says. */
  readonly text: string;
  /** Only in another variant. */
  readonly bookId?: never;
}

/** A new note, to a book or to a person. */
export type AddNoteRequest = NoteInBook | NoteToPerson;

/** It went well. */
export interface Success {
  /** Told apart by this. */
  readonly ok: true;
  /** A number that is constant. */
  readonly version: 3;
}

/** It did not. */
export interface Failure {
  /** Told apart by this. */
  readonly ok: false;
  readonly reason: ErrorText;
}

/** How it went. */
export type Outcome = Success | Failure;

/** A recursive shape. */
export interface Tree {
  /** Branches. */
  readonly children: readonly Tree[];
}

/** Notes, oldest first. */
export type NotePage = readonly Note[];

/** Which note. */
export interface NoteReference {
  readonly noteId: Id;
}

/** What the sender gets. */
export interface AddNoteResult {
  readonly noteId: Id;
}

/** Data of note.added. */
export interface NoteAdded {
  readonly noteId: Id;
  /** Where. */
  readonly bookId: Id | null;
}

/** Data of note.removed. */
export interface NoteRemoved {
  readonly noteId: Id;
}

/** note.added, whole. */
export interface NoteAddedCloudEvent {
  /** Version of CloudEvents. */
  readonly specversion: '1.0';
  /** Unique per event; deduplicate by it. */
  readonly id: string;
  /** Who says so. */
  readonly source: '/letschat';
  /** What happened. */
  readonly type: 'note.added';
  /** Id of what changed. */
  readonly subject: string;
  /** When it happened. */
  readonly time: Timestamp;
  /** Media type of the data. */
  readonly datacontenttype: 'application/json';
  /** The request that caused it. */
  readonly correlationid: string;
  readonly data: NoteAdded;
}

/** note.removed, whole. */
export interface NoteRemovedCloudEvent {
  /** Version of CloudEvents. */
  readonly specversion: '1.0';
  /** Unique per event; deduplicate by it. */
  readonly id: string;
  /** Who says so. */
  readonly source: '/letschat';
  /** What happened. */
  readonly type: 'note.removed';
  /** Id of what changed. */
  readonly subject: string;
  /** When it happened. */
  readonly time: Timestamp;
  /** Media type of the data. */
  readonly datacontenttype: 'application/json';
  /** The request that caused it. */
  readonly correlationid: string;
  readonly data: NoteRemoved;
}

/** note.archived, whole. */
export interface NoteArchivedCloudEvent {
  /** Version of CloudEvents. */
  readonly specversion: '1.0';
  /** Unique per event; deduplicate by it. */
  readonly id: string;
  /** Who says so. */
  readonly source: '/letschat';
  /** What happened. */
  readonly type: 'note.archived';
  /** Id of what changed. */
  readonly subject: string;
  /** When it happened. */
  readonly time: Timestamp;
  /** Media type of the data. */
  readonly datacontenttype: 'application/json';
  /** The request that caused it. */
  readonly correlationid: string;
  readonly data: NoteRemoved;
}
