// <dystonia-explorer> in Vue's templates.

import type { HTMLAttributes } from "vue";
import type {
  DystoniaExplorerAttributes, DystoniaExplorerElement, DystoniaExplorerEventMap, DystoniaExplorerOptions,
} from "./element.js";

type CamelCase<Name extends string> = Name extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<CamelCase<Tail>>}` : Name;

/** `@dystonia-change` in a template is `onDystoniaChange` here. */
type Listeners = {
  [Name in keyof DystoniaExplorerEventMap as `on${Capitalize<CamelCase<Name>>}`]?:
    (event: DystoniaExplorerEventMap[Name]) => void;
};

export type DystoniaExplorerProps = Omit<HTMLAttributes, keyof DystoniaExplorerAttributes>
  & DystoniaExplorerAttributes
  & Listeners
  & { options?: DystoniaExplorerOptions | null };

declare module "vue" {
  interface GlobalComponents {
    "dystonia-explorer": new () => DystoniaExplorerElement & { $props: DystoniaExplorerProps };
  }
}
