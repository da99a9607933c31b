// PROVISIONAL target: what the generator must print (with JSDoc from the spec). Overwritten by `npm run codegen`.
export type Id = string;
export type Timestamp = string;
export type PhoneNumber = string;
export type ErrorText = string;
export interface UserSummary { readonly userId: Id; readonly name: string; readonly phoneNumber: PhoneNumber; readonly avatarUrl?: string }
export interface User { readonly userId: Id; readonly name: string; readonly phoneNumber: PhoneNumber; readonly avatarUrl?: string; readonly createdAt: Timestamp }
export interface Friend { readonly userId: Id; readonly name: string; readonly phoneNumber: PhoneNumber; readonly avatarUrl?: string; readonly online: boolean; readonly lastSeenAt: Timestamp | null }
export interface Participant { readonly userId: Id; readonly name: string; readonly phoneNumber: PhoneNumber; readonly avatarUrl?: string; readonly role: 'admin' | 'member' }
export interface Media { readonly mediaId: Id; readonly fileName: string; readonly mimeType: string; readonly size: number; readonly width?: number; readonly height?: number; readonly durationMs?: number; readonly url: string; readonly thumbnailUrl?: string }
export type MessageType = 'text' | 'image' | 'video' | 'audio' | 'file';
export interface Message { readonly messageId: Id; readonly conversationId: Id; readonly senderId: Id; readonly clientMessageId: string; readonly seq: number; readonly type: MessageType; readonly text: string | null; readonly media: Media | null; readonly replyTo: Id | null; readonly createdAt: Timestamp; readonly editedAt: Timestamp | null; readonly deletedAt: Timestamp | null }
export interface Conversation { readonly conversationId: Id; readonly type: 'direct' | 'group'; readonly title: string | null; readonly participants: readonly Participant[]; readonly lastMessage: Message | null; readonly unreadCount: number; readonly createdAt: Timestamp; readonly updatedAt: Timestamp }
// requests
// A variant of a union says `?: never` for what only the other variants have, so that a mix of both does not compile, as it does not
// validate. Narrow with `payload.token !== undefined` (not with `'token' in payload`).
export interface RequestPasscodeRequest { readonly phoneNumber: PhoneNumber }
export interface SignInByPasscode { readonly phoneNumber: PhoneNumber; readonly passcode: string; readonly name?: string; readonly token?: never }
export interface SignInByToken { readonly token: string; readonly phoneNumber?: never; readonly passcode?: never; readonly name?: never }
export type SignInRequest = SignInByPasscode | SignInByToken;
export interface AddFriendByUserId { readonly userId: Id; readonly phoneNumber?: never }
export interface AddFriendByPhoneNumber { readonly phoneNumber: PhoneNumber; readonly userId?: never }
export type AddFriendRequest = AddFriendByUserId | AddFriendByPhoneNumber;
export interface RemoveFriendRequest { readonly friendId: Id }
export interface ChatMessageToConversation { readonly conversationId: Id; readonly recipientId?: never; readonly clientMessageId: string; readonly type?: MessageType; readonly text?: string; readonly mediaId?: Id; readonly replyTo?: Id }
export interface ChatMessageToRecipient { readonly recipientId: Id; readonly conversationId?: never; readonly clientMessageId: string; readonly type?: MessageType; readonly text?: string; readonly mediaId?: Id; readonly replyTo?: Id }
export type ChatMessageRequest = ChatMessageToConversation | ChatMessageToRecipient;
export interface EditMessageRequest { readonly messageId: Id; readonly text: string }
export interface DeleteMessageRequest { readonly messageId: Id }
export interface GetChatMessagesRequest { readonly conversationId: Id; readonly before?: number; readonly after?: number; readonly limit?: number }
export interface MarkReadRequest { readonly conversationId: Id; readonly messageId: Id }
export interface TypingInConversation { readonly conversationId: Id; readonly recipientId?: never }
export interface TypingToRecipient { readonly recipientId: Id; readonly conversationId?: never }
export type TypingRequest = TypingInConversation | TypingToRecipient;
export interface GetConversationsRequest { readonly before?: Timestamp; readonly limit?: number }
export interface CreateGroupRequest { readonly title: string; readonly userIds: readonly Id[] }
export interface AddToGroupRequest { readonly conversationId: Id; readonly userIds: readonly Id[] }
export interface LeaveGroupRequest { readonly conversationId: Id }
export interface RemoveFromGroupRequest { readonly conversationId: Id; readonly userId: Id }
export interface StartCallRequest { readonly calleeId: Id; readonly kind: 'audio' | 'video' }
export interface CallReference { readonly callId: Id }
// ack data without a success event
export interface RequestPasscodeResult { readonly expiresIn: number }
export interface StartCallResult { readonly callId: Id }
// emissions
export interface SignInSuccess { readonly user: User; readonly token: string }
export interface UserOnline { readonly userId: Id; readonly phoneNumber: PhoneNumber }
export interface UserOffline { readonly userId: Id; readonly phoneNumber?: PhoneNumber }
export interface FriendEnvelope { readonly friend: Friend }
export interface FriendReference { readonly friendId: Id }
export interface GetFriendsSuccess { readonly friends: readonly Friend[] }
export interface MessageDeleted { readonly messageId: Id; readonly conversationId: Id }
export type MessagePage = readonly Message[];
export interface MarkReadSuccess { readonly conversationId: Id; readonly messageId: Id }
export interface MessagesRead { readonly conversationId: Id; readonly userId: Id; readonly messageId: Id }
export interface Typing { readonly conversationId?: Id; readonly userId: Id; readonly sender: string }
export interface GetConversationsSuccess { readonly conversations: readonly Conversation[] }
export interface ConversationEnvelope { readonly conversation: Conversation }
export interface UsersAddedToGroup { readonly conversationId: Id; readonly userIds: readonly Id[] }
export interface ConversationReference { readonly conversationId: Id }
export interface GroupMemberReference { readonly conversationId: Id; readonly userId: Id }
export interface IncomingCall { readonly caller: UserSummary; readonly callId: Id }
export interface RateLimited { readonly message: string; readonly retryAfter: number }
