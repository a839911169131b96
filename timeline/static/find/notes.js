// On a day in the past the notes of sources that were published later are gone, and so are these sources.
(function (find) {
  "use strict";

  const whole = new Map();
  let sources, shown = "";

  // Texts and links of a sentence such as "Sources: [1], [2]; disputed by [3]. More", as groups of links.
  function rewritten(nodes, isGone) {
    const groups = [], rest = nodes.slice(-2);
    for (const node of nodes.slice(0, -2)) {
      if (node.nodeType === Node.TEXT_NODE) {
        const lead = node.data.replace(/^[;,]?\s*/, "");
        if (lead) groups.push({ lead, links: [] });
      } else if (!isGone(node)) groups[groups.length - 1].links.push(node);
    }
    const left = groups.filter(({ links }) => links.length).flatMap(({ lead, links }, place) =>
      [(place ? "; " : "") + lead, ...links.flatMap((link, at) => (at ? [", ", link] : [link]))]);
    return [...left, ...rest];
  }

  find.putNotes = function (day) {
    if (day === shown) return;
    shown = day;
    sources ??= [...document.querySelectorAll(".timeline-sources li[id]")];
    const isLate = (source) => Boolean(day) && !(source.dataset.published <= day);
    // A number counts the sources, hidden ones too.
    sources.forEach((source, place) => { source.value = place + 1; source.hidden = isLate(source); });
    const late = new Set(sources.filter(isLate).map((source) => `#${source.id}`));
    for (const line of document.querySelectorAll(".timeline-notes")) {
      if (!day && !whole.has(line)) continue;
      if (!whole.has(line)) whole.set(line, [...line.childNodes]);
      line.replaceChildren(...(day ? rewritten(whole.get(line), (link) => late.has(link.hash)) : whole.get(line)));
    }
  };
})(window.timelineFind);
