// The popup's words are the interface's.
export { text } from '../extension/text';
