import { createServer } from 'node:http';
import { Server } from 'socket.io';

/**
 * The control: Socket.IO relaying with no validation, no storage and no limits. A message goes to the recipient's room, a
 * confirmation to the sender. Whoever connects says who they are.
 */
const http = createServer();
const io = new Server(http, { transports: ['websocket'], serveClient: false, maxHttpBufferSize: 65_536 });

io.on('connection', (socket) => {
  const { userId } = socket.handshake.auth;
  void socket.join(String(userId));
  socket.on('chatMessage', (message: { recipientIds: string[] }, ack: (answer: unknown) => void) => {
    io.to(message.recipientIds).except(socket.id).emit('newMessage', message);
    ack({ ok: true, data: message });
  });
});

http.listen(0, '127.0.0.1', () => {
  const address = http.address();
  if (address !== null && typeof address === 'object') console.log(`http://127.0.0.1:${address.port}`);
});
