import assert from "node:assert/strict";
import test from "node:test";
import { readJSON } from "./load.mjs";

const configuration = readJSON("language-configuration.json");

/** What VS Code puts on the new line when Enter is pressed between the two texts. */
function enter(before, after = "") {
  const rule = configuration.onEnterRules.find(({ beforeText, afterText }) => new RegExp(beforeText).test(before) && new RegExp(afterText).test(after));
  return rule?.action.appendText;
}

test("an item that ends in a semicolon is followed by the next one", () => {
  assert.equal(enter("a. een fiets;"), "b. ");
  assert.equal(enter("  h) een fiets; en"), "i) ");
  assert.equal(enter("(b) a bicycle; or "), "(c) ");
  assert.equal(enter("9. een fiets;"), "10. ");
  assert.equal(enter("- een fiets; en/of"), "- ");
  assert.equal(enter("– een fiets;"), "– ");
});

test("nothing is added behind a heading, the last item, running text, or in the middle of a line", () => {
  assert.equal(enter("1. Definities"), undefined);
  assert.equal(enter("c. een fiets."), undefined);
  assert.equal(enter("De huurder betaalt;"), undefined);
  assert.equal(enter("1.1 De huurder betaalt;"), undefined);
  assert.equal(enter("a. een fiets;", " en meer"), undefined);
  assert.equal(enter("- gewone zin, met komma,"), undefined);
});

test("i, v and x are letters or Roman numerals, so nothing is guessed behind them", () => {
  for (const marker of ["i.", "i)", "(i)", "(v)", "(x)", "v."]) assert.equal(enter(`${marker} een fiets;`), undefined, marker);
});

test("every marker leads to the next one", () => {
  const expected = new Map(["-", "–", "•", "*"].map((bullet) => [bullet, `${bullet} `]));
  const styles = { ".": ["", "."], ")": ["", ")"], "()": ["(", ")"], "°": ["", "°"] };
  const series = (markers, names) => {
    for (const [open, close] of names.map((name) => styles[name])) {
      markers.slice(1).forEach((next, index) => expected.set(open + markers[index] + close, `${open}${next}${close} `));
    }
  };
  series([..."abcdefghi"], [".", ")", "()"]);
  series(Array.from({ length: 20 }, (_, index) => String(index + 1)), [".", ")", "()", "°"]);
  for (const part of [["ii", "iii", "iv", "v"], ["vi", "vii", "viii", "ix", "x"]]) series(part, [".", ")", "()"]);
  for (const [marker, appended] of expected) assert.equal(enter(`${marker} tekst;`), appended);
  assert.equal(configuration.onEnterRules.length, expected.size);
});

test("a) is no bracket that lost its partner, so brackets have no colours of their own", () => {
  assert.deepEqual(configuration.colorizedBracketPairs, []);
});

test("a word is a term with its accents and hyphens, or a number with its parts", () => {
  const { pattern, flags } = configuration.wordPattern;
  const words = (text) => [...text.matchAll(new RegExp(pattern, `g${flags}`))].map(([word]) => word);
  assert.deepEqual(words("De Coöperatie’s e-mail, zie 30.1.1 en 10a."), ["De", "Coöperatie’s", "e-mail", "zie", "30.1.1", "en", "10a"]);
  assert.deepEqual(words("„Één” ‘SLA’s’ A.3.1"), ["Één", "SLA’s", "A.3.1"]);
  assert.equal(new RegExp(pattern, flags).test(""), false);
});

test("typographic quotes come in pairs", () => {
  const pairs = configuration.autoClosingPairs.map(({ open, close }) => open + close);
  for (const pair of ["“”", "„”", "‘’", "()"]) assert.ok(pairs.includes(pair), pair);
  const surrounding = configuration.surroundingPairs.map((pair) => pair.join(""));
  for (const pair of ["“”", "„”", "‘’"]) assert.ok(surrounding.includes(pair), pair);
});
