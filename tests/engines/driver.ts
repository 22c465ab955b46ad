/** What a smoke test does with a browser, whichever program drives it. */
export interface Driver {
  /** Opens an address and waits until the page has loaded. */
  goto: (address: string) => Promise<void>;
  /** Sets the size of the window’s content, in CSS pixels. */
  resize: (width: number, height: number) => Promise<void>;
  /** Runs a function in the page. It is sent as text, so it may use nothing from outside. */
  run: <Result>(script: () => Result | Promise<Result>) => Promise<Result>;
  /** Presses keys one after the other: “Enter”, “ArrowDown”, or characters. */
  press: (...keys: string[]) => Promise<void>;
  back: () => Promise<void>;
  /** The page as a PDF, where the browser’s driver can print. */
  print?: () => Promise<Buffer>;
  /** Errors and warnings in the console, where the driver reports them. */
  faults: string[];
  close: () => Promise<void>;
}

/** Keys of WebDriver, https://www.w3.org/TR/webdriver2/#keyboard-actions. */
const KEYS: Readonly<Record<string, string>> = {
  ArrowDown: '\uE015',
  ArrowUp: '\uE013',
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
};

/** Keys as actions of WebDriver, both classic and BiDi. */
export function keyActions(keys: readonly string[]): object[] {
  const actions = keys.flatMap((key) =>
    ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[key] ?? key })),
  );
  return [{ type: 'key', id: 'keyboard', actions }];
}
