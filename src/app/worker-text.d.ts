declare module '*?worker-text' {
  /** A worker as the text of one classic script. */
  const text: string
  export default text
}
