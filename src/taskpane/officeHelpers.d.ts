/** The package's own types clash with those of Office.js: only what is used is told. */
declare module '@microsoft/office-js-helpers' {
  export class Storage<Value> {
    /** Reads the container from the browser's local storage; throws where that is closed. */
    constructor(container: string);
    get(key: string): Value | undefined;
    set(key: string, value: Value): Value;
    clear(): void;
  }
}
