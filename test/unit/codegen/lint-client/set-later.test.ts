import { describe, expect, it } from 'vitest';
import { lint } from './lint-snippet.ts';

const IO = "import { io } from 'socket.io-client';\nconst socket = io();\n";
const ADD = "socket.emit('addFriend', { userId: id }, f);";

describe('What only stands where another value will be is not held against the contract', () => {
  it.each([
    ['a variable that is set', `let id = '';\nid = read();\n${ADD}`],
    ['a variable that destructuring sets', `let id = '';\n[id] = await load();\n${ADD}`],
    ['a variable that destructuring of an object sets', `let id = '';\n({ id } = await load());\n${ADD}`],
    ['a variable out of a pattern that is set', `let [id, n] = ['', 0];\nid = read();\n${ADD}`],
    ['a number that is added to', "let limit = 0;\nlimit += 20;\nsocket.emit('getConversations', { limit }, f);"],
    ['a number that is counted up', "let limit = 0;\nlimit++;\nsocket.emit('getConversations', { limit }, f);"],
    [
      'a list that is filled',
      "const userIds: string[] = [];\nfor (const one of people) userIds.push(one.id);\nsocket.emit('createGroup', { title: 'x', userIds }, f);",
    ],
    ['state of React', `const [id, setId] = useState('');\n${ADD}`],
    ['a ref of Vue', "const id = ref('');\nsocket.emit('addFriend', { userId: id.value }, f);"],
    ['a member of a form', "const form = reactive({ id: '' });\nsocket.emit('addFriend', { userId: form.id }, f);"],
    ['a form', "const form = reactive({ userId: '' });\nsocket.emit('addFriend', form, f);"],
    [
      'a member that is set from elsewhere',
      "const state = { id: '' };\nexport const pick = (id) => { state.id = id; };\nsocket.emit('addFriend', { userId: state.id }, f);",
    ],
    ['an object whose member is set', `const p = { userId: '' };\np.userId = read();\nsocket.emit('addFriend', p, f);`],
    ['a variable that only a template sets', `let id = '';\nexport const add = () => ${ADD}`],
    ['a variable that is emptied after it was sent', `let id = '';\nfunction add() { ${ADD}\n id = ''; }`],
    [
      'what a form starts with',
      "const START = { userId: '' };\nconst [form, setForm] = useState(START);\nsocket.emit('addFriend', form, f);\nsocket.emit('addFriend', { ...form }, f);",
    ],
    ['a field of a class', "class A { id = ''; go() { socket.emit('addFriend', { userId: this.id }, f); } }"],
    ['a fallback', "socket.emit('addFriend', { userId: list.at(-1) ?? '' }, f);"],
    ['a fallback of a name', "socket.emit(names.at(-1) ?? '', f);"],
  ])('%s', (_what, code) => {
    expect(lint(IO + code).filter((finding) => !finding.startsWith('unresolved'))).toEqual([]);
  });

  it('What a variable of the same name is set to in another function does not count', () => {
    expect(lint(`${IO}function a() { let id = ''; id = 5; }\nfunction b() { let id; id = read(); ${ADD} }`)).toEqual(
      [],
    );
  });
});

describe('What is sent for certain is', () => {
  it.each([
    ['an empty text in the payload', "socket.emit('addFriend', { userId: '' }, f);"],
    ['a constant', `const id = '';\n${ADD}`],
    ['a wrong value, though there will be another', `let id = 'nobody';\nid = read();\n${ADD}`],
    ['a wrong value that a variable is set to', `let id = '';\nid = 'nobody';\n${ADD}`],
    ['a wrong value that destructuring sets', `let id = '';\n[id] = ['nobody'];\n${ADD}`],
    ['an empty list in the payload', "socket.emit('createGroup', { title: 'x', userIds: [] }, f);"],
  ])('%s', (_what, code) => {
    const lines = code.split('\n').length;
    expect(lint(IO + code)).toEqual([expect.stringMatching(new RegExp(`^payload-mismatch \\w+:${lines + 2}$`))]);
  });
});
