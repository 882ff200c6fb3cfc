// The words that no script reads before a chapter is opened: here all of them, in the built site those alone.
export { words } from './en.js';
