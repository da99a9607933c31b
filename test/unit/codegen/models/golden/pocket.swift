// Generated from Pocket 1.1.0 by npm run models. Do not edit.

/// One note.
public struct FindNotesById: Codable, Hashable, Sendable {
    public var id: String

    public init(id: String) {
        self.id = id
    }

    enum CodingKeys: String, CodingKey {
        case id = "id"
    }
}

/// All notes with these words.
public struct FindNotesByWords: Codable, Hashable, Sendable {
    /// The words.
    public var words: String

    public init(words: String) {
        self.words = words
    }

    enum CodingKeys: String, CodingKey {
        case words = "words"
    }
}

/// By id or by words.
public enum FindNotesRequest: Codable, Hashable, Sendable {
    case findNotesById(FindNotesById)
    case findNotesByWords(FindNotesByWords)

    public init(from decoder: Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let value = try? container.decode(FindNotesById.self) { self = .findNotesById(value); return }
        if let value = try? container.decode(FindNotesByWords.self) { self = .findNotesByWords(value); return }
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "No shape of FindNotesRequest fits.")
    }

    public func encode(to encoder: Encoder) throws {
        switch self {
        case .findNotesById(let value): try value.encode(to: encoder)
        case .findNotesByWords(let value): try value.encode(to: encoder)
        }
    }
}

/// A note.
public struct Note: Codable, Hashable, Sendable {
    /// Its id.
    public var id: String
    /// What it says.
    public var text: String
    /// Who pinned it; null when nobody did.
    public var pinned: Pin?
    /// Words to find it by.
    public var tags: [String]?

    public init(id: String, text: String, pinned: Pin? = nil, tags: [String]? = nil) {
        self.id = id
        self.text = text
        self.pinned = pinned
        self.tags = tags
    }

    enum CodingKeys: String, CodingKey {
        case id = "id"
        case text = "text"
        case pinned = "pinned"
        case tags = "tags"
    }

    public func encode(to encoder: Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(self.id, forKey: .id)
        try container.encode(self.text, forKey: .text)
        try container.encode(self.pinned, forKey: .pinned)
        try container.encodeIfPresent(self.tags, forKey: .tags)
    }
}

/// The note that was stored.
public struct NoteStored: Codable, Hashable, Sendable {
    public var noteId: String

    public init(noteId: String) {
        self.noteId = noteId
    }

    enum CodingKeys: String, CodingKey {
        case noteId = "noteId"
    }
}

/// The envelope.
public struct NoteStoredCloudEvent: Codable, Hashable, Sendable {
    public var id: String
    /// The note that was stored.
    public var data: NoteStored

    public init(id: String, data: NoteStored) {
        self.id = id
        self.data = data
    }

    enum CodingKeys: String, CodingKey {
        case id = "id"
        case data = "data"
    }
}

/// A pin.
public struct Pin: Codable, Hashable, Sendable {
    public var by: String

    public init(by: String) {
        self.by = by
    }

    enum CodingKeys: String, CodingKey {
        case by = "by"
    }
}

/// A sign of life.
public struct PingResult: Codable, Hashable, Sendable {
    /// When.
    public var at: String

    public init(at: String) {
        self.at = at
    }

    enum CodingKeys: String, CodingKey {
        case at = "at"
    }
}
