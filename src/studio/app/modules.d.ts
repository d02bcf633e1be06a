/** What a bundler takes and TypeScript does not know. */
declare module '*.css';

/** Its own types say that it is CommonJS; what is bundled is its ES module. */
declare module 'morphdom' {
  interface Options {
    onBeforeElUpdated?(from: HTMLElement, to: HTMLElement): boolean;
  }
  export default function morphdom(from: Node, to: Node, options?: Options): Node;
}
