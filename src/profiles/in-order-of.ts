import type { Statement } from '../citations/statement.ts';

const orders = new WeakMap<readonly Statement[], ReadonlyMap<Statement, number>>();

/** Some statements in the order in which they stand among all. */
export function inOrderOf(all: readonly Statement[], some: readonly Statement[]): Statement[] {
  const order = orders.get(all) ?? new Map(all.map((statement, index) => [statement, index]));
  orders.set(all, order);
  const place = (statement: Statement): number => order.get(statement) ?? all.length;
  return some.toSorted((a, b) => place(a) - place(b));
}
