import { InvalidArgumentError } from 'commander';

/** An option that counts something. @throws InvalidArgumentError when it is no whole number from 1 */
export const countOption = (text: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It is a whole number from 1.');
  return Number(text);
};

/** An option that names a server. @throws InvalidArgumentError when it is no HTTP URL */
export const serverUrl = (text: string): string => {
  if (!URL.canParse(text) || !/^https?:/.test(text))
    throw new InvalidArgumentError('Say which server, like http://127.0.0.1:3000.');
  return text;
};
