/** A stylesheet imported as text. */
declare module '*.css?inline' {
  const text: string;
  export default text;
}

/** A file imported as text, as it is. */
declare module '*?raw' {
  const text: string;
  export default text;
}
