import { createInterface } from 'node:readline';
import { styleText } from 'node:util';

/** A dialogue, line by line: nothing is drawn anew, so that it can be scrolled back and read aloud. */
export interface Terminal {
  say: (text: string) => void;
  /** A word in bold. */
  strong: (text: string) => string;
  /** What is typed until Enter, without spaces round it. Words pasted in several lines are one answer. */
  ask: (answer?: Answer) => Promise<string>;
  close: () => void;
}

/** What helps with an answer. */
export interface Answer {
  /** Before what is typed. */
  prompt?: string;
  /** Words that the Tab key completes. */
  words?: readonly string[];
  /** Stands there already and can be changed. */
  text?: string;
}

/** Opens the dialogue on this program’s terminal. @param onStop is called on Ctrl-C and Ctrl-D. */
export function openTerminal(onStop: () => void, input = process.stdin, output = process.stdout): Terminal {
  let words: readonly string[] = [];
  let waiting: ((answer: string) => void) | undefined;
  let closed = false;
  const lines: string[] = [];
  const reader = createInterface({
    input,
    output,
    terminal: true,
    completer: (typed: string) => [words.filter((word) => word.startsWith(typed)), typed],
  });
  const stop = (): void => {
    if (!closed) onStop();
  };
  // Ctrl-C closes it as Ctrl-D does.
  reader.on('close', stop);
  reader.on('line', (line) => {
    // What is typed before the question stands there answers nothing.
    if (waiting === undefined) return;
    lines.push(line);
    setImmediate(() => {
      // The last line of what was pasted waits for its Enter.
      if (lines.length === 0 || reader.line !== '') return;
      const answer = lines.splice(0).join(' ').trim();
      const answered = waiting;
      waiting = undefined;
      answered?.(answer);
    });
  });
  return {
    say: (text) => {
      console.log(text);
    },
    strong: (text) => styleText('bold', text, { stream: process.stdout }),
    ask: ({ prompt = '> ', words: offered = [], text = '' } = {}) => {
      words = offered;
      reader.setPrompt(prompt);
      reader.prompt();
      if (text !== '') reader.write(text);
      return new Promise((resolve) => {
        waiting = resolve;
      });
    },
    close: () => {
      closed = true;
      reader.close();
    },
  };
}

/** Asks for yes or no; Enter takes the one in capitals. */
export async function askYes(terminal: Terminal, question: string, otherwise = true): Promise<boolean> {
  for (;;) {
    const answer = (
      await terminal.ask({ prompt: `${question} ${otherwise ? '[Y/n]' : '[y/N]'} ` })
    ).toLowerCase();
    if (answer === '') return otherwise;
    if (['y', 'yes'].includes(answer)) return true;
    if (['n', 'no'].includes(answer)) return false;
    terminal.say('Type y or n.');
  }
}
