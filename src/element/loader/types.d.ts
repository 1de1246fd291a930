// Types of the loader's own interfaces, for the type checker. Nothing of it is shipped.

/** What the module exports, through the glue of wasm-bindgen. */
export interface Glue {
  Widget: new (side: import('./side').Side) => Widget;
  classify(regions: unknown, options: unknown): unknown;
  taxonomy(scheme: unknown): unknown;
  setPacks(tags: string[]): void;
  wordsArrived(tag: string, lines: unknown, formats: unknown): boolean;
  __wbg_set_wasm(exports: object): void;
  [name: string]: any;
}

/** One element in the module. */
export interface Widget {
  attribute(name: string, value?: string): void;
  mount(root: ShadowRoot): void;
  openAll(all: boolean): void;
  print(): void;
  reset(): void;
  unmount(): void;
}

export interface Instance {
  glue: Glue;
  exports: WebAssembly.Exports;
  /** Called when the instance has ended. */
  fails: ((error: unknown) => void)[];
}

/** The files with words. */
export interface WordFiles {
  /** The tags of the languages beside English. */
  packs: string[];
  /** The build, the late style sheet and the lines of a language. */
  fetchWords(tag: string): Promise<[string, string, ...string[]]>;
}

/** Hears what happens to one element in the module. */
export interface Listener {
  created(side: import('./side').Side): void;
  shown(): void;
  changed(detail: unknown): void;
}

export interface Explorer {
  /** Makes an element's side; resolves when there is something to mount. */
  attach(element: HTMLElement, listener: Listener): Promise<import('./side').Side>;
}

export type Get = (path: string, integrity: string) => Promise<Response>;

export interface Core {
  start(wasm: Promise<Response>, build: string, get: Get, fail: (error: unknown) => void): Explorer;
}

/** The files of a release. */
export interface Files {
  core(): Promise<Core>;
  wasm(): Promise<Response>;
  get: Get;
  /** Looks for all files in another folder. */
  find(folder: string | null): void;
}

/** Why the explorer cannot run. */
export interface Failure extends Error {
  id: string;
  detail?: unknown;
}

export interface ElementState {
  /** They show the content of the tag. */
  slots: HTMLSlotElement[];
  /** Whether the screen is shown. */
  ready: Promise<boolean>;
  settle(isShown: boolean): void;
  /** The explorer that the element was attached to last. */
  explorer?: Promise<Explorer>;
  coming?: Promise<import('./side').Side>;
  side?: import('./side').Side | null;
  /** The failure that its fallback was shown for. */
  failed?: Failure;
  /** The explorer that has shown its screen. */
  shown?: Promise<Explorer>;
  /** Opened for print, to be closed again. */
  unfolded: HTMLDetailsElement[];
}

/** A style sheet and the document it belongs to. */
export interface SharedSheet {
  ownerDocument?: Document;
  sheet?: CSSStyleSheet;
}

export type FillPage = (page: Window, sheet: Element, element: HTMLElement) => void;
export type ExportSheet = (opensPage: boolean, sheet: Element, element: HTMLElement) => void;
