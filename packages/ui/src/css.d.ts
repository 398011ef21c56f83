/** A stylesheet imported as text; Vite, Vitest, Storybook and Rsbuild all read `?inline` so. */
declare module '*.css?inline' {
  const text: string;
  export default text;
}
