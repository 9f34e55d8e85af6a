declare module '*?worker-text' {
  /** A worker as the text of one classic script, in UTF-8. */
  const text: Uint8Array<ArrayBuffer>
  export default text
}
