import assert from "node:assert/strict";
import test from "node:test";
import { load } from "./load.mjs";

const { hasTitle, provisionsAround, typedNumber } = await load("provisions");

/** A symbol from one place to another; `[line, character]`. */
const symbol = (name, [startLine, startCharacter], [endLine, endCharacter], children = []) => {
  const start = { line: startLine, character: startCharacter };
  return { name, kind: 5, range: { start, end: { line: endLine, character: endCharacter } }, selectionRange: { start, end: start }, children };
};
const item = symbol("2.1.a een fiets", [4, 0], [4, 12]);
const clause = symbol("2.1 De huurder", [3, 0], [4, 12], [item]);
const outline = [symbol("1 Definities", [0, 0], [1, 20]), symbol("2 Huur", [2, 0], [6, 10], [clause, symbol("2.2 Borg", [6, 0], [6, 10])])];
const names = (line, character) => provisionsAround({ line, character }, outline).map(({ name }) => name.split(" ")[0]);

test("the provisions around a place, the innermost first", () => {
  assert.deepEqual(names(4, 5), ["2.1.a", "2.1", "2"]);
  assert.deepEqual(names(3, 0), ["2.1", "2"]);
  assert.deepEqual(names(2, 3), ["2"]);
  assert.deepEqual(names(5, 0), ["2"]);
  assert.deepEqual(names(6, 10), ["2.2", "2"]);
});

test("outside all provisions there is none", () => {
  assert.deepEqual(names(7, 0), []);
  assert.deepEqual(names(1, 21), []);
  assert.deepEqual(provisionsAround({ line: 0, character: 0 }, []), []);
  assert.deepEqual(provisionsAround({ line: 0, character: 0 }, [{ ...outline[0], children: undefined }]).length, 1);
});

test("where two meet, the place is the later one's", () => {
  const met = [symbol("1", [0, 0], [1, 0]), symbol("2", [1, 0], [2, 0])];
  assert.deepEqual(provisionsAround({ line: 1, character: 0 }, met).map(({ name }) => name), ["2"]);
});

test("chapters, annexes and articles have titles, clauses and items have text", () => {
  assert.deepEqual([2, 4, 5, 7, 8].map((kind) => hasTitle({ kind })), [true, true, true, false, false]);
});

test("a number is taken as people type it", () => {
  assert.deepEqual([" 4. ", "4.2", "A.3.1", "", " "].map(typedNumber), ["4", "4.2", "A.3.1", "", ""]);
});
