// <dystonia-explorer> in JSX, for React 19, and for React 18 with the attributes alone.

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type {
  DystoniaExplorerAttributes, DystoniaExplorerElement, DystoniaExplorerEventMap, DystoniaExplorerOptions,
} from "./element.js";

type Listeners = {
  [Name in keyof DystoniaExplorerEventMap as `on${Name}`]?: (event: DystoniaExplorerEventMap[Name]) => void;
};

type Html = DetailedHTMLProps<HTMLAttributes<DystoniaExplorerElement>, DystoniaExplorerElement>;

export type DystoniaExplorerProps = Omit<Html, keyof DystoniaExplorerAttributes>
  & DystoniaExplorerAttributes
  & Listeners
  & { options?: DystoniaExplorerOptions | null };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "dystonia-explorer": DystoniaExplorerProps;
    }
  }
}
