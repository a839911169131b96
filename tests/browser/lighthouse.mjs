// Ask Lighthouse about pages in one Chromium, phone profile: one line of JSON on standard output for each page.
// On standard input: {program, flags, categories, addresses, settings}.

import { launch } from "chrome-launcher";
import { readFileSync } from "node:fs";
import lighthouse from "lighthouse";

/** The audits of a category that cost it points, each with what it found. */
function losses(category, audits) {
  const counted = category.auditRefs.filter((each) => each.weight > 0).map((each) => audits[each.id]);
  return counted.filter((audit) => audit.score !== null && audit.score < 1).map((audit) => {
    const items = (audit.details?.items ?? []).map((item) => item.node?.snippet ?? item.description ?? item.source ?? "");
    return [audit.id, ...items].join(": ");
  });
}

/** Scores in hundredths, and what was lost, by category. */
function judgement(result) {
  if (result.runtimeError) throw new Error(`${result.finalDisplayedUrl}: ${result.runtimeError.message}`);
  const of = (take) => Object.fromEntries(Object.values(result.categories).map((each) => [each.id, take(each)]));
  return {
    scores: of((category) => Math.round(category.score * 100)),
    losses: of((category) => losses(category, result.audits)),
  };
}

const given = JSON.parse(readFileSync(0, "utf8"));
const chromium = await launch({ chromePath: given.program, chromeFlags: ["--headless=new", ...given.flags] });
try {
  for (const address of given.addresses) {
    const flags = { port: chromium.port, onlyCategories: given.categories, logLevel: "error", ...given.settings };
    const { lhr } = await lighthouse(address, flags);
    console.log(JSON.stringify(judgement(lhr)));
  }
} finally {
  chromium.kill();
}
